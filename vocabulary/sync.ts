/**
 * What goes between a reader's devices: how well each word is known and when it is due, a short row a word; a removed
 * word is a row too, for a while. Clocks are not trusted: each device knows what all had said after its last exchange
 * (`SyncBase`), so a change that was made knowing another one holds over it, whatever their times say. Of two changes
 * made without knowing of each other a change holds over a removal, and else the later over the earlier.
 */
import { CARD_STATE, type Card, clampTime } from './card.ts';
import type { Word } from './stored-word.ts';
import { createWord, type Knowledge, setKnowledge, type WordFacts } from './word.ts';

/** Times in rows count from here: 1 January 2020. */
const EPOCH_MS = 1_577_836_800_000;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** The latest time in a row, 1 January 2200: a later one is damage. */
const LAST_ROW_TIME = 7_258_118_400_000;
/** A removed word is remembered this long after it was heard of, for devices that are seldom used. */
const REMOVED_KEPT_MS = 90 * 86_400_000;
/** A row further ahead of this device's clock was written by one that is wrong. */
const AHEAD_MS = 5 * MINUTE_MS;

/** Other devices may remove this many words, or this share of all, without the reader being asked. */
export const MAX_UNASKED_REMOVALS = 20;
export const MAX_UNASKED_SHARE = 0.1;

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
 * Of a removed word: when it was removed, the time in the row that its remover had seen, and the time in the row over
 * which the remover's device had written that one, should it be its own.
 */
export type SyncRow = string;

/** Rows by `wordId`. */
export type SyncRows = ReadonlyMap<string, SyncRow>;

/** `l1a2b3c`, `k1a2b3c.2.9x.8y.1jk`: as `syncRowOf` writes them. */
const WORD_ROW =
  /^([nlki])(-?[\da-z]{1,9})(?:\.([0-3])\.(-?[\da-z]{1,9})\.(-?[\da-z]{1,9})\.([\da-z]{1,6}))?$/;
/** `x1a2b3d.1a2b3c.1a2b3b`, as `removedRow` writes them; earlier versions wrote the first time only. */
const REMOVED_ROW = /^x(-?[\da-z]{1,9})(?:\.(-?[\da-z]{1,9})(?:\.(-?[\da-z]{1,9}))?)?$/;

/** What a word has to say to other devices. */
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
 * @param over time in the other device's row that it was written over
 */
export function removedRow(time: number, seen = time, over?: number): SyncRow {
  const row = `${LETTERS.removed}${writeTime(time)}.${writeTime(seen)}`;
  return over === undefined ? row : `${row}.${writeTime(over)}`;
}

/** Whether a row says that its word was removed. */
export function isRemoved(row: SyncRow): boolean {
  return row.startsWith(LETTERS.removed);
}

/** When a row was changed, epoch milliseconds, whole seconds. */
export function changedAtOf(row: SyncRow): number {
  return read((WORD_ROW.exec(row)?.[2] ?? REMOVED_ROW.exec(row)?.[1]) || '0', SECOND_MS);
}

/** Whether text is a row of today's or an earlier version, its time within range. */
export function isRow(text: string): boolean {
  if (!WORD_ROW.test(text) && !REMOVED_ROW.test(text)) return false;
  const time = changedAtOf(text);
  return time >= 0 && time <= LAST_ROW_TIME;
}

/** The row that holds by its time; of two of the same second the same one on every device. */
export function laterRow(a: SyncRow, b: SyncRow): SyncRow {
  const difference = changedAtOf(a) - changedAtOf(b);
  if (difference !== 0) return difference > 0 ? a : b;
  return a > b ? a : b;
}

/** What was known of a word after the last exchange on this device. */
export interface SyncBase {
  /** The row that all devices were told. */
  readonly shared: SyncRow;
  /** The row of the word that was here; absent where none was. */
  readonly here?: SyncRow;
  /** Of a shared row that this device wrote: the time in the other device's row that it was written over, if any. */
  readonly own?: { readonly over?: number };
  /** Of a removed word: when this device heard of it, by its own clock, epoch milliseconds. */
  readonly since?: number;
}

/** What this device has to do, and what all devices are to know. */
export interface SyncMerge {
  /** Rows of other devices that hold here from now on. */
  readonly apply: SyncRows;
  /** Rows that all are to know, the latest changed first; of words left as they are what the others say. */
  readonly rows: SyncRows;
  /** What all devices know of each word that was settled; what is left as it is keeps its base. */
  readonly shared: ReadonlyMap<string, Omit<SyncBase, 'here'>>;
  /** How many words other devices have removed that the reader is to be asked about; they are left as they are. */
  readonly asked: number;
}

