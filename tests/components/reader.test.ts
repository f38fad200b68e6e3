import { expect, test } from 'vitest';
import { headlineOf, type ReaderArticle } from '../../components/reader/article.ts';
import { shelve } from '../../components/reader/library.ts';

function makeArticle(id: string, facts: Partial<ReaderArticle>): ReaderArticle {
  const english = { title: 'Title', summary: 'Summary.' };
  return { id, kind: 'report', english, parts: [], misprints: [], hanCharacters: 100, ...facts };
}

test('shelves go from short to long, the shortest article first, empty shelves left out', () => {
  const articles = [
    makeArticle('c', { hanCharacters: 900 }),
    makeArticle('b', { hanCharacters: 20 }),
    makeArticle('a', { hanCharacters: 300 }),
    makeArticle('d', { hanCharacters: 20 }),
  ];
  expect(shelve(articles).map((shelf) => shelf.articles.map(({ id }) => id).join())).toEqual(['b,d,a', 'c']);
  expect(shelve([])).toEqual([]);
});

test('a headline is one line; a piece without one goes by its first sentence', () => {
  expect(headlineOf(makeArticle('a', { headline: '上行\n下行' }))).toBe('上行　下行');
  const caption = { role: 'caption', text: '孩子们在挑选礼物。图片由本报提供。' } as const;
  expect(headlineOf(makeArticle('a', { parts: [caption] }))).toBe('孩子们在挑选礼物。');
  expect(headlineOf(makeArticle('000-1', {}))).toBe('000-1');
});
