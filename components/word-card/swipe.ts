/** Closes a card at the foot of the screen when it is swiped down. */

/** A finger that has moved this far down, in CSS pixels, closes the sheet. */
const AWAY_PX = 48;

/** Follows a finger on a sheet; calls `onAway` once it is swiped away. Returns a function that stops it. */
export function followSwipe(sheet: HTMLElement, onAway: () => void): () => void {
  let from: number | undefined;
  const by = ({ touches: [finger] }: TouchEvent): number =>
    finger ? finger.clientY - (from ?? finger.clientY) : 0;
  let moved = 0;

  const onStart = (event: TouchEvent): void => {
    const body = event.composedPath().find((one) => one instanceof Element && one.classList.contains('body'));
    const isScrolled = body instanceof Element && body.scrollTop > 0;
    from = event.touches.length === 1 && !isScrolled ? event.touches[0]?.clientY : undefined;
    moved = 0;
  };
  const onMove = (event: TouchEvent): void => {
    if (from === undefined || !event.isTrusted) return;
    moved = by(event);
    if (moved <= 0) return;
    sheet.style.translate = `0 ${moved}px`;
    if (event.cancelable) event.preventDefault(); // the page under it does not scroll
  };
  const onEnd = (): void => {
    sheet.style.translate = '';
    if (from !== undefined && moved > AWAY_PX) onAway();
    from = undefined;
  };
  sheet.addEventListener('touchstart', onStart, { passive: true });
  sheet.addEventListener('touchmove', onMove, { passive: false });
  sheet.addEventListener('touchend', onEnd);
  sheet.addEventListener('touchcancel', onEnd);
  return () => {
    sheet.style.translate = '';
    sheet.removeEventListener('touchstart', onStart);
    sheet.removeEventListener('touchmove', onMove);
    sheet.removeEventListener('touchend', onEnd);
    sheet.removeEventListener('touchcancel', onEnd);
  };
}
