/**
 * What lists need of a word, without its meetings and reviews, and packed: 20,000 such rows are read in the time of
 * 1,500 whole words. Rows are stored in shards, so that a change of one word writes little.
 */
import { articleOf } from './article-address.ts';
import { isReviewed } from './review.ts';
import { CARD_STATE, type Card, createCard } from './review-card.ts';
import { KNOWLEDGE, type LoggedReview, RATINGS, type Word } from './stored-word.ts';
import { joinWordId, wordId } from './word-id.ts';

/** Version of the packed rows; rows of another version are made again from the words. */
export const ROW_VERSION = 4;

/** The number of shards over which rows are spread by their ids. */
export const ROW_SHARDS = 128;

/** How many of the newest rows are stored a second time, where they are read first: a list begins with them. */
export const HEAD_ROWS = 30;

/** What a list shows of a word. */
export interface WordRow
  extends Pick<
    Word,
    | 'headword'
    | 'traditional'
    | 'reading'
    | 'pinyin'
    | 'gloss'
    | 'knowledge'
    | 'savedAt'
    | 'knownAt'
    | 'card'
    | 'tags'
  > {
  /** `wordId` of the word. */
  readonly id: string;
  /** When it is due, epoch milliseconds; absent where it never is. */
  readonly due?: number;
  /** Title, or else address, of where it was last met; empty where it was not met anywhere. */
  readonly page: string;
  /** Ids of the articles of the reader page where it was met, the latest first. */
  readonly articles: readonly string[];
}

/** A row with everything that statistics need. */
export interface ReviewedRow extends WordRow {
  /** Newest first. */
  readonly reviews: readonly LoggedReview[];
}

/** Maximum length of a title in a row, in UTF-16 code units; the word itself has all of it. */
const MAX_PAGE = 80;

/** Order: newest saved first; those saved at the same time by their ids. */
export function byNewestRow(a: WordRow, b: WordRow): number {
  return b.savedAt - a.savedAt || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** The newest of some rows in any order, the newest first; in one pass, since there may be many. */
export function newestRows(rows: readonly WordRow[], most: number): WordRow[] {
  const newest: WordRow[] = [];
  for (const row of rows) {
    const last = newest[most - 1];
    if (last && byNewestRow(last, row) <= 0) continue;
    const at = newest.findIndex((one) => byNewestRow(row, one) < 0);
    newest.splice(at < 0 ? newest.length : at, 0, row);
    newest.length = Math.min(newest.length, most);
  }
  return newest;
}

/** The newest rows after a change of some words, and how many there are in all. */
export interface RowHead {
  readonly rows: readonly WordRow[];
  readonly count: number;
}

/**
 * The head after a change: words by id as they are now, `undefined` for removed ones. Never a row too many, but
 * perhaps some too few: it doesn't know which rows would follow.
 * @param count of all rows, after the change
 */
export function changeHead(
  head: RowHead,
  changed: ReadonlyMap<string, WordRow | undefined>,
  count: number,
): RowHead {
  // Older ones than the last may be missing in between, unless there are no others.
  const last = head.count > head.rows.length ? head.rows.at(-1) : undefined;
  const isWhole = head.count <= head.rows.length;
  const kept = head.rows.filter(({ id }) => !changed.has(id));
  const fresh = [...changed.values()].filter((row) => row !== undefined);
  const fitting = fresh.filter((row) => isWhole || (last !== undefined && byNewestRow(row, last) <= 0));
  return { rows: [...kept, ...fitting].sort(byNewestRow).slice(0, HEAD_ROWS), count };
}

/** The row of a word. */
export function rowOf(word: Word): WordRow {
  const { headword, traditional, reading, pinyin, gloss, knowledge, savedAt, knownAt, card, tags } = word;
  const [meeting] = word.meetings;
  return withDue({
    id: wordId(word),
    headword,
    traditional,
    reading,
    pinyin,
    gloss,
    knowledge,
    savedAt,
    ...(knownAt !== undefined && { knownAt }),
    card,
    tags,
    page: (meeting?.title || meeting?.address || '').slice(0, MAX_PAGE),
    articles: [...new Set(word.meetings.flatMap(({ address }) => articleOf(address) ?? []))],
  });
}

function withDue(row: Omit<WordRow, 'due'>): WordRow {
  return isReviewed(row) ? { ...row, due: row.card.due } : row;
}

/** The shard of a word's row, from 0. */
export function shardOf(id: string): number {
  let hash = 7;
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) | 0;
  return (hash >>> 0) % ROW_SHARDS;
}

