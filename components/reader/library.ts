/** Which articles the library shows, and in which order. Pure. */
import {
  type Difficulty,
  type Forecast,
  GRADES,
  type Grade,
  type ReadingProgress,
  type ReadingState,
  stateOf,
} from '../../vocabulary/index.ts';
import type { LibraryItem, ReaderArticleKind } from './article.ts';

/** An article with what is known of it for this reader; not yet measured where the words are still counted. */
export interface LibraryEntry {
  readonly item: LibraryItem;
  readonly difficulty?: Difficulty;
  readonly forecast?: Forecast;
  readonly reading?: ReadingProgress;
}

/** Up to how many characters an article is short, and middling. */
export const LENGTHS = { short: 400, middling: 900, long: Number.POSITIVE_INFINITY } as const;
/** A length that the library filters by. */
export type Length = keyof typeof LENGTHS;

/** What is shown; `all` lets everything through. */
export interface LibraryFilter {
  readonly grade: Grade | 'all';
  readonly length: Length | 'all';
  readonly kind: ReaderArticleKind | 'all';
  readonly state: ReadingState | 'all';
}

/** The filter that lets every article through. */
export const NO_FILTER: LibraryFilter = { grade: 'all', length: 'all', kind: 'all', state: 'all' };

const VALUES: { readonly [K in keyof LibraryFilter]: readonly LibraryFilter[K][] } = {
  grade: ['all', ...GRADES],
  length: ['all', 'short', 'middling', 'long'],
  kind: ['all', 'retelling', 'report', 'brief', 'caption', 'continuation', 'own'],
  state: ['all', 'unread', 'started', 'finished'],
};

/** A filter as it was written; what can't be read lets everything through. */
export function parseFilter(written: string): LibraryFilter {
  const given = new URLSearchParams(written);
  const read = <K extends keyof LibraryFilter>(name: K): LibraryFilter[K] =>
    VALUES[name].find((value) => value === given.get(name)) ?? 'all';
  return { grade: read('grade'), length: read('length'), kind: read('kind'), state: read('state') };
}

/** A filter in one line: `grade=easier&length=all&kind=all&state=unread`. */
export function formatFilter(filter: LibraryFilter): string {
  return new URLSearchParams({ ...filter }).toString();
}

function lengthOf({ hanCharacters }: LibraryItem): Length {
  if (hanCharacters <= LENGTHS.short) return 'short';
  return hanCharacters <= LENGTHS.middling ? 'middling' : 'long';
}

/** What can be chosen by: the entries that pass a filter, what suits the reader now first. */
export function arrange(entries: readonly LibraryEntry[], filter: LibraryFilter): LibraryEntry[] {
  return entries
    .filter(({ item, difficulty, reading }) => {
      const passes = (wanted: string, found: string | undefined): boolean =>
        wanted === 'all' || wanted === found;
      return (
        passes(filter.grade, difficulty?.grade) &&
        passes(filter.length, lengthOf(item)) &&
        passes(filter.kind, item.kind) &&
        passes(filter.state, stateOf(reading))
      );
    })
    .map((entry) => ({ entry, effort: effortOf(entry) }))
    .toSorted((a, b) => a.effort - b.effort || (a.entry.item.id < b.entry.item.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Above this share of known words there is little left to learn. */
const TOO_EASY = 0.98;
/** A text that was never measured stands in the middle. */
const UNMEASURED = 0.5;

/**
 * How much a text asks of its reader, small for what suits best: the share of words that they do not know, its own
 * difficulty, and a little for each doubling of its length. What is known through and through comes later, what was
 * finished last.
 */
function effortOf({ item, difficulty, forecast, reading }: LibraryEntry): number {
  const unknown = forecast ? 1 - forecast.share : UNMEASURED;
  const easy = forecast && forecast.share > TOO_EASY ? 0.5 : 0;
  const length = 0.05 * Math.log2(Math.max(1, item.hanCharacters / 100));
  const done = stateOf(reading) === 'finished' ? 10 : 0;
  return unknown + (difficulty?.score ?? UNMEASURED) + length + easy + done;
}

/** Where one left off: what was read last and is not finished. */
export function lastStarted(entries: readonly LibraryEntry[]): LibraryEntry | undefined {
  return entries
    .filter(({ reading }) => stateOf(reading) === 'started')
    .toSorted((a, b) => (b.reading?.readAt ?? 0) - (a.reading?.readAt ?? 0))[0];
}

/** What to read after an article: of what is not finished, what suits best. */
export function nextAfter(entries: readonly LibraryEntry[], id: string): LibraryItem | undefined {
  const open = entries.filter(({ item, reading }) => item.id !== id && stateOf(reading) !== 'finished');
  return arrange(open, NO_FILTER)[0]?.item;
}
