/** Who gets help with what by the level alone: teachers' lists, and simulated readers in both scripts. */
import { describe, expect, test } from 'vitest';
import { type SurveyedWord, surveyWords, type Token, TokenLevels } from '../../dictionary/index.ts';
import { helpFor } from '../../entrypoints/background/word-help.ts';
import { createDays, DEFAULT_SETTINGS, isBelowLevel, type ReaderLevel } from '../../vocabulary/index.ts';
import { createRandom } from '../../vocabulary/practice/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';
import { TEACHER_LISTS } from './teacher-lists.ts';
import { newsSentences, practiceTexts, toTraditional } from './texts.ts';

const levels = new TokenLevels(LEXICON);

/** The words of a text that have help, for a reader who has said and shown nothing but their level. */
function helped(tokens: readonly Token[], level: ReaderLevel): Token[] {
  const helpOf = helpFor({
    saidOf: () => undefined,
    metOf: () => undefined,
    settings: { ...DEFAULT_SETTINGS, level },
    levels,
    at: { time: 0, days: createDays(() => 0) },
  });
  return tokens.filter((token) => token.pinyin !== '' && helpOf(token).help !== 'none');
}

const texts = [...practiceTexts({ retold: true }).flat(), ...newsSentences()];
const running = texts.flatMap((text) => DICTIONARY.annotate(text, { glosses: false }));

describe.each([1, 2, 4, 6] as const)('what a teacher says any reader of HSK %i knows', (taught) => {
  const words = TEACHER_LISTS[taught];
  const known = new Set(words);
  const tokens = [
    ...words.flatMap((word) => DICTIONARY.annotate(word, { glosses: false })),
    ...running.filter(({ text }) => known.has(text)),
  ];

  test('is about 200 words, most of which are met', () => {
    expect(Math.abs(words.length - 200)).toBeLessThan(60);
    expect(
      new Set(running.filter(({ text }) => known.has(text)).map(({ text }) => text)).size,
    ).toBeGreaterThan(80);
  });

  test.each([1, 2, 3, 4, 5, 6].filter((level) => level >= taught))(
    'has no help at HSK 2.0, level %i',
    (level) => {
      const withHelp = helped(tokens, { list: 'hsk2', level }).map(({ text }) => text);
      expect([...new Set(withHelp)]).toEqual([]);
    },
  );

  // The newer lists are of another order: a word that they put higher has help until then.
  test.each(['hsk2021', 'hsk2025'] as const)(
    'has none by %s but where that list puts a word higher',
    (list) => {
      const withHelp = helped(tokens, { list, level: taught }).filter(
        (token) => (levels.of(token)?.[list] ?? 0) <= taught,
      );
      expect([...new Set(withHelp.map(({ text }) => text))]).toEqual([]);
    },
  );
});

/** Standard deviation of a word's place from reader to reader, in ln: the noise model of steepness 6. */
const NOISE = Math.PI / Math.sqrt(3) / 6;
const READERS = 10;
/** The place of what no scale has. */
const BEYOND = 40_000;

const surveys: Readonly<Record<'simplified' | 'traditional', readonly SurveyedWord[]>> = {
  simplified: wordsWithoutNames(practiceTexts({ retold: true }).flat()),
  traditional: wordsWithoutNames(practiceTexts({ retold: true }).flat().map(toTraditional)),
};

function wordsWithoutNames(content: readonly string[]): readonly SurveyedWord[] {
  return surveyWords(content, { dictionary: DICTIONARY, lexicon: LEXICON }).words.filter(({ name }) => !name);
}

describe.each(['simplified', 'traditional'] as const)('simulated readers of %s texts', (script) => {
  test.each([500, 1000, 2000, 3500, 5000, 7500, 10_000])('of %i words', (size) => {
    const drawn = { all: 0, sure: 0 };
    const beyond = { all: 0, helped: 0 };
    for (let reader = 0; reader < READERS; reader++) {
      const random = createRandom(size * 100 + reader);
      for (const { level } of surveys[script]) {
        const place = (level?.size ?? BEYOND) * Math.exp(NOISE * normal(random));
        const hasHelp = !isBelowLevel(level, { list: 'size', size });
        if (hasHelp) drawn.all += 1;
        if (hasHelp && place <= size / 3) drawn.sure += 1;
        if (place > size) beyond.all += 1;
        if (place > size && hasHelp) beyond.helped += 1;
      }
    }
    const [sure, helpedBeyond] = [drawn.sure / drawn.all, beyond.helped / beyond.all];
    if (process.env.SHOW) console.log(script, size, percent(sure), percent(helpedBeyond));
    expect(sure).toBeLessThan(0.03);
    expect(helpedBeyond).toBeGreaterThan(0.97);
  });
});

/** A normal deviate, by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

test.each(['hsk2021', 'hsk2025'] as const)(
  'at least 83%% of the running words of the articles have a level in %s',
  (list) => {
    const words = wordsWithoutNames(practiceTexts({ retold: false }).flat());
    const all = words.reduce((sum, { count }) => sum + count, 0);
    const listed = words.reduce((sum, { count, level }) => sum + (level && level[list] > 0 ? count : 0), 0);
    if (process.env.SHOW) console.log(list, percent(listed / all));
    expect(listed / all).toBeGreaterThan(0.83);
  },
);

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
