import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { ReadingChange, ReadingProgress } from '../../vocabulary/index.ts';
import type { ReaderWorld } from './ports.ts';
import { measurePosition, measureProgress, watchScroll } from './scrolling.ts';

/** Time counts while the reader is present: up to this long after their last movement. */
const ATTENTION_MS = 90_000;
const TICK_MS = 1000;
/** Stored this long after the last scroll, and at least this often while the article is read. */
const SETTLE_MS = 700;
const KEEP_SECONDS = 20;
/** After how many seconds an article counts as read without scrolling. */
const MIN_SECONDS = 10;

interface ReadingOf extends Pick<ReaderWorld, 'now' | 'keepReading'> {
  readonly id: string;
  /** The state when the article was opened. */
  readonly before: ReadingProgress | undefined;
  readonly drawn: boolean;
  readonly onProgress: (share: number) => void;
}

/** Stores where the reader is and how long they have read; returns a function that stores it now, with a change. */
export function useReading(
  root: RefObject<HTMLElement | null>,
  { id, before, drawn, now, keepReading, onProgress }: ReadingOf,
): (change?: ReadingChange) => void {
  const seconds = useRef(before?.seconds ?? 0);
  const kept = useRef(seconds.current);

  const keep = useCallback(
    (change: ReadingChange = {}): void => {
      const position = root.current && measurePosition(root.current);
      const passed = root.current ? measureProgress(root.current) : 0;
      // An article that fits into the window is not read by being opened.
      const isGlimpsed = passed === 1 && window.scrollY === 0 && seconds.current < MIN_SECONDS;
      const progress = isGlimpsed ? 0 : passed;
      kept.current = seconds.current;
      // What could not be stored now is stored with the next change.
      keepReading(id, { ...position, progress, seconds: Math.round(seconds.current), ...change }).catch(
        () => undefined,
      );
    },
    [root, id, keepReading],
  );

  useEffect(() => {
    if (!drawn) return undefined;
    let seen = now();
    let settling: ReturnType<typeof setTimeout> | undefined;
    const ended = new AbortController();
    const { signal } = ended;
    const show = (): void => onProgress(root.current ? measureProgress(root.current) : 0);
    const stopScroll = watchScroll(() => {
      seen = now();
      show();
      clearTimeout(settling);
      settling = setTimeout(keep, SETTLE_MS);
    });
    const notice = (): void => {
      seen = now();
    };
    for (const type of ['pointermove', 'pointerdown', 'keydown'])
      window.addEventListener(type, notice, { signal, passive: true });
    // A tab that is being closed leaves no time to finish.
    window.addEventListener('pagehide', () => keep(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && keep(), { signal });
    const timer = setInterval(() => {
      if (document.hidden || now() - seen > ATTENTION_MS) return;
      seconds.current += TICK_MS / 1000;
      if (seconds.current - kept.current >= KEEP_SECONDS) keep();
    }, TICK_MS);
    show();
    return () => {
      clearInterval(timer);
      clearTimeout(settling);
      ended.abort();
      stopScroll();
    };
  }, [root, drawn, now, keep, onProgress]);
  return keep;
}
