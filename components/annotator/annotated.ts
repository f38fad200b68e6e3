import type { Drawing } from './labels.ts';
import type { TextBlock } from './text-blocks.ts';
import type { WordLabel } from './word-label.ts';

/** What is known of an annotated block. */
export interface Annotated {
  readonly block: TextBlock;
  readonly labels: readonly WordLabel[];
  /** How many labels were removed while the reader is far away. */
  readonly left?: number;
  /** Absent where help is shown on hover only. */
  readonly drawing?: Drawing;
}
