import type { AnnotatorPorts } from './annotator-ports.ts';
import { watchDrift } from './drift.ts';
import type { LabelledBlocks } from './labelled-blocks.ts';
import { watchLook } from './look-changes.ts';
import { keepWidthOnPaper } from './paper.ts';

interface Drawn {
  readonly labelled: LabelledBlocks;
  /** Labels are printed too. */
  readonly print: boolean;
  readonly setRoom: AnnotatorPorts['setRoom'];
}

/** Draws labels again as the page's look changes, its words move, or it is printed; returns a function that stops that. */
export function watchForRedraw(document: Document, { labelled, print, setRoom }: Drawn): () => void {
  const stopLook = watchLook(document, {
    onChanged: () => void labelled.redraw([...labelled.map.keys()]),
    onPaper: () => (print ? labelled.redrawNow() : undefined),
  });
  const stopDrift = watchDrift(document, {
    blocks: () => labelled.map.keys(),
    findMoved: (elements) => labelled.findMoved(elements),
    onMoved: (elements) => void labelled.redraw(elements),
  });
  const stopPaper = print ? keepWidthOnPaper(document, setRoom) : undefined;
  return () => {
    stopLook();
    stopDrift();
    stopPaper?.();
  };
}
