/** Eight windows writing at once, in both browsers: every word is there. `npm run test:endurance` writes 250 in each. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseWord } from '../../vocabulary/index.ts';
import { type KeptBrowser, launchKeptChromium, launchKeptFirefox, type OwnPage } from './kept-browser.ts';
import { STORED, saving, savingNaively, wordsToSave } from './word-writes.ts';

const WINDOWS = 8;
const EACH = Number(process.env.WORDS_EACH ?? 60);
const words = wordsToSave(WINDOWS * EACH + 1);
const shared = words.slice(-1);

for (const [name, launch] of [
  ['Chromium', launchKeptChromium],
  ['Firefox', launchKeptFirefox],
] as const) {
  test(`${name}: ${WINDOWS} windows writing ${EACH} words each, and one word together: none is lost`, async () => {
    test.setTimeout(300_000);
    const profile = await mkdtemp(join(tmpdir(), 'hangjian-windows-'));
    const browser: KeptBrowser = await launch(profile);
    const pages: OwnPage[] = [];
    for (let at = 0; at < WINDOWS; at++) pages.push(await browser.openOwnPage('/options.html'));
    const own = (at: number) => words.slice(at * EACH, (at + 1) * EACH);
    const finished = async (): Promise<void> => {
      for (const page of pages)
        await expect.poll(() => page.evaluate('globalThis.finished'), { timeout: 120_000 }).toBe(true);
    };
    await Promise.all(
      pages.map((page, at) => page.evaluate(saving([...own(at), ...shared], `window ${at}`))),
    );
    await finished();
    for (const page of pages) {
      expect(await page.evaluate('globalThis.failures')).toEqual([]);
      expect(await page.evaluate('globalThis.saved.length')).toBe(EACH + 1);
    }
    const [reader] = pages as [OwnPage];
    const stored = await reader.evaluate<Record<string, unknown>>(STORED);
    const there = words.filter(({ id }) => Object.hasOwn(stored, `word:${id}`));
    expect(there).toHaveLength(words.length);
    for (const { id } of words.slice(0, -1)) expect(parseWord(stored[`word:${id}`]).meetings).toHaveLength(1);
    const titles = parseWord(stored[`word:${shared[0]?.id}`]).meetings.map(({ title }) => title);
    expect(titles.sort()).toEqual(Array.from({ length: WINDOWS }, (_, at) => `window ${at}`));

    // The control: the same by reading, changing and writing loses words.
    await Promise.all(pages.map((page, at) => page.evaluate(savingNaively(own(at)))));
    await finished();
    const { naive } = await reader.evaluate<{ naive: string[] }>(STORED);
    expect(naive.length).toBeLessThan(WINDOWS * EACH);
    console.log(`${name}: ${there.length - 1} of ${WINDOWS * EACH}; read-change-write: ${naive.length}`);
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  });
}
