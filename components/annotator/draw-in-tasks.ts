/** Measuring and drawing labels a bounded number of words a task: all reads of a task come before its writes. */

import type { Annotated } from './annotated.ts';
import { createSurroundings } from './block-surroundings.ts';
import { createTurnedCheck } from './frame.ts';
import type { LabelDrawing } from './label-size.ts';
import type { MeasurePass } from './labels.ts';
import { createPalette } from './palette.ts';
import { nextFrame, nextTurn } from './turns.ts';

/** How many words are measured and drawn in one task: about 20 ms of script and layout on a slow machine. */
const WORDS_PER_TASK = 300;
/** How many measured words are written in one task. */
const WORDS_PER_WRITE = 900;
/** How many are written in one frame while the reader may be scrolling. */
const WORDS_PER_FRAME = 150;

/** What is measured together: looks and surroundings are read once. */
export function createPass(document: Document, drawing: LabelDrawing): MeasurePass {
  return {
    drawing,
    palette: createPalette(drawing),
    range: document.createRange(),
    isTurned: createTurnedCheck(),
    surroundings: createSurroundings(drawing),
  };
}

interface Tasks {
  /** For the screen: one task after the other, instead of one a frame. */
  readonly urgent: boolean;
  /** Begins a task; `undefined` where nothing has to be drawn any more. */
  readonly createPass: () => MeasurePass | undefined;
  /** The present state of a block. */
  readonly find: (element: Element) => Annotated | undefined;
}

/**
 * Draws blocks in tasks that stay short. For the screen several tasks measure before one writes: a write between two
 * measurements costs a second layout.
 */
export async function drawInTasks(
  elements: readonly Element[],
  { urgent, createPass, find }: Tasks,
): Promise<void> {
  const most = urgent ? WORDS_PER_TASK : WORDS_PER_FRAME;
  let writes: (() => void)[] = [];
  let unwritten = 0;
  for (let i = 0; i < elements.length; ) {
    if (!urgent) await nextFrame();
    else if (i > 0) await nextTurn();
    const pass = createPass();
    if (!pass) return;
    for (let words = 0; i < elements.length && words < most; i++) {
      const annotated = find(elements[i] as Element); // i < length
      const write = annotated && measure(annotated, pass);
      if (!write) continue;
      // The page may change between two tasks, and its blocks with it.
      writes.push(() => find(annotated.block.element) === annotated && write());
      words += annotated.labels.length;
      unwritten += annotated.labels.length;
    }
    if (urgent && i < elements.length && unwritten < WORDS_PER_WRITE) continue;
    for (const write of writes) write();
    writes = [];
    unwritten = 0;
  }
}

/** Draws blocks in one task. */
export function drawAtOnce(blocks: readonly Annotated[], pass: MeasurePass): void {
  for (const write of blocks.map((annotated) => measure(annotated, pass))) write?.();
}

/** Reads layout; returns the function that writes, if there is an anchor and something to draw. */
function measure({ block, labels, drawing, left }: Annotated, pass: MeasurePass): (() => void) | undefined {
  return drawing?.isInPlace() && left === undefined ? drawing.measure(block, labels, pass) : undefined;
}
