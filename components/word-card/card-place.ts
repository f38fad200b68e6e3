/**
 * The card's place on a page: our host in the top layer with a closed root, beside the word, or at the foot of
 * a narrow screen.
 */
import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import { createClosedRoot } from '../closed-root/index.ts';
import { type Sight, shownParent, watchSight } from './card-seen.ts';
import { followSwipe } from './swipe.ts';

/** Room between a word and its card, and between a card and the window's edge. */
const GAP_PX = 8;
/** Pinyin stands so far above its word. */
const LABEL_PX = 16;
/** Windows no wider than this get the card at their foot. */
const NARROW_PX = 480;

/** A card is no higher, whatever room there is. */
const MAX_HEIGHT_PX = 460;

/** How a card is shown, and who hears that it is to go: its word has left the window, or it was swept away. */
export interface Showing {
  readonly sheet: boolean;
  readonly onGone: () => void;
}

export interface CardPlace {
  /** Where the card is rendered. */
  readonly root: HTMLElement;
  /** Whether an event comes from the card. */
  isOnCard(event: Event): boolean;
  /**
   * Whether a letter is the card's: the focus is on nothing of the page's, or the pointer is over the card. What has
   * the focus may be an editor that nothing tells (a canvas, an EditContext, an input in a closed root).
   */
  readonly takesKeys: (event: KeyboardEvent) => boolean;
  /** Whether the reader sees the card: nothing of the page lies over it or fades it. */
  readonly isSeen: () => Promise<boolean>;
  /** Shows the card by a word, or as a sheet at the window's edge, and keeps it there; again for another word. */
  showAt(range: Range, as: Showing): void;
  /** Puts the focus into the card; it goes back when the card hides. */
  takeFocus(): void;
  hide(): void;
}

/** Makes the host; it is put into the page when a card is first shown, and taken out when it hides. */
export function createCardPlace(css: string): CardPlace {
  const { host, root: shadow } = createClosedRoot(document, `${HOST_CSS}\n${css}`);
  host.setAttribute('popover', 'manual');
  const root = document.createElement('div');
  root.id = 'place';
  shadow.append(root);
  // A page's script may click our buttons; only the reader's own hand counts.
  for (const type of ['click', 'keydown', 'keyup', 'submit', 'input'] as const) {
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), {
      capture: true,
    });
  }
  root.addEventListener('wheel', keepWheel, { passive: false });
  let stopUpdates: (() => void) | undefined;
  let sight: Sight | undefined;
  let focusedBefore: Element | null = null;
  /** Puts the card over all else in the top layer; what had the focus in it keeps it. */
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
      stopUpdates = keepBeside(root, range, showing);
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
 * Where the host stands: in the nearest modal, popover or full-screen element around the word as it is shown, since
 * all outside of a modal is inert, and a click beside a popover closes it.
 */
function homeOf({ startContainer }: Range): Element {
  const from = startContainer instanceof Element || startContainer instanceof Text ? startContainer : null;
  for (let at: Element | Text | null = from; at; at = shownParent(at)) {
    if (at instanceof Element && at.matches(':modal, :popover-open, :fullscreen')) return at;
  }
  return startContainer.ownerDocument?.documentElement ?? document.documentElement;
}

/** Lets the wheel scroll what the card can scroll, and never the page under it. */
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

/** Whether an element is in a form whose fields are named like DOM properties and hide them from whoever walks up to it. */
function isInHidingForm(element: Element): boolean {
  const form = element.closest('form');
  const named = form ? Element.prototype.querySelectorAll.call(form, '[name], [id]') : [];
  const names = [...named].flatMap((field) => [field.getAttribute('name'), field.getAttribute('id')]);
  return names.some((name) => name !== null && name in HTMLFormElement.prototype);
}

