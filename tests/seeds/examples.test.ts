/** The examples in the practice texts, as the extension ships them. */
import { expect, test } from 'vitest';
import { type ExampleIndex, findExamples, hskHeadwords } from '../../dictionary/index.ts';
import { examplesFile, readPracticeTexts } from '../../practice-files.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';

/** The file unpacked. */
const MAX_BYTES = 500_000;
/** Of the words of HSK 1 to 3 (2.0), how many have an example. */
const MIN_COMMON_WORDS = 0.5;

const file = examplesFile(readPracticeTexts());
const index: ExampleIndex = JSON.parse(file);
const words = Object.entries(index.words).map(([word, senses]) => {
  const [headword = '', ...reading] = word.split(' ');
  return { headword, reading, senses };
});

test('the file is small', () => {
  expect(Buffer.byteLength(file)).toBeLessThan(MAX_BYTES);
  expect(words.length).toBeGreaterThan(3200);
});

test('each word is where its example says, with English beside it', () => {
  for (const { headword, reading } of words) {
    const found = findExamples(index, { headword, reading });
    expect(found.length, headword).toBeGreaterThan(0);
    for (const { chinese, english, start } of found) {
      expect(chinese.startsWith(headword, start), `${headword}: ${chinese}`).toBe(true);
      expect(english, chinese).toMatch(/[a-z]/);
      expect(english, chinese).not.toMatch(/[{}]|\p{Script=Han}/u);
    }
  }
});

test('each word is one that a card can be opened on', () => {
  const strange = words.filter(
    ({ headword, reading }) =>
      !DICTIONARY.lookup(headword).some((entry) => entry.reading.join(' ') === reading.join(' ')),
  );
  expect(strange.map(({ headword, reading }) => `${headword} ${reading.join(' ')}`)).toEqual([]);
});

test('half of the commonest words have one', () => {
  const common = hskHeadwords(LEXICON).slice(0, 3).flat();
  const shown = new Set(words.map(({ headword }) => headword));
  const share = common.filter((word) => shown.has(word)).length / common.length;
  expect(share).toBeGreaterThan(MIN_COMMON_WORDS);
});
