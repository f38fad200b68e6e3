/**
 * Printing where a browser does not announce it (Firefox prints a copy in which no script runs): labels keep their
 * places on the screen, so the page keeps the width that it has there, and the browser shrinks it to fit.
 */

const SETTLE_MS = 400;

/** Whether pages are told of printing in time to lay themselves out for it. */
function hearsOfPaper(): boolean {
  return !CSS.supports('-moz-appearance', 'none');
}

/** Keeps the page's width on paper; `setSheet` inserts or removes a style sheet. Returns a function that stops it. */
export function keepWidthOnPaper(
  document: Document,
  setSheet: (css: string, on: boolean) => Promise<unknown>,
): () => void {
  if (hearsOfPaper()) return () => {};
  let css = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const change = (next: string): void => {
    if (next === css) return;
    if (css) setSheet(css, false).catch(() => undefined); // the page may be gone
    css = next;
    if (css) setSheet(css, true).catch(() => undefined);
  };
  const keepWidth = (): void =>
    change(`@media print { :root { width: ${document.documentElement.clientWidth}px !important; } }`);
  const onResize = (): void => {
    if (matchMedia('print').matches) return;
    clearTimeout(timer);
    timer = setTimeout(keepWidth, SETTLE_MS);
  };
  keepWidth();
  window.addEventListener('resize', onResize);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('resize', onResize);
    change('');
  };
}
