import { describe, expect, test } from 'vitest';
import type { SurveyedWord, WordLevel, WordSurvey } from '../../dictionary/index.ts';
import {
  forecastReading,
  indexKnownWords,
  measureDifficulty,
  wordsWorthMeeting,
} from '../../vocabulary/index.ts';
import type { KnownFacts } from '../../vocabulary/known-words.ts';
import { vocabularyFor } from '../../vocabulary/text-difficulty.ts';

function makeWord(form: string, facts: Partial<SurveyedWord> = {}): SurveyedWord {
  const reading = [...form].map(() => 'a1');
  return { form, reading, name: false, frequency: 0, count: 1, text: 0, start: 0, ...facts };
}
/** A word of the scale that stands in HSK 2.0 at a level, or in no list. */
const levelOf = (size: number, hsk2 = 0): WordLevel => ({ size, hsk2, hsk2021: 0, hsk2025: 0, tocfl: 0 });
const survey = (words: SurveyedWord[], sentences = words.length): WordSurvey => ({ words, sentences });

describe('how many words a reader knows who knows this one', () => {
  test.each([
    [{ level: levelOf(12), frequency: 10 }, 150],
    [{ level: levelOf(4800), frequency: 1_000_000 }, 4800],
    [{ frequency: 1_000_000 }, 300],
    [{ frequency: 1393 }, 5000],
    [{ frequency: 873 }, 7072],
    [{ frequency: 38 }, 40_000],
    [{ frequency: 0 }, 40_000],
  ])('%o -> %d', (word, size) => expect(Math.abs(vocabularyFor(word) / size - 1)).toBeLessThan(0.01));

  test('the rarer a word is, the more', () => {
    const sizes = [30_000, 20_000, 9000, 5000, 2000, 900, 300, 50, 7].map((frequency) =>
      vocabularyFor({ frequency }),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

describe('difficulty', () => {
  const easy = makeWord('我们', { level: levelOf(9), count: 6 });
  const rare = makeWord('磨辊');

  test('goes from 0 to 1, by words and by the length of sentences', () => {
    expect(measureDifficulty(survey([]))).toMatchObject({ score: 0, grade: 'easier' });
    expect(measureDifficulty(survey([easy])).score).toBe(0);
    expect(measureDifficulty(survey([rare], 1)).score).toBeCloseTo(0.75);
    const long = survey([makeWord('磨辊', { count: 64 })], 1);
    expect(measureDifficulty(long)).toMatchObject({ score: 1, grade: 'veryHard', rare: 1 });
    expect(measureDifficulty(survey([{ ...easy, count: 32 }], 1)).score).toBeCloseTo((0.25 * 2) / 3);
  });

  test('shares are of running words, names left out', () => {
    const words = [
      easy,
      rare,
      makeWord('将', { level: levelOf(9000) }),
      makeWord('教育', { level: levelOf(1400), count: 2 }),
    ];
    const measured = measureDifficulty(survey([...words, makeWord('北京', { name: true, count: 90 })]));
    expect(measured).toMatchObject({ basic: 0.6, advanced: 0.2, common: 0.1, rare: 0.1 });
  });
});

describe('what the reader knows', () => {
  const makeKnown = (headword: string, facts: Partial<KnownFacts>): KnownFacts => ({
    headword,
    traditional: headword,
    reading: [],
    knowledge: 'known',
    ...facts,
  });
  const standingOf = indexKnownWords(
    [
      makeKnown('银行', { traditional: '銀行', reading: ['yin2', 'hang2'] }),
      makeKnown('关系', { reading: ['guan1', 'xi5'], knowledge: 'learning' }),
      makeKnown('行', { reading: ['hang2'] }),
      makeKnown('书', { reading: ['shu1'], knowledge: 'ignored' }),
      makeKnown('爱', { reading: ['ai4'], knowledge: 'new' }),
    ],
    { level: { list: 'hsk2', level: 2 } },
  );
  test.each([
    ['银行', ['yin2', 'hang2'], 0, 'known'],
    ['銀行', ['yin2', 'hang2'], 0, 'known'],
    ['关系', ['guan1', 'xi4'], 0, 'learning'],
    ['行', ['xing2'], 0, 'new'],
    ['行', ['hang2'], 0, 'known'],
    ['书', ['shu1'], 0, 'known'],
    ['我', ['wo3'], 1, 'known'],
    ['我', ['wo3'], 3, 'new'],
    // What was said of a word counts more than its level.
    ['爱', ['ai4'], 1, 'new'],
  ] as const)('%s %o of HSK %d is %s', (form, reading, hsk, standing) =>
    expect(standingOf({ form, reading, level: hsk > 0 ? levelOf(9999, hsk) : undefined })).toBe(standing),
  );

  test('a forecast counts running words for the share, different ones for the new words', () => {
    const words = [
      makeWord('银行', { reading: ['yin2', 'hang2'], count: 6 }),
      makeWord('关系', { reading: ['guan1', 'xi4'], count: 2 }),
      makeWord('磨辊', { count: 2 }),
      makeWord('北京', { name: true, count: 30 }),
    ];
    expect(forecastReading(survey(words), standingOf)).toEqual({ share: 0.8, toMeet: 1, learning: 1 });
    expect(forecastReading(survey([]), standingOf)).toEqual({ share: 1, toMeet: 0, learning: 0 });
  });

  test('worth learning first: new words that are repeated or common elsewhere, in the order of the text', () => {
    const words = [
      makeWord('磨辊', { start: 2 }),
      makeWord('北京', { name: true, count: 30 }),
      makeWord('银行', { reading: ['yin2', 'hang2'], count: 9 }),
      makeWord('将', { frequency: 122_305, count: 9 }),
      makeWord('服务', { frequency: 13_036, count: 3, start: 9 }),
      makeWord('驿站', { frequency: 271, count: 4, start: 5 }),
    ];
    const found = wordsWorthMeeting(survey(words), { standingOf, limit: 2 });
    expect(found.map(({ form }) => form)).toEqual(['驿站', '服务']);
  });
});
