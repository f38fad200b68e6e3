/**
 * Pages that refuse our anchors: editors and the like remove what they did not insert, or draw the whole block
 * again without it. Such blocks are left alone, else neither side would ever rest.
 */

/** Removed this many times in a row, each soon after the last, is a refusal. */
const MOST = 5;
const SOON_MS = 3000;
/** A block that is drawn again with the same text this soon after it got its anchor was drawn again because of it. */
const AT_ONCE_MS = 1000;
/** After a change this long after the last refusal it is tried once more. */
const FORGIVEN_MS = 10_000;

/** Blocks from which the page removes our anchor again and again. */
export interface Refusals {
  /** A block has got an anchor. Times are in milliseconds. */
  noteAnchor(element: Element, now: number): void;
  /** The anchor has been removed from a block that is still there. */
  noteTaken(element: Element, now: number): void;
  /** A block is no longer in the page. */
  noteGone(element: Element, now: number): void;
  /** Something has changed in a block. */
  forgive(element: Element, now: number): void;
  refuseForGood(element: Element): void;
  /** Whether an element, or everything in its parent, is to be left alone. */
  isRefused(element: Element): boolean;
}

/** Makes a record without any refusal. */
export function createRefusals(): Refusals {
  const counts = new WeakMap<Element, number>();
  const refusedAt = new WeakMap<Element, number>();
  const anchored = new WeakMap<Element, { readonly parent: Element | null; readonly at: number }>();

  const refuse = (element: Element, now: number): void => {
    const isSoon = now - (refusedAt.get(element) ?? Number.NEGATIVE_INFINITY) < SOON_MS;
    const count = counts.get(element) ?? 0;
    counts.set(element, isSoon || count >= MOST - 1 ? count + 1 : 1);
    refusedAt.set(element, now);
  };
  const has = (element: Element | null): boolean => element !== null && (counts.get(element) ?? 0) >= MOST;

  return {
    noteAnchor: (element, now) => anchored.set(element, { parent: element.parentElement, at: now }),
    noteTaken: refuse,
    noteGone: (element, now) => {
      const { parent, at = Number.NEGATIVE_INFINITY } = anchored.get(element) ?? {};
      anchored.delete(element);
      if (!parent?.isConnected || now - at > AT_ONCE_MS) return;
      const { textContent } = element;
      const { children } = parent; // or a field of that name, in a form
      if (!(Symbol.iterator in children)) return;
      if ([...children].some((child) => child.textContent === textContent)) refuse(parent, now);
    },
    forgive: (element, now) => {
      const at = refusedAt.get(element);
      if (at === undefined || now - at < FORGIVEN_MS) return;
      if (has(element)) counts.set(element, MOST - 1);
      else counts.delete(element);
    },
    refuseForGood: (element) => counts.set(element, MOST),
    isRefused: (element) => has(element) || has(element.parentElement),
  };
}
