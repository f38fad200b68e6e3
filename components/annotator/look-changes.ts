/**
 * Notices that a page looks different without having changed: its colours (a dark theme is a class or an attribute
 * on its root, or the system's), fonts that have loaded, paper instead of a screen.
 */

/** Attributes by which pages switch their theme. */
const TELLING = ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme', 'theme', 'dark'];
/** How long colours take to fade over to the new ones. */
const SETTLE_MS = 350;

/** Who is told of changes of look. */
export interface LookListeners {
  /** Called when colours or fonts have changed and settled. */
  readonly onChanged: () => void;
  /** Called when the page is laid out for paper; it is printed as soon as this returns. Not every browser reports it. */
  readonly onPaper: () => void;
}

/** Watches a page's look; returns a function that stops it. */
export function watchLook(document: Document, { onChanged, onPaper }: LookListeners): () => void {
  const { documentElement: root, body } = document;
  const forced = matchMedia('(forced-colors: active)');
  const look = (): string =>
    [root, body]
      .map((one) => `${getComputedStyle(one).color} ${getComputedStyle(one).backgroundColor}`)
      .join() + forced.matches;
  let before = look();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = look();
      if (now === before) return;
      before = now;
      onChanged();
    }, SETTLE_MS);
  };
  const attributes = new MutationObserver(check);
  for (const one of [root, body]) attributes.observe(one, { attributes: true, attributeFilter: TELLING });
  const stopping = new AbortController();
  const { signal } = stopping;
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', check, { signal });
  forced.addEventListener('change', check, { signal });
  document.fonts.addEventListener('loadingdone', onChanged, { signal });
  const paper = matchMedia('print');
  const onMedium = (): void => {
    if (paper.matches) onPaper();
    else onChanged();
  };
  paper.addEventListener('change', onMedium, { signal });
  return () => {
    clearTimeout(timer);
    attributes.disconnect();
    stopping.abort();
  };
}
