/**
 * Which texts the reader has read past: those that were on the screen for as long as they take to read, and then went
 * off its top, or were on it when the page was left. Goes by lengths and times only, the same for every word; the page
 * sees nothing of it.
 */

/** UTF-16 code units a second: who is faster than this skims. Learners read half as fast. */
const FASTEST = 8;
/** So long after the last sign of them the reader counts as away, in milliseconds. */
const ATTENTION_MS = 60_000;
/** Texts are told so long after they were read, with others. */
const TOLD_AFTER_MS = 2000;

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

export function watchReadPast(document: Document, onRead: (texts: readonly string[]) => void): ReadPast {
  const watched = new Map<Element, Watched>();
  const onScreen = new Set<Element>();
  const ended = new AbortController();
  const { signal } = ended;
  let outbox: string[] = [];
  let telling: ReturnType<typeof setTimeout> | undefined;
  let last = performance.now();

  /** Shares the time since the last sign of the reader among the texts on the screen, by their lengths. */
  const passTime = (): void => {
    const now = performance.now();
    const passed = Math.min(now - last, ATTENTION_MS) / 1000;
    last = now;
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
  /** A block was read if there was time; each once. */
  const finish = (element: Element): void => {
    const { text, read } = watched.get(element) ?? { text: '', read: 0 };
    if (text === '' || read < text.length) return;
    forget(element);
    outbox.push(text);
    telling ??= setTimeout(tell, TOLD_AFTER_MS);
  };
  const observer = new IntersectionObserver((entries) => {
    if (!document.hidden) passTime();
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
      else last = performance.now();
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
