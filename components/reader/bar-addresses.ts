import type { BarPlace } from '../page-bar/index.ts';

/** Where the bar over the library leads. */
export const BAR_ADDRESSES: Readonly<Record<BarPlace, string>> = {
  read: '/reader.html',
  words: '/words.html',
  review: '/words.html#review',
  settings: '/options.html',
};
