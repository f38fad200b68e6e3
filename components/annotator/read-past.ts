/**
 * Which texts the reader has read past: those that were on the screen for as long as they take to read, and then left
 * it at the top, or were on it when the page was left. Depends on lengths and times only, the same for every word; the page
 * can't notice it.
 */

/** UTF-16 code units a second: anyone faster is skimming. Learners read half as fast. */
const FASTEST = 8;
/** How long after their last movement or key the reader still counts as present. */
const ATTENTION_MS = 60_000;
/** How long read texts are gathered before they are reported: each report is a write. */
const TOLD_AFTER_MS = 10_000;

/** Finds out which texts the reader has read past. */
export interface ReadPast {
  /** Watches a block with its text. */
  watch(element: Element, text: string): void;
  forget(element: Element): void;
  stop(): void;
}

interface Watched {
  readonly text: string;
  /** How much of it there was time to read, in code units. */
  read: number;
}

/** How long the reader has been looking at a page. */
export interface Attention {
  /** Seconds since the reader's last movement or key; 0 while the page was hidden, and a minute at most. */
  pass(now: number): number;
  /** The page is hidden, or visible again; time until then that was not asked for is lost. */
  turn(hidden: boolean, now: number): void;
}

/** Counts from `now` on, milliseconds as of `performance.now()`. */
export function createAttention(hidden: boolean, now: number): Attention {
  let last = now;
  let isHidden = hidden;
  return {
    pass: (at) => {
      const passed = isHidden ? 0 : Math.min(at - last, ATTENTION_MS) / 1000;
      last = at;
      return passed;
    },
    turn: (next, at) => {
      isHidden = next;
      last = at;
    },
  };
}

/** Watches until stopped; `onRead` gets texts that were read past, gathered over some seconds. */
export function watchReadPast(document: Document, onRead: (texts: readonly string[]) => void): ReadPast {
  const watched = new Map<Element, Watched>();
  const onScreen = new Set<Element>();
  const ended = new AbortController();
  const { signal } = ended;
  let outbox: string[] = [];
  let telling: ReturnType<typeof setTimeout> | undefined;
  const attention = createAttention(document.hidden, performance.now());

  /** Divides the time since the reader's last movement among the texts on the screen, by their lengths. */
  const passTime = (): void => {
    const passed = attention.pass(performance.now());
    const shown = [...onScreen].flatMap((element) => watched.get(element) ?? []);
    const length = shown.reduce((sum, { text }) => sum + text.length, 0);
    for (const one of shown) one.read += (passed * FASTEST * one.text.length) / length;
  };
  const tell = (): void => {
    clearTimeout(telling);
    telling = undefined;
    if (outbox.length > 0) onRead(outbox);
    outbox = [];
  };
  /** A block has been read if there was time; reported once. */
  const finish = (element: Element): void => {
    const { text, read } = watched.get(element) ?? { text: '', read: 0 };
    if (text === '' || read < text.length) return;
    forget(element);
    outbox.push(text);
    telling ??= setTimeout(tell, TOLD_AFTER_MS);
  };
  const observer = new IntersectionObserver((entries) => {
    passTime();
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (isIntersecting) onScreen.add(target);
      else if (onScreen.delete(target) && boundingClientRect.bottom <= 0) finish(target);
    }
  });
  const leave = (): void => {
    passTime();
    for (const element of [...onScreen]) finish(element);
    tell();
  };
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) leave();
      attention.turn(document.hidden, performance.now());
    },
    { signal },
  );
  window.addEventListener('pagehide', leave, { signal });
  const forget = (element: Element): void => {
    watched.delete(element);
    onScreen.delete(element);
    observer.unobserve(element);
  };
  return {
    watch: (element, text) => {
      if (watched.get(element)?.text === text) return;
      watched.set(element, { text, read: 0 });
      observer.observe(element);
    },
    forget,
    stop: () => {
      leave();
      ended.abort();
      observer.disconnect();
    },
  };
}
