/** Our elements on pages of others: each has a closed root that no script of the page ever gets. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Letters that a page can't foresee; twelve of them have 56 bits. */
export function randomName(length = 12): string {
  const random = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(random, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** One of our elements and its closed shadow root. */
export interface ClosedRoot {
  /** The element in the page, under a name of its own. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * Makes an element with a closed root and this style. No two have the same name: a page that sees one and defines
 * a class under its name (`customElements.define`) affects no later one. The one that it has seen got its root before
 * it could be defined, and browsers hand such a root to no class (`ElementInternals.shadowRoot` is null).
 */
export function createClosedRoot(document: Document, css: string): ClosedRoot {
  const host = document.createElement(`${randomName(4)}-${randomName(10)}`);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(document.createComment(MARKER));
  dress(root, css);
  return { host, root };
}

/** In the closed root, so invisible to the page: tells our roots from those of others. */
const MARKER = 'hangjian';

/**
 * Removes elements that an earlier version of us has left in a page: browsers end its scripts when it is
 * updated. `openRoot` opens a closed root, which browsers allow extensions.
 */
export function removeLeftOver(
  document: Document,
  openRoot: (element: HTMLElement) => ShadowRoot | null | undefined,
): void {
  for (const element of document.querySelectorAll(':not(:defined)')) {
    const root = element instanceof HTMLElement ? openRoot(element) : null;
    const [first] = root?.childNodes ?? [];
    if (first instanceof Comment && first.data === MARKER) element.remove();
  }
}

const sheets = new Map<string, CSSStyleSheet>();

/** A shared sheet costs nothing a root, and no page's policy removes it when the page moves the host. */
function dress(root: ShadowRoot, css: string): void {
  let sheet = sheets.get(css);
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox lets no content script share a sheet: each root gets its own.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
