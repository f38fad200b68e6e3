/**
 * Finds labels whose words have moved although neither the text nor the size of their block has changed: a font that
 * loaded unannounced, a picture in the line, a word made bold. No event reports all of these, so blocks with labels
 * are checked in turn: a few a second, and soon after something that often moves text.
 */

const LOOK_MS = 1000;
const SOON_MS = 120;
/** How many blocks are checked in one frame; a check takes microseconds if nothing has to be laid out. */
const MAX_BLOCKS_PER_LOOK = 60;
const MOVING = ['load', 'transitionend', 'animationend', 'toggle'] as const;

/** What the search for moved words needs of the annotator. */
export interface DriftPorts {
  /** The blocks to check, in any order. */
  readonly blocks: () => Iterable<Element>;
  /** Returns those of some blocks whose words have moved; reads layout. */
  readonly findMoved: (elements: readonly Element[]) => readonly Element[];
  readonly onMoved: (elements: readonly Element[]) => void;
}

/** Checks blocks until stopped; never in a hidden tab. */
export function watchDrift(document: Document, { blocks, findMoved, onMoved }: DriftPorts): () => void {
  let waiting: Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const look = (): void => {
    if (waiting.length === 0) waiting = [...blocks()].reverse();
    const looked = waiting.splice(-MAX_BLOCKS_PER_LOOK).reverse();
    const moved = findMoved(looked.filter(isLaidOut));
    if (moved.length > 0) onMoved(moved);
    wait(LOOK_MS);
  };
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      frame = requestAnimationFrame(look); // in a hidden tab not until it is visible again
    }, ms);
  };
  let soonUntil = 0;
  const soon = (): void => {
    const now = performance.now();
    if (now < soonUntil) return;
    soonUntil = now + LOOK_MS;
    waiting = [];
    wait(SOON_MS);
  };
  for (const type of MOVING) document.addEventListener(type, soon, { capture: true, passive: true });
  wait(LOOK_MS);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    for (const type of MOVING) document.removeEventListener(type, soon, { capture: true });
  };
}

/** Whether the browser has left an element out of its layout (`content-visibility`): checking it would force that. */
function isLaidOut(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ contentVisibilityAuto: true });
}
