/** Following the page: which blocks have changed their text or their size, told after the page has settled. */

/** The page is let settle so long after a change, and never waited for longer than the second. */
const SETTLE_MS = 60;
const MAX_WAIT_MS = 300;
/** A page that never rests is followed ever more slowly: after so many rounds in this time the waits grow. */
const CALM_ROUNDS = 3;
const STORM_MS = 3000;
const MOST_SLOWED = 8;

export interface PageChanges {
  /** Tells when an element's box changes its size; the first report of a box is not a change. */
  watchSize(element: Element): void;
  forgetSize(element: Element): void;
  /** Watches inside an open shadow root too. */
  watchRoot(root: ShadowRoot): void;
  stop(): void;
}

export interface ChangeListeners {
  /** Nodes whose text or children have changed, ours left out. */
  readonly onChanged: (nodes: ReadonlySet<Node>) => void;
  /** Elements whose boxes have changed. */
  readonly onResized: (elements: ReadonlySet<Element>) => void;
  /** Our own elements, whose coming and going is no change. */
  readonly isOurs: (node: Node) => boolean;
}

/** Watches a document until stopped. Nothing is told while the tab is hidden; it is told afterwards. */
export function watchPage(document: Document, listeners: ChangeListeners): PageChanges {
  const changed = new Set<Node>();
  const resized = new Set<Element>();
  const sized = new WeakSet<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let rounds: number[] = [];

  /** 1 on a calm page; grows with the rounds of late, up to a few seconds between two of them. */
  const slowed = (now: number): number => {
    rounds = rounds.filter((at) => now - at < STORM_MS);
    return Math.min(MOST_SLOWED, Math.max(1, rounds.length - CALM_ROUNDS + 1));
  };
  const tell = (): void => {
    timer = undefined;
    rounds.push(performance.now());
    const nodes = new Set(changed);
    const elements = new Set(resized);
    changed.clear();
    resized.clear();
    if (nodes.size > 0) listeners.onChanged(nodes);
    if (elements.size > 0) listeners.onResized(elements);
  };
  const settle = (): void => {
    const now = performance.now();
    if (timer === undefined) since = now;
    const slowness = slowed(now);
    if (timer !== undefined && now - since > MAX_WAIT_MS * slowness) return;
    clearTimeout(timer);
    timer = setTimeout(tell, SETTLE_MS * slowness);
  };

  const mutations = new MutationObserver((records) => {
    for (const record of records) {
      if (isOfPage(record, listeners.isOurs)) changed.add(record.target);
    }
    if (changed.size > 0) settle();
  });
  const all = { childList: true, characterData: true, subtree: true };
  mutations.observe(document, all);

  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (sized.has(target)) resized.add(target);
      else sized.add(target);
    }
    if (resized.size > 0) settle();
  });

  return {
    watchSize: (element) => sizes.observe(element),
    forgetSize: (element) => {
      sizes.unobserve(element);
      sized.delete(element);
    },
    watchRoot: (root) => mutations.observe(root, all),
    stop: () => {
      clearTimeout(timer);
      mutations.disconnect();
      sizes.disconnect();
    },
  };
}

/** A change of the page's own. Our anchor taken away by the page is one; our putting it there is not. */
function isOfPage(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (record.type === 'characterData') return true;
  if ([...record.addedNodes].some((node) => !isOurs(node))) return true;
  return [...record.removedNodes].some((node) => !isOurs(node) || isLost(node, record.target));
}

function isLost(anchor: Node, parent: Node): boolean {
  return !anchor.isConnected && parent.isConnected;
}
