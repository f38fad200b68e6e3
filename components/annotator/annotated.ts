import type { Drawing } from './labels.ts';
import type { TextBlock } from './text-blocks.ts';
import type { WordLabel } from './word-label.ts';

/** What is known of a block that has been annotated. */
export interface Annotated {
  readonly block: TextBlock;
  readonly labels: readonly WordLabel[];
  /** How many labels were let go because the reader is far off. */
  readonly left?: number;
  /** Absent where help comes on hover only. */
  readonly drawing?: Drawing;
}
