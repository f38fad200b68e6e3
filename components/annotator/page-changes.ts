/** Follows the page: reports which blocks have changed their text or size, after the page has settled. */
import { createMutationFeed } from './mutation-feed.ts';
import type { PageReading } from './page-reading.ts';

/** A page has settled this long after its last change; the longest wait for that is the second. */
const SETTLE_MS = 60;
const MAX_WAIT_MS = 300;
/** A page that never rests is followed more and more slowly: after this many rounds in this time the waits grow. */
const CALM_ROUNDS = 3;
const STORM_MS = 3000;
const MAX_SLOWED = 8;
/** Where too much has changed, changed nodes are read again only after this rest; longer in a storm. */
const REST_MS = 2000;
const STORM_REST_MS = 6000;

/** Watches a page for changes of text and size. */
export interface PageChanges {
  /** Reports when an element's box changes its size; the first report of a box is not a change. */
  watchSize(element: Element): void;
  forgetSize(element: Element): void;
  /** Watches elements that are skipped because of their class; class changes elsewhere are not observed. */
  watchClass(elements: readonly Element[]): void;
  /** Watches inside an open shadow root too. */
  watchRoot(root: ShadowRoot): void;
  stop(): void;
}

/** Who is told of changes. */
export interface ChangeListeners {
  /** Nodes whose text or children have changed, without our own. */
  readonly onChanged: (nodes: ReadonlySet<Node>) => void;
  /** Nodes that keep changing: their labels are wrong by now, and are not to be drawn again yet. */
  readonly onRestless: (nodes: ReadonlySet<Node>) => void;
  /** Changes were missed: anything near the screen may have changed. */
  readonly onMissed: () => void;
  /** Elements whose `lang`, `translate` or `hidden` has changed, or whose class no longer has them skipped. */
  readonly onRetagged: (elements: ReadonlySet<Element>) => void;
  /** Elements whose boxes have changed. */
  readonly onResized: (elements: ReadonlySet<Element>) => void;
  /** Our own elements: adding and removing them is not a change. */
  readonly isOurs: (node: Node) => boolean;
  /** Whether the page's changes have cost so much recently that only nodes at rest are read again. */
  readonly isOverspent: (now: number) => boolean;
}

/** Watches a document until stopped. Nothing is reported while the tab is hidden; it is reported afterwards. */
export function watchPage(
  document: Document,
  listeners: ChangeListeners,
  isSkipped: PageReading['isSkipped'],
): PageChanges {
  /** Changed node -> time of its last change. */
  const changed = new Map<Node, number>();
  const resized = new Set<Element>();
  const retagged = new Set<Element>();
  const pace = createPace((now) => {
    const overspent = listeners.isOverspent(now);
    const nodes = takeRested(
      changed,
      now - (mutations.isStorming() ? STORM_REST_MS : overspent ? REST_MS : 0),
    );
    const elements = new Set(resized);
    resized.clear();
    if (retagged.size > 0) listeners.onRetagged(new Set(retagged));
    retagged.clear();
    if (nodes.size > 0) listeners.onChanged(nodes);
    if (changed.size > 0) {
      listeners.onRestless(new Set(changed.keys()));
      pace.goAgain(now);
    }
    if (elements.size > 0) listeners.onResized(elements);
  });

  const mutations = createMutationFeed({
    onRecords: (records) => {
      const now = performance.now();
      for (const record of records) {
        if (record.type === 'attributes')
          retagged.add(record.target as Element); // only elements have any
        else if (isOfPage(record, listeners.isOurs)) changed.set(record.target, now);
      }
      if (changed.size > 0 || retagged.size > 0) pace.settle();
    },
    onMissed: listeners.onMissed,
  });
  mutations.watch(document);

  const classes = createClassFeed(isSkipped, (elements) => {
    for (const element of elements) retagged.add(element);
    pace.settle();
  });
  const sizes = createSizeFeed((elements) => {
    for (const element of elements) resized.add(element);
    pace.settle();
  });

  return {
    watchSize: sizes.watch,
    forgetSize: sizes.forget,
    watchClass: classes.watch,
    watchRoot: (root) => mutations.watch(root),
    stop: () => {
      pace.stop();
      mutations.stop();
      classes.stop();
      sizes.stop();
    },
  };
}

/** When a page that changes is looked at. */
interface Pace {
  /** Something has changed: a round follows once the page has settled, or after the longest wait. */
  settle(): void;
  /** Something remains: another round follows after a rest. */
  goAgain(now: number): void;
  stop(): void;
}

/** Calls back, with the time, for each round; the more rounds recently, the slower, down to one in a few seconds. */
function createPace(onRound: (now: number) => void): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let rounds: number[] = [];
  /** 1 on a calm page. */
  const slowed = (now: number): number => {
    rounds = rounds.filter((at) => now - at < STORM_MS);
    return Math.min(MAX_SLOWED, Math.max(1, rounds.length - CALM_ROUNDS + 1));
  };
  const round = (): void => {
    timer = undefined;
    const now = performance.now();
    rounds.push(now);
    onRound(now);
  };
  return {
    settle: () => {
      const now = performance.now();
      if (timer === undefined) since = now;
      const slowness = slowed(now);
      if (timer !== undefined && now - since > MAX_WAIT_MS * slowness) return;
      clearTimeout(timer);
      timer = setTimeout(round, SETTLE_MS * slowness);
    },
    goAgain: (now) => {
      since = now;
      timer = setTimeout(round, REST_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Takes out of the changed nodes, each with the time of its last change, those that have rested since `until`. */
function takeRested(changed: Map<Node, number>, until: number): Set<Node> {
  const nodes = new Set<Node>();
  for (const [node, at] of changed) if (at <= until) nodes.add(node);
  for (const node of nodes) changed.delete(node);
  return nodes;
}

interface ClassFeed {
  watch(elements: readonly Element[]): void;
  stop(): void;
}

/** Tells which of the watched elements are no longer passed over, after their class has changed. */
function createClassFeed(
  isSkipped: PageReading['isSkipped'],
  onUnskipped: (elements: readonly Element[]) => void,
): ClassFeed {
  const observer = new MutationObserver((records) => {
    const found = records.flatMap(({ target }) =>
      target instanceof Element && !isSkipped(target) ? [target] : [],
    );
    if (found.length > 0) onUnskipped(found);
  });
  return {
    watch: (elements) => {
      for (const element of elements)
        observer.observe(element, { attributes: true, attributeFilter: ['class'] });
    },
    stop: () => observer.disconnect(),
  };
}

interface SizeFeed {
  watch(element: Element): void;
  forget(element: Element): void;
  stop(): void;
}

/** Tells which of the watched elements have changed their size since it was first reported. */
function createSizeFeed(onResized: (elements: readonly Element[]) => void): SizeFeed {
  const reported = new WeakSet<Element>();
  const observer = new ResizeObserver((entries) => {
    const resized = entries.flatMap(({ target }) => (reported.has(target) ? [target] : []));
    for (const { target } of entries) reported.add(target);
    if (resized.length > 0) onResized(resized);
  });
  return {
    watch: (element) => observer.observe(element),
    forget: (element) => {
      observer.unobserve(element);
      reported.delete(element);
    },
    stop: () => observer.disconnect(),
  };
}

/** Whether a change is the page's own. Removing our anchor is one; our adding it is not. */
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
