/** Following the page: which blocks have changed their text or their size, told after the page has settled. */
import { createMutationFeed } from './mutation-feed.ts';
import { isSkipped } from './skipped.ts';

/** The page settles for the first after a change; it is waited for no longer than the second. */
const SETTLE_MS = 60;
const MAX_WAIT_MS = 300;
/** A page that never rests is followed ever more slowly: after this many rounds in this time the waits grow. */
const CALM_ROUNDS = 3;
const STORM_MS = 3000;
const MAX_SLOWED = 8;
/** Where too much has changed, what changed is read again only after this rest; longer in a storm. */
const REST_MS = 2000;
const STORM_REST_MS = 6000;

/** What watches a page for changes of text and size. */
export interface PageChanges {
  /** Tells when an element's box changes its size; the first report of a box is not a change. */
  watchSize(element: Element): void;
  forgetSize(element: Element): void;
  /** Watches elements that are passed over on account of their class; class changes elsewhere go unheard. */
  watchClass(elements: readonly Element[]): void;
  /** Watches inside an open shadow root too. */
  watchRoot(root: ShadowRoot): void;
  stop(): void;
}

/** Who hears of changes. */
export interface ChangeListeners {
  /** Nodes whose text or children have changed, ours left out. */
  readonly onChanged: (nodes: ReadonlySet<Node>) => void;
  /** Nodes that keep changing: what is drawn there is wrong by now, and is not to be drawn again yet. */
  readonly onRestless: (nodes: ReadonlySet<Node>) => void;
  /** Changes went unheard: anything near the screen may be other than it was. */
  readonly onMissed: () => void;
  /** Elements that say something else of what is in them: its language, whether it is to be left alone. */
  readonly onRetagged: (elements: ReadonlySet<Element>) => void;
  /** Elements whose boxes have changed. */
  readonly onResized: (elements: ReadonlySet<Element>) => void;
  /** Our own elements, whose coming and going is no change. */
  readonly isOurs: (node: Node) => boolean;
  /** Whether the page's changes have cost so much of late that only what rests is to be read again. */
  readonly isOverspent: (now: number) => boolean;
}

/** Watches a document until stopped. Nothing is told while the tab is hidden; it is told afterwards. */
export function watchPage(document: Document, listeners: ChangeListeners): PageChanges {
  /** Changed node -> when it last did. */
  const changed = new Map<Node, number>();
  const resized = new Set<Element>();
  const retagged = new Set<Element>();
  const sized = new WeakSet<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let rounds: number[] = [];

  /** 1 on a calm page; grows with the rounds of late, up to a few seconds between two of them. */
  const slowed = (now: number): number => {
    rounds = rounds.filter((at) => now - at < STORM_MS);
    return Math.min(MAX_SLOWED, Math.max(1, rounds.length - CALM_ROUNDS + 1));
  };
  /** Takes out what is to be read again: all that changed, or of a page that has cost too much what rests. */
  const takeChanged = (now: number): Set<Node> => {
    const overspent = listeners.isOverspent(now);
    const rest = mutations.isStorming() ? STORM_REST_MS : overspent ? REST_MS : 0;
    const nodes = new Set<Node>();
    for (const [node, at] of changed) if (now - at >= rest) nodes.add(node);
    for (const node of nodes) changed.delete(node);
    return nodes;
  };
  const tell = (): void => {
    timer = undefined;
    const now = performance.now();
    rounds.push(now);
    const nodes = takeChanged(now);
    const elements = new Set(resized);
    resized.clear();
    if (retagged.size > 0) listeners.onRetagged(new Set(retagged));
    retagged.clear();
    if (nodes.size > 0) listeners.onChanged(nodes);
    if (changed.size > 0) {
      listeners.onRestless(new Set(changed.keys()));
      since = now;
      timer = setTimeout(tell, REST_MS);
    }
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

  const mutations = createMutationFeed({
    onRecords: (records) => {
      const now = performance.now();
      for (const record of records) {
        if (record.type === 'attributes')
          retagged.add(record.target as Element); // only elements have any
        else if (isOfPage(record, listeners.isOurs)) changed.set(record.target, now);
      }
      if (changed.size > 0 || retagged.size > 0) settle();
    },
    onMissed: listeners.onMissed,
  });
  mutations.watch(document);

  const classes = new MutationObserver((records) => {
    for (const { target } of records)
      if (target instanceof Element && !isSkipped(target)) retagged.add(target);
    if (retagged.size > 0) settle();
  });

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
    watchClass: (elements) => {
      for (const element of elements)
        classes.observe(element, { attributes: true, attributeFilter: ['class'] });
    },
    watchRoot: (root) => mutations.watch(root),
    stop: () => {
      clearTimeout(timer);
      mutations.stop();
      classes.disconnect();
      sizes.disconnect();
    },
  };
}

/** A change of the page's own. Our anchor taken away by the page is one; our putting it there is not. */
function isOfPage({ type, addedNodes, removedNodes, target }: MutationRecord, isOurs: Ours): boolean {
  if (type === 'characterData') return true;
  for (const node of addedNodes) if (!isOurs(node)) return true;
  for (const node of removedNodes) if (!isOurs(node) || isLost(node, target)) return true;
  return false;
}

type Ours = ChangeListeners['isOurs'];

function isLost(anchor: Node, parent: Node): boolean {
  return !anchor.isConnected && parent.isConnected;
}
