/**
 * A MutationObserver that a storm can't drown: receiving a thousand changes a second costs several percent of the
 * main thread on its own. While a page changes without rest it is only sampled, and listeners are told
 * that changes were missed.
 */

/** A storm: this many records in each of this many periods in a row. */
const SPAN_MS = 250;
const STORM_RECORDS = 60;
const STORM_SPANS = 4;
/** In a storm the page is observed for the first, then left alone for the second. */
const GLIMPSE_MS = 60;
const BLIND_MS = 1200;
/** How long changes may be missed in a storm that does not end. */
const MISSED_MS = 6000;
/** A sample with fewer records than this ends the storm. */
const CALM_RECORDS = 5;

/** The changes of a page, sampled while they come in a storm. */
export interface MutationFeed {
  /** Watches a tree from now on. */
  watch(root: Node): void;
  /** Whether the page is only sampled. */
  isStorming(): boolean;
  stop(): void;
}

/** Who is told of changes. */
export interface FeedListeners {
  readonly onRecords: (records: readonly MutationRecord[]) => void;
  /** Called where changes may have been missed since the last record. */
  readonly onMissed: () => void;
}

/** Attributes that hold for everything in an element. */
const SAYING = ['lang', 'translate', 'contenteditable', 'hidden', 'inert', 'aria-hidden'];
const EVERYTHING = { childList: true, characterData: true, subtree: true, attributeFilter: SAYING };

/** Makes a feed that is not observing yet. */
export function createMutationFeed({ onRecords, onMissed }: FeedListeners): MutationFeed {
  const roots = new Set<Node>();
  let spanBegan = 0;
  let heard = 0;
  let spans = 0;
  let glimpsing = false;
  let missedSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    heard += records.length;
    onRecords(records);
    if (!glimpsing && isStorm(performance.now())) look();
  });
  const isStorm = (now: number): boolean => {
    if (now - spanBegan < SPAN_MS) return false;
    const stormy = heard >= STORM_RECORDS && now - spanBegan < SPAN_MS * 2;
    spans = stormy ? spans + 1 : 0;
    spanBegan = now;
    heard = 0;
    return spans >= STORM_SPANS;
  };
  const observe = (): void => {
    for (const root of roots) {
      if (root.isConnected) observer.observe(root, EVERYTHING);
      else roots.delete(root);
    }
  };
  /** Observes for a moment, then either pauses or observes without pause again. */
  const look = (): void => {
    glimpsing = true;
    heard = 0;
    timer = setTimeout(() => {
      const isCalm = heard < CALM_RECORDS;
      tellMissed(isCalm ? 0 : MISSED_MS);
      if (isCalm) {
        glimpsing = false;
        spans = 0;
        return;
      }
      observer.disconnect();
      missedSince ??= performance.now();
      timer = setTimeout(() => {
        observe();
        look();
      }, BLIND_MS);
    }, GLIMPSE_MS);
  };
  const tellMissed = (after: number): void => {
    if (missedSince === undefined || performance.now() - missedSince < after) return;
    missedSince = undefined;
    onMissed();
  };

  return {
    isStorming: () => glimpsing,
    watch: (root) => {
      roots.add(root);
      observer.observe(root, EVERYTHING);
    },
    stop: () => {
      clearTimeout(timer);
      observer.disconnect();
      roots.clear();
    },
  };
}
