import { expect, test } from 'vitest';
import { headlineOf, type ReaderArticle } from '../../components/reader/article.ts';
import { shelve } from '../../components/reader/library.ts';
import { sentenceAt } from '../../components/reader/sentence.ts';

test.each([
  ['我先去车间。他也去。', '车间', '我先去车间。', 3],
  ['我先去车间。他也去。', '他', '他也去。', 0],
  ['“没问题，我去看看。”和同事打完招呼，他走了。', '看看', '“没问题，我去看看。”', 7],
  ['“没问题，我去看看。”和同事打完招呼，他走了。', '招呼', '和同事打完招呼，他走了。', 5],
  ['状态……这些是', '这些', '这些是', 0],
  ['第一行\n第二行', '第二', '第二行', 0],
  ['本报记者  吕会生', '吕会生', '本报记者  吕会生', 6],
  ['  行', '行', '行', 0],
  ['增长2.5%！好', '2.5', '增长2.5%！', 2],
])('in %s the sentence of %s is %s', (text, word, sentence, offset) =>
  expect(sentenceAt(text, text.indexOf(word))).toEqual({ sentence, offset }),
);

test('the word stands in its sentence at its offset, wherever it is in the text', () => {
  const text = ' 甲。”乙！\n丙丁？（戊）……己庚';
  for (let start = 0; start < text.length; start++) {
    const { sentence, offset } = sentenceAt(text, start);
    if (text.charAt(start).trim()) expect(sentence.charAt(offset)).toBe(text.charAt(start));
  }
});

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
