/** Keeps a card beside its word, or at the foot of a narrow window, on pages of others and in the reader alike. */
import { autoUpdate, computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import { followSwipe } from './swipe.ts';

/** Distance between a word and its card, and between a card and the window's edge. */
const GAP_PX = 8;
/** In windows up to this width the card is at the foot. */
const NARROW_PX = 480;
/** Maximum height of a card, whatever room there is. */
const MAX_HEIGHT_PX = 460;
/** Minimum height of a card. */
const MIN_HEIGHT_PX = 120;

/** What a card is placed beside. */
export interface CardAnchor {
  /** The word's rectangle in the viewport, with its pinyin; `undefined` where it is not laid out. */
  readonly box: () => DOMRect | undefined;
  /** The element around it: the card follows as this moves. */
  readonly element: Element | null;
}

/** How a card is shown, and a callback for when it has to close: its word has left the window, or it was swiped away. */
export interface Showing {
  /** At the window's foot, whatever its width. */
  readonly sheet: boolean;
  /** Height of a bar over the top of the window, in CSS pixels. */
  readonly barHeight?: number;
  readonly onGone: () => void;
}

/** Keeps the card by its word while page and window move; returns a function that stops that. `root` has class `card-place`. */
export function keepBeside(root: HTMLElement, anchor: CardAnchor, showing: Showing): () => void {
  const { sheet: asSheet, barHeight = 0, onGone } = showing;
  const contextElement = anchor.element && !isInHidingForm(anchor.element) ? anchor.element : undefined;
  const placement = placementBy(anchor.element);
  const stopSwipe = followSwipe(root, () => root.classList.contains('sheet') && onGone());
  let last: DOMRect | undefined;
  /** The height of the sheet when its word was last scrolled above it, and the word's position after that. */
  let shown: { readonly height: number; readonly top: number | undefined } | undefined;
  const reference = {
    getBoundingClientRect: () => last ?? new DOMRect(),
    ...(contextElement && { contextElement }),
  };
  const place = (): void => {
    const box = anchor.box();
    if (!box) return; // the word was drawn again; the card stays where it is
    const isFirst = last === undefined;
    last = box;
    if (!isFirst && isOut(box, barHeight)) {
      onGone();
      return;
    }
    const sheet = asSheet || document.documentElement.clientWidth <= NARROW_PX;
    root.classList.toggle('sheet', sheet);
    if (!sheet) {
      void float(root, reference, { placement, barHeight });
      return;
    }
    root.removeAttribute('style');
    const { offsetHeight: height } = root;
    // The card grows when the dictionary has answered; where the reader has scrolled meanwhile nothing moves.
    if (shown && (height <= shown.height || Math.abs(box.top - (shown.top ?? 0)) > 1)) return;
    showOver(root, anchor);
    shown = { height, top: anchor.box()?.top };
  };
  const stopUpdates = autoUpdate(reference, root, place);
  return () => {
    stopUpdates();
    stopSwipe();
  };
}

interface Floating {
  readonly placement: Placement;
  readonly barHeight: number;
}

async function float(
  root: HTMLElement,
  reference: Parameters<typeof computePosition>[0],
  { placement, barHeight }: Floating,
): Promise<void> {
  // By its whole height: a card that has grown goes to the side with more room.
  root.style.maxHeight = `${MAX_HEIGHT_PX}px`;
  const padding = { top: barHeight + GAP_PX, right: GAP_PX, bottom: GAP_PX, left: GAP_PX };
  const { x, y } = await computePosition(reference, root, {
    strategy: 'fixed',
    placement,
    middleware: [
      offset(GAP_PX),
      flip({ padding, fallbackStrategy: 'bestFit', crossAxis: false }),
      shift({ padding }),
      size({
        padding,
        apply: ({ availableHeight }) => {
          const room = Math.max(MIN_HEIGHT_PX, Math.floor(availableHeight));
          root.style.maxHeight = `${Math.min(MAX_HEIGHT_PX, room)}px`;
        },
      }),
    ],
  });
  root.style.left = `${Math.round(x)}px`;
  root.style.top = `${Math.round(y)}px`;
}

/** Whether a word is out of the window, or under a bar at its top. */
function isOut({ top, bottom, left, right }: DOMRect, barHeight: number): boolean {
  return bottom <= barHeight || top >= innerHeight || right <= 0 || left >= innerWidth;
}

/** Scrolls a word into the area above a sheet. */
function showOver(root: HTMLElement, { box }: CardAnchor): void {
  const free = innerHeight - root.offsetHeight;
  const below = (box()?.bottom ?? 0) + GAP_PX - free;
  if (below > 0) window.scrollBy({ top: below, behavior: 'instant' });
  // On a page that can't scroll that far the sheet is at the other end.
  const { top = 0, bottom = 0 } = box() ?? {};
  root.classList.toggle('at-top', bottom > free && top > innerHeight / 2);
}

/** Beside the line: below a horizontal one, left of a vertical one; aligned to where the word begins. */
function placementBy(element: Element | null): Placement {
  const { writingMode = 'horizontal-tb', direction = 'ltr' } = element ? getComputedStyle(element) : {};
  if (writingMode.startsWith('vertical') || writingMode.startsWith('sideways'))
    return writingMode.endsWith('lr') ? 'right-start' : 'left-start';
  return direction === 'rtl' ? 'bottom-end' : 'bottom-start';
}

/** Whether an element is in a form whose fields are named like DOM properties and hide them from code that walks up. */
function isInHidingForm(element: Element): boolean {
  const form = element.closest('form');
  const named = form ? Element.prototype.querySelectorAll.call(form, '[name], [id]') : [];
  const names = [...named].flatMap((field) => [field.getAttribute('name'), field.getAttribute('id')]);
  return names.some((name) => name !== null && name in HTMLFormElement.prototype);
}
