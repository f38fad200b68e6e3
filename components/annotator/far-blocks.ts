/**
 * Removes labels that the reader has left far behind, which would fill the memory on an endless page, and has them
 * drawn again when the reader comes back.
 */

/** How many screens above and below the reader labels are kept. */
const SCREENS_KEPT = 5;
/** How many blocks are watched as one row, so that watching costs less than their labels. */
const ROW = 12;
/** How long after the last scroll blocks hidden in a scroller are checked, and how many at once. */
const SETTLED_MS = 400;
const LOOKED_AT = 200;

/** Blocks whose labels are removed while they are far away. */
export interface FarBlocks {
  /** Watches a block that has labels. */
  watch(element: Element): void;
  forget(element: Element): void;
  stop(): void;
}

/** `onFar` gets rows of blocks that are far away, the one nearest to the reader first. */
export function createFarBlocks(onFar: (row: readonly Element[]) => void): FarBlocks {
  let left: Element[] = [];
  /** Off the screen, but not far away when last checked. */
  const out = new Set<Element>();
  let settled: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (isIntersecting) out.delete(target);
        else leave(target, boundingClientRect);
      }
      if (left.length >= ROW) tell();
    },
    { rootMargin: `${SCREENS_KEPT * 100}% 0px` },
  );
  const leave = (element: Element, rect: DOMRectReadOnly): void => {
    if (!isFar(rect)) {
      out.add(element);
      return;
    }
    forget(element);
    left.push(element);
  };
  const forget = (element: Element): void => {
    observer.unobserve(element);
    out.delete(element);
  };
  const tell = (): void => {
    const rows = left;
    left = [];
    for (let i = 0; i < rows.length; i += ROW) onFar(nearestFirst(rows.slice(i, i + ROW)));
  };
  const onScroll = (): void => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      for (const element of [...out].slice(0, LOOKED_AT)) leave(element, element.getBoundingClientRect());
      if (left.length > 0) tell();
    }, SETTLED_MS);
  };
  document.addEventListener('scroll', onScroll, { passive: true, capture: true });

  return {
    watch: (element) => observer.observe(element),
    forget: (element) => {
      forget(element);
      left = left.filter((one) => one !== element);
    },
    stop: () => {
      clearTimeout(settled);
      document.removeEventListener('scroll', onScroll, { capture: true });
      observer.disconnect();
      out.clear();
      left = [];
    },
  };
}

function isFar({ top, bottom, width, height }: DOMRectReadOnly): boolean {
  if (width === 0 && height === 0) return false;
  const kept = window.innerHeight * SCREENS_KEPT;
  return bottom < -kept || top > window.innerHeight + kept;
}

/** In page order below the screen, and backwards above it: from there the reader comes back upwards. */
function nearestFirst(row: readonly Element[]): Element[] {
  const order = (a: Element, b: Element): number =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const sorted = row.filter(({ isConnected }) => isConnected).sort(order);
  const isAbove = (sorted[0]?.getBoundingClientRect().top ?? 0) < 0;
  return isAbove ? sorted.reverse() : sorted;
}
