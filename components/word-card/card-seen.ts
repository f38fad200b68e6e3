/** Whether the reader can see the card: a page may cover it, so that a click means something else. */

/** Sampled points of the card, as shares of its width and height. */
const POINTS = [0.06, 0.35, 0.65, 0.94].flatMap((x) => [0.06, 0.5, 0.94].map((y) => [x, y] as const));

/** How many of them must be in the window. */
const MIN_POINTS = 8;
/** Minimum width of the card, in CSS pixels: a page may have zoomed it away. */
const MIN_WIDTH_PX = 150;

/** Whether the page is in a view transition (`startViewTransition`), whose pictures cover everything else. */
function isInTransition(document: Document & { readonly activeViewTransition?: object | null }): boolean {
  // No `instanceof`: in Firefox the page's objects are not instances of our world's `Object`.
  return document.activeViewTransition !== undefined && document.activeViewTransition !== null;
}

/** Whether the host is on top at all points of the card, and nothing fades it. */
function isClear(host: HTMLElement, shadow: ShadowRoot, root: HTMLElement): boolean {
  const card = root.querySelector('.word-card');
  if (!card || !host.isConnected || !host.matches(':popover-open')) return false;
  if (isFaded(host)) return false;
  const { left, top, width, height } = card.getBoundingClientRect();
  if (width < MIN_WIDTH_PX || isInTransition(host.ownerDocument)) return false;
  const points = POINTS.map(([x, y]) => [left + width * x, top + height * y] as const);
  // Hit tests round: the window's last half pixel counts as outside.
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x <= innerWidth - 1 && y <= innerHeight - 1);
  if (inside.length < MIN_POINTS) return false;
  return inside.every((point) => isUppermost(host, point) && shadow.elementFromPoint(...point) !== null);
}

/** Whether a click would hit an element, in its own root and, as its host, in each root around that. */
function isUppermost(element: Element, [x, y]: readonly [number, number]): boolean {
  for (let at = element; ; ) {
    const root = at.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot) || root.elementFromPoint(x, y) !== at)
      return false;
    if (root instanceof Document) return true;
    at = root.host;
  }
}

/** The other elements of the top layer: only these can cover the card. */
function othersOnTop(host: Element): Set<Element> {
  const others = new Set(host.ownerDocument.querySelectorAll(':popover-open, :modal, :fullscreen'));
  others.delete(host);
  return others;
}

/** Whether the host or an ancestor is transparent, clipped or filtered. */
function isFaded(host: Element): boolean {
  for (let element: Element | null = host; element; element = shownParent(element)) {
    const { opacity, visibility, filter, clipPath, maskImage, mixBlendMode } = getComputedStyle(element);
    if (Number(opacity) < 0.9 || visibility !== 'visible') return true;
    if (filter !== 'none' || clipPath !== 'none' || mixBlendMode !== 'normal') return true;
    if (maskImage && maskImage !== 'none') return true;
  }
  return false;
}

/** The parent in the flat tree: across slots and shadow roots. */
export function shownParent(node: Element | Text): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement;
}

/** The card with its host. */
export interface ShownCard {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly root: HTMLElement;
}

/** Whether the reader sees the card, and saw it before they pressed anything. */
export interface Sight {
  /** Resolves to whether the card is in sight now, and was without a break since before the reader's last press. */
  isSeen(): Promise<boolean>;
  /** Whether the card is in sight now, as far as can be told at once. */
  isInSight(): boolean;
  /** The card has been raised above what covered it: it counts as seen after a while. */
  noteRaised(): void;
  stop(): void;
}

/** Minimum time the card must be in sight, after a break, before a press on it counts. */
const LEAD_MS = 700;
/** The card is checked in frames and between them, at times that a page can't foresee, at most this many milliseconds apart. */
const LOOK_MS = 24;
/** How long to wait for a browser that doesn't answer because it draws nothing at present. */
const ANSWER_MS = 1000;

