/**
 * Every parser of outside data, on input made to be slow: twice as much takes at most 2.5 times the steps, so eight times
 * as much at most 15.6 times. Steps don't tell how long a pattern works, so time is looked at as well, roughly.
 */
import { Session } from 'node:inspector';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PARSERS } from './slow-inputs.ts';

/** How often a piece of our code, or of a library's, is run: V8 counts each block. Patterns count as one step. */
function stepsOf(work: () => unknown): number {
  let steps = 0;
  profiler.post('Profiler.takePreciseCoverage'); // what ran before is forgotten
  work();
  profiler.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    for (const { functions } of result)
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  });
  return steps;
}

const profiler = new Session();
beforeAll(() => {
  profiler.connect();
  profiler.post('Profiler.enable');
  profiler.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => profiler.disconnect());

/** Processor time of one run, milliseconds. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const MAX_STEPS_RATIO = 2.5 ** 3;
/** Of time, in which collecting garbage is a part that grows by itself; where it is squared it is 64. */
const MAX_TIME_RATIO = 30;
/** Less than this says nothing. */
const MIN_STEPS = 1000;
const MIN_MS = 8;

const CASES = PARSERS.flatMap(({ name, parse, inputs }) =>
  Object.entries(inputs).map(([input, [size, make]]) => ({ name: `${name}: ${input}`, parse, size, make })),
);

test.each(CASES)('$name', ({ parse, size, make }) => {
  const [short, long] = [make(Math.ceil(size / 4)), make(size * 2)];
  const steps = (text: string): number =>
    Math.max(
      MIN_STEPS,
      stepsOf(() => parse(text)),
    );
  // V8 forgets counts when it throws code away: what grows by itself does so each time.
  let stepsRatio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && stepsRatio > MAX_STEPS_RATIO; attempt++)
    stepsRatio = Math.min(stepsRatio, steps(long) / steps(short));
  expect(stepsRatio, 'steps').toBeLessThanOrEqual(MAX_STEPS_RATIO);
  let ratio = Number.POSITIVE_INFINITY;
  // What is slow by itself is slow each time.
  for (let attempt = 0; attempt < 3 && ratio > MAX_TIME_RATIO; attempt++) {
    const time = (text: string): number =>
      Math.max(
        MIN_MS,
        timeOf(() => parse(text)),
      );
    ratio = Math.min(ratio, time(long) / time(short));
  }
  expect(ratio, 'time').toBeLessThanOrEqual(MAX_TIME_RATIO);
});
