/**
 * When to begin on a page that is still building itself. A framework that takes over a server's markup ("hydration")
 * and meets an unknown element draws everything again and reports it on the console; from outside its work can't be
 * seen. So we wait until the page has loaded with all its scripts, has not changed for a moment,
 * and has nothing to do.
 */

const QUIET_MS = 150;
/** A page that never rests, or waits for pictures, begins after the first; one that waits for scripts after the second. */
const MAX_WAIT_MS = 1500;
const MAX_SCRIPT_WAIT_MS = 8000;
/** This soon after loading a page may still be working on itself. */
const JUST_LOADED_MS = 300;

/** Whether a page loaded long enough ago, so that there is no need to wait. */
export function isLongLoaded(document: Document): boolean {
  if (document.readyState !== 'complete') return false;
  const [navigation] = performance.getEntriesByType('navigation');
  const loaded = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : 0;
  return performance.now() - loaded > JUST_LOADED_MS;
}

/** Resolves when the page rests, or after the longest wait. */
export function quiet(document: Document): Promise<void> {
  const began = performance.now();
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    let awaitedAt = began;
    const isOverdue = (): boolean => {
      const now = performance.now();
      if (awaitsScripts(document)) awaitedAt = now;
      // A script that has been fetched has still to run.
      const isHere = now - awaitedAt > QUIET_MS * 2;
      return now - began > MAX_SCRIPT_WAIT_MS || (now - began > MAX_WAIT_MS && isHere);
    };
    const look = (): void => {
      if (document.readyState !== 'complete' && !isOverdue()) {
        timer = setTimeout(look, QUIET_MS);
        return;
      }
      observer.disconnect();
      idle(resolve);
    };
    const rest = (): void => {
      if (isOverdue()) return; // the look that is planned is the last
      clearTimeout(timer);
      timer = setTimeout(look, QUIET_MS);
    };
    const observer = new MutationObserver(rest);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    timer = setTimeout(look, QUIET_MS);
  });
}

/** Whether a script that the page names has not been fetched yet; the browser keeps a record of each that has. */
function awaitsScripts(document: Document): boolean {
  return [...document.scripts].some(
    ({ src, noModule }) =>
      src !== '' && !noModule && performance.getEntriesByName(src, 'resource').length === 0,
  );
}

/** Calls back once the page is idle, and after a while in any case. */
function idle(done: () => void): void {
  requestIdleCallback(done, { timeout: QUIET_MS * 4 });
}
