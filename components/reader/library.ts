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

/** An article with what is known of it for this reader; without measures while its words are still being counted. */
export interface LibraryEntry {
  readonly item: LibraryItem;
  readonly difficulty?: Difficulty;
  readonly forecast?: Forecast;
  readonly reading?: ReadingProgress;
}

/** Up to how many characters an article is short, and medium. */
export const LENGTHS = { short: 400, middling: 900, long: Number.POSITIVE_INFINITY } as const;
/** A length that the library filters by. */
export type Length = keyof typeof LENGTHS;

/** Which articles are shown; `all` lets every article through. */
export interface LibraryFilter {
  readonly grade: Grade | 'all';
  readonly length: Length | 'all';
  readonly kind: ReaderArticleKind | 'all';
  readonly state: ReadingState | 'all';
}

/** The filter that lets every article through. */
export const NO_FILTER: LibraryFilter = { grade: 'all', length: 'all', kind: 'all', state: 'all' };

/** What each part of a filter may be. */
export const FILTER_VALUES: { readonly [K in keyof LibraryFilter]: readonly LibraryFilter[K][] } = {
  grade: ['all', ...GRADES],
  length: ['all', 'short', 'middling', 'long'],
  kind: ['all', 'retelling', 'report', 'brief', 'caption', 'continuation', 'own'],
  state: ['all', 'unread', 'started', 'finished'],
};

/** Parses a filter; what can't be read lets every article through. */
export function parseFilter(written: string): LibraryFilter {
  const given = new URLSearchParams(written);
  const read = <K extends keyof LibraryFilter>(name: K): LibraryFilter[K] =>
    FILTER_VALUES[name].find((value) => value === given.get(name)) ?? 'all';
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

/** The entries that pass a filter, those that suit the reader best first. */
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
/** Rank of a text that was not measured: in the middle. */
const UNMEASURED = 0.5;

/**
 * How much a text demands of its reader, small for what suits best: the share of unknown words, its own
 * difficulty, and a little for each doubling of its length. Texts known through and through come later, finished ones
 * last.
 */
function effortOf({ item, difficulty, forecast, reading }: LibraryEntry): number {
  const unknown = forecast ? 1 - forecast.share : UNMEASURED;
  const easy = forecast && forecast.share > TOO_EASY ? 0.5 : 0;
  const length = 0.05 * Math.log2(Math.max(1, item.hanCharacters / 100));
  const done = stateOf(reading) === 'finished' ? 10 : 0;
  return unknown + (difficulty?.score ?? UNMEASURED) + length + easy + done;
}

/** The unfinished article that was read last. */
function lastStarted(entries: readonly LibraryEntry[]): LibraryEntry | undefined {
  return entries
    .filter(({ reading }) => stateOf(reading) === 'started')
    .toSorted((a, b) => (b.reading?.readAt ?? 0) - (a.reading?.readAt ?? 0))[0];
}

/** What the library leads with: where the reader left off, or the unfinished article that suits best. */
export function leadOf(entries: readonly LibraryEntry[]): LibraryEntry | undefined {
  const open = entries.filter(({ reading }) => stateOf(reading) !== 'finished');
  return lastStarted(entries) ?? arrange(open, NO_FILTER)[0];
}

/** What to read after an article: the unfinished one that suits best. */
export function nextAfter(entries: readonly LibraryEntry[], id: string): LibraryItem | undefined {
  const open = entries.filter(({ item, reading }) => item.id !== id && stateOf(reading) !== 'finished');
  return arrange(open, NO_FILTER)[0]?.item;
}
