import type { BarPlace } from '../../components/page-bar/index.ts';

/** Where the bar of our pages leads. */
export const BAR_ADDRESSES = {
  read: '/reader.html',
  words: '/words.html',
  review: '/words.html#review',
  settings: '/options.html',
} as const satisfies Readonly<Record<BarPlace, string>>;

/** The help, and the first run. */
export const HELP_PAGE = '/help.html';
export const WELCOME_PAGE = '/welcome.html';
