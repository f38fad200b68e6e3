import { expect, test } from 'vitest';
import {
  advanceProgress,
  paceOf,
  parseReading,
  type ReadingProgress,
  stateOf,
} from '../../vocabulary/index.ts';

const at = (time: number) => ({ article: '000-2', time });

test('progress begins, grows, ends, and stays finished', () => {
  const begun = advanceProgress(undefined, { shareBefore: 0.5 }, at(1000));
  expect(begun).toMatchObject({ article: '000-2', startedAt: 1000, readAt: 1000, progress: 0, seconds: 0 });
  expect(stateOf(begun)).toBe('unread');
  const further = advanceProgress(begun, { part: 4, offset: 0.25, progress: 0.4, seconds: 60 }, at(2000));
  expect(further).toMatchObject({ part: 4, offset: 0.25, progress: 0.4, seconds: 60, startedAt: 1000 });
  expect(stateOf(further)).toBe('started');
  const ended = advanceProgress(further, { finished: true, shareBefore: 0.9 }, at(3000));
  expect(ended).toMatchObject({ finishedAt: 3000, progress: 1, seconds: 60, shareBefore: 0.5 });
  const again = advanceProgress(ended, { progress: 0.1, part: 0, finished: true }, at(4000));
  expect(again).toMatchObject({ finishedAt: 3000, progress: 1, part: 0, readAt: 4000 });
  expect(stateOf(again)).toBe('finished');
  expect(stateOf(undefined)).toBe('unread');
});

test('sent twice, time is counted once', () => {
  const change = { seconds: 45, progress: 0.3 };
  const once = advanceProgress(undefined, change, at(1));
  expect(advanceProgress(once, change, at(1))).toEqual(once);
});

test.each([
  [null],
  ['x'],
  [{}],
  [{ ...advanceProgress(undefined, {}, at(1)), version: 2 }],
  [{ version: 1 }],
])('what is no reading is none: %o', (stored) => expect(parseReading(stored)).toBeUndefined());

test('progress is read from storage as it was', () => {
  const reading = advanceProgress(undefined, { finished: true, shareBefore: 0.2, offset: -0.5 }, at(5));
  expect(parseReading(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
});

test('the pace is the median of finished articles; hurried and forgotten ones do not count', () => {
  const finished = (article: string, seconds: number): ReadingProgress =>
    advanceProgress(undefined, { seconds, finished: true }, { article, time: 1 });
  const lengths = new Map([
    ['a', 100],
    ['b', 100],
    ['c', 100],
    ['d', 100],
    ['e', 100],
  ]);
  expect(paceOf([], lengths)).toBe(90);
  const readings = [
    finished('a', 60),
    finished('b', 30),
    finished('c', 100),
    finished('d', 2),
    finished('e', 9000),
  ];
  expect(paceOf(readings, lengths)).toBe(100);
});
