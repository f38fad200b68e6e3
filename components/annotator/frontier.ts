/**
 * Finds the elements near the screen without walking the page: elements are opened from the body down, and only where
 * they are near; the others are observed until they come near. A long row of siblings is watched through
 * every nth of them, so that a page of thousands of paragraphs costs a few dozen observed elements.
 */

/** Most siblings watched one by one; longer rows are watched by sentinels. */
const MAX_SIBLINGS = 48;
const STRIDE = 12;
/** How many screens ahead of the reader text is drawn, above and below. */
const SCREENS_AHEAD = 1;
/** A jump of the scroll bar skips sentinels; rows are checked this long after the last scroll. */
const SETTLED_MS = 120;

/** An element near the screen, and whether it is on it. */
export interface Near {
  readonly element: Element;
  readonly onScreen: boolean;
}

/** Watches for elements that come near the screen. */
export interface Frontier {
  /**
   * Watches elements (siblings, in order). Those near the screen are returned at once, the others are handed to
   * `onNear` when they come near; each once. Reads layout.
   */
  watch(elements: readonly Element[]): Near[];
  /** Watches a row of elements that are far away, in the order in which the reader will reach them. */
  watchRow(row: readonly Element[]): void;
  stop(): void;
}

/** Makes a frontier; `onNear` gets elements when they come near, each once. */
export function createFrontier(onNear: (near: Near[]) => void): Frontier {
  /** Sentinel -> the siblings it stands for, itself first. */
  const rows = new Map<Element, readonly Element[]>();
  const observer = new IntersectionObserver(
    (entries) => report(entries.flatMap((entry) => check(entry.target, entry.boundingClientRect))),
    { rootMargin: `${SCREENS_AHEAD * 100}% 0px` },
  );
  let settled: ReturnType<typeof setTimeout> | undefined;
  const onScroll = (): void => {
    clearTimeout(settled);
    settled = setTimeout(checkRows, SETTLED_MS);
  };
  document.addEventListener('scroll', onScroll, { passive: true, capture: true });

  function watch(elements: readonly Element[]): Near[] {
    const stride = elements.length > MAX_SIBLINGS ? STRIDE : 1;
    const near: Near[] = [];
    for (let i = 0; i < elements.length; i += stride) {
      const row = elements.slice(i, i + stride);
      const [sentinel] = row;
      if (!sentinel) continue;
      rows.set(sentinel, row);
      const found = check(sentinel, sentinel.getBoundingClientRect());
      near.push(...found);
      if (rows.has(sentinel)) observer.observe(sentinel);
    }
    return near;
  }

  /** Stops watching an element if it, or the row behind it, is near; a row is opened one by one. */
  function check(sentinel: Element, rect: DOMRectReadOnly): Near[] {
    const row = rows.get(sentinel);
    if (!row) return [];
    if (!sentinel.isConnected) {
      forget(sentinel);
      return row.length > 1 ? watch(row.slice(1)) : [];
    }
    if (!isNear(rect) && !isCollapsed(sentinel, rect) && !reachesIn(rect, row)) return [];
    forget(sentinel);
    return row.length > 1 ? watch(row) : [{ element: sentinel, onScreen: isOnScreen(rect) }];
  }

  function watchRow(row: readonly Element[]): void {
    const [sentinel] = row;
    if (!sentinel) return;
    rows.set(sentinel, row);
    observer.observe(sentinel);
  }

  function checkRows(): void {
    const long = [...rows].filter(([, row]) => row.length > 1);
    report(long.flatMap(([sentinel]) => check(sentinel, sentinel.getBoundingClientRect())));
  }

  function report(near: Near[]): void {
    if (near.length > 0) onNear(near);
  }

  function forget(element: Element): void {
    observer.unobserve(element);
    rows.delete(element);
  }

  return {
    watch,
    watchRow,
    stop: () => {
      clearTimeout(settled);
      document.removeEventListener('scroll', onScroll, { capture: true });
      observer.disconnect();
      rows.clear();
    },
  };
}

function isNear({ top, bottom, width, height }: DOMRectReadOnly): boolean {
  const ahead = window.innerHeight * SCREENS_AHEAD;
  return (width > 0 || height > 0) && bottom > -ahead && top < window.innerHeight + ahead;
}

/** A box without area may have children elsewhere (floats, fixed headers), unless it isn't rendered. */
function isCollapsed(element: Element, { width, height }: DOMRectReadOnly): boolean {
  return (width === 0 || height === 0) && element.getClientRects().length > 0;
}

/** Whether a row that begins above or below the screen extends into it. */
function reachesIn(rect: DOMRectReadOnly, row: readonly Element[]): boolean {
  const last = row.at(-1);
  if (row.length < 2 || !last) return false;
  const end = last.getBoundingClientRect();
  const ahead = window.innerHeight * SCREENS_AHEAD;
  return (
    Math.max(rect.bottom, end.bottom) > -ahead && Math.min(rect.top, end.top) < window.innerHeight + ahead
  );
}

function isOnScreen({ top, bottom }: DOMRectReadOnly): boolean {
  return bottom > 0 && top < window.innerHeight;
}
