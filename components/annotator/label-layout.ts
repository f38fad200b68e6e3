/**
 * Where the labels of one line go: each centred over its word, none touching its neighbour. Where they would touch,
 * the crowd is condensed a little, then shifted apart, and only what still has no room is shortened.
 */

/** One label to place; x grows to the right, all lengths in CSS pixels. */
export interface LabelBox {
  /** The word's own extent. */
  readonly left: number;
  readonly right: number;
  /** The label's width when it is not condensed. */
  readonly width: number;
}

/** The room of a line of labels, in CSS pixels. */
export interface LineRoom {
  /** Minimum distance between two labels. */
  readonly gap: number;
  /** Labels stay within these edges, where they fit at all. */
  readonly left: number;
  readonly right: number;
}

/** Where a label goes: its left edge, how far it is condensed (1 is not), and its width where it is shortened. */
export interface PlacedLabel {
  readonly x: number;
  readonly scale: number;
  readonly maxWidth?: number;
}

/** Labels are condensed in these steps; narrower than the last one letters lose their shapes. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.77, 0.73];
/** A label's centre may differ from its word's by this share of the word's width before labels are condensed. */
const EASY_SHIFT = 0.3;
/** And by this share before they are shortened: it is still mostly over its word. */
const MAX_SHIFT = 0.55;

/** Places the labels of one line, which come in reading order, left to right. */
export function layoutLine(labels: readonly LabelBox[], room: LineRoom): PlacedLabel[] {
  const steps = labels.map(() => 0);
  const caps = labels.map(() => Number.POSITIVE_INFINITY);
  for (;;) {
    const scales = steps.map((step) => SCALES[step] ?? 1);
    const widths = labels.map((label, i) => Math.min(label.width * (scales[i] ?? 1), caps[i] ?? 0));
    const xs = spread(labels, widths, room);
    let changed = false;
    for (const { group, shift } of findCrowds(labels, widths, xs, room.gap)) {
      for (const i of group) {
        const step = steps[i] ?? 0;
        if (shift > EASY_SHIFT && step < SCALES.length - 1) steps[i] = step + 1;
        else if (shift > MAX_SHIFT && caps[i] === Number.POSITIVE_INFINITY)
          caps[i] = ownShare(labels, i, room);
        else continue;
        changed = true;
      }
    }
    if (changed) continue;
    return labels.map((label, i): PlacedLabel => {
      const scale = scales[i] ?? 1;
      const place = { x: xs[i] ?? 0, scale };
      const cap = caps[i] ?? 0;
      return label.width * scale > cap ? { ...place, maxWidth: cap / scale } : place;
    });
  }
}

/** The width between the middles of the spaces to both neighbours, less a gap: labels of this width always fit. */
function ownShare(labels: readonly LabelBox[], i: number, room: LineRoom): number {
  const { left, right } = labels[i] ?? { left: 0, right: 0 };
  const before = labels[i - 1]?.right ?? Math.min(left, room.left);
  const after = labels[i + 1]?.left ?? Math.max(right, room.right);
  return Math.max(0, (right + Math.max(right, after)) / 2 - (left + Math.min(left, before)) / 2 - room.gap);
}

/**
 * Left edges that minimise the squared shifts from the words' centres while neighbours keep their gap: isotonic
 * regression by pooling adjacent violators (Barlow et al. 1972), then clamped to the line.
 */
export function spread(
  labels: readonly Pick<LabelBox, 'left' | 'right'>[],
  widths: readonly number[],
  room: LineRoom,
): number[] {
  const pools: { sum: number; count: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  labels.forEach((label, i) => {
    const width = widths[i] ?? 0;
    offsets.push(offset);
    let pool = { sum: (label.left + label.right - width) / 2 - offset, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
      pools.pop();
    }
    pools.push(pool);
    offset += width + room.gap;
  });
  const xs = pools.flatMap((pool) => Array<number>(pool.count).fill(pool.sum / pool.count));
  const last = labels.length - 1;
  const most = room.right - (offsets[last] ?? 0) - (widths[last] ?? 0);
  return xs.map((x, i) => Math.max(Math.min(x, most), room.left) + (offsets[i] ?? 0));
}

/** Labels that touch, and how far the one furthest from its word's centre is from it, in widths of that word. */
interface Crowd {
  readonly group: readonly number[];
  readonly shift: number;
}

function findCrowds(
  labels: readonly LabelBox[],
  widths: readonly number[],
  xs: readonly number[],
  gap: number,
): Crowd[] {
  const crowds: Crowd[] = [];
  let group: number[] = [];
  let shift = 0;
  labels.forEach((label, i) => {
    const width = widths[i] ?? 0;
    const x = xs[i] ?? 0;
    const off = Math.abs(x + width / 2 - (label.left + label.right) / 2);
    group.push(i);
    if (off > 1) shift = Math.max(shift, off / Math.max(1, label.right - label.left));
    const next = xs[i + 1];
    if (next !== undefined && next - (x + width) < gap + 0.01) return;
    if (shift > EASY_SHIFT) crowds.push({ group, shift });
    group = [];
    shift = 0;
  });
  return crowds;
}
