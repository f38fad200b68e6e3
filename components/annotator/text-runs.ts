/** From a block's text back to its nodes. */

/** A stretch of a text node within a block's text. A node has several where white space collapses. */
export interface TextRun {
  readonly node: Text;
  /** Where the stretch starts in the block's text. */
  readonly start: number;
  /** Where it starts in the node's text. */
  readonly from: number;
  readonly length: number;
}

/** The part of a block that is needed here. */
interface BlockRuns {
  readonly runs: readonly TextRun[];
}

/** A stretch of a block's text as a DOM range; `undefined` where its nodes are gone or have changed. */
export function rangeOf({ runs }: BlockRuns, start: number, end: number): Range | undefined {
  const [from, to] = [placeOf(runs, start), placeOf(runs, end - 1)];
  if (!from || !to) return undefined;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}

/** The node and offset of a character of a block's text; `undefined` where its node is gone, has changed, or is an object. */
export function placeOf(
  runs: readonly TextRun[],
  offset: number,
): { readonly node: Text; readonly offset: number } | undefined {
  const run = runAt(runs, offset);
  if (!run?.node.isConnected || offset < run.start || offset >= run.start + run.length) return undefined;
  const at = run.from + offset - run.start;
  return at < run.node.length ? { node: run.node, offset: at } : undefined;
}

/** The block's offset of a place between two characters of a node; `undefined` if the node is not in the block. */
export function offsetIn({ runs }: BlockRuns, node: Text, offset: number): number | undefined {
  const own = runs.filter((run) => run.node === node);
  const run = own.findLast(({ from }) => from <= offset) ?? own[0];
  return run && run.start + Math.min(run.length, Math.max(0, offset - run.from));
}

/** The run that holds an offset of the block's text, by binary search. */
export function runAt(runs: readonly TextRun[], offset: number): TextRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}
