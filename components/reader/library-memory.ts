/** What the library remembers until its tab is closed: how far it was scrolled, and what it was filtered by. */

const SCROLL_KEY = 'library scrolled';
const FILTER_KEY = 'library filter';

/** How far the library was scrolled, in pixels. */
export function readLibraryScroll(): number {
  return Number(sessionStorage.getItem(SCROLL_KEY) ?? 0) || 0;
}

/** Keeps how far the library is scrolled, in CSS pixels, as long as the tab lasts. */
export function keepLibraryScroll(top: number): void {
  sessionStorage.setItem(SCROLL_KEY, String(Math.round(top)));
}

/** The kept filter, unread. */
export function readKeptFilter(): string {
  return sessionStorage.getItem(FILTER_KEY) ?? '';
}

/** Keeps the library's filter as text, as long as the tab lasts. */
export function keepFilter(filter: string): void {
  sessionStorage.setItem(FILTER_KEY, filter);
}
