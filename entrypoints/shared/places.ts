import { browser } from 'wxt/browser';

/** Addresses of our own pages, as the bar leads to them. */
export const PLACES = {
  read: browser.runtime.getURL('/reader.html'),
  words: browser.runtime.getURL('/words.html'),
  review: browser.runtime.getURL('/words.html#review' as '/words.html'),
  settings: browser.runtime.getURL('/options.html'),
} as const;
