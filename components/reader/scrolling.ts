/** The part at the top of the window, and the share of its height above it; below 0 where it begins further down. */
export interface ReadingPosition {
  readonly part: number;
  readonly offset: number;
}

/** Height of the fixed bar at the top, with some margin. */
const TOP_PX = 64;

/** The present reading position: by its section first, so that no other is laid out. */
export function measurePosition(article: HTMLElement): ReadingPosition | undefined {
  for (const section of article.querySelectorAll<HTMLElement>('[data-section]')) {
    if (section.getBoundingClientRect().bottom <= TOP_PX) continue;
    for (const element of section.querySelectorAll<HTMLElement>('[data-part]')) {
      const { top, bottom, height } = element.getBoundingClientRect();
      if (bottom <= TOP_PX || height === 0) continue;
      return { part: Number(element.dataset.part), offset: (TOP_PX - top) / height };
    }
  }
  return undefined;
}

/** Scrolls to a position; without one, to the top. */
export function scrollToPosition(article: HTMLElement, position: ReadingPosition | undefined): void {
  const element = position && article.querySelector(`[data-part="${position.part}"]`);
  if (!element || (position.part === 0 && position.offset <= 0)) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    return;
  }
  const { top, height } = element.getBoundingClientRect();
  const target = window.scrollY + top + height * position.offset - TOP_PX;
  window.scrollTo({ top: target, behavior: 'instant' });
}

/** Which share of the article is above the window's foot, 0 to 1. */
export function measureProgress(article: HTMLElement): number {
  const { top, height } = article.getBoundingClientRect();
  if (height <= 0) return 1;
  const before = Math.min(window.innerHeight, height);
  const room = height - before;
  return room <= 1 ? 1 : Math.min(1, Math.max(0, (window.innerHeight - before - top) / room));
}

/** Calls back once a frame while the window scrolls; returns a function that stops it. */
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

/** Parts by their distance from the screen, those on it first. Reads layout. */
export function onScreenFirst(parts: readonly HTMLElement[]): HTMLElement[] {
  if (parts.length < 2) return [...parts];
  const placed = parts.map((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return { part, away: Math.max(0, -bottom, top - window.innerHeight) };
  });
  return placed.toSorted((a, b) => a.away - b.away).map(({ part }) => part);
}
