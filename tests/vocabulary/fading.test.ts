import { describe, expect, test } from 'vitest';
import {
  createDays,
  type Encounters,
  type Help,
  type HelpCause,
  helpOf,
  type KnownState,
  keepHelp,
  noteLookUp,
  noteReadPast,
} from '../../vocabulary/index.ts';

const DAY_MS = 86_400_000;
const days = createDays(() => 0);
const at = (day: number) => ({ time: days.startOf(day) + DAY_MS / 2, days });
const timeOf = (day: number): number => at(day).time;

/** Read past every other day from a day on. */
function readPast(times: number, from = 100, before?: Encounters): Encounters | undefined {
  let met = before;
  for (let time = 0; time < times; time++) met = noteReadPast(met, from + time * 2);
  return met;
}

interface Case {
  readonly said?: KnownState;
  readonly met?: Encounters | undefined;
  readonly easy?: boolean;
  readonly fades?: boolean;
}
const help = (day: number, { said, met, easy = false, fades = true }: Case): [Help, HelpCause] => {
  const found = helpOf({ said, met, easy, fades }, at(day));
  return [found.help, found.cause];
};

describe('reading past', () => {
  test.each<[times: number, help: Help]>([
    [0, 'full'],
    [1, 'full'],
    [5, 'full'],
    [6, 'reading'],
    [8, 'faint'],
    [11, 'faint'],
    [12, 'none'],
  ])('on %d days, the last of them today: %s', (times, expected) =>
    expect(help(100 + Math.max(0, times - 1) * 2, { met: readPast(times) })).toEqual([expected, 'reading']),
  );

  test('on consecutive days it counts less than over weeks', () => {
    let met: Encounters | undefined;
    for (let day = 100; day < 110; day++) met = noteReadPast(met, day);
    const spread = readPast(10);
    expect(help(109, { met })[0]).toBe('faint');
    for (let day = 110; day < 112; day++) met = noteReadPast(met, day);
    expect(help(111, { met })[0]).toBe('none');
    expect(help(118, { met: spread })[0]).toBe('faint');
  });

  test('help returns, step by step, while the word is not met for long', () => {
    const met = readPast(13);
    const seen = [124, 134, 174, 244].map((day) => help(day, { met })[0]);
    expect(seen).toEqual(['none', 'faint', 'reading', 'full']);
  });

  test('one look-up brings all of it back; then fading takes as long again, and longer with each look-up', () => {
    const lookedUp = noteLookUp(readPast(20), 140);
    expect(help(140, { met: lookedUp })[0]).toBe('full');
    expect(help(151, { met: readPast(6, 141, lookedUp) })[0]).toBe('reading');
    let often = lookedUp;
    for (let day = 150; day < 200; day += 10) often = noteLookUp(often, day);
    expect(help(211, { met: readPast(6, 201, often) })[0]).toBe('full');
  });
});

describe('what the reader has said', () => {
  const learning: KnownState = { knowledge: 'learning' };
  const known: KnownState = { knowledge: 'known', knownAt: timeOf(100) };
  /** As a review sets it. */
  const byReviews = { knowledge: 'known', knownAt: timeOf(100) } as const;
  const reviewed = (stability: number, day = 100): KnownState => ({
    knowledge: 'learning',
    review: { stability, time: timeOf(day) },
  });

  test.each<[what: string, day: number, word: Case, help: Help, cause: HelpCause]>([
    [
      'ignored, whatever was looked up',
      105,
      { said: { knowledge: 'ignored' }, met: noteLookUp(undefined, 104) },
      'none',
      'ignored',
    ],
    ['known', 101, { said: known }, 'none', 'known'],
    [
      'known, and looked up on the day that was said',
      101,
      { said: known, met: noteLookUp(undefined, 100) },
      'none',
      'known',
    ],
    [
      'known, and looked up since',
      105,
      { said: known, met: noteLookUp(undefined, 105) },
      'full',
      'looked-up',
    ],
    [
      'that, and read past on some days since',
      111,
      { said: known, met: readPast(3, 106, noteLookUp(undefined, 105)) },
      'faint',
      'reading',
    ],
    ['below the level', 100, { easy: true }, 'none', 'level'],
    ['below the level, looked up', 100, { easy: true, met: noteLookUp(undefined, 100) }, 'full', 'looked-up'],
    ['below the level, being learnt', 100, { easy: true, said: learning }, 'full', 'reading'],
    ['being learnt, reviewed a little', 100, { said: reviewed(2) }, 'full', 'reviews'],
    ['three days stable', 100, { said: reviewed(3.1) }, 'reading', 'reviews'],
    ['a week stable', 100, { said: reviewed(8) }, 'faint', 'reviews'],
    ['and long overdue', 140, { said: reviewed(8) }, 'full', 'reviews'],
    ['and met since', 115, { said: reviewed(8), met: readPast(1, 115) }, 'faint', 'reviews'],
    [
      'reviewed, then looked up',
      102,
      { said: reviewed(15), met: noteLookUp(undefined, 101) },
      'full',
      'reading',
    ],
    [
      'looked up, then reviewed',
      102,
      { said: reviewed(15, 102), met: noteLookUp(undefined, 101) },
      'faint',
      'reviews',
    ],
    [
      'a review counts for more than reading past',
      118,
      { said: reviewed(1, 117), met: readPast(10) },
      'full',
      'reviews',
    ],
    [
      'read past for weeks, then forgotten in a review',
      141,
      { said: reviewed(0, 140), met: readPast(20) },
      'full',
      'reviews',
    ],
    ['known by its reviews', 100, { said: { ...reviewed(22), ...byReviews } }, 'none', 'reviews'],
    [
      'known by its reviews, a month overdue',
      152,
      { said: { ...reviewed(22), ...byReviews } },
      'full',
      'reviews',
    ],
    [
      'known by its reviews, and looked up since',
      105,
      { said: { ...reviewed(22), ...byReviews }, met: noteLookUp(undefined, 104) },
      'full',
      'reading',
    ],
    [
      'known by its reviews, then said to be known',
      152,
      { said: { ...reviewed(22), knowledge: 'known', knownAt: timeOf(101) } },
      'none',
      'known',
    ],
    ['its help is to stay', 140, { easy: true, met: keepHelp(readPast(20), true) }, 'full', 'kept'],
  ])('%s', (_what, day, word, expected, cause) => expect(help(day, word)).toEqual([expected, cause]));

  test('where help does not fade, only what was said and the level count', () => {
    expect(help(140, { met: readPast(20), fades: false })[0]).toBe('full');
    expect(help(100, { said: reviewed(15), fades: false })[0]).toBe('full');
    expect(help(105, { said: known, met: noteLookUp(undefined, 105), fades: false })[0]).toBe('none');
    expect(help(100, { easy: true, fades: false })[0]).toBe('none');
  });
});