/** What the reader has said to words that other devices removed; `ask` where nothing yet. */
export type RemovalChoice = 'ask' | 'remove' | 'keep';

interface MergeOptions {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly removals?: RemovalChoice;
}

interface Sides {
  readonly here: SyncRow | undefined;
  readonly base: SyncBase | undefined;
  readonly there: SyncRow | undefined;
}

/**
 * Merges rows.
 * @param local rows of the words that are here
 * @param base what was known after the last exchange of this device
 * @param remote what other devices have said
 */
export function mergeRows(
  {
    local,
    base,
    remote,
  }: { readonly local: SyncRows; readonly base: ReadonlyMap<string, SyncBase>; readonly remote: SyncRows },
  { time, removals = 'ask' }: MergeOptions,
): SyncMerge {
  const merged = new Map<string, { readonly sides: Sides; readonly held: Held | undefined }>();
  for (const id of new Set([...local.keys(), ...base.keys(), ...remote.keys()])) {
    const sides = { here: local.get(id), base: base.get(id), there: remote.get(id) };
    merged.set(id, { sides, held: mergeRow(sides, time) });
  }
  const isRemoval = ({ sides, held }: { sides: Sides; held: Held | undefined }): boolean =>
    sides.here !== undefined && held !== undefined && isRemoved(held.shared);
  const removed = [...merged.values()].filter(isRemoval).length;
  const isMany = removed > MAX_UNASKED_REMOVALS || removed > local.size * MAX_UNASKED_SHARE;
  const choice = isMany ? removals : 'remove';
  const apply = new Map<string, SyncRow>();
  const rows = new Map<string, SyncRow>();
  const shared = new Map<string, Omit<SyncBase, 'here'>>();
  for (const [id, one] of merged) {
    const { sides } = one;
    const { base: before, there } = sides;
    if (isRemoval(one) && choice === 'ask') {
      if (there !== undefined) rows.set(id, there);
      continue;
    }
    const held = isRemoval(one) && choice === 'keep' ? holdHere(sides, time) : one.held;
    if (!held) continue;
    const row = held.shared;
    const since = before && isRemoved(before.shared) ? (before.since ?? time) : time;
    if (isRemoved(row) && since < time - REMOVED_KEPT_MS && !isRemoval(one)) continue;
    shared.set(id, {
      shared: row,
      ...(held.own && { own: held.own }),
      ...(isRemoved(row) && { since }),
    });
    // A removal that is no longer there was forgotten by a device whose clock is ahead: it is not said again.
    if (!isRemoved(row) || there !== undefined || row !== before?.shared) rows.set(id, row);
    if (held.taken && row !== sides.here && !(isRemoved(row) && sides.here === undefined)) apply.set(id, row);
  }
  const latest = [...rows].sort(
    ([a, one], [b, other]) => changedAtOf(other) - changedAtOf(one) || (a < b ? -1 : 1),
  );
  return { apply, rows: new Map(latest), shared, asked: choice === 'ask' && isMany ? removed : 0 };
}

/** The row that all are to know, whether it is this device's own, and whether what it says is another's. */
interface Held extends Omit<SyncBase, 'here'> {
  readonly taken?: true;
}

/** The row that holds for a word; `undefined` where nothing is known of it. */
function mergeRow(sides: Sides, time: number): Held | undefined {
  const { here, base, there } = sides;
  const changedHere = here !== base?.here;
  const changedThere =
    there !== undefined &&
    (base === undefined || (there !== base.shared && laterRow(there, base.shared) === there));
  if (!changedThere) {
    if (!changedHere) return base;
    if (here !== undefined) return holdHere(sides, time);
    if (!base || isRemoved(base.shared)) return base;
    const seen = changedAtOf(base.shared);
    const over = base.own ? base.own.over : undefined;
    return { shared: removedRow(Math.max(time, seen + SECOND_MS), seen, over), own: {} };
  }
  const taken: Held = { shared: there, taken: true };
  if (here === undefined) return taken;
  if (isRemoved(there)) return changedHere || isUnseen(there, base) ? holdHere(sides, time) : taken;
  if (!changedHere) return taken;
  // Both have said something. Also where it is the other that holds, it is said anew over that: a removal made
  // knowing only the other's must not reach what was said here.
  const held = holdHere(sides, time);
  const isAhead = changedAtOf(there) > time + AHEAD_MS;
  const isOurs = isAhead || laterRow(atMost(here, time), there) !== there;
  return isOurs ? held : { ...held, shared: restamp(there, changedAtOf(held.shared)), taken: true };
}

