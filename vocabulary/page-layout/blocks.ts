/** Lines that stand together, and the order of such blocks where a page can't be cut. */
import { boundsOf, type Line, overlapAcross, overlapDown, type PageBox, widthOf } from './placed-text.ts';

/** Lines of one block begin at most this far from one another, in sizes of their font. */
const MAX_INDENT = 3;

/**
 * Lines of one size below one another.
 * @param reach how far apart they are at most, points; farther where their print is larger than `body`
 */
export function blocksOf(
  lines: readonly Line[],
  { body, reach }: { readonly body: number; readonly reach: number },
): Line[][] {
  const blocks: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.top - b.top)) {
    const block = blocks.find((one) =>
      one.slice(-3).some((last) => follows(line, last, reach * Math.max(1, line.size / body))),
    );
    if (block) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function follows(line: Line, last: Line, reach: number): boolean {
  if (line.vertical !== last.vertical || Math.abs(line.size / last.size - 1) > 0.08) return false;
  const distance = line.top - last.bottom;
  return (
    distance > -0.5 * line.size &&
    distance <= reach &&
    overlapAcross(line, last) > 0.6 * Math.min(widthOf(line), widthOf(last)) &&
    (Math.abs(line.left - last.left) < MAX_INDENT * line.size || widthOf(line) < 2 * widthOf(last))
  );
}

/** Blocks in reading order: each after those that come before it. */
export function sortBlocks(blocks: readonly Line[][]): Line[][] {
  const placed = blocks.map((block) => ({ block, bounds: boundsOf(block) }));
  placed.sort((a, b) => a.bounds.left - b.bounds.left || a.bounds.top - b.bounds.top);
  const bounds = placed.map((one) => one.bounds);
  const sorted: Line[][] = [];
  const state = new Map<number, 'open' | 'done'>();
  const visit = (at: number): void => {
    if (state.has(at)) return; // done, or in a circle, which is left here
    state.set(at, 'open');
    const box = bounds[at];
    for (const [other, otherBox] of bounds.entries())
      if (box && other !== at && comesBefore(otherBox, box, bounds)) visit(other);
    state.set(at, 'done');
    const block = placed[at]?.block;
    if (block) sorted.push(block);
  };
  for (const at of placed.keys()) visit(at);
  return sorted;
}

function comesBefore(a: PageBox, b: PageBox, all: readonly PageBox[]): boolean {
  if (overlapAcross(a, b) > 0) return (a.top + a.bottom) / 2 < (b.top + b.bottom) / 2;
  if (a.right > b.left) return false;
  // A third one between them that spans both divides them.
  return !all.some(
    (one) =>
      one !== a &&
      one !== b &&
      overlapAcross(one, a) > 0 &&
      overlapAcross(one, b) > 0 &&
      overlapDown(one, { ...one, top: Math.min(a.bottom, b.bottom), bottom: Math.max(a.top, b.top) }) > 0,
  );
}