// A packed row is an array; a later version may only add to its end.
// 0 headword  1 traditional, '' where alike  2 reading, joined by spaces  3 pinyin  4 gloss  5 knowledge, a number
// 6 savedAt  7 knownAt or 0  8 page  9 card: due of a new one, else its fields in order  10 tags  11 articles, absent where there are none
/** A row as it is stored, JSON-safe: see `packRow` for the order. */
export type PackedRow = readonly unknown[];

/** A row as it is stored. */
export function packRow(row: WordRow): PackedRow {
  const {
    headword,
    traditional,
    reading,
    pinyin,
    gloss,
    knowledge,
    savedAt,
    knownAt = 0,
    page,
    card,
    tags,
    articles,
  } = row;
  return [
    headword,
    traditional === headword ? '' : traditional,
    reading.join(' '),
    pinyin,
    gloss,
    KNOWLEDGE.indexOf(knowledge),
    savedAt,
    knownAt,
    page,
    packCard(card),
    tags,
    ...(articles.length > 0 ? [articles] : []),
  ];
}

function packCard(card: Card): number | readonly number[] {
  if (card.state === CARD_STATE.new && card.reps === 0) return card.due;
  const {
    due,
    stability,
    difficulty,
    scheduled_days,
    learning_steps,
    reps,
    lapses,
    state,
    last_review = 0,
  } = card;
  return [due, stability, difficulty, scheduled_days, learning_steps, reps, lapses, state, last_review];
}

/**
 * Reads a packed row; `undefined` if it is invalid. Cheap: rows are our own and only a copy, so only their shape is
 * checked, not each field's range.
 */
export function unpackRow(value: unknown): WordRow | undefined {
  if (!Array.isArray(value) || value.length < 11) return undefined;
  const packed: readonly unknown[] = value;
  const [headword, traditional, reading, pinyin, gloss, knowledge, savedAt, knownAt, page, packedCard] =
    packed;
  const [tags, articles = []] = packed.slice(10);
  const card = unpackCard(packedCard);
  if (
    !isText(headword) ||
    !isText(traditional) ||
    !isText(reading) ||
    !isText(pinyin) ||
    !isText(gloss) ||
    !isText(page) ||
    typeof knowledge !== 'number' ||
    typeof savedAt !== 'number' ||
    typeof knownAt !== 'number' ||
    !Array.isArray(tags) ||
    !Array.isArray(articles) ||
    !card
  )
    return undefined;
  const syllables = reading === '' ? [] : reading.split(' ');
  return withDue({
    id: joinWordId(headword, reading),
    headword,
    traditional: traditional || headword,
    reading: syllables,
    pinyin,
    gloss,
    knowledge: KNOWLEDGE[knowledge] ?? 'learning',
    savedAt,
    ...(knownAt !== 0 && { knownAt }),
    card,
    tags: tags.filter(isText),
    page,
    articles: articles.filter(isText),
  });
}

/** The card of a packed row; `undefined` if it is invalid. */
export function unpackCard(packed: unknown): Card | undefined {
  if (typeof packed === 'number') return createCard(packed);
  if (!Array.isArray(packed) || packed.length !== 9 || !packed.every((field) => typeof field === 'number'))
    return undefined;
  const [
    due = 0,
    stability = 0,
    difficulty = 0,
    scheduled_days = 0,
    learning_steps = 0,
    reps = 0,
    lapses = 0,
  ] = packed;
  const [state = 0, last_review = 0] = packed.slice(7);
  if (state !== 0 && state !== 1 && state !== 2 && state !== 3) return undefined;
  return {
    due,
    stability,
    difficulty,
    scheduled_days,
    learning_steps,
    reps,
    lapses,
    state,
    ...(last_review !== 0 && { last_review }),
  };
}

/** A word's reviews, newest first, as they are stored: time, then rating and state in one number, and so on. */
export function packReviews(reviews: readonly LoggedReview[]): number[] {
  return reviews.flatMap(({ time, rating, state }) => [time, RATINGS.indexOf(rating) * 4 + state]);
}

/** Reads packed reviews; invalid ones are left out. */
export function unpackReviews(packed: unknown): LoggedReview[] {
  if (!Array.isArray(packed)) return [];
  const reviews: LoggedReview[] = [];
  for (let at = 0; at + 1 < packed.length; at += 2) {
    const [time, both]: readonly unknown[] = packed.slice(at, at + 2);
    if (typeof time !== 'number' || typeof both !== 'number') continue;
    const rating = RATINGS[both >> 2];
    const state = both & 3;
    if (rating && (state === 0 || state === 1 || state === 2 || state === 3))
      reviews.push({ time, rating, state });
  }
  return reviews;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
