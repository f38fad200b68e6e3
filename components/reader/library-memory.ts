/** What the library remembers until its tab is closed: its scroll position and its filter. */

const SCROLL_KEY = 'library scrolled';
const FILTER_KEY = 'library filter';

/** The library's scroll position, in CSS pixels. */
export function readLibraryScroll(): number {
  return Number(sessionStorage.getItem(SCROLL_KEY) ?? 0) || 0;
}

/** Remembers the library's scroll position, in CSS pixels, until the tab is closed. */
export function keepLibraryScroll(top: number): void {
  sessionStorage.setItem(SCROLL_KEY, String(Math.round(top)));
}

/** The remembered filter, not parsed. */
export function readKeptFilter(): string {
  return sessionStorage.getItem(FILTER_KEY) ?? '';
}

/** Remembers the library's filter as text, until the tab is closed. */
export function keepFilter(filter: string): void {
  sessionStorage.setItem(FILTER_KEY, filter);
}
