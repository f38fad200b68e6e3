/**
 * `npm run bench -- popup`: the popup with 20,000 words in a real Chromium: from the beginning of its navigation to a
 * painted list that answers, each keystroke of a search to the painted result, and frames while the list scrolls.
 * The page measures itself; the browser is restarted before, so that nothing of the words is warm but the disk.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { makeVocabulary, storeWords } from '../e2e/vocabulary.ts';
import { median, printTable } from './table.ts';

const WORDS = 20_000;
const OPENINGS = 9;
const QUERIES = ['zhongguo', 'zhōngguó', 'zhong1', 'government', '中国', '的', 'x'];
const FRAMES = 240;

/** What the page notes of itself, milliseconds since its navigation began. */
interface Opening {
  /** Rows and the search box are painted, and nothing else runs. */
  readonly painted: number;
  /** From a letter typed then to its painted result. */
  readonly firstKey: number;
  readonly longest: number;
}

/** Runs the benchmark and prints its tables. */
export async function benchPopup(): Promise<void> {
  execFileSync('npx', ['--no-install', 'wxt', 'build'], {
    stdio: 'ignore',
    env: { ...process.env, HANGJIAN_BUILD: 'testing' },
  });
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-popup-'));
  const first = await launch(profile);
  await storeWords(first.worker, makeVocabulary({ count: WORDS, now: Date.now() }));
  const made = await first.openPopup();
  await made.locator('.word-item').first().waitFor({ timeout: 60_000 });
  await first.close();

  const openings: Opening[] = [];
  for (let turn = 0; turn < OPENINGS; turn++) {
    const browser = await launch(profile);
    await browser.context.addInitScript(watchOpening);
    const page = await browser.openPopup();
    openings.push(await takeOpening(page));
    await browser.close();
  }
  const browser = await launch(profile);
  const page = await browser.openPopup();
  await page.locator('.word-item').first().waitFor();
  await page.waitForTimeout(3000);
  const keys = await page.evaluate(measureSearch, QUERIES);
  const frames = await page.evaluate(measureScrolling, FRAMES);
  await browser.close();
  await rm(profile, { recursive: true, force: true });

  const row = (name: string, samples: readonly number[], budget: string): string[] => {
    const sorted = samples.toSorted((a, b) => a - b);
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
    return [
      name,
      ...[sorted.length, median(sorted), p95, sorted.at(-1) ?? 0].map((value) => value.toFixed(0)),
      budget,
    ];
  };
  printTable(
    `The popup with ${WORDS.toLocaleString('en')} words, milliseconds`,
    ['what', 'runs', 'median', 'p95', 'slowest', 'budget'],
    [
      row(
        'navigation to painted list',
        openings.map(({ painted }) => painted),
        '300',
      ),
      row(
        'first letter typed at once',
        openings.map(({ firstKey }) => firstKey),
        '',
      ),
      row(
        'longest task while opening',
        openings.map(({ longest }) => longest),
        '',
      ),
      row('a keystroke, its work', keys.work, '50'),
      row('a keystroke, till painted', keys.painted, '50'),
      row('a frame, scrolling 400 px each', frames.intervals, ''),
    ],
  );
  console.log(
    `Frames over 50 ms: ${frames.intervals.filter((ms) => ms > 50).length}; frames without rows: ${frames.blank}`,
  );
}

function launch(profile: string): Promise<ExtensionBrowser> {
  return launchChromium({ profile, viewport: { width: 415, height: 600 } });
}

/** In the page, before its own scripts: notes when the list is painted, and types a letter then. */
function watchOpening(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll('.word-item').length < 3) return;
    observer.disconnect();
    afterPaint(() => {
      const painted = performance.now();
      const box = document.querySelector<HTMLInputElement>('.vocabulary .search');
      if (!box) return;
      box.value = 'z';
      box.dispatchEvent(new Event('input', { bubbles: true }));
      afterPaint(() => {
        const opening = { painted, firstKey: performance.now() - painted, longest: 0 };
        setTimeout(() => {
          Object.assign(globalThis, { opening: { ...opening, longest: Math.max(0, ...tasks) } });
        }, 1500);
      });
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function takeOpening(page: Page): Promise<Opening> {
  await page.waitForFunction(() => 'opening' in globalThis, undefined, { timeout: 30_000 });
  return page.evaluate(() => (globalThis as unknown as { opening: Opening }).opening);
}

/** In the page: types queries letter by letter. `work` is the time till the rows are there, `painted` till they show. */
async function measureSearch(queries: readonly string[]): Promise<{ work: number[]; painted: number[] }> {
  const box = document.querySelector<HTMLInputElement>('.vocabulary .search');
  if (!box) throw new Error('no search box');
  const painted: number[] = [];
  const work: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      // A frame begins: what is typed then is painted at its end, if it is quick enough.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const typed = performance.now();
      box.value = query.slice(0, length);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => queueMicrotask(() => resolve(null)));
      await new Promise((resolve) => setTimeout(resolve));
      work.push(performance.now() - typed);
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(null);
        requestAnimationFrame(() => port2.postMessage(null));
      });
      painted.push(performance.now() - typed);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    box.value = '';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { work, painted };
}

/** In the page: scrolls on in each frame, now and then far; notes how long frames take and whether rows are there. */
async function measureScrolling(frames: number): Promise<{ intervals: number[]; blank: number }> {
  const intervals: number[] = [];
  let blank = 0;
  let last = performance.now();
  document.querySelector('.virtual-list')?.scrollIntoView();
  for (let frame = 0; frame < frames; frame++) {
    scrollBy(0, frame % 60 === 59 ? 300_000 : 400);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    intervals.push(now - last);
    last = now;
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight * 0.6);
    if (!middle?.closest('.word-item')) blank += 1;
  }
  return { intervals: intervals.slice(2), blank };
}
