/** The addresses of our pages, as the bar over the library names them. */
export const PAGES = {
  read: '/reader.html',
  words: '/words.html',
  review: '/words.html#review',
  settings: '/options.html',
} as const;
