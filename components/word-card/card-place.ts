/**
 * The card's place on a page: our host in the top layer with a closed root, beside the word, or at the foot of
 * a narrow screen.
 */
import { createClosedRoot } from '../closed-root/index.ts';
import { type CardAnchor, keepBeside, type Showing } from './beside.ts';
import { type Sight, shownParent, watchSight } from './card-seen.ts';

/** How far pinyin extends above its word. */
const LABEL_PX = 16;

/** The place of the card on a page of others: its root, shown beside a word or hidden. */
export interface CardPlace {
  /** Where the card is rendered. */
  readonly root: HTMLElement;
  /** Whether an event comes from the card. */
  isOnCard(event: Event): boolean;
  /**
   * Whether a letter is for the card: nothing of the page has the focus, or the pointer is over the card. A focused element
   * may be an editor that can't be recognized (a canvas, an EditContext, an input in a closed root).
   */
  readonly takesKeys: (event: KeyboardEvent) => boolean;
  /** Whether the reader sees the card: nothing of the page lies over it or fades it. */
  readonly isSeen: () => Promise<boolean>;
  /** Shows the card by a word, or as a sheet at the window's edge, and keeps it there; again for another word. */
  showAt(range: Range, as: Showing): void;
  /** Moves the focus into the card; it returns when the card hides. */
  takeFocus(): void;
  hide(): void;
}

/** Makes the host, which is in the page only while a card is shown. */
export function createCardPlace(css: string): CardPlace {
  const { host, root: shadow } = createClosedRoot(document, `${HOST_CSS}\n${css}`);
  host.setAttribute('popover', 'manual');
  const root = document.createElement('div');
  root.id = 'place';
  root.className = 'card-place';
  shadow.append(root);
  // A page's script may click our buttons; only real input counts.
  for (const type of ['click', 'keydown', 'keyup', 'submit', 'input'] as const) {
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), {
      capture: true,
    });
  }
  root.addEventListener('wheel', keepWheel, { passive: false });
  let stopUpdates: (() => void) | undefined;
  let sight: Sight | undefined;
  let focusedBefore: Element | null = null;
  /** Raises the card above everything in the top layer; a focused element in it keeps the focus. */
  const raise = (): void => {
    const focused = shadow.activeElement;
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };

  return {
    root,
    isOnCard: (event) => event.composedPath()[0] === host || event.target === host,
    takesKeys: (event) => {
      const { activeElement, body, documentElement } = document;
      const isFree = activeElement === null || activeElement === body || activeElement === documentElement;
      return isFree || event.composedPath().includes(host) || root.matches(':hover');
    },
    isSeen: async () => {
      const seen = (await sight?.isSeen()) ?? false;
      if (!seen && host.isConnected && !sight?.isInSight()) {
        raise(); // the reader sees the card from now on, and may try once more
        sight?.noteRaised();
      }
      return seen;
    },
    showAt: (range, showing) => {
      stopUpdates?.();
      const home = homeOf(range);
      if (host.parentNode !== home) home.append(host);
      if (!host.matches(':popover-open')) raise();
      stopUpdates = keepBeside(root, anchorOf(range), showing);
      sight?.stop();
      sight = watchSight({ host, shadow, root });
    },
    takeFocus: () => {
      focusedBefore ??= document.activeElement;
      const inLine = root.querySelector<HTMLElement>('.line-word[aria-current]');
      (inLine ?? root.querySelector<HTMLElement>('[role="dialog"]'))?.focus({ preventScroll: true });
    },
    hide: () => {
      stopUpdates?.();
      stopUpdates = undefined;
      sight?.stop();
      sight = undefined;
      const hadFocus = shadow.activeElement !== null;
      host.remove();
      if (hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
      focusedBefore = null;
    },
  };
}

/**
 * Where the host is inserted: into the nearest modal, popover or full-screen element around the word, since
 * everything outside a modal is inert, and a click beside a popover closes it.
 */
function homeOf({ startContainer }: Range): Element {
  const from = startContainer instanceof Element || startContainer instanceof Text ? startContainer : null;
  for (let at: Element | Text | null = from; at; at = shownParent(at)) {
    if (at instanceof Element && at.matches(':modal, :popover-open, :fullscreen')) return at;
  }
  return startContainer.ownerDocument?.documentElement ?? document.documentElement;
}

/** Lets the wheel scroll inside the card, and never the page under it. */
function keepWheel(event: WheelEvent): void {
  if (event.ctrlKey) return; // zooming
  const scrolls = event.composedPath().some((target) => {
    if (!(target instanceof HTMLElement)) return false;
    const { scrollTop, scrollHeight, clientHeight } = target;
    if (scrollHeight <= clientHeight || !/auto|scroll/.test(getComputedStyle(target).overflowY)) return false;
    return event.deltaY < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
  });
  if (!scrolls) event.preventDefault();
}

/** The rectangle of a word and its pinyin, so that the card covers neither. */
function anchorOf(range: Range): CardAnchor {
  const element = range.startContainer.parentElement;
  return {
    element,
    box: () => {
      const { left, top, width, height } = range.getBoundingClientRect();
      return width > 0 ? new DOMRect(left, top - LABEL_PX, width, height + LABEL_PX) : undefined;
    },
  };
}

/** The host has no box of its own: a page's rules for it can't move or hide its contents. */
const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  overflow: visible !important; background: none !important; z-index: 2147483647 !important; }
#place { direction: ltr; color-scheme: light dark; }
@media print { #place { color-scheme: light; } }
`;
