/** Findings within others: what begins between two marks ends there, 在 | 以 对话 解决 分歧 | 方面. */
import type { MatchPart } from './frame-matcher.ts';

/** Has the elements of a finding, in the order of the text. */
interface HasParts {
  readonly parts: readonly MatchPart[];
}

/**
 * Returns what is left of findings, in the order of the text, when those that begin within another's role, between two marks,
 * end with it.
 */
export function nested<Found extends HasParts>(found: readonly Found[]): Found[] {
  const sorted = found
    .map((one) => ({ one, rooms: one.parts.filter((_, at) => isRoom(one.parts, at)) }))
    .sort((a, b) => startOf(a.one) - startOf(b.one));
  const kept: Found[] = [];
  /** Roles between two marks that have not ended yet. */
  let open: readonly MatchPart[] = [];
  for (const { one, rooms } of sorted) {
    const start = startOf(one);
    open = open.filter(({ end }) => end > start);
    let parts: readonly MatchPart[] | undefined = one.parts;
    for (const room of open) if (parts !== undefined) parts = within(parts, room);
    if (parts !== undefined) kept.push(parts === one.parts ? one : { ...one, parts });
    if (rooms.length > 0) open = [...open, ...rooms];
  }
  return kept;
}

function startOf({ parts }: HasParts): number {
  return parts[0]?.start ?? 0;
}

/** Whether an element is a role between two marks. */
function isRoom(parts: readonly MatchPart[], at: number): boolean {
  return parts[at]?.role !== 'mark' && parts[at - 1]?.role === 'mark' && parts[at + 1]?.role === 'mark';
}

/** Parts that end with a room if they begin in it; `undefined` where more than the last role would lie outside. */
function within(parts: readonly MatchPart[], room: MatchPart): readonly MatchPart[] | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return parts;
  if (first.start < room.start || first.start >= room.end || last.end <= room.end) return parts;
  if (last.role === 'mark' || last.start >= room.end) return undefined;
  return [...parts.slice(0, -1), { ...last, end: room.end }];
}

/** Those, of findings in the order of the text, of which an element overlaps with one of another without holding it or lying in it. */
export function tornOf<Found extends HasParts>(found: readonly Found[]): Set<Found> {
  const torn = new Set<Found>();
  let open: readonly Found[] = [];
  for (const one of found) {
    const start = startOf(one);
    open = open.filter(({ parts }) => (parts.at(-1)?.end ?? 0) > start);
    for (const other of open)
      if (one.parts.some((part) => other.parts.some((of) => overlap(part, of)))) torn.add(one).add(other);
    open = [...open, one];
  }
  return torn;
}

function overlap(a: MatchPart, b: MatchPart): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) ||
    (b.start < a.start && a.start < b.end && b.end < a.end)
  );
}
