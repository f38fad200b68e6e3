/** The English of the practice articles: as many sentences, clauses said once, figures and names of both sides alike. */
import { describe, expect, test } from 'vitest';
import { clauseStarts, parseEnglish, plainEnglish } from '../../components/reader/sentence-english.ts';
import { parsePage } from '../../seeds/index.ts';
import { sentenceStarts } from '../../vocabulary/index.ts';
import { PAGE_HASHES, readJson, readRaw } from './bundled-pages.ts';
import { figuresOf, figuresSaid } from './figures.ts';

const articles = Object.keys(PAGE_HASHES).flatMap((page) => [
  ...parsePage(readRaw(page), readJson(page)).articles,
]);

/** The sentences of a part; what is no running text is one. */
function sentencesOf({ role, text }: (typeof articles)[0]['parts'][0]): string[] {
  if (role !== 'paragraph' && role !== 'caption') return [text];
  const starts = sentenceStarts(text);
  return starts
    .map((start, at) => text.slice(start, starts[at + 1]).trim())
    .filter((sentence) => sentence !== '');
}

/** From so many characters on, a sentence of several clauses has them marked. */
const LONG_SENTENCE = 35;

test.each([
  ['今年，城市；全年：增长——很快。', ['今年，', '城市；', '全年：', '增长——', '很快。']],
  ['今年,城市;全年:增长。', ['今年,', '城市;', '全年:', '增长。']],
  ['共10,000人,8:30开始。', ['共10,000人,', '8:30开始。']],
  ['2025年,5人参加。', ['2025年,', '5人参加。']],
  ['共12,', ['共12,']],
])('clauses of %s', (sentence, clauses) => {
  const starts = clauseStarts(sentence);
  expect(starts.map((start, at) => sentence.slice(start, starts[at + 1]))).toEqual(clauses);
});

describe.each(articles)('$id', (article) => {
  const aligned = article.parts.flatMap((part, at) =>
    sentencesOf(part).map((chinese, number) => ({
      place: `part ${at + 1}, sentence ${number + 1}`,
      chinese,
      english: part.english[number] ?? '',
    })),
  );

  test('each sentence has its English, and none is left over', () => {
    for (const [at, part] of article.parts.entries())
      expect(part.english.length, `part ${at + 1}`).toBe(sentencesOf(part).length);
  });

  test('English is English, and whole', () => {
    for (const { place, english } of aligned) {
      const plain = plainEnglish(english);
      expect(plain, place).not.toMatch(/[\p{Script=Han}{}]| {2}|\s$|^\s/u);
      expect(plain, place).toMatch(/^[\p{Lu}\d“‘(…●]|^\p{Ll}/u);
    }
  });

  test('each clause that is marked is one of the sentence, and marked once', () => {
    for (const { place, chinese, english } of aligned) {
      const marked = parseEnglish(english).flatMap(({ clauses }) => clauses);
      if (marked.length === 0) continue;
      expect(
        marked.toSorted((a, b) => a - b),
        place,
      ).toEqual(clauseStarts(chinese).map((_, at) => at + 1));
    }
  });

  test('the clauses of a long sentence are marked', () => {
    const unmarked = article.parts
      .filter(({ role }) => role === 'paragraph' || role === 'caption')
      .flatMap((part) =>
        sentencesOf(part).map((chinese, at) => ({ chinese, english: part.english[at] ?? '' })),
      )
      .filter(({ chinese }) => chinese.length >= LONG_SENTENCE && clauseStarts(chinese).length > 1)
      .filter(({ english }) => parseEnglish(english).every(({ clauses }) => clauses.length === 0));
    expect(unmarked).toEqual([]);
  });

  test('figures are those of the Chinese', () => {
    for (const { place, chinese, english } of aligned) {
      const said = figuresSaid(plainEnglish(english));
      const missing = figuresOf(chinese).filter((figure) => !said.has(figure));
      expect(missing, `${place}: ${chinese} | ${english}`).toEqual([]);
    }
  });
});
