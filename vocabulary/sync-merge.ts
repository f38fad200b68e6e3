/**
 * Merges what devices report of words. Clocks are not trusted: each device remembers the shared state after its last exchange
 * (`SyncBase`), so a change that was made knowing another one overrides it, whatever their times. Of two changes
 * made without knowing of each other a change overrides a removal, and else the later the earlier.
 */
import {
  atMost,
  changedAtOf,
  isRemoved,
  isRow,
  laterRow,
  REMOVED_ROW,
  readTime,
  removedRow,
  restamp,
  SECOND_MS,
  type SyncRow,
  type SyncRows,
  writeTime,
} from './sync.ts';

const MINUTE_MS = 60_000;
/** How long a removed word is remembered after it was heard of, for devices that are seldom used. */
const REMOVED_KEPT_MS = 90 * 86_400_000;
/** A row further ahead of this device's clock was written by a wrong clock. */
const AHEAD_MS = 5 * MINUTE_MS;

/** Other devices may remove this many words, or this share of all, without the reader being asked. */
const MAX_UNASKED_REMOVALS = 20;
const MAX_UNASKED_SHARE = 0.1;

/** What was known of a word after this device's last exchange. */
export interface SyncBase {
  /** The shared row. */
  readonly shared: SyncRow;
  /** The row of the word on this device; absent where there was none. */
  readonly here?: SyncRow;
  /** For a shared row that this device wrote: the time of the other device's row that it replaced, if any. */
  readonly own?: { readonly over?: number };
  /** For a removed word: when this device heard of it, by its own clock, epoch milliseconds. */
  readonly since?: number;
}

/** What this device has to do, and the new shared rows. */
export interface SyncMerge {
  /** Rows of other devices to apply here. */
  readonly apply: SyncRows;
  /** The new shared rows, the latest changed first; for words left as they are the other devices' rows. */
  readonly rows: SyncRows;
  /** The new base of each word that was settled; a word left as it is keeps its base. */
  readonly shared: ReadonlyMap<string, Omit<SyncBase, 'here'>>;
  /** How many words removed by other devices the reader has to be asked about; they are left as they are. */
  readonly asked: number;
}

/** The reader's answer about words that other devices removed; `ask` while there is none. */
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
 * @param local rows of the words on this device
 * @param base what was known after this device's last exchange
 * @param remote what other devices have reported
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
    // A removal that is no longer there was forgotten by a device whose clock is ahead: it is not reported again.
    if (!isRemoved(row) || there !== undefined || row !== before?.shared) rows.set(id, row);
    if (held.taken && row !== sides.here && !(isRemoved(row) && sides.here === undefined)) apply.set(id, row);
  }
  const latest = [...rows].sort(
    ([a, one], [b, other]) => changedAtOf(other) - changedAtOf(one) || (a < b ? -1 : 1),
  );
  return { apply, rows: new Map(latest), shared, asked: choice === 'ask' && isMany ? removed : 0 };
}

/** The new shared row, whether it is this device's own, and whether its contents are another's. */
interface Held extends Omit<SyncBase, 'here'> {
  readonly taken?: true;
}

/** The row that wins for a word; `undefined` where nothing is known of it. */
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
  // Both devices have made changes. Even if the other's wins, it is reported again over ours: a removal made
  // knowing only the other's must not override ours.
  const held = holdHere(sides, time);
  const isAhead = changedAtOf(there) > time + AHEAD_MS;
  const isOurs = isAhead || laterRow(atMost(here, time), there) !== there;
  return isOurs ? held : { ...held, shared: restamp(there, changedAtOf(held.shared)), taken: true };
}

/**
 * Whether a word was removed by a device that had not seen the shared row. Only for a row that this device wrote it
 * knows for sure: another's time may be later by a wrong clock, so exactly this row must have been seen.
 */
function isUnseen(removal: SyncRow, base: SyncBase | undefined): boolean {
  if (!base) return true;
  const [, time = '0', seen = time, over] = REMOVED_ROW.exec(removal) ?? [];
  const told = changedAtOf(base.shared);
  if (!base.own) return readTime(seen) < told;
  return readTime(seen) !== told && (over === undefined || readTime(over) !== told);
}

/** The row of the word on this device, with a time by which it overrides what was reported before. */
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

/**
 * The base as text, a line each: id, shared row; where it differs the row of this device, `-` for none; where the
 * shared row is this device's own `*`, with the time of the row that it replaced; `since`.
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

/** Parses it; invalid lines are left out. */
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
      ...(mark !== '' && { own: over === undefined ? {} : { over: readTime(over) } }),
      ...(/^-?[\da-z]{1,9}$/.test(heard) && { since: readTime(heard) }),
    });
  }
  return base;
}
