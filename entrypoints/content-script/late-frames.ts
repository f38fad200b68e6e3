/** Frames that appear or navigate while the page is on: our script has to be injected into them too. */

/** Frames often come in groups: one call follows the last of them after the first time, at the latest after the second. */
const SETTLE_MS = 250;
const MAX_WAIT_MS = 1500;

/** Calls back when frames have loaded; returns what stops it. */
export function watchFrames(document: Document, onFrames: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const onLoad = ({ target, isTrusted }: Event): void => {
    if (!isTrusted || !(target instanceof HTMLIFrameElement || target instanceof HTMLFrameElement)) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    else if (now - since > MAX_WAIT_MS) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      onFrames();
    }, SETTLE_MS);
  };
  document.addEventListener('load', onLoad, { capture: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('load', onLoad, { capture: true });
  };
}
