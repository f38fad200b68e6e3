import { expect, test } from 'vitest';
import { frequencyBand, headwordForms, orderedGlosses } from '../../components/word-card/entry-facts.ts';
import type { Entry } from '../../dictionary/index.ts';

function makeEntry(facts: Partial<Entry>): Entry {
  return {
    simplified: '车间',
    traditional: '車間',
    reading: ['che1', 'jian1'],
    pinyin: 'chējiān',
    ownSenses: [],
    senses: [],
    classifiers: [],
    frequency: 0,
    gloss: '',
    ...facts,
  };
}

test.each([
  [318825, 'common'],
  [500, 'common'],
  [499, 'less common'],
  [30, 'less common'],
  [29, 'rare'],
  [0, 'rare'],
])('%i occurrences: %s', (frequency, band) => expect(frequencyBand(frequency)).toBe(band));

test('the gloss to show first leads, the others keep their order', () => {
  const senses = ['surname Hang', 'row; line', 'profession'].map((gloss) => ({ gloss }));
  expect(orderedGlosses(makeEntry({ senses, firstSense: 1 }))).toEqual([
    'row; line',
    'surname Hang',
    'profession',
  ]);
  expect(orderedGlosses(makeEntry({ senses }))).toEqual(senses.map(({ gloss }) => gloss));
  expect(orderedGlosses(makeEntry({ senses: [] }))).toEqual([]);
});

test('a headword is shown in the script in which it was met', () => {
  const simplified = { text: '车间', lang: 'zh-Hans' };
  const traditional = { text: '車間', lang: 'zh-Hant' };
  expect(headwordForms(makeEntry({}), '车间')).toEqual({ shown: simplified, other: traditional });
  expect(headwordForms(makeEntry({}), '車間')).toEqual({ shown: traditional, other: simplified });
  expect(headwordForms(makeEntry({ traditional: '车间' }), '车间')).toEqual({ shown: simplified });
});
