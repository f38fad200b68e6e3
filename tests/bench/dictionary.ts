/**
 * `npm run bench -- dictionary`: a reader's dictionary near the limit of 50 MB, in a real Chromium: how long it is read and stored, the
 * longest task of the page and the longest that the background leaves a message meanwhile, and how long each letter of a
 * search over it takes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchChromium } from '../e2e/chromium.ts';
import { cedictFile } from '../fixtures/cedict-file.ts';
import { median, printTable } from './table.ts';

const BYTES = 49_000_000;
const LIMIT_MS = 600_000;
const TYPED = ['zhongguo', 'bank', 'to run', '中国', '银行'];

/** Runs the benchmark and prints its table. */
export async function benchDictionary(): Promise<void> {
  if (!process.argv.includes('--built'))
    execFileSync('node', ['tests/e2e/build.ts', '--testing-only'], { stdio: 'ignore' });
  const folder = await mkdtemp(join(tmpdir(), 'hangjian-dictionary-'));
  const path = join(folder, 'large.u8');
  await writeFile(path, cedictFile(BYTES));
  const extension = await launchChromium();
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/options.html`);
  await page.locator('.dictionary-drop').waitFor();
  await page.evaluate(watchTasks);
  const read = await timed(async () => {
    await page.getByLabel('Dictionary file').setInputFiles(path);
    await page.locator('.dictionary-preview button.primary').waitFor({ timeout: LIMIT_MS });
  });
  const { longest: reading } = await page.evaluate(takeTasks);
  const stored = await timed(async () => {
    await page.locator('.dictionary-preview button.primary').click();
    await page.locator('.dictionary-list').waitFor({ timeout: LIMIT_MS });
    await page.getByText(/Adds [\d,]+ headwords/).waitFor({ timeout: LIMIT_MS });
  });
  const { longest: storing, silent } = await page.evaluate(takeTasks);
  const letters: { query: string; ms: number }[] = [];
  await search(page, '');
  for (const word of TYPED)
    for (let end = 1; end <= word.length; end++) {
      const query = word.slice(0, end);
      letters.push({ query, ms: await search(page, query) });
    }
  await extension.close();
  await rm(folder, { recursive: true, force: true });
  const [first, ...rest] = letters;
  const times = rest.map(({ ms }) => ms);
  const worst = rest.toSorted((a, b) => b.ms - a.ms)[0];
  printTable(
    `A dictionary of ${BYTES / 1e6} MB`,
    ['what', 'figure', 'budget'],
    [
      ['read, seconds', (read / 1000).toFixed(1), ''],
      ['stored, listed and compared with ours, seconds', (stored / 1000).toFixed(1), ''],
      ['longest task of the page while it is read, ms', reading.toFixed(0), '200'],
      ['the same while it is stored', storing.toFixed(0), '200'],
      ['longest that a message waits for the background, ms', silent.toFixed(0), '200'],
      ['first letter of a search, ms', (first?.ms ?? 0).toFixed(0), ''],
      ['the next ones, median, ms', median(times).toFixed(0), '200'],
      [`the slowest of them (“${worst?.query}”), ms`, (worst?.ms ?? 0).toFixed(0), ''],
    ],
  );
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

interface Watched {
  longest: number;
  silent: number;
}
interface Chrome {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

/** In our page: notes its longest task, and how long the background leaves small messages that are sent all the time. */
function watchTasks(): void {
  const watched: Watched = { longest: 0, silent: 0 };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
  }).observe({ type: 'longtask' });
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  const ask = async (): Promise<void> => {
    const asked = performance.now();
    await chrome.runtime.sendMessage({ hangjian: 'lookUpForms', request: { forms: [] } });
    watched.silent = Math.max(watched.silent, performance.now() - asked);
    setTimeout(() => void ask(), 20);
  };
  void ask();
}

function takeTasks(): Watched {
  const { watched } = globalThis as unknown as { watched: Watched };
  const { longest, silent } = watched;
  Object.assign(watched, { longest: 0, silent: 0 });
  return { longest, silent };
}

function search(page: Page, query: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const asked = performance.now();
    await chrome.runtime.sendMessage({ hangjian: 'search', request: { query: wanted } });
    return performance.now() - asked;
  }, query);
}
