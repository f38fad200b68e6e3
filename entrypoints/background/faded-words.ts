/** Which words have lost help since the reader was last told: nothing fades behind the reader's back. */
import {
  drawnHelp,
  encounterKey,
  HELP_STEPS,
  type HelpNeed,
  type Settings,
  splitWordId,
} from '../../vocabulary/index.ts';
import type { FadedWord } from '../shared/message-shapes.ts';
import { helpIn } from './reader-help.ts';
import { encounters } from './services.ts';
import { settings } from './stores.ts';
import { tellTabs } from './tell-tabs.ts';

/** Words that have less help than the reader was told, most recently met first. */
export async function listFaded(): Promise<FadedWord[]> {
  const read = (await settings.read()).settings;
  if (!read.fading) return [];
  const [helpWith, forms] = await Promise.all([helpIn(read), encounters.forms()]);
  const faded = forms.flatMap(([key, { read: days, told, lastMet }]) => {
    if (days === 0) return [];
    const { headword: form, reading: syllables } = splitWordId(key);
    const reading = syllables.split(' ');
    const need = helpWith({ kind: 'word', text: form, reading });
    const hasFaded = need.cause === 'reading' || need.cause === 'reviews';
    const isNew = HELP_STEPS.indexOf(need.help) > HELP_STEPS.indexOf(told);
    return hasFaded && isNew && isSeen(need, read) ? [{ form, reading, lastMet }] : [];
  });
  return faded.sort((a, b) => b.lastMet - a.lastMet).map(({ form, reading }) => ({ form, reading }));
}

/** Notes that the reader has been told of words, wants their help to stay, or lets it fade again. */
export async function answerFaded(
  words: readonly FadedWord[],
  choice: 'told' | 'keep' | 'fade',
): Promise<null> {
  const keys = words.map(({ form, reading }) => encounterKey(form, reading));
  if (choice === 'told') {
    const helpWith = await helpIn((await settings.read()).settings);
    const steps = words.map(({ form: text, reading }) => helpWith({ kind: 'word', text, reading }).help);
    await encounters.noteTold(new Map(keys.map((key, at) => [key, steps[at] ?? 'full'])));
    return null;
  }
  await encounters.keepHelp(keys, choice === 'keep');
  await tellTabs('reannotate', null);
  return null;
}

/** Whether less of a word is drawn than if its help had not faded. */
function isSeen(need: HelpNeed, read: Settings): boolean {
  const [now, whole] = [need.help, 'full' as const].map((help) => drawnHelp({ ...need, help }, read));
  return now?.reading !== whole?.reading || (read.gloss !== 'none' && now?.meaning !== whole?.meaning);
}