/** Watches the card from when it is shown until stopped. */
export function watchSight({ host, shadow, root }: ShownCard): Sight {
  const shownAt = performance.now();
  const tellsPaint = 'isVisible' in IntersectionObserverEntry.prototype;
  let firstSeenAt = Number.POSITIVE_INFINITY;
  let brokenAt = Number.NEGATIVE_INFINITY;
  let pressedAt: number | undefined;
  /** Whether nothing is painted over the card; `undefined` where the browser does not tell. */
  let isPainted: boolean | undefined;
  let known = othersOnTop(host);

  const isUncovered = (): boolean => {
    if (isPainted === false || !isClear(host, shadow, root)) return false;
    const others = othersOnTop(host);
    const isSame = [...others].every((other) => known.has(other));
    known = others;
    // Where the browser doesn't tell what is painted, an element that was there before may have been shown again, over the card.
    return isSame && (tellsPaint || [...others].every((other) => isAround(other, host)));
  };
  const look = (): boolean => {
    const seen = isUncovered();
    const now = performance.now();
    if (seen) firstSeenAt = Math.min(firstSeenAt, now);
    else if (firstSeenAt <= now) brokenAt = now;
    return seen;
  };
  const onPress = (event: Event): void => {
    if (event.isTrusted) pressedAt = event.timeStamp;
  };
  const onToggle = ({ target }: Event): void => {
    if (tellsPaint || target === host || !(target instanceof HTMLElement)) return;
    if (target.popover !== null || target instanceof HTMLDialogElement) brokenAt = performance.now();
  };
  const stopping = new AbortController();
  const options = { capture: true, passive: true, signal: stopping.signal };
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, onPress, options);
  for (const type of ['beforetoggle', 'toggle']) window.addEventListener(type, onToggle, options);
  const stopPaint = observePaint(root, (painted) => {
    isPainted = painted;
    look();
  });
  const stopLooking = lookRepeatedly(look);

  return {
    isSeen: async () => {
      if (!look()) return false;
      if (tellsPaint && (await isPaintedNow(root)) === false) {
        brokenAt = performance.now();
        return false;
      }
      // What opened the card, and asked for this at once, was pressed before there was a card.
      const isPressed = pressedAt !== undefined && pressedAt >= shownAt;
      const at = isPressed && pressedAt !== undefined ? pressedAt : performance.now();
      return firstSeenAt <= at && brokenAt <= at - LEAD_MS;
    },
    isInSight: look,
    noteRaised: () => {
      brokenAt = performance.now();
      known = othersOnTop(host);
    },
    stop: () => {
      stopLooking();
      stopPaint();
      stopping.abort();
    },
  };
}

/** Checks repeatedly, in frames and between them, at random; returns a function that stops it. */
function lookRepeatedly(look: () => void): () => void {
  let next: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const lookAndPlan = (): void => {
    look();
    if (Math.random() < 0.5) frame = requestAnimationFrame(lookAndPlan);
    else next = setTimeout(lookAndPlan, Math.random() * LOOK_MS);
  };
  lookAndPlan();
  return () => {
    clearTimeout(next);
    cancelAnimationFrame(frame);
  };
}

function isAround(element: Element, host: Element): boolean {
  for (let at: Element | null = host; at; at = shownParent(at)) if (at === element) return true;
  return false;
}

/** Options of IntersectionObserver's second version; Chromium has it. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  /** Milliseconds between two checks; the minimum allowed. */
  readonly delay: 100;
}

/** Checks once, now, whether nothing is painted over the card; `undefined` where it can't be told. */
function isPaintedNow(card: Element): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const done = (painted?: boolean): void => {
      stop();
      clearTimeout(limit);
      resolve(painted);
    };
    const limit = setTimeout(done, ANSWER_MS);
    const stop = observePaint(card, done);
  });
}

function observePaint(card: Element, onLook: (painted: boolean | undefined) => void): () => void {
  const options: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) onLook((entry as { isVisible?: boolean }).isVisible); // Chromium's own
  }, options);
  observer.observe(card);
  return () => observer.disconnect();
}
