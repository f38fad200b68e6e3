/**
 * Hostile pages, in both browsers: by no clock that a page has, and by no measure of memory, can it tell which words its
 * reader knows. What drawn and known labels cost is compared here, coarsely, on a machine that does other work too. What
 * a page guesses by its clocks needs a machine at rest: `npm run test:endurance` bounds it, `npm run bench -- secrecy`
 * prints it.
 */
import { expect, test } from '@playwright/test';
import { type Guest, inBothBrowsers } from './both-browsers.ts';
import {
  CLOCKS,
  type Clock,
  type Difference,
  markAll,
  measureDifference,
  memoryOf,
  openClocks,
  type Pair,
  ratioOf,
  rightGuesses,
} from './clocks.ts';

/** Pairs of halves of 300 words, each half known once, in a round of the coarse test. */
const PAIRS = 15;
/** Rounds are added until the median has left the noise of the machine behind. */
const MAX_ROUNDS = 6;
/** Most that known labels may cost more or less than drawn ones; of unpainted ones paint costs two thirds, as measured. */
const MAX_RATIO = 1.4;

/** Pairs of a round of guesses; none by default. */
const GUESS_PAIRS = Number(process.env.GUESS_PAIRS ?? 0);
/** Chance, and a twentieth. */
const MAX_RIGHT = 0.55;
/** What labels that are not painted save is guessed at least as often as this, so that a clock could show a difference. */
const SEEN = 0.65;
/** Most that memory may differ. */
const MEMORY = 0.01;

type Found = Record<Clock, Pair[]>;

/** Measures rounds until no clock tells anything, at most six; returns the clocks that do, with their ratios. */
async function tellingClocks(
  guest: Guest,
  options: {
    readonly difference: Difference;
    readonly pairs: number;
    readonly tells: (pairs: readonly Pair[]) => boolean;
  },
): Promise<string[]> {
  const page = await openClocks(guest);
  const found: Found = { layout: [], style: [], paint: [], frame: [] };
  const telling = (): Clock[] => CLOCKS.filter((clock) => options.tells(found[clock]));
  for (let round = 0; round < MAX_ROUNDS && (round === 0 || telling().length > 0); round++) {
    const times = await measureDifference(guest, page, options);
    for (const clock of CLOCKS) found[clock].push(...times[clock]);
  }
  await page.close();
  return telling().map((clock) => `${clock} ${ratioOf(found[clock])} ${rightGuesses(found[clock])}`);
}

inBothBrowsers((guest) => {
  for (const known of ['hidden', 'faint'] as const) {
    test(`clocks: ${known} labels cost what drawn ones cost`, async () => {
      test.setTimeout(600_000);
      const tells = (pairs: readonly Pair[]): boolean =>
        Math.abs(Math.log(ratioOf(pairs))) > Math.log(MAX_RATIO);
      expect(await tellingClocks(guest, { difference: known, pairs: PAIRS, tells })).toEqual([]);
    });

    test(`clocks: no guess is better than chance, ${known}`, async () => {
      test.skip(GUESS_PAIRS === 0, 'a machine at rest is needed: npm run test:endurance');
      test.setTimeout(600_000);
      const tells = (pairs: readonly Pair[]): boolean => rightGuesses(pairs) > MAX_RIGHT;
      expect(await tellingClocks(guest, { difference: known, pairs: GUESS_PAIRS, tells })).toEqual([]);
    });
  }

  test('clocks: a page would see labels that are not painted', async () => {
    test.skip(GUESS_PAIRS === 0, 'a machine at rest is needed: npm run test:endurance');
    test.setTimeout(600_000);
    const tells = (pairs: readonly Pair[]): boolean => rightGuesses(pairs) < SEEN;
    const unseen = await tellingClocks(guest, { difference: 'unpainted', pairs: GUESS_PAIRS, tells });
    expect(unseen.filter((clock) => clock.startsWith('paint'))).toEqual([]);
  });

  test('clocks: memory tells nothing', async () => {
    test.skip(guest.name !== 'chromium', 'Firefox tells pages nothing of memory');
    test.setTimeout(600_000);
    const page = await openClocks(guest);
    const known: number[] = [];
    const drawn: number[] = [];
    for (const one of ['hidden', 'faint'] as const) {
      await markAll(guest, page, one);
      known.push(await memoryOf(page));
      await markAll(guest, page, 'none');
      drawn.push(await memoryOf(page));
    }
    await page.turn(false);
    const off = await memoryOf(page);
    for (const bytes of known) expect(Math.abs(bytes / (drawn[0] ?? 0) - 1)).toBeLessThan(MEMORY);
    expect(off / (drawn[0] ?? 0), 'labels are a part of it').toBeLessThan(0.7);
    await page.close();
  });
});
