/**
 * HOSTILE.md, in both browsers: by no clock that a page has, and by no measure of memory, can it tell which words its
 * reader knows. `npm run bench -- secrecy` prints the ratios.
 */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import {
  CLOCKS,
  type Clock,
  markAll,
  measureDifference,
  memoryOf,
  openClocks,
  type Pair,
  ratioOf,
  rightGuesses,
} from './clocks.ts';

/** Chance, and a twentieth. */
const ALLOWED = 0.55;
/** Pairs of halves of 300 words, each half known once, in a round. */
const PAIRS = 30;
/** Other work on the machine makes some guesses right, in one round; what labels cost shows in each. */
const MAX_ROUNDS = 8;
/** What labels that are not painted save is guessed at least as often as this, so that a clock could show a difference. */
const SEEN = 0.65;
/** Most that memory may differ. */
const MEMORY = 0.01;

inBothBrowsers((guest) => {
  for (const known of ['hidden', 'faint'] as const)
    test(`clocks: layout, style, paint and frames tell nothing, ${known}`, async () => {
      test.setTimeout(600_000);
      const page = await openClocks(guest);
      const found: Record<Clock, Pair[]> = { layout: [], style: [], paint: [], frame: [] };
      const telling = (): string[] =>
        CLOCKS.filter((clock) => found[clock].length === 0 || rightGuesses(found[clock]) > ALLOWED);
      for (let round = 0; round < MAX_ROUNDS && telling().length > 0; round++) {
        const times = await measureDifference(guest, page, { difference: known, pairs: PAIRS });
        for (const clock of CLOCKS) found[clock].push(...times[clock]);
      }
      expect(telling(), CLOCKS.map((clock) => `${clock} ${ratioOf(found[clock])}`).join()).toEqual([]);
      await page.close();
    });

  test('clocks: the page would see labels that are not painted', async () => {
    test.setTimeout(600_000);
    const page = await openClocks(guest);
    const paint: Pair[] = [];
    for (let round = 0; round < MAX_ROUNDS && (round === 0 || rightGuesses(paint) < SEEN); round++)
      paint.push(...(await measureDifference(guest, page, { difference: 'unpainted', pairs: PAIRS })).paint);
    expect(rightGuesses(paint)).toBeGreaterThanOrEqual(SEEN);
    await page.close();
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
