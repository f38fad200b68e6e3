/** The list of words, ordered and filtered. */
import { byNewestRow, isDue, type Knowledge, type ReviewTime, type WordRow } from '../../vocabulary/index.ts';

/** The orders that the list of words offers. */
export const WORD_ORDERS = ['newest', 'due', 'knowledge', 'hsk', 'page'] as const;
/** One of them. */
export type WordOrder = (typeof WORD_ORDERS)[number];

/** HSK 2.0 levels, 1 to 6, by headword; others have none. */
export type HskLevels = ReadonlyMap<string, number>;

/** Which words are listed; an absent field lets all pass. */
export interface WordFilter {
  /** Due now, or within seven days. */
  readonly due?: 'now' | 'week';
  readonly knowledge?: Knowledge;
  /** 1 to 6; 0 for words without a level. */
  readonly hsk?: number;
  /** Where it was last met, as in its row. */
  readonly page?: string;
  readonly tag?: string;
}

/** What orders and filters need besides the rows. */
export interface ListedAt {
  readonly hsk: HskLevels;
  readonly at: ReviewTime;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
/** From what wants doing to what is done with. */
const KNOWLEDGE_RANK: Readonly<Record<Knowledge, number>> = { new: 0, learning: 1, known: 2, ignored: 3 };
const LAST = Number.MAX_SAFE_INTEGER;

/** Whether a filter leaves all words in. */
export function isOpen(filter: WordFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** The rows that a filter lets pass, in their order. */
export function filterRows(
  rows: readonly WordRow[],
  filter: WordFilter,
  { hsk, at }: ListedAt,
): readonly WordRow[] {
  if (isOpen(filter)) return rows;
  const until = { ...at, time: filter.due === 'now' ? at.time : at.time + WEEK_MS };
  return rows.filter(
    (row) =>
      (filter.due === undefined || isDue(row, until)) &&
      (filter.knowledge === undefined || row.knowledge === filter.knowledge) &&
      (filter.hsk === undefined || (hsk.get(row.headword) ?? 0) === filter.hsk) &&
      (filter.page === undefined || row.page === filter.page) &&
      (filter.tag === undefined || row.tags.includes(filter.tag)),
  );
}

/**
 * The rows in an order; where two are alike in it, the newer first. `newest` is by the first save, `due` from the
 * longest overdue, `knowledge` from new to ignored, `hsk` from level 1 up, `page` by the newest word of each page.
 */
export function sortRows(
  rows: readonly WordRow[],
  order: WordOrder,
  { hsk }: Pick<ListedAt, 'hsk'>,
): readonly WordRow[] {
  const newest = rows.toSorted(byNewestRow);
  if (order === 'newest') return newest;
  const rank = rankOf(order, newest, hsk);
  // Each rank once, not once for each comparison.
  const ranks = new Map(newest.map((row) => [row, rank(row)]));
  return newest.sort((a, b) => (ranks.get(a) ?? LAST) - (ranks.get(b) ?? LAST));
}

function rankOf(
  order: Exclude<WordOrder, 'newest'>,
  newest: readonly WordRow[],
  hsk: HskLevels,
): (row: WordRow) => number {
  if (order === 'due') return (row) => row.due ?? LAST;
  if (order === 'knowledge') return (row) => KNOWLEDGE_RANK[row.knowledge];
  if (order === 'hsk') return (row) => hsk.get(row.headword) ?? LAST;
  const pages = new Map<string, number>();
  for (const { page } of newest) if (page && !pages.has(page)) pages.set(page, pages.size);
  return (row) => pages.get(row.page) ?? LAST;
}

/** The pages that words were last met on, those with most words first, and how many. */
export function countPages(rows: readonly WordRow[]): readonly (readonly [page: string, count: number])[] {
  return countAll(rows.flatMap(({ page }) => (page ? [page] : [])));
}

/** The tags in use, the commonest first, and on how many words. */
export function countTags(rows: readonly WordRow[]): readonly (readonly [tag: string, count: number])[] {
  return countAll(rows.flatMap(({ tags }) => tags));
}

function countAll(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
