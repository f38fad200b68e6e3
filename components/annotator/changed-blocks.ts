/** From nodes that the page has changed to the blocks that have to be read again. */
import { isInLine } from './line-boxes.ts';
import { composedParent } from './page-nodes.ts';
import { isInSkipped } from './skipped.ts';
import type { TextBlock } from './text-blocks.ts';

/** The blocks that hold these nodes, without removed ones and skipped ones. */
export function blocksOf(nodes: ReadonlySet<Node>): Set<Element> {
  const blocks = new Set<Element>();
  for (const node of nodes) {
    const element =
      node instanceof ShadowRoot ? node.host : node instanceof Element ? node : node.parentElement;
    if (element?.isConnected && !isInSkipped(element)) blocks.add(blockOf(element));
  }
  return blocks;
}

/** Whether two readings of a block have the same text in the same nodes. */
export function isSameText(a: TextBlock, b: TextBlock): boolean {
  return (
    a.text === b.text &&
    a.runs.length === b.runs.length &&
    a.runs.every(({ node, start, from }, i) => {
      const run = b.runs[i];
      return run?.node === node && run.start === start && run.from === from;
    })
  );
}

/** The block whose inline text an element belongs to. */
function blockOf(element: Element): Element {
  let at = element;
  for (let parent = composedParent(at); parent; parent = composedParent(at)) {
    if (!isInLine(at)) break;
    at = parent;
  }
  return at;
}