/** Keeps the card by its word while page and window move; returns what stops that. */
function keepBeside(root: HTMLElement, range: Range, { sheet: asSheet, onGone }: Showing): () => void {
  const contextElement = range.startContainer.parentElement;
  const reference = {
    getBoundingClientRect: () => withLabel(range),
    getClientRects: () => range.getClientRects(),
    ...(contextElement && !isInHidingForm(contextElement) && { contextElement }),
  };
  const placement = placementBy(contextElement);
  const stopSwipe = followSwipe(root, () => root.classList.contains('sheet') && onGone());
  let wasShown = false;
  const place = async (): Promise<void> => {
    if (wasShown && isOut(range)) {
      onGone();
      return;
    }
    const sheet = asSheet || document.documentElement.clientWidth <= NARROW_PX;
    root.classList.toggle('sheet', sheet);
    if (sheet) {
      root.removeAttribute('style');
      if (!wasShown) {
        showOver(range, root.offsetHeight);
        // A page that does not scroll so far has the sheet at its other end.
        root.classList.toggle('at-top', isUnder(range, root.offsetHeight));
      }
      wasShown = true;
      return;
    }
    wasShown = true;
    const { x, y } = await computePosition(reference, root, {
      strategy: 'fixed',
      placement,
      middleware: [
        offset(GAP_PX),
        flip({ padding: GAP_PX, fallbackStrategy: 'bestFit', crossAxis: false }),
        shift({ padding: GAP_PX }),
        size({
          padding: GAP_PX,
          apply: ({ availableHeight }) => setMaxHeight(root, Math.max(120, Math.floor(availableHeight))),
        }),
      ],
    });
    root.style.left = `${Math.round(x)}px`;
    root.style.top = `${Math.round(y)}px`;
  };
  const stopUpdates = autoUpdate(reference, root, () => void place());
  return () => {
    stopUpdates();
    stopSwipe();
  };
}

/** Whether a word is out of the window; one that is not laid out any more is not told of. */
function isOut(range: Range): boolean {
  const { top, bottom, left, right, width } = range.getBoundingClientRect();
  return width > 0 && (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth);
}

/** Whether a sheet at the foot would cover a word in the lower half of the window. */
function isUnder(range: Range, height: number): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > innerHeight - height && top > innerHeight / 2;
}

/** Scrolls a word into what a sheet at the foot leaves free. */
function showOver(range: Range, height: number): void {
  const below = range.getBoundingClientRect().bottom + GAP_PX - (innerHeight - height);
  if (below > 0) window.scrollBy({ top: below, behavior: 'instant' });
}

function setMaxHeight(root: HTMLElement, room: number): void {
  root.style.maxHeight = `${Math.min(MAX_HEIGHT_PX, room)}px`;
}

/** Beside the line: under a horizontal one, left of a vertical one; from where the word begins. */
function placementBy(element: Element | null): Placement {
  const { writingMode = 'horizontal-tb', direction = 'ltr' } = element ? getComputedStyle(element) : {};
  if (writingMode.startsWith('vertical') || writingMode.startsWith('sideways'))
    return writingMode.endsWith('lr') ? 'right-start' : 'left-start';
  return direction === 'rtl' ? 'bottom-end' : 'bottom-start';
}

/** Where a word and its pinyin stand, so that the card covers neither. */
function withLabel(range: Range): DOMRect {
  const { left, top, width, height } = range.getBoundingClientRect();
  return new DOMRect(left, top - LABEL_PX, width, height + LABEL_PX);
}

/** The host has no box of its own: what a page says of its style can't move or hide what stands in it. */
const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  overflow: visible !important; background: none !important; z-index: 2147483647 !important; }
#place { position: fixed; width: max-content; max-width: calc(100vw - 16px); max-height: ${MAX_HEIGHT_PX}px; direction: ltr; color-scheme: light dark; }
#place .word-card { max-height: inherit; }
#place.sheet { inset: auto 0 0 0; width: auto; max-width: 600px; max-height: none; margin-inline: auto; }
#place.sheet.at-top { inset: 0 0 auto 0; }
#place.sheet .word-card { max-height: 40vh; }
@media print { #place { color-scheme: light; } }
`;
