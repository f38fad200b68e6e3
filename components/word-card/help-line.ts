import { dateOf } from '../../vocabulary/index.ts';
import type { HelpFacts } from './ports.ts';

/** What a card says of a word's help, and the action that it offers. */
export interface HelpLine {
  readonly text: string;
  /** Offered: that help stays, or that it fades again; absent where neither makes sense. */
  readonly offers?: 'keep' | 'fade';
}

const SUBJECTS = { none: 'No pinyin', faint: 'Faint pinyin', reading: 'No meaning drawn' } as const;

/** `No pinyin: read on 9 days, last looked up in May`; `undefined` for a word that has all the help that is set. */
export function describeHelp(facts: HelpFacts): HelpLine | undefined {
  const { help, cause, glosses } = facts;
  if (cause === 'kept') return { text: 'Help stays with this word.', offers: 'fade' };
  if (help === 'full') {
    if (cause !== 'looked-up' || facts.lookedUp === undefined) return undefined;
    return { text: `Pinyin is back: looked up ${describePast(facts.lookedUp, facts.today)}.` };
  }
  if (help === 'reading' && !glosses) return undefined;
  const text = `${SUBJECTS[help]}: ${reasonOf(facts)}.`;
  return cause === 'known' || cause === 'ignored' ? { text } : { text, offers: 'keep' };
}

function reasonOf({ cause, read, lookedUp, today }: HelpFacts): string {
  if (cause === 'known') return 'you know it';
  if (cause === 'ignored') return 'you ignore it';
  if (cause === 'level') return 'below your level';
  if (cause === 'reviews') return 'remembered in reviews';
  const looked =
    lookedUp === undefined ? 'never looked up' : `last looked up ${describePast(lookedUp, today)}`;
  return `read on ${countDays(read)}, ${looked}`;
}

/** `met on 3 days, due tomorrow`, for a word that is being learnt; empty where nothing is known of it. */
export function describeLearning({ met, dueIn }: Pick<HelpFacts, 'met' | 'dueIn'>): string {
  const due = dueIn !== undefined && `due ${['now', 'tomorrow'][dueIn] ?? `in ${countDays(dueIn)}`}`;
  return [met > 0 && `met on ${countDays(met)}`, due].filter(Boolean).join(', ');
}

/** A past day in words: `today`, `yesterday`, `12 days ago`, `in May`, `in May 2025`. */
export function describePast(day: number, today: number): string {
  const ago = today - day;
  if (ago <= 1) return ago <= 0 ? 'today' : 'yesterday';
  if (ago < 28) return `${ago} days ago`;
  const [then, now] = [dateOf(day), dateOf(today)];
  const month = MONTHS[then.month - 1] ?? '';
  return then.year === now.year ? `in ${month}` : `in ${month} ${then.year}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function countDays(count: number): string {
  return count === 1 ? '1 day' : `${count.toLocaleString('en')} days`;
}
