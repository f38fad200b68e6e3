/** What stands around the articles: every article has it, retellings keep to their length and have their English. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SurveyedWord, surveyWords } from '../../dictionary/index.ts';
import { countHan, parsePage, parseSurroundings, type Retelling, rungTexts } from '../../seeds/index.ts';
import {
  forecastReading,
  indexKnownWords,
  isBelowLevel,
  type ReaderLevel,
  sentenceStarts,
} from '../../vocabulary/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';
import { PAGE_HASHES, readJson, readRaw } from './bundled-pages.ts';

const LADDER = join(import.meta.dirname, '../../seeds/ladder');
/** Han characters of a retelling without its title. */
const LENGTHS = { hsk2: [80, 150], hsk4: [150, 300] } as const;
/** What a word of a retelling may be in one of: its level in the lists that courses go by. */
const LEVELS = { hsk2: 2, hsk4: 4 } as const;
const LISTS = ['hsk2', 'hsk2021', 'hsk2025'] as const;
/** Of running words, names left out. */
const MAX_ABOVE_LEVEL = 0.03;
/** Of questions, how many may have the longest answer right, or the shortest; one in four is chance. */
const MAX_BY_LENGTH = 0.25;

const pages = Object.keys(PAGE_HASHES).map((page) => parsePage(readRaw(page), readJson(page)));
const articles = pages.flatMap((page) => page.articles);
const around = pages.flatMap(({ page }) =>
  parseSurroundings(JSON.parse(readFileSync(join(LADDER, `${page.slice(0, 3)}.json`), 'utf8')), {
    page,
    articles,
  }),
);

const surveys = new Map(
  around.flatMap(({ rungs }) =>
    rungs.map((rung) => [
      rung,
      surveyWords(rungTexts(rung), { dictionary: DICTIONARY, lexicon: LEXICON }).words,
    ]),
  ),
);
const rungWords = (rung: Retelling): readonly SurveyedWord[] => surveys.get(rung) ?? [];
const running = (words: readonly SurveyedWord[]): number => words.reduce((sum, { count }) => sum + count, 0);

/** The share of running words that a reader knows where names and the words explained count as unknown. */
function strictShare(rung: Retelling, level: ReaderLevel): number {
  const standingOf = indexKnownWords([], { level });
  const isExplained = ({ form }: SurveyedWord): boolean =>
    rung.explained.some(({ word }) => word.includes(form));
  const known = rungWords(rung).filter(
    (word) => !word.name && !isExplained(word) && standingOf(word) === 'known',
  );
  return running(known) / running(rungWords(rung));
}

test.each([
  ['HSK 2.0', { list: 'hsk2', level: 2 }],
  ['HSK 2021', { list: 'hsk2021', level: 2 }],
] as const)('a reader of %s, level 2, knows nearly all words of ten retellings', (_, level) => {
  const shares = around
    .flatMap(({ rungs }) => rungs)
    .filter((rung) => rung.level === 'hsk2')
    .map((rung) => ({
      shown: forecastReading({ words: rungWords(rung), sentences: 1 }, indexKnownWords([], { level })).share,
      strict: strictShare(rung, level),
    }));
  expect(shares.filter(({ shown, strict }) => shown >= 0.92 && strict >= 0.9).length).toBeGreaterThanOrEqual(
    10,
  );
});

test('every article has a background, notes and questions of each kind', () => {
  expect(around.map(({ article }) => article)).toEqual(articles.map(({ id }) => id));
  for (const { article, background, notes, questions } of around) {
    expect(background.length, article).toBeLessThanOrEqual(220);
    expect(notes.length, article).toBeGreaterThanOrEqual(2);
    expect(questions.length, article).toBeGreaterThanOrEqual(3);
    expect(new Set(questions.map(({ asks }) => asks)).size, article).toBe(3);
  }
});

test('at least 16 articles have two retellings', () => {
  expect(
    around.filter(({ rungs }) => rungs.map(({ level }) => level).join() === 'hsk2,hsk4').length,
  ).toBeGreaterThanOrEqual(16);
});

test('each question has four different answers', () => {
  for (const { article, questions } of around)
    for (const { question, right, wrong } of questions)
      expect(new Set([right, ...wrong].map(({ zh }) => zh)).size, `${article} ${question.zh}`).toBe(4);
});

test.each(['zh', 'en'] as const)('the length of an answer (%s) does not give it away', (language) => {
  const lengths = around
    .flatMap(({ questions }) => questions)
    .map(({ right, wrong }) => ({
      right: right[language].length,
      wrong: wrong.map((answer) => answer[language].length),
    }));
  const longest = lengths.filter(({ right, wrong }) => right > Math.max(...wrong));
  const shortest = lengths.filter(({ right, wrong }) => right < Math.min(...wrong));
  expect(longest.length / lengths.length).toBeLessThanOrEqual(MAX_BY_LENGTH);
  expect(shortest.length / lengths.length).toBeLessThanOrEqual(MAX_BY_LENGTH);
});

describe.each(around.flatMap(({ article, rungs }) => rungs.map((rung) => ({ article, rung, ...rung }))))(
  '$article at $level',
  (rung) => {
    const [, text] = rungTexts(rung);
    test('is as long as its level asks', () => {
      const [least, most] = LENGTHS[rung.level];
      expect(countHan(text)).toBeGreaterThanOrEqual(least);
      expect(countHan(text)).toBeLessThanOrEqual(most);
    });
    test('has the English of each sentence', () => {
      expect(sentenceStarts(text).filter((start) => start < text.length)).toHaveLength(rung.sentences.length);
      for (const { zh, en } of [rung.title, ...rung.sentences]) {
        expect(en, zh).not.toMatch(/\p{Script=Han}/u);
        expect(zh, en).toMatch(/\p{Script=Han}/u);
      }
    });
    test('has few words above its level', () => {
      const words = rungWords(rung.rung).filter(({ name }) => !name);
      const isAbove = ({ level }: SurveyedWord): boolean =>
        !LISTS.some((list) => isBelowLevel(level, { list, level: LEVELS[rung.level] }));
      const above = words.filter(isAbove);
      expect(running(above) / running(words), above.map(({ form }) => form).join(' ')).toBeLessThanOrEqual(
        MAX_ABOVE_LEVEL,
      );
    });
    test('explains words that it holds', () => {
      for (const { word } of rung.explained) expect(`${rung.title.zh}${text}`).toContain(word);
    });
  },
);
