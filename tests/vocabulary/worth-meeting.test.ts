/** What is worth meeting in real articles: never a word below the reader's level, never a name. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { surveyWords } from '../../dictionary/index.ts';
import {
  forecastReading,
  indexKnownWords,
  isBelowLevel,
  type ReaderLevel,
  wordsWorthMeeting,
} from '../../vocabulary/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const pages = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
const LEVELS: readonly ReaderLevel[] = [
  { list: 'hsk2', level: 2 },
  { list: 'hsk2', level: 6 },
  { list: 'hsk2021', level: 4 },
  { list: 'tocfl', level: 5 },
  { list: 'size', size: 3000 },
];

describe.each(pages)('%s', (name) => {
  const survey = surveyWords([readFileSync(new URL(name, SEEDS), 'utf8').slice(0, 5000)], {
    dictionary: DICTIONARY,
    lexicon: LEXICON,
  });

  test.each(LEVELS)('%o', (level) => {
    const standingOf = indexKnownWords([], { level });
    const worth = wordsWorthMeeting(survey, { standingOf, limit: 50 });
    expect(worth.length).toBeGreaterThan(10);
    expect(worth.filter((word) => word.name || isBelowLevel(word.level, level))).toEqual([]);
  });

  test('a higher level leaves fewer words to meet, and saves none', () => {
    const forecasts = [0, 1000, 3000, 8000].map((size) =>
      forecastReading(survey, indexKnownWords([], { level: { list: 'size', size } })),
    );
    const toMeet = forecasts.map((forecast) => forecast.toMeet);
    expect(toMeet).toEqual(toMeet.toSorted((a, b) => b - a));
    expect(new Set(toMeet).size).toBe(toMeet.length);
    expect(forecasts.every(({ learning }) => learning === 0)).toBe(true);
  });
});
