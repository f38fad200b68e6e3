import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { RowHeights, type RowWindow, windowOf } from './row-heights.ts';

/** How many pixels ahead of the window rows are drawn. */
const SPARE = 600;
/** Rows drawn before the list's position is known. */
const FIRST_WINDOW: RowWindow = { first: 0, end: 5 };

interface WindowOptions {
  /** One for each row; a row keeps its measured height under its key. */
  readonly keys: readonly string[];
  /** Height of a row that was never measured, CSS pixels. */
  readonly estimate: number;
}

interface ListWindow {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly heights: RowHeights;
  readonly window: RowWindow;
  /** Whether a row's height is known rather than estimated. */
  readonly isMeasured: (key: string) => boolean;
  /** Measures a row's element from now on; returns a function that ends that. */
  readonly observe: (element: HTMLElement, key: string) => () => void;
}

/**
 * Which rows of a long list are near the screen, whatever scrolls it. Rows that turn out taller or shorter than
 * estimated move the rows below them, but never what the reader is looking at.
 */
export function useWindow({ keys, estimate }: WindowOptions): ListWindow {
  const list = useRef<HTMLUListElement>(null);
  const measured = useRef(new Map<string, number>()).current;
  const drawn = useRef<RowWindow>(undefined);
  const [window, setWindow] = useState(FIRST_WINDOW);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const rows = useMemo(() => {
    const heights = new RowHeights(keys.map((key) => measured.get(key) ?? estimate));
    return { heights, at: new Map(keys.map((key, row) => [key, row])) };
  }, [keys, estimate, measured]);
  const now = useRef(rows);
  now.current = rows;

  const update = useCallback((): void => {
    const box = list.current?.getBoundingClientRect();
    if (!box || box.width === 0) return; // not displayed, for instance while a card is open: nothing changes
    const shown = { top: -box.top, bottom: innerHeight - box.top };
    const whole = windowOf(now.current.heights, { ...shown, spare: SPARE });
    const last = drawn.current ?? FIRST_WINDOW;
    const isNear = whole.end === 0 || (last.first < whole.end && last.end > whole.first);
    const next = isNear ? whole : windowOf(now.current.heights, { ...shown, spare: 0 });
    drawn.current = next;
    setWindow((before) => (before.first === next.first && before.end === next.end ? before : next));
    // Where all rows are new, those in sight come first, the others once they are painted.
    if (!isNear) afterPainting(update);
  }, []);
  /** Nothing is measured before the first rows are painted: that would lay out the page twice. */
  const isPainted = useRef(false);
  const follow = useCallback((): void => {
    if (isPainted.current) update();
  }, [update]);

  useLayoutEffect(follow, [follow, keys]);
  useLayoutEffect(
    () =>
      afterPainting(() => {
        isPainted.current = true;
        update();
      }),
    [update],
  );
  useMoves(follow);

  const take = useCallback(
    (entries: MeasuredRows): void => {
      const box = list.current?.getBoundingClientRect();
      if (!box) return;
      const { changed, above } = measureRows(now.current, entries, box.top);
      const before = measured.size;
      for (const [key, height] of entries) if (height !== 0) measured.set(key, height);
      if (!changed && measured.size === before) return;
      if (above !== 0 && list.current) scrollerOf(list.current).scrollBy({ top: above, behavior: 'instant' });
      redraw(0);
      follow();
    },
    [measured, follow],
  );
  const observe = useRowSizes(take);
  const isMeasured = useCallback((key: string) => measured.has(key), [measured]);
  return { list, heights: rows.heights, window, isMeasured, observe };
}

type MeasuredRows = readonly (readonly [key: string, height: number])[];

interface Rows {
  readonly heights: RowHeights;
  /** The row of each key. */
  readonly at: ReadonlyMap<string, number>;
}

/** Stores measured heights; returns whether any has changed, and by how much those above the window, in CSS pixels. */
function measureRows(
  { heights, at }: Rows,
  entries: MeasuredRows,
  top: number,
): { readonly changed: boolean; readonly above: number } {
  let above = 0;
  let changed = false;
  for (const [key, height] of entries) {
    if (height === 0) continue;
    const row = at.get(key) ?? -1;
    const isAbove = row >= 0 && top + heights.topOf(row) + heights.heightOf(row) <= 0;
    const change = heights.measure(row, height);
    changed ||= change !== 0;
    if (isAbove) above += change;
  }
  return { changed, above };
}

/** Calls back when any box around the list is scrolled, or something else moves it, in the same frame. */
function useMoves(onMove: () => void): void {
  useLayoutEffect(() => {
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', onMove, options);
    addEventListener('resize', onMove, options);
    const moved = new ResizeObserver(onMove);
    moved.observe(document.body);
    return () => {
      document.removeEventListener('scroll', onMove, options);
      removeEventListener('resize', onMove, options);
      moved.disconnect();
    };
  }, [onMove]);
}

/** Soon after the next painting. */
function afterPainting(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

/** One observer for all rows. */
function useRowSizes(take: (sizes: MeasuredRows) => void): ListWindow['observe'] {
  const keyOf = useRef(new WeakMap<Element, string>()).current;
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) =>
        take(
          entries.map(({ target, borderBoxSize: [size] }) => [keyOf.get(target) ?? '', size?.blockSize ?? 0]),
        ),
      ),
    [take, keyOf],
  );
  useLayoutEffect(() => () => observer.disconnect(), [observer]);
  return useCallback(
    (element, key) => {
      keyOf.set(element, key);
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer, keyOf],
  );
}

/** The box whose scrolling moves an element. */
function scrollerOf(element: Element): Element {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight)
      return box;
  }
  return document.scrollingElement ?? document.documentElement;
}
