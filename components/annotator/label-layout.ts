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
  for (;;) {
    const widths = labels.map((label, i) => label.width * (SCALES[steps[i] ?? 0] ?? 1));
    const xs = spread(labels, widths, room);
    const crowded = findCrowded(labels, widths, xs, room.gap);
    let condensed = false;
    for (const i of crowded) {
      const step = steps[i] ?? 0;
      if (step >= SCALES.length - 1) continue;
      steps[i] = step + 1;
      condensed = true;
    }
    if (!condensed) return shorten({ labels, widths, xs, steps, room });
  }
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

interface Line {
  readonly labels: readonly LabelBox[];
  readonly widths: readonly number[];
  readonly xs: readonly number[];
  readonly steps: readonly number[];
  readonly room: LineRoom;
}

/** Cuts labels that stand further off than half their word, or past the line's end, to their share of the line. */
function shorten({ labels, widths, xs, steps, room }: Line): PlacedLabel[] {
  return labels.map((label, i): PlacedLabel => {
    const scale = SCALES[steps[i] ?? 0] ?? 1;
    const x = xs[i] ?? 0;
    const width = widths[i] ?? 0;
    const shift = Math.abs(x + width / 2 - (label.left + label.right) / 2);
    const own = label.right - label.left;
    if (shift <= Math.max(own / 2, 1) && x + width <= room.right + 0.5) return { x, scale };
    const from = Math.max(label.left, (labels[i - 1]?.right ?? room.left) + room.gap / 2);
    const to = Math.min(label.right, (labels[i + 1]?.left ?? room.right) - room.gap / 2);
    return { x: from, scale, maxWidth: Math.max(0, to - from) / scale };
  });
}
