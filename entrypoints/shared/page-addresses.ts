/** Where the bar of our pages leads. */
export const BAR_ADDRESSES = {
  read: '/reader.html',
  words: '/words.html',
  review: '/words.html#review',
  settings: '/options.html',
} as const;

/** The help, and the first run at the step of the level. */
export const HELP_PAGE = '/help.html';
export const WELCOME_PAGE = '/welcome.html';
