/** Whether a word is in the window. */

/** Minimum distance between the word that has the cursor and the window's edge, in CSS pixels. */
const MARGIN_PX = 72;

/** Whether all of a rectangle is in the window. */
export function isInSight({ top, bottom, left, right }: DOMRect, margin = 0): boolean {
  return top >= margin && bottom <= innerHeight - margin && left >= 0 && right <= innerWidth;
}

/** Scrolls until a rectangle within an element is in the window, if it is not. */
export function scrollIntoSight(element: Element | null, boxOf: () => DOMRect | undefined): void {
  const isThere = (): boolean => {
    const box = boxOf();
    return !box || isInSight(box, MARGIN_PX);
  };
  if (isThere()) return;
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = boxOf();
  if (box && !isThere()) scrollBy({ top: box.top - innerHeight / 3, behavior: 'instant' });
}
