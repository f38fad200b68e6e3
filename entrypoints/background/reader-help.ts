/** How much help the words of a page need, and what the reader shows of them while reading. */

import { inTime } from '../../components/in-time/index.ts';
import type { HelpFacts } from '../../components/word-card/index.ts';
import { isDoubtful, type Token } from '../../dictionary/index.ts';
import { drawnHelp, encounterKey, type Settings, type Word } from '../../vocabulary/index.ts';
import { localDays } from '../shared/local-days.ts';
import type { HelpedToken } from '../shared/message-shapes.ts';
import { getTokenLevels, withDictionary } from './dictionary.ts';
import { encounters, knowledge } from './services.ts';
import { settingsAt } from './site-help.ts';
import { settings } from './stores.ts';
import { tellTabs } from './tell-tabs.ts';
import type { TokenHelp } from './token-labels.ts';
import { type HelpFor, helpFor } from './word-help.ts';

/**
 * Labels wait for what the reader knows, so that known words don't flash. If it can't be read in this time they are drawn
 * without it, and asked for again once it is read.
 */
const KNOWLEDGE_MS = 4000;

/** Returns a function that returns how much help words of a page need, as far as that is known in time. */
export async function findHelp(address: string | undefined): Promise<HelpFor> {
  return helpIn(await settingsAt(address));
}

/** The same, as pages draw it. */
export async function findDrawnHelp(address: string | undefined): Promise<(token: Token) => TokenHelp> {
  const read = await settingsAt(address);
  const helpWith = await helpIn(read);
  return (token) => {
    const need = helpWith(token);
    return { ...drawnHelp(need, read), learning: need.learning };
  };
}

/** The same, for given settings. */
export async function helpIn(read: Settings): Promise<HelpFor> {
  const [saidOf, metOf, levels] = await Promise.all([
    knowledge.lookUpWithin(KNOWLEDGE_MS),
    // Without encounters help does not fade.
    inTime(encounters.read(), KNOWLEDGE_MS),
    getTokenLevels(),
  ]);
  return helpFor({ saidOf, metOf, settings: read, levels, at: timeIn(read) });
}

/** Adds to a token how far its help has faded; our own pages know themselves what the reader said, and the level. */
export function withHelp(token: Token, helpWith: HelpFor): HelpedToken {
  const { help, cause } = helpWith(token);
  const isFaded = help !== 'full' && (cause === 'reading' || cause === 'reviews');
  return isFaded ? { ...token, help } : token;
}

/** Notes that texts were read past: each of their words was met today. Names, figures and doubtful readings don't count. */
export async function noteRead(texts: readonly string[]): Promise<null> {
  if (!(await fades())) return null;
  const tokens = await withDictionary((dictionary) =>
    texts.flatMap((text) => dictionary.annotate(text, { glosses: false })),
  );
  const counted = tokens.filter((token) => isCounted(token) && !isDoubtful(token));
  await encounters.noteReadPast(
    counted.map(({ text, reading }) => encounterKey(text, reading)),
    await today(),
  );
  return null;
}

/** Notes that a word was looked up today. Pages are not told: its help is back when it is next drawn. */
export async function noteLookUp(word: Pick<Token, 'text' | 'reading'>): Promise<null> {
  if (!(await fades())) return null;
  await encounters.noteLookUp(encounterKey(word.text, word.reading), await today());
  return null;
}

/** Sets whether a word's help stays. */
export async function keepHelp(
  word: Pick<Token, 'text' | 'reading'>,
  { kept }: { readonly kept: boolean },
): Promise<null> {
  await encounters.keepHelp([encounterKey(word.text, word.reading)], kept);
  await tellTabs('reannotate', null);
  return null;
}

/** What a card says of a word's help; `undefined` for names and figures. */
export async function describeHelp(
  token: Pick<Token, 'kind' | 'text' | 'reading' | 'nameType'>,
  { address, word }: { readonly address: string | undefined; readonly word: Word | undefined },
): Promise<HelpFacts | undefined> {
  if (!isCounted(token)) return undefined;
  const read = await settingsAt(address);
  const { help, cause, met } = (await helpIn(read))(token);
  const { days, time } = timeIn(read);
  const isDue = word !== undefined && word.knowledge === 'learning' && word.meetings.length > 0;
  return {
    reading: token.reading,
    // Where all words have help, or not because of what is known of them, the card explains nothing.
    help: read.readingFor === 'unknown' || cause === 'kept' ? help : 'full',
    cause,
    glosses: read.gloss !== 'none',
    met: Math.max(met?.met ?? 0, word?.meetings.length ?? 0),
    read: met?.read ?? 0,
    ...(met && met.lookedUp > 0 && { lookedUp: met.lookedUp }),
    today: days.dayOf(time),
    ...(isDue && { dueIn: Math.max(0, days.dayOf(word.card.due) - days.dayOf(time)) }),
  };
}

function isCounted({ kind, nameType, reading }: Pick<Token, 'kind' | 'nameType' | 'reading'>): boolean {
  return kind === 'word' && nameType === undefined && reading.length > 0;
}

/** Where help does not fade, nothing is noted. */
async function fades(): Promise<boolean> {
  return (await settings.read()).settings.fading;
}

function timeIn({ dayStart }: Settings) {
  return { time: Date.now(), days: localDays(dayStart) };
}

async function today(): Promise<number> {
  const { time, days } = timeIn((await settings.read()).settings);
  return days.dayOf(time);
}
