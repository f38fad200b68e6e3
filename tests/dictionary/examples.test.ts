/** Sentences that show a word: in its sense and reading, the easiest first. */
import { describe, expect, test } from 'vitest';
import {
  type ExampleIndex,
  findExamples,
  indexExamples,
  type PairedSentence,
} from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

const ENGINE = { dictionary: DICTIONARY, lexicon: LEXICON };

function indexOf(...sentences: readonly string[]): ExampleIndex {
  const translated = sentences.map(
    (chinese, at): PairedSentence => ({
      chinese,
      english: `English ${at + 1}`,
      source: `text ${at + 1}`,
    }),
  );
  return indexExamples(translated, ENGINE);
}

const chineseOf = (found: readonly { readonly chinese: string }[]): string[] =>
  found.map(({ chinese }) => chinese);

const PLAN = { headword: '安排', reading: ['an1', 'pai2'] };
const EASY = '老师安排我们去看书。';
const LONGER = '老师安排我们明天上午一起去图书馆看书。';
const HARD = '政协安排委员督办提案。';

test('the easiest first: few hard words, then few words; at most two', () => {
  const index = indexOf(HARD, LONGER, EASY);
  expect(findExamples(index, PLAN)).toEqual([
    { chinese: EASY, english: 'English 3', start: 2 },
    { chinese: LONGER, english: 'English 2', start: 2 },
  ]);
});

test('not the sentence in which the word was met', () => {
  expect(chineseOf(findExamples(indexOf(HARD, LONGER, EASY), { ...PLAN, except: EASY }))).toEqual([
    LONGER,
    HARD,
  ]);
});

test('one from each text', () => {
  const from = (chinese: string, source: string): PairedSentence => ({
    chinese,
    english: 'English',
    source,
  });
  const index = indexExamples([from(EASY, 'one'), from(LONGER, 'one'), from(HARD, 'two')], ENGINE);
  expect(chineseOf(findExamples(index, PLAN))).toEqual([EASY, HARD]);
});

test('in the sense asked for; in any where none is', () => {
  const noun = '这个城市的发展很快。';
  const verb = '我们要发展经济。';
  const index = indexOf(noun, verb);
  const growth = { headword: '发展', reading: ['fa1', 'zhan3'] };
  const inSense = (partOfSpeech: string, gloss: string): string[] =>
    chineseOf(findExamples(index, { ...growth, sense: { partOfSpeech, gloss } }));
  expect(inSense('n', 'development')).toEqual([noun]);
  expect(inSense('v', 'develop')).toEqual([verb]);
  expect(inSense('v', 'another sense')).toEqual([]);
  expect(chineseOf(findExamples(index, growth))).toEqual([verb, noun]);
});

describe('an excerpt', () => {
  const whole = { chinese: HARD, english: 'Whole', source: 'text 1' };
  const excerpt = {
    chinese: '……老师安排我们看书……',
    english: '… excerpt …',
    source: 'text 2',
    isExcerpt: true,
  };

  test('is shown where there is no whole sentence', () => {
    const found = findExamples(indexExamples([excerpt], ENGINE), PLAN);
    expect(found).toEqual([{ chinese: excerpt.chinese, english: excerpt.english, start: 4 }]);
  });

  test('is replaced by a whole sentence, however hard', () =>
    expect(chineseOf(findExamples(indexExamples([excerpt, whole], ENGINE), PLAN))).toEqual([HARD]));

  test('is not shown beside its own sentence', () => {
    const except = '今年，老师安排我们看书，我们很高兴。';
    expect(findExamples(indexExamples([excerpt], ENGINE), { ...PLAN, except })).toEqual([]);
  });
});

test('in the reading asked for', () => {
  const long = '这条河很长很长。';
  const grow = '孩子长大了，很高兴。';
  const index = indexOf(long, grow);
  const read = (...reading: string[]): string[] =>
    chineseOf(findExamples(index, { headword: '长', reading }));
  expect(read('chang2')).toEqual([long]);
  expect(read('zhang3')).toEqual([]);
  expect(chineseOf(findExamples(index, { headword: '长大', reading: ['zhang3', 'da4'] }))).toEqual([grow]);
});

test('under the reading of its entry', () => {
  const sentence = '他们的关系很好。';
  const found = findExamples(indexOf(sentence), { headword: '关系', reading: ['guan1', 'xi5'] });
  expect(found).toEqual([{ chinese: sentence, english: 'English 1', start: 3 }]);
});

describe('what is not an example', () => {
  test.each([
    ['a word that no sentence has', indexOf(EASY), { headword: '工厂', reading: ['gong1', 'chang3'] }],
    ['a fragment', indexOf('安排好。'), PLAN],
    ['a long sentence', indexOf(`${'我们看书，'.repeat(12)}${EASY}`), PLAN],
    [
      'a name',
      indexOf('我们去呼和浩特看书。'),
      { headword: '呼和浩特', reading: ['Hu1', 'he2', 'hao4', 'te4'] },
    ],
    ['no sentence at all', indexOf(), PLAN],
  ])('%s', (_, index, query) => expect(findExamples(index, query)).toEqual([]));

  test('a word whose reading is a guess', () => {
    const guessed = '老人每天都爱嚼花生。';
    const [token] = DICTIONARY.annotate(guessed).filter(({ text }) => text === '嚼');
    expect(token?.confidence).toBeLessThan(0.75);
    expect(findExamples(indexOf(guessed), { headword: '嚼', reading: token?.reading ?? [] })).toEqual([]);
  });
});

test('a sentence that is no example of anything is not shipped', () => {
  expect(indexOf(EASY, '呼和浩特，包头，鄂尔多斯。').sentences).toEqual([[EASY, 'English 1']]);
});
