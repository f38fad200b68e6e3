import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawFigure } from './figure.ts';
import { helpByWeek, READERS_EACH, SIZES, simulateAll } from './run.ts';
import { type Fader, helpShare, type Simulation, WEEKS } from './simulation.ts';

const simulations = simulateAll();
const everybody = [...simulations.values()].flat();

/** Of the words read with no help at all, the share that had been forgotten. */
function forgottenShare(readers: readonly Simulation[], by: Fader): number {
  const weeks = readers.flatMap((reader) => reader.weeks);
  const read = weeks.reduce((sum, { bare }) => sum + bare[by].read, 0);
  const forgotten = weeks.reduce((sum, { bare }) => sum + bare[by].forgotten, 0);
  return forgotten / Math.max(1, read);
}

/** By how much the help of one reader falls from the first week to the last. */
function fallOf({ weeks }: Simulation): number {
  const [first, last] = [weeks[0], weeks.at(-1)];
  return first && last ? helpShare(first) - helpShare(last) : 0;
}

test('with all readers together, help is weaker every week', () => {
  const weeks = helpByWeek(everybody);
  expect(weeks).toHaveLength(WEEKS);
  expect(weeks).toEqual(weeks.toSorted((a, b) => b - a));
  expect(new Set(weeks).size).toBe(WEEKS);
});

describe.each(SIZES)(`${READERS_EACH} readers of %i words who read for 60 days`, (size) => {
  const readers = simulations.get(size) ?? [];

  test('help is weaker week by week', () => {
    const weeks = helpByWeek(readers);
    for (const [week, share] of weeks.entries())
      if (week > 0) expect(share, `week ${week + 1}`).toBeLessThan((weeks[week - 1] ?? 0) + 0.015);
    expect(weeks.at(0)).toBeGreaterThan(0.97);
    if (process.env.SHOW) show(readers);
    // Readers of 10,000 words, to whom few words are new, fall by 10 points; the mean of six strays by 1 (standard deviation).
    expect(weeks.at(-1)).toBeLessThan((weeks[0] ?? 0) - 0.08);
    for (const { weeks: own } of readers) expect(own[0]?.drawn.none).toBe(0);
  });

  test('a word that failed has all of its help when it is met next', () => {
    const metAgain = readers.reduce((sum, reader) => sum + reader.metAgain, 0);
    expect(metAgain).toBeGreaterThan(100);
    expect(readers.reduce((sum, reader) => sum + reader.back, 0)).toBe(metAgain);
  });

  test('few words without help have been forgotten', () => {
    expect(forgottenShare(readers, 'reading')).toBeLessThan(0.03);
    // What reviews call known is forgotten as often as FSRS lets it be before it asks again.
    expect(forgottenShare(readers, 'reviews')).toBeLessThan(0.2);
  });
});

test('reading alone makes help go, too', () => {
  const bare = everybody.flatMap(({ weeks }) => weeks).reduce((sum, week) => sum + week.bare.reading.read, 0);
  expect(bare).toBeGreaterThan(1000);
});

test('the figure in docs is that of this simulation, but for a little that the dictionary has changed: npm run figure:fading', () => {
  const heightsOf = (svg: string): number[] =>
    [...svg.matchAll(/ height="([\d.]+)" fill/g)].map(([, height]) => Number(height));
  const drawn = heightsOf(drawFigure(simulations));
  const kept = heightsOf(readFileSync(new URL('../../docs/fading.svg', import.meta.url), 'utf8'));
  expect(kept).toHaveLength(drawn.length);
  // A bar is 150 high, so that is one part in twenty.
  for (const [at, height] of drawn.entries()) expect(Math.abs(height - (kept[at] ?? 0))).toBeLessThan(7.5);
});

function show(readers: readonly Simulation[]): void {
  const falls = readers.map(fallOf);
  const mean = falls.reduce((sum, fall) => sum + fall, 0) / falls.length;
  const spread = Math.sqrt(falls.reduce((sum, fall) => sum + (fall - mean) ** 2, 0) / (falls.length - 1));
  const points = [mean, spread].map((share) => (share * 100).toFixed(1));
  const forgotten = (['reading', 'reviews'] as const).map(
    (by) => `${(forgottenShare(readers, by) * 100).toFixed(1)}%`,
  );
  console.log(readers[0]?.size, ...points, ...forgotten);
}
