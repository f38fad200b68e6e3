/**
 * Where the labels of one line go: each centred over its word at its full width, none nearer to its neighbour than the gap.
 * Where they would touch they are shifted apart, and what still has no room gives way.
 */

/** One label to place; x grows to the right, all lengths in CSS pixels. */
export interface LabelBox {
  /** The word's own extent. */
  readonly left: number;
  readonly right: number;
  /** The label's own width. */
  readonly width: number;
  /** Labels of a higher rank give way before others; 0 if absent. */
  readonly yields?: number;
}

/** The room of a line of labels, in CSS pixels. */
export interface LineRoom {
  /** Minimum distance between two labels. */
  readonly gap: number;
  /** Labels stay within these edges, where they fit at all. */
  readonly left: number;
  readonly right: number;
}

/** Where a label goes: its left edge. One that gives way is centred over its word, whatever is there. */
export interface PlacedLabel {
  readonly x: number;
  readonly givesWay?: true;
}

/** A label's centre may differ from its word's by this share of the word's width: it is still over it. */
const MAX_SHIFT = 0.5;

/** Places the labels of one line, which come in reading order, left to right. */
export function layoutLine(labels: readonly LabelBox[], room: LineRoom): PlacedLabel[] {
  const places = labels.map(({ left, right, width }): PlacedLabel => {
    return { x: (left + right - width) / 2, givesWay: true };
  });
  let kept = labels.map((_, i) => i);
  let line = layoutKept(labels, kept, room);
  const gone: number[] = [];
  while (line.crowds.length > 0) {
    const yielding = new Set(line.crowds.map((crowd) => whoYields(line.boxes, crowd)));
    gone.push(...kept.filter((_, k) => yielding.has(k)));
    kept = kept.filter((_, k) => !yielding.has(k));
    line = layoutKept(labels, kept, room);
  }
  // Where others have given way since, one may have room after all.
  for (const i of gone.reverse()) {
    const more = [...kept, i].sort((a, b) => a - b);
    const longer = layoutKept(labels, more, room);
    if (longer.crowds.length > 0) continue;
    kept = more;
    line = longer;
  }
  kept.forEach((i, k) => {
    places[i] = { x: line.xs[k] ?? 0 };
  });
  return places;
}

interface KeptLine {
  readonly boxes: readonly LabelBox[];
  readonly xs: readonly number[];
  /** Indices of `boxes`. */
  readonly crowds: readonly (readonly number[])[];
}

/** Lays out some labels of a line as if there were no others. */
function layoutKept(labels: readonly LabelBox[], kept: readonly number[], room: LineRoom): KeptLine {
  const boxes = kept.map((i) => labels[i] as LabelBox); // indices of labels
  const widths = boxes.map(({ width }) => width);
  const xs = spread(boxes, widths, room);
  return { boxes, xs, crowds: findCrowds(boxes, widths, xs, room.gap) };
}

/** The label of a crowd that gives way: of the highest rank the one that exceeds its word by most. */
function whoYields(labels: readonly LabelBox[], crowd: readonly number[]): number {
  const rankOf = (i: number): number => labels[i]?.yields ?? 0;
  const excessOf = (i: number): number => {
    const { left = 0, right = 0, width = 0 } = labels[i] ?? {};
    return width - (right - left);
  };
  return crowd.reduce((a, b) => ((rankOf(b) - rankOf(a) || excessOf(b) - excessOf(a)) > 0 ? b : a));
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

/** Groups of labels that touch, one of which is too far from its word's centre. */
function findCrowds(
  labels: readonly LabelBox[],
  widths: readonly number[],
  xs: readonly number[],
  gap: number,
): number[][] {
  const crowds: number[][] = [];
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
    if (shift > MAX_SHIFT) crowds.push(group);
    group = [];
    shift = 0;
  });
  return crowds;
}
