/** Noticing that a page has changed its colours: a dark theme is a class or an attribute on its root, or the system's. */

/** Where pages say which theme they are in. */
const TELLING = ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme', 'theme', 'dark'];
/** Colours fade over to the new ones for so long. */
const SETTLE_MS = 350;

/** Calls back when the page's own colours have changed, after they have settled; returns what stops it. */
export function watchTheme(document: Document, onChanged: () => void): () => void {
  const { documentElement: root, body } = document;
  const look = (): string =>
    [root, body]
      .map((one) => `${getComputedStyle(one).color} ${getComputedStyle(one).backgroundColor}`)
      .join();
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
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', check);
  return () => {
    clearTimeout(timer);
    attributes.disconnect();
    system.removeEventListener('change', check);
  };
}