/**
 * Whether a word was removed by who had not seen what all were told of it. Of a row that this device wrote only it
 * knows for sure: another's time may be later by a clock that is wrong, so exactly this row must have been seen.
 */
function isUnseen(removal: SyncRow, base: SyncBase | undefined): boolean {
  if (!base) return true;
  const [, time = '0', seen = time, over] = REMOVED_ROW.exec(removal) ?? [];
  const told = changedAtOf(base.shared);
  if (!base.own) return read(seen, SECOND_MS) < told;
  return read(seen, SECOND_MS) !== told && (over === undefined || read(over, SECOND_MS) !== told);
}

/** The row of the word that is here, with a time by which it holds over what has been said before. */
function holdHere({ here = '', base, there }: Sides, time: number): Held {
  const said = [base?.shared, there].flatMap((row) =>
    row === undefined ? [] : [changedAtOf(row) + SECOND_MS],
  );
  const before = base && (base.own ? base.own.over : changedAtOf(base.shared));
  const over = there !== undefined && there !== base?.shared ? changedAtOf(there) : before;
  return {
    shared: restamp(here, Math.max(Math.min(changedAtOf(here), time), ...said)),
    own: over === undefined ? {} : { over },
  };
}

function atMost(row: SyncRow, time: number): SyncRow {
  return changedAtOf(row) > time ? restamp(row, time) : row;
}

function restamp(row: SyncRow, time: number): SyncRow {
  return row.replace(/^(.)-?[\da-z]+/, (_all, letter: string) => letter + writeTime(time));
}

/**
 * The word after a row of another device; `undefined` where it was removed there. Times ahead of this device's clock
 * are taken for now.
 * @param facts what the dictionary says, for a word that is not here yet
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

/** Reads them back; invalid lines are left out: another version may have written them. */
export function parseRows(text: string): Map<string, SyncRow> {
  const rows = new Map<string, SyncRow>();
  for (const line of text.split('\n')) {
    const [id = '', row = ''] = line.split('\t');
    if (id !== '' && isRow(row)) rows.set(id, row);
  }
  return rows;
}

/**
 * The base as text, a line each: id, shared row; where it is another the row that was here, `-` for none; where the
 * shared row is this device's own `*`, with the time in the row that it was written over; `since`.
 */
export function formatBase(base: ReadonlyMap<string, SyncBase>): string {
  return [...base]
    .map(([id, { shared, here, own, since }]) => {
      const isPlain = here === (isRemoved(shared) ? undefined : shared);
      const over = own?.over === undefined ? '' : writeTime(own.over);
      const heard = since === undefined ? '' : writeTime(since);
      const cells = [id, shared, isPlain ? '' : (here ?? '-'), own ? `*${over}` : '', heard];
      return cells.join('\t').trimEnd();
    })
    .join('\n');
}

/** Reads it back; invalid lines are left out. */
export function parseBase(text: string): Map<string, SyncBase> {
  const base = new Map<string, SyncBase>();
  for (const line of text.split('\n')) {
    const [id = '', shared = '', said = '', mark = '', heard = ''] = line.split('\t');
    if (id === '' || !isRow(shared)) continue;
    const here = said || (isRemoved(shared) ? '-' : shared);
    const over = /^\*(-?[\da-z]{1,9})$/.exec(mark)?.[1];
    base.set(id, {
      shared,
      ...(isRow(here) && { here }),
      ...(mark !== '' && { own: over === undefined ? {} : { over: read(over, SECOND_MS) } }),
      ...(/^-?[\da-z]{1,9}$/.test(heard) && { since: read(heard, SECOND_MS) }),
    });
  }
  return base;
}

type Packed = Readonly<Record<'state' | 'due' | 'last' | 'stability', string | undefined>>;

/** What a row does not tell, of a card that was new here, is as after a first good review. */
function cardOf(before: Card, { state, due, last, stability }: Packed, now: number): Card {
  const wasNew = before.state === CARD_STATE.new;
  const dueAt = clampTime(read(due ?? '0', MINUTE_MS));
  const lastReview = clampTime(Math.min(now, read(last ?? '0', MINUTE_MS)));
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
function writeTime(time: number): string {
  return write(Math.min(LAST_ROW_TIME, Math.max(0, time)), SECOND_MS);
}

function read(text: string, unit: number): number {
  return Number.parseInt(text, 36) * unit + EPOCH_MS;
}
