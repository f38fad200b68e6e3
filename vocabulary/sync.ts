/**
 * What goes between a reader's devices: how well each word is known and when it is due, a short row a word. Of two
 * rows of one word the one that was changed later holds, whole; a removed word is a row too, for a while.
 */
import { CARD_STATE, type Card } from './card.ts';
import type { Word } from './stored-word.ts';
import { createWord, type Knowledge, setKnowledge, type WordFacts } from './word.ts';

/** Times in rows count from here: 1 January 2020. */
const EPOCH_MS = 1_577_836_800_000;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** So long a removed word is remembered, for devices that are seldom used. */
const REMOVED_KEPT_MS = 90 * 86_400_000;

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
 */
export type SyncRow = string;

/** Rows by `wordId`. */
export type SyncRows = ReadonlyMap<string, SyncRow>;

/** `l1a2b3c`, `k1a2b3c.2.9x.8y.1jk`: one row of each kind that `syncRowOf` writes, or of a removed word. */
const ROW = /^([nlkix])(-?[\da-z]{1,9})(?:\.([0-3])\.(-?[\da-z]{1,9})\.(-?[\da-z]{1,9})\.([\da-z]{1,6}))?$/;

/** What a word has to say to other devices. */
export function syncRowOf({ knowledge, changedAt, card }: Word): SyncRow {
  const head = LETTERS[knowledge] + write(changedAt, SECOND_MS);
  const { state, due, last_review: last, stability } = card;
  if (state === CARD_STATE.new || last === undefined) return head;
  const hundredths = Math.max(1, Math.round(stability * 100)).toString(36);
  return `${head}.${state}.${write(due, MINUTE_MS)}.${write(last, MINUTE_MS)}.${hundredths}`;
}

/** The row of a word that was removed. */
export function removedRow(time: number): SyncRow {
  return LETTERS.removed + write(time, SECOND_MS);
}

/** Whether a row says that its word was removed. */
export function isRemoved(row: SyncRow): boolean {
  return row.startsWith(LETTERS.removed);
}

/** When a row was changed, epoch milliseconds, whole seconds. */
export function changedAtOf(row: SyncRow): number {
  return read(ROW.exec(row)?.[2] ?? '0', SECOND_MS);
}

/** The row that holds; of two of the same second the same one on every device. */
export function laterRow(a: SyncRow, b: SyncRow): SyncRow {
  const difference = changedAtOf(a) - changedAtOf(b);
  if (difference !== 0) return difference > 0 ? a : b;
  return a > b ? a : b;
}

/** What this device has to do, and what all devices are to know. */
export interface SyncMerge {
  /** Rows of other devices that hold here from now on. */
  readonly apply: SyncRows;
  /** All rows, the latest changed first. */
  readonly rows: SyncRows;
}

/**
 * Merges rows.
 * @param local rows of the words that are here
 * @param base the rows as they were after the last merge on this device: what was there and is here no more was removed
 * @param remote what other devices have said
 */
export function mergeRows(
  { local, base, remote }: { readonly local: SyncRows; readonly base: SyncRows; readonly remote: SyncRows },
  time: number,
): SyncMerge {
  const apply = new Map<string, SyncRow>();
  const rows = new Map<string, SyncRow>();
  for (const id of new Set([...local.keys(), ...base.keys(), ...remote.keys()])) {
    const here = local.get(id) ?? removedHere(base.get(id), time);
    const there = remote.get(id);
    const row = here === undefined || there === undefined ? (here ?? there) : laterRow(here, there);
    if (row === undefined || (isRemoved(row) && changedAtOf(row) < time - REMOVED_KEPT_MS)) continue;
    rows.set(id, row);
    const isHere = local.has(id);
    if (row !== local.get(id) && (isHere || !isRemoved(row))) apply.set(id, row);
  }
  const latest = [...rows].sort(
    ([a, one], [b, other]) => changedAtOf(other) - changedAtOf(one) || (a < b ? -1 : 1),
  );
  return { apply, rows: new Map(latest) };
}

/**
 * The word after a row of another device; `undefined` where it was removed there.
 * @param facts what the dictionary says, for a word that is not here yet
 */
export function applyRow(
  word: Word | undefined,
  row: SyncRow,
  facts: WordFacts | undefined,
): Word | undefined {
  const [, letter = '', , state, due, last, stability] = ROW.exec(row) ?? [];
  const knowledge = (['new', 'learning', 'known', 'ignored'] as const).find((one) => LETTERS[one] === letter);
  const time = changedAtOf(row);
  const before = word ?? (facts && createWord(facts, { knowledge: knowledge ?? 'new', time }));
  if (!knowledge || !before) return isRemoved(row) ? undefined : before;
  const card = state === undefined ? before.card : cardOf(before.card, { state, due, last, stability });
  return { ...setKnowledge(before, knowledge, time), card, changedAt: time };
}

/** Rows as text, a line each: `行 hang2<tab>l1a2b3c`. */
export function formatRows(rows: SyncRows): string {
  return [...rows].map(([id, row]) => `${id}\t${row}`).join('\n');
}

/** Reads them back; lines that are none are left out: another version may have written them. */
export function parseRows(text: string): Map<string, SyncRow> {
  const rows = new Map<string, SyncRow>();
  for (const line of text.split('\n')) {
    const [id = '', row = ''] = line.split('\t');
    if (id !== '' && ROW.test(row)) rows.set(id, row);
  }
  return rows;
}

function removedHere(base: SyncRow | undefined, time: number): SyncRow | undefined {
  return base === undefined || isRemoved(base) ? base : removedRow(time);
}

type Packed = Readonly<Record<'state' | 'due' | 'last' | 'stability', string | undefined>>;

/** What a row does not tell, of a card that was new here, is as after a first good review. */
function cardOf(before: Card, { state, due, last, stability }: Packed): Card {
  const wasNew = before.state === CARD_STATE.new;
  const dueAt = Math.max(0, read(due ?? '0', MINUTE_MS));
  const lastReview = Math.max(0, read(last ?? '0', MINUTE_MS));
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

function read(text: string, unit: number): number {
  return Number.parseInt(text, 36) * unit + EPOCH_MS;
}
