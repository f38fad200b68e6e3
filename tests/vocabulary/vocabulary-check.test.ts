import { describe, expect, test } from 'vitest';
import {
  CHECK_LENGTH,
  type CheckQuestion,
  drawCheckWords,
  type ScaleWord,
  VocabularyCheck,
  type VocabularyEstimate,
} from '../../vocabulary/index.ts';
import { createRandom } from '../../vocabulary/practice/index.ts';
import { chanceKnown } from '../../vocabulary/vocabulary-check.ts';
import { middleOf, type NoisyReader } from './simulated-readers.ts';

/** Words of all parts of the scale, evenly in doublings, from its 15th word to its last. */
const SCALE: ScaleWord[] = Array.from({ length: 2400 }, (_, at) => ({
  simplified: `词${at}`,
  traditional: `詞${at}`,
  size: Math.round(15 * 2000 ** (at / 2399)),
}));
const SIZES = [500, 1000, 2000, 3500, 5000, 7500, 10_000] as const;
/** Of each kind; more in `npm run test:endurance`. */
const READERS = Number(process.env.READERS ?? 40);
/** The fewer readers, the further the 80% may be off. */
const SLACK = READERS < 200 ? 0.08 : 0;
const TEST_MS = 300_000;

/** A reader who says yes to what they don't know with the chance of a false alarm. */
interface Simulated extends NoisyReader {
  readonly falseAlarm: number;
}

function checkReader(reader: Simulated, middle: number, seed: number): VocabularyEstimate {
  const random = createRandom(seed);
  const check = new VocabularyCheck(drawCheckWords(SCALE, random), random);
  for (let question = check.next(); question; question = check.next()) {
    const rank = question.size;
    const known = rank !== undefined && random() < chanceKnown(rank, { ...reader, middle });
    check.answer(question, known || random() < reader.falseAlarm);
  }
  return check.estimate();
}

/** How far estimates lie from the truth, as shares of it: the median, and 80% of readers between. */
function errorsOf(reader: Simulated) {
  const middle = middleOf(reader);
  const estimates = Array.from({ length: READERS }, (_, seed) =>
    checkReader(reader, middle, seed * 7919 + reader.size),
  );
  const errors = estimates.map(({ size }) => size / reader.size - 1).sort((a, b) => a - b);
  const at = (share: number): number => errors[Math.floor(share * READERS)] ?? 0;
  const covered = estimates.filter(({ low, high }) => low <= reader.size && reader.size <= high).length;
  return { low: at(0.1), median: at(0.5), high: at(0.9), covered: covered / READERS };
}

describe(`simulated readers, ${READERS} of each kind`, () => {
  /** Between what 80% of readers lie, by steepness and false alarms: as measured with 200 readers, and a little more. */
  const KINDS: readonly (readonly [steepness: number, falseAlarm: number, low: number, high: number])[] = [
    [6, 0, -0.16, 0.2],
    [6, 0.1, -0.18, 0.25],
    [6, 0.2, -0.18, 0.3],
    [6, 0.3, -0.18, 0.4],
    [4, 0, -0.28, 0.2],
    [4, 0.3, -0.33, 0.4],
  ];
  for (const [steepness, falseAlarm, low, high] of KINDS)
    test.each(SIZES)(
      `%i words, steepness ${steepness}, ${falseAlarm} false alarms`,
      { timeout: TEST_MS },
      (size) => {
        const found = errorsOf({ size, steepness, falseAlarm });
        if (process.env.SHOW)
          console.log(
            [size, steepness, falseAlarm, found.median, found.low, found.high, found.covered]
              .map((figure, at) => (at < 3 ? figure : `${Math.round(figure * 100)}%`))
              .join('\t'),
          );
        expect(Math.abs(found.median)).toBeLessThan(0.15);
        expect(found.low).toBeGreaterThan(low - SLACK);
        expect(found.high).toBeLessThan(high + SLACK);
        // The interval that is given with 80% probability.
        expect(found.covered).toBeGreaterThan(0.6);
      },
    );
});

describe('what is asked', () => {
  const ask = (seed: number, answer: (question: CheckQuestion) => boolean) => {
    const random = createRandom(seed);
    const check = new VocabularyCheck(drawCheckWords(SCALE, random), random);
    const asked: CheckQuestion[] = [];
    for (let question = check.next(); question; question = check.next()) {
      asked.push(question);
      check.answer(question, answer(question));
    }
    return { asked, estimate: check.estimate() };
  };
  const knowing = (size: number) => (question: CheckQuestion) => (question.size ?? Infinity) <= size;

  test('40 words, one in four made up, none twice', () => {
    const { asked } = ask(1, knowing(2000));
    expect(asked).toHaveLength(CHECK_LENGTH);
    expect(asked.filter(({ size }) => size === undefined)).toHaveLength(CHECK_LENGTH / 4);
    expect(new Set(asked.map(({ simplified }) => simplified)).size).toBe(CHECK_LENGTH);
  });

  test('each reader gets other words, at other places', () => {
    const [one, other] = [ask(1, knowing(2000)), ask(2, knowing(2000))];
    const words = new Set(one.asked.map(({ simplified }) => simplified));
    expect(other.asked.filter(({ simplified }) => words.has(simplified)).length).toBeLessThan(10);
    const placesOf = ({ asked }: typeof one) => asked.map(({ size }) => size === undefined);
    expect(placesOf(one)).not.toEqual(placesOf(other));
  });

  test('words near what the reader knows, once that is roughly found', () => {
    const { asked } = ask(3, knowing(5000));
    const late = asked.slice(20).flatMap(({ size }) => (size === undefined ? [] : [size]));
    expect(Math.min(...late)).toBeGreaterThan(1500);
    expect(Math.max(...late)).toBeLessThan(15_000);
  });

  test('a reader who knows nothing, and one who says yes to everything', () => {
    expect(ask(4, () => false).estimate.size).toBeLessThan(100);
    expect(ask(4, () => true).estimate).toMatchObject({ isDoubtful: true, falseAlarms: 10, madeUp: 10 });
    expect(ask(4, knowing(3000)).estimate).toMatchObject({ isDoubtful: false, falseAlarms: 0 });
  });
});
