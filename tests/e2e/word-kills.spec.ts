/**
 * Browsers and workers killed while words are written and imported. `npm run test:endurance` kills oftener: `KILLS`
 * Chromiums, half as many Firefoxes, twice as many workers; `PORTION_KILLS` in an import.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type Knowledge, parseWord } from '../../vocabulary/index.ts';
import { makeWord } from '../vocabulary/make-word.ts';
import { IS_ALL } from './extent.ts';
import { type KeptBrowser, launchKeptChromium, launchKeptFirefox } from './kept-browser.ts';
import { knowledgeOf, STORED, saving, wordsToSave } from './word-writes.ts';

const KILLS = Number(process.env.KILLS ?? (IS_ALL ? 4 : 2));
/** What one killed browser may take. */
const KILL_MS = 30_000;

const WORDS = wordsToSave(4500);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-kills-'));
  try {
    await work(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What each word says of itself, by id; all of them can be read. */
function saidByWords(stored: Record<string, unknown>): Record<string, Knowledge> {
  const words = Object.entries(stored).filter(([key]) => key.startsWith('word:'));
  return Object.fromEntries(
    words.map(([key, word]) => [key.slice('word:'.length), parseWord(word).knowledge]),
  );
}

for (const [name, launch, kills] of [
  ['Chromium', launchKeptChromium, KILLS],
  ['Firefox', launchKeptFirefox, IS_ALL ? Math.ceil(KILLS / 2) : 0],
] as const) {
  if (kills === 0) continue;
  test(`${name} killed ${kills} times while words are saved: no acknowledged word is lost, all can be read`, async () => {
    test.setTimeout(60_000 + kills * KILL_MS);
    const acknowledged = new Set<string>();
    await withProfile(async (profile) => {
      let browser: KeptBrowser = await launch(profile);
      for (let kill = 0; kill < kills; kill++) {
        const page = await browser.openOwnPage('/options.html');
        // Each round begins with words of its own; when they run out, they are met once more.
        const from = (kill * 400) % WORDS.length;
        await page.evaluate(saving([...WORDS.slice(from), ...WORDS.slice(0, from)], `round ${kill}`));
        // Some are acknowledged before each kill, however busy the machine is.
        await expect
          .poll(() => page.evaluate<number>('globalThis.saved.length'), { timeout: 15_000, intervals: [20] })
          .toBeGreaterThan(3);
        await pause((kill * 137) % 400);
        for (const id of await page.evaluate<string[]>('globalThis.saved')) acknowledged.add(id);
        await browser.kill();
        browser = await launch(profile);
        const after = await browser.openOwnPage('/options.html');
        const stored = await after.evaluate<Record<string, unknown>>(STORED);
        const lost = [...acknowledged].filter((id) => !Object.hasOwn(stored, `word:${id}`));
        expect(lost, `lost by kill ${kill + 1}`).toEqual([]);
        const said = saidByWords(stored);
        // The fresh worker reads no words to know what is known.
        const { result } = await after.evaluate<{ result: Knowledge[] }>(knowledgeOf(Object.keys(said)));
        expect(result, `knowledge after kill ${kill + 1}`).toEqual(Object.values(said));
      }
      await browser.close();
    });
    // Something was written each time, or nothing was tested.
    expect(acknowledged.size).toBeGreaterThan(kills * 3);
    console.log(`${name}: killed ${kills} times; ${acknowledged.size} acknowledged words, none lost`);
  });
}

const PORTION_KILLS = Number(process.env.PORTION_KILLS ?? 6);
/** Words of the import that is killed. */
const IMPORTED = 1500;

/** Run in a page of ours: stages words and commits them, saying how far it is; returns nothing. */
const importing = (operation: string, words: readonly object[]): string => `(() => {
  const api = globalThis.browser?.runtime ? globalThis.browser : globalThis.chrome;
  const ask = (hangjian, request) => api.runtime.sendMessage({ hangjian, request });
  const words = ${JSON.stringify(words)};
  globalThis.step = 'staging';
  void (async () => {
    let portion = 0;
    for (let at = 0; at < words.length; at += 100)
      await ask('stageWords', { import: '${operation}', portion: portion++, words: JSON.stringify(words.slice(at, at + 100)) });
    globalThis.step = 'committing';
    const archive = JSON.stringify({ corrections: [], unreadable: {} });
    const answer = await ask('commitImport', { import: '${operation}', portions: portion, archive });
    if (answer?.result) globalThis.step = 'committed';
  })().catch(() => undefined);
  return true;
})()`;

/** Run in a page of ours: how far an import is. */
const statusOf = (operation: string): string => `(() => {
  const api = globalThis.browser?.runtime ? globalThis.browser : globalThis.chrome;
  return api.runtime.sendMessage({ hangjian: 'importStatus', request: { import: '${operation}' } });
})()`;

for (const [name, launch, kills] of [
  ['Chromium', launchKeptChromium, IS_ALL ? PORTION_KILLS : 0],
  ['Firefox', launchKeptFirefox, IS_ALL ? Math.ceil(PORTION_KILLS / 3) : 0],
] as const) {
  if (kills === 0) continue;
  test(`${name} killed ${kills} times while an import is staged, committed and applied: none or all, none half`, async () => {
    test.setTimeout(120_000 + 4 * kills * KILL_MS);
    let [none, all, committed] = [0, 0, 0];
    await withProfile(async (profile) => {
      let browser: KeptBrowser = await launch(profile);
      // Both ends come up, or nothing is tested: which one does is the machine's choice.
      const isToldApart = (): boolean => none > 0 && all > 0;
      for (let kill = 0; kill < kills || (!isToldApart() && kill < kills * 4); kill++) {
        const operation = `import${kill}`;
        const words = Array.from({ length: IMPORTED }, (_, at) =>
          makeWord(`词${kill}号${at}`, { reading: ['ci2'] }),
        );
        const page = await browser.openOwnPage('/options.html');
        await page.evaluate(importing(operation, words));
        // Now while it is staged, now once it is committed.
        if (kill % 2 === 1)
          await expect
            .poll(() => page.evaluate<string>('globalThis.step'), { timeout: 20_000, intervals: [10] })
            .toMatch(/committ/);
        await pause((kill * 137) % 500);
        const step = await page.evaluate<string>('globalThis.step');
        await browser.kill();
        browser = await launch(profile);
        const after = await browser.openOwnPage('/options.html');
        const status = (): Promise<string | undefined> =>
          after
            .evaluate<{ result?: { state: string } }>(statusOf(operation))
            .then((answer) => answer?.result?.state);
        await expect.poll(status, { timeout: 30_000, intervals: [100] }).toMatch(/none|done/);
        const stored = await after.evaluate<Record<string, unknown>>(STORED);
        const count = Object.keys(stored).filter((key) => key.startsWith(`word:词${kill}号`)).length;
        expect([0, IMPORTED], `after kill ${kill + 1}, ${step}`).toContain(count);
        if (step === 'committed') {
          expect(count).toBe(IMPORTED);
          committed += 1;
        }
        if (count === 0) none += 1;
        else all += 1;
      }
      await browser.close();
    });
    expect(Math.min(none, all)).toBeGreaterThan(0);
    console.log(
      `${name}: killed ${kills} times in an import; ${none} with nothing, ${all} whole (${committed} were acknowledged)`,
    );
  });
}

const WORKER_KILLS = KILLS * 2;

test(`the worker killed ${WORKER_KILLS} times in mid-message: saved once, or an error within 5 s`, async () => {
  test.setTimeout(60_000 + WORKER_KILLS * 10_000);
  await withProfile(async (profile) => {
    const browser = await launchKeptChromium(profile);
    const { page } = await browser.openOwnPage('/reader.html#000-2');
    await page.waitForSelector('ruby rt');
    let saved = 0;
    let failed = 0;
    let slowest = 0;
    let killed = 0;
    for (let kill = 0; kill < WORKER_KILLS; kill++) {
      const before = await meetingsIn(page);
      await openCardOn(page, kill);
      // Now before the message is there, now while it is worked on, now when it has been answered.
      const dying = pause((kill * 7) % 45).then(() => browser.killWorker());
      const began = performance.now();
      await page.keyboard.press('s');
      const said = await page
        .waitForFunction(
          () =>
            /Saved with its sentence|Not saved.*/s.exec(
              document.querySelector('[role=dialog]')?.textContent ?? '',
            )?.[0],
          { timeout: 6000 },
        )
        .then((handle) => handle.jsonValue());
      const took = performance.now() - began;
      slowest = Math.max(slowest, took);
      expect(took).toBeLessThan(5000);
      if (await dying) killed += 1;
      const isSaved = said?.startsWith('Saved') ?? false;
      if (isSaved) saved += 1;
      else failed += 1;
      const more = (await meetingsIn(page)) - before;
      if (isSaved) expect(more).toBe(1);
      else expect(more).toBeLessThanOrEqual(1);
      await page.keyboard.press('Escape');
    }
    expect(killed).toBeGreaterThanOrEqual(WORKER_KILLS * 0.9);
    console.log(
      `worker killed ${killed} times: ${saved} saved once, ${failed} told so; slowest ${Math.round(slowest)} ms`,
    );
    await browser.close();
  });
});

/** Opens the card of a word in the article that can be saved; each time of another. */
async function openCardOn(page: Page, index: number): Promise<void> {
  const place = await page.evaluate(
    (at, headwords) => {
      const known = new Set(headwords);
      const words = new Map<string, HTMLElement>();
      for (const ruby of document.querySelectorAll<HTMLElement>('article ruby')) {
        const texts = [...ruby.childNodes].map((node) => (node.nodeName === 'RT' ? '' : node.textContent));
        const word = texts.join('');
        if (known.has(word) && !words.has(word)) words.set(word, ruby);
      }
      const word = [...words.values()][at % words.size];
      word?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left = 0, right = 0, top = 0, bottom = 0 } = word?.getBoundingClientRect() ?? {};
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
    index,
    WORDS.map(({ headword }) => headword),
  );
  await page.mouse.click(place.x, place.y);
  await page
    .waitForFunction(
      () =>
        [...document.querySelectorAll('[role=dialog] button')].some(({ textContent }) =>
          /^(Save|Add this sentence)/.test(textContent ?? ''),
        ),
      { timeout: 15_000 },
    )
    .catch(async () => {
      const said = await page.evaluate(
        () => document.querySelector('[role=dialog]')?.textContent ?? 'no card',
      );
      throw new Error(`word ${index} can't be saved: ${said}`);
    });
}

/** How many meetings all words have. */
async function meetingsIn(page: Page): Promise<number> {
  const stored = (await page.evaluate(STORED)) as Record<string, { readonly meetings?: readonly unknown[] }>;
  return Object.entries(stored).reduce(
    (sum, [key, word]) => sum + (key.startsWith('word:') ? (word.meetings?.length ?? 0) : 0),
    0,
  );
}
