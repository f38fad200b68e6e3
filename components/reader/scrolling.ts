import type { ReadingPosition } from './session.ts';

/** Height of the bar that stays at the top, with some air. */
const TOP_PX = 64;

/** The reading position in an article as it is scrolled now. */
export function measurePosition(article: HTMLElement): ReadingPosition | undefined {
  for (const element of article.querySelectorAll<HTMLElement>('[data-part]')) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (bottom <= TOP_PX || height === 0) continue;
    return { part: Number(element.dataset.part), share: (TOP_PX - top) / height };
  }
  return undefined;
}

/** Scrolls to a position; without one, to the top. */
export function scrollToPosition(article: HTMLElement, position: ReadingPosition | undefined): void {
  const element = position && article.querySelector(`[data-part="${position.part}"]`);
  if (!element || (position.part === 0 && position.share <= 0)) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    return;
  }
  const { top, height } = element.getBoundingClientRect();
  const target = window.scrollY + top + height * position.share - TOP_PX;
  window.scrollTo({ top: target, behavior: 'instant' });
}

/** How much of the article has been read, 0 to 1. */
export function measureProgress(): number {
  const { scrollHeight, clientHeight } = document.documentElement;
  const room = scrollHeight - clientHeight;
  return room <= 0 ? 1 : Math.min(1, window.scrollY / room);
}

/** Calls back once a frame while the window scrolls; returns what stops it. */
export function watchScroll(onScroll: () => void): () => void {
  let frame = 0;
  const listener = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onScroll();
    });
  };
  window.addEventListener('scroll', listener, { passive: true });
  return () => {
    window.removeEventListener('scroll', listener);
    cancelAnimationFrame(frame);
  };
}
