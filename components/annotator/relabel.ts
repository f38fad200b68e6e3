import type { TextBlock } from './text-blocks.ts';
import type { WordLabel } from './word-label.ts';

/** Blocks whose labels are asked for again in one request. */
const MAX_BLOCKS_PER_REQUEST = 60;

interface Relabelling {
  readonly annotate: (texts: readonly string[]) => Promise<readonly (readonly WordLabel[])[]>;
  readonly isRunning: () => boolean;
  /** Whether a block is unchanged: what the page has changed meanwhile is read by itself. */
  readonly isCurrent: (block: TextBlock) => boolean;
  readonly draw: (blocks: readonly TextBlock[], labels: readonly (readonly WordLabel[])[]) => Promise<void>;
}

/** Asks for the labels of blocks again and has them drawn. */
export async function relabel(
  blocks: readonly TextBlock[],
  { annotate, isRunning, isCurrent, draw }: Relabelling,
): Promise<void> {
  for (let from = 0; from < blocks.length && isRunning(); from += MAX_BLOCKS_PER_REQUEST) {
    const asked = blocks.slice(from, from + MAX_BLOCKS_PER_REQUEST);
    const answer = await annotate(asked.map(({ text }) => text));
    if (!isRunning()) return;
    const still = asked.map((block, i) => ({ block, labels: answer[i] ?? [] }));
    const same = still.filter(({ block }) => isCurrent(block));
    await draw(
      same.map(({ block }) => block),
      same.map(({ labels }) => labels),
    );
  }
}
