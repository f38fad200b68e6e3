/** Whether the reader can see the card: a page may lay something over it, so that a click means another thing. */

/** Points across the card that are looked at, as shares of its width and height. */
const POINTS = [0.06, 0.35, 0.65, 0.94].flatMap((x) => [0.06, 0.5, 0.94].map((y) => [x, y] as const));

/** Whether the host is the uppermost at all points of the card, and nothing fades it. */
export function isClear(host: HTMLElement, shadow: ShadowRoot, root: HTMLElement): boolean {
  const card = root.querySelector('.word-card');
  if (!card || !host.isConnected || !host.matches(':popover-open')) return false;
  if (isFaded(host)) return false;
  const { left, top, width, height } = card.getBoundingClientRect();
  return POINTS.every(([x, y]) => {
    const point = [left + width * x, top + height * y] as const;
    if (point[0] < 0 || point[1] < 0 || point[0] >= innerWidth || point[1] >= innerHeight) return true;
    return isUppermost(host, point) && shadow.elementFromPoint(...point) !== null;
  });
}

/** Whether an element is what a click would hit, in its own root and, as its host, in each root around that. */
function isUppermost(element: Element, [x, y]: readonly [number, number]): boolean {
  for (let at = element; ; ) {
    const root = at.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot) || root.elementFromPoint(x, y) !== at)
      return false;
    if (root instanceof Document) return true;
    at = root.host;
  }
}

/** What else stands in the top layer, where alone something can lie over the card. */
export function othersOnTop(host: Element): Set<Element> {
  const others = new Set(host.ownerDocument.querySelectorAll(':popover-open, :modal, :fullscreen'));
  others.delete(host);
  return others;
}

/** Whether the host or what it stands in is made transparent, cut or filtered away. */
function isFaded(host: Element): boolean {
  for (let element: Element | null = host; element; element = shownParent(element)) {
    const { opacity, visibility, filter, clipPath, maskImage, mixBlendMode } = getComputedStyle(element);
    if (Number(opacity) < 0.9 || visibility !== 'visible') return true;
    if (filter !== 'none' || clipPath !== 'none' || mixBlendMode !== 'normal') return true;
    if (maskImage && maskImage !== 'none') return true;
  }
  return false;
}

/** The parent in the tree that is drawn: through slots and out of shadow roots. */
export function shownParent(node: Element | Text): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement;
}

/** Where the browser tells: whether anything is painted over the card, also what lets clicks through. */
export interface Watch {
  /** Resolves to whether the card is in sight now and was when it was last looked at; `undefined` where none can tell. */
  isVisible(): Promise<boolean | undefined>;
  stop(): void;
}

/** What IntersectionObserver's second version adds; Chromium has it. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  /** Milliseconds between two looks; no less is allowed. */
  readonly delay: 100;
}

/** A browser that doesn't answer in this time, because it draws nothing just now, is not waited for. */
const LOOK_MS = 1000;

/** Watches the card as long as it is shown. */
export function watchVisibility(card: Element): Watch {
  let visible: boolean | undefined;
  const stop = observe(card, (now) => {
    visible = now;
  });
  return {
    isVisible: async () => (visible === false ? false : look(card)),
    stop,
  };
}

/** One look, now; `undefined` where it can't be told. */
function look(card: Element): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const done = (visible?: boolean): void => {
      stop();
      clearTimeout(limit);
      resolve(visible);
    };
    const limit = setTimeout(done, LOOK_MS);
    const stop = observe(card, done);
  });
}

function observe(card: Element, onLook: (visible: boolean | undefined) => void): () => void {
  const options: VisibilityOptions = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) onLook((entry as { isVisible?: boolean }).isVisible); // Chromium's own
  }, options);
  observer.observe(card);
  return () => observer.disconnect();
}
