import type { ReaderArticle } from './article.ts';

/** Articles of like length, shortest first. */
export interface Shelf {
  readonly title: string;
  readonly articles: readonly ReaderArticle[];
}

/** Up to how many characters an article stands on a shelf; a learner reads some 60 to 100 a minute. */
const SHELVES = [
  { title: 'A few minutes', upTo: 300 },
  { title: 'About ten minutes', upTo: 800 },
  { title: 'Half an hour', upTo: Number.POSITIVE_INFINITY },
];

/** Sorts articles onto shelves by length; empty shelves are left out. */
export function shelve(articles: readonly ReaderArticle[]): Shelf[] {
  const sorted = articles.toSorted((a, b) => a.hanCharacters - b.hanCharacters || (a.id < b.id ? -1 : 1));
  let from = -1;
  return SHELVES.flatMap(({ title, upTo }) => {
    const on = sorted.filter(({ hanCharacters }) => hanCharacters > from && hanCharacters <= upTo);
    from = upTo;
    return on.length > 0 ? [{ title, articles: on }] : [];
  });
}
