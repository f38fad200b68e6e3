/**
 * Where the labels of one line go: each centred over its word, none touching its neighbour. Where they would,
 * the crowd is condensed a little, then shifted apart, and only what still finds no room is shortened.
 */

/** One label to place; x grows to the right, all lengths in CSS pixels. */
export interface LabelBox {
  /** The word's own extent. */
  readonly left: number;
  readonly right: number;
  /** The label's width when it is not condensed. */
  readonly width: number;
}

export interface LineRoom {
  /** Least distance between two labels. */
  readonly gap: number;
  /** Labels stay within these, where they fit at all. */
  readonly left: number;
  readonly right: number;
}

/** Where a label goes: its left edge, how far it is condensed (1 is not), and its width where it is shortened. */
export interface PlacedLabel {
  readonly x: number;
  readonly scale: number;
  readonly maxWidth?: number;
}

/** Condensing in these steps; narrower than the last the letters lose their shapes. */
const SCALES = [1, 0.94, 0.88, 0.82, 0.77];
/** A label's centre may leave its word's centre by this share of the word's width. */
const MAX_SHIFT = 0.3;

/** Places the labels of one line, which come in reading order, left to right. */
export function layoutLine(labels: readonly LabelBox[], room: LineRoom): PlacedLabel[] {
  const steps = labels.map(() => 0);
  const caps = labels.map(() => Number.POSITIVE_INFINITY);
  for (;;) {
    const scales = steps.map((step) => SCALES[step] ?? 1);
    const widths = labels.map((label, i) => Math.min(label.width * (scales[i] ?? 1), caps[i] ?? 0));
    const xs = spread(labels, widths, room);
    let changed = false;
    for (const i of findCrowded(labels, widths, xs, room.gap)) {
      if ((steps[i] ?? 0) < SCALES.length - 1) steps[i] = (steps[i] ?? 0) + 1;
      else if (caps[i] === Number.POSITIVE_INFINITY) caps[i] = ownShare(labels, i, room);
      else continue;
      changed = true;
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

/** The width between the middles of the spaces to both neighbours, a gap left free: labels so wide always fit. */
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
function spread(labels: readonly LabelBox[], widths: readonly number[], room: LineRoom): number[] {
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

/** Labels of a touching group in which one is shifted too far off its word. */
function findCrowded(
  labels: readonly LabelBox[],
  widths: readonly number[],
  xs: readonly number[],
  gap: number,
): number[] {
  const crowded: number[] = [];
  let from = 0;
  for (let i = 1; i <= labels.length; i++) {
    const previous = (xs[i - 1] ?? 0) + (widths[i - 1] ?? 0);
    const touches = i < labels.length && (xs[i] ?? 0) - previous < gap + 0.01;
    if (touches) continue;
    const group = Array.from({ length: i - from }, (_, k) => from + k);
    if (group.some((k) => isAstray(labels[k], widths[k] ?? 0, xs[k] ?? 0))) crowded.push(...group);
    from = i;
  }
  return crowded;
}

function isAstray(label: LabelBox | undefined, width: number, x: number): boolean {
  if (!label) return false;
  const shift = Math.abs(x + width / 2 - (label.left + label.right) / 2);
  return shift > MAX_SHIFT * (label.right - label.left) && shift > 1;
}
