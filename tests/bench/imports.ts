/** The longest tasks of a page that reads, previews and imports large files of words, and what else waits meanwhile. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Word, writeArchive } from '../../vocabulary/index.ts';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { fullWord, plainWord } from '../vocabulary/make-word.ts';
import { median, printTable } from './table.ts';

/** `BENCH_RUNS` for another number, while one works on it. */
const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const LIMIT_MS = 600_000;
const FILES: readonly (readonly [name: string, words: () => Word[]])[] = [
  ['12,000 plain words', () => Array.from({ length: 12_000 }, (_, at) => plainWord(at))],
  ['800 words with histories', () => Array.from({ length: 800 }, (_, at) => fullWord(at))],
];

/** What a part of an import takes: seconds, the page's longest task, the background's longest gap, both in ms. */
interface Part {
  readonly seconds: number;
  readonly task: number;
  readonly gap: number;
}

/** Imports each file in browsers of their own and prints a table. */
export async function benchImports(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hangjian-imports-'));
  const rows: string[][] = [];
  for (const [name, words] of FILES) {
    const path = join(folder, 'words.json');
    await writeFile(path, writeArchive({ words: words(), corrections: [], unreadable: {} }));
    const size = `${((await stat(path)).size / 1e6).toFixed(1)}`;
    const parts: Record<'previewing' | 'importing', Part[]> = { previewing: [], importing: [] };
    for (let run = 0; run < RUNS; run++) {
      const extension = await launchChromium();
      const { previewing, importing } = await importFile(extension, path);
      parts.previewing.push(previewing);
      parts.importing.push(importing);
      await extension.close();
    }
    for (const [part, figures] of Object.entries(parts)) {
      const seconds = median(figures.map((figure) => figure.seconds)).toFixed(1);
      const most = (key: 'task' | 'gap') => Math.max(...figures.map((figure) => figure[key])).toFixed(0);
      rows.push([name, size, part, seconds, most('task'), most('gap')]);
    }
  }
  await rm(folder, { recursive: true, force: true });
  printTable(
    `Importing a file in Chromium, ${RUNS} browsers; tasks under 50 ms count as 0, gaps are those of a timer of 10 ms`,
    ['file', 'MB', 'part', 'seconds', 'longest task of the page, ms', 'longest gap of the background, ms'],
    rows,
  );
}

async function importFile(
  extension: ExtensionBrowser,
  path: string,
): Promise<{ previewing: Part; importing: Part }> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/options.html`);
  await page.getByLabel('File to import').waitFor({ state: 'attached' });
  await page.waitForTimeout(1000); // the page's own beginning is none of this
  await page.evaluate(watchTasks);
  await extension.worker.evaluate(watchGaps);
  const timed = async (work: () => Promise<void>): Promise<Part> => {
    await page.evaluate(takeTask);
    await extension.worker.evaluate(takeGap);
    const began = performance.now();
    await work();
    const seconds = (performance.now() - began) / 1000;
    await page.waitForTimeout(300); // tasks are told of afterwards
    return { seconds, task: await page.evaluate(takeTask), gap: await extension.worker.evaluate(takeGap) };
  };
  const previewing = await timed(async () => {
    await page.getByLabel('File to import').setInputFiles(path);
    await expect(page.locator('.files-preview')).toBeVisible({ timeout: LIMIT_MS });
  });
  const importing = await timed(async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText(/words? added/)).toBeVisible({ timeout: LIMIT_MS });
  });
  return { previewing, importing };
}

interface Watched {
  longestTask: number;
  longestGap: number;
}

function watchTasks(): void {
  const watched = globalThis as unknown as Watched;
  watched.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      watched.longestTask = Math.max(watched.longestTask, duration);
  }).observe({ type: 'longtask' });
}

function takeTask(): number {
  const watched = globalThis as unknown as Watched;
  const longest = watched.longestTask;
  watched.longestTask = 0;
  return longest;
}

function watchGaps(): void {
  const watched = globalThis as unknown as Watched;
  watched.longestGap = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    watched.longestGap = Math.max(watched.longestGap, now - last);
    last = now;
  }, 10);
}

function takeGap(): number {
  const watched = globalThis as unknown as Watched;
  const longest = watched.longestGap;
  watched.longestGap = 0;
  return longest;
}
