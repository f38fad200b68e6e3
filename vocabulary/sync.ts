/**
 * What a reader's devices exchange: how well each word is known and when it is due, a short row a word; a removed
 * word is a row too, for a while (`sync-merge.ts`).
 */
import { CARD_STATE, type Card, clampTime } from './review-card.ts';
import type { Word } from './stored-word.ts';
import { createWord, type Knowledge, setKnowledge, type WordFacts } from './word.ts';

/** Times in rows count from here: 1 January 2020. */
const EPOCH_MS = 1_577_836_800_000;
/** A row's own time is in seconds. */
export const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** The latest time in a row, 1 January 2200: a later one is damaged. */
const LAST_ROW_TIME = 7_258_118_400_000;
const LETTERS: Readonly<Record<Knowledge | 'removed', string>> = {
  new: 'n',
  learning: 'l',
  known: 'k',
  ignored: 'i',
  removed: 'x',
};

/**
 * A word's row without its id: a letter for the knowledge, then in base 36 when it was changed (seconds) and, once
 * it was reviewed, its card: state, due and last review (minutes), stability (hundredths of a day), between dots.
 * Of a removed word: when it was removed, the time of the row that was removed, and the time of the row that
 * that one had replaced, if the remover's device had written it.
 */
export type SyncRow = string;

/** Rows by `wordId`. */
export type SyncRows = ReadonlyMap<string, SyncRow>;

/** `l1a2b3c`, `k1a2b3c.2.9x.8y.1jk`: as `syncRowOf` writes them. */
const WORD_ROW =
  /^([nlki])(-?[\da-z]{1,9})(?:\.([0-3])\.(-?[\da-z]{1,9})\.(-?[\da-z]{1,9})\.([\da-z]{1,6}))?$/;
/** `x1a2b3d.1a2b3c.1a2b3b`, as `removedRow` writes them; earlier versions wrote the first time only. */
export const REMOVED_ROW = /^x(-?[\da-z]{1,9})(?:\.(-?[\da-z]{1,9})(?:\.(-?[\da-z]{1,9}))?)?$/;

/** The row of a word for other devices. */
export function syncRowOf({ knowledge, changedAt, card }: Word): SyncRow {
  const head = LETTERS[knowledge] + writeTime(changedAt);
  const { state, due, last_review: last, stability } = card;
  if (state === CARD_STATE.new || last === undefined) return head;
  const hundredths = Math.max(1, Math.round(stability * 100)).toString(36);
  return `${head}.${state}.${write(due, MINUTE_MS)}.${write(last, MINUTE_MS)}.${hundredths}`;
}

/**
 * The row of a word that was removed.
 * @param seen time in the row that was removed, epoch milliseconds
 * @param over time of the other device's row that it replaced
 */
export function removedRow(time: number, seen = time, over?: number): SyncRow {
  const row = `${LETTERS.removed}${writeTime(time)}.${writeTime(seen)}`;
  return over === undefined ? row : `${row}.${writeTime(over)}`;
}

/** Whether a row reports a removal. */
export function isRemoved(row: SyncRow): boolean {
  return row.startsWith(LETTERS.removed);
}

/** When a row was changed, epoch milliseconds, whole seconds. */
export function changedAtOf(row: SyncRow): number {
  return readTime((WORD_ROW.exec(row)?.[2] ?? REMOVED_ROW.exec(row)?.[1]) || '0', SECOND_MS);
}

/** Whether text is a row of today's or an earlier version, its time within range. */
export function isRow(text: string): boolean {
  if (!WORD_ROW.test(text) && !REMOVED_ROW.test(text)) return false;
  const time = changedAtOf(text);
  return time >= 0 && time <= LAST_ROW_TIME;
}

/** The row that wins by its time; for two of the same second the same one on every device. */
export function laterRow(a: SyncRow, b: SyncRow): SyncRow {
  const difference = changedAtOf(a) - changedAtOf(b);
  if (difference !== 0) return difference > 0 ? a : b;
  return a > b ? a : b;
}

/** A row with its time limited to a maximum. */
export function atMost(row: SyncRow, time: number): SyncRow {
  return changedAtOf(row) > time ? restamp(row, time) : row;
}

/** A row with another time of its own. */
export function restamp(row: SyncRow, time: number): SyncRow {
  return row.replace(/^(.)-?[\da-z]+/, (_all, letter: string) => letter + writeTime(time));
}

/**
 * The word after a row of another device is applied; `undefined` where it was removed there. Times ahead of this device's clock
 * become now.
 * @param facts the dictionary's facts, for a word that is not here yet
 */
export function applyRow(
  word: Word | undefined,
  row: SyncRow,
  { facts, time: now }: { readonly facts: WordFacts | undefined; readonly time: number },
): Word | undefined {
  const [, letter = '', , state, due, last, stability] = WORD_ROW.exec(row) ?? [];
  const knowledge = (['new', 'learning', 'known', 'ignored'] as const).find((one) => LETTERS[one] === letter);
  const time = clampTime(Math.min(now, changedAtOf(row)));
  const before = word ?? (facts && createWord(facts, { knowledge: knowledge ?? 'new', time }));
  if (!knowledge || !before) return isRemoved(row) ? undefined : before;
  const card = state === undefined ? before.card : cardOf(before.card, { state, due, last, stability }, now);
  return { ...setKnowledge(before, knowledge, time), card, changedAt: time };
}

/** Rows as text, a line each: `行 hang2<tab>l1a2b3c`. */
export function formatRows(rows: SyncRows): string {
  return [...rows].map(([id, row]) => `${id}\t${row}`).join('\n');
}

/** Parses them; invalid lines are left out: another version may have written them. */
export function parseRows(text: string): Map<string, SyncRow> {
  const rows = new Map<string, SyncRow>();
  for (const line of text.split('\n')) {
    const [id = '', row = ''] = line.split('\t');
    if (id !== '' && isRow(row)) rows.set(id, row);
  }
  return rows;
}

type Packed = Readonly<Record<'state' | 'due' | 'last' | 'stability', string | undefined>>;

/** Fields that a row lacks, for a card that was new here, are as after a first good review. */
function cardOf(before: Card, { state, due, last, stability }: Packed, now: number): Card {
  const wasNew = before.state === CARD_STATE.new;
  const dueAt = clampTime(readTime(due ?? '0', MINUTE_MS));
  const lastReview = clampTime(Math.min(now, readTime(last ?? '0', MINUTE_MS)));
  return {
    ...before,
    state: Number(state) as Card['state'], // a digit of 0 to 3, as the pattern says
    due: dueAt,
    last_review: lastReview,
    stability: Math.min(36_500, Number.parseInt(stability ?? '1', 36) / 100),
    difficulty: wasNew ? 5 : before.difficulty,
    reps: wasNew ? 1 : before.reps,
    scheduled_days: Math.max(0, Math.round((dueAt - lastReview) / 86_400_000)),
  };
}

function write(time: number, unit: number): string {
  return Math.floor((time - EPOCH_MS) / unit).toString(36);
}

/** A row's own time, in seconds; clamped to what a row may hold. */
export function writeTime(time: number): string {
  return write(Math.min(LAST_ROW_TIME, Math.max(0, time)), SECOND_MS);
}

/** A time in a row, epoch milliseconds. */
export function readTime(text: string, unit = SECOND_MS): number {
  return Number.parseInt(text, 36) * unit + EPOCH_MS;
}
