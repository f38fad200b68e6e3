/**
 * `npm run bench -- reader`: how long the practice reader takes in a real Chromium. From the address to the text, and
 * to the readings of the first screen, painted; and the longest task until everything rests, also while one scrolls.
 */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { takeParagraphs } from './page-html.ts';
import { median, printTable } from './table.ts';

const RUNS = 7;
const SETTLE_MS = 1500;
const LENGTHS = [100_000, 600_000] as const;

/** Milliseconds from the change of the address. */
interface Opening {
  readonly text: number;
  readonly readings: number;
  readonly longestTask: number;
  readonly scrollTask: number;
}

/** Runs the benchmark and prints its table. */
export async function benchReader(): Promise<void> {
  execFileSync('npx', ['--no-install', 'wxt', 'build', '--mode', 'testing'], { stdio: 'ignore' });
  const extension = await launchChromium({ viewport: { width: 1000, height: 800 } });
  const control = await extension.openPopup();
  const rows: string[][] = [];
  const libraries: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const time = await measureLibrary(extension);
    if (run > 0) libraries.push(time);
  }
  rows.push(['library, 43 articles, in a new tab', median(libraries).toFixed(0), '', '', '']);
  rows.push(await measureMany(extension, { name: 'practice article, 711 characters', id: '000-2' }));
  rows.push(await measureMany(extension, { name: 'practice article, 1,745 characters', id: '002-5' }));
  for (const length of LENGTHS) {
    const id = await addText(control, length);
    rows.push(
      await measureMany(extension, { name: `own text, ${length.toLocaleString('en')} characters`, id }),
    );
  }
  await extension.close();
  printTable(
    `Opening in the reader, medians of ${RUNS}; a task under 50 ms counts as 0`,
    ['what', 'text ms', 'readings ms', 'longest task ms', 'while scrolling ms'],
    rows,
  );
}

async function measureMany(
  extension: ExtensionBrowser,
  { name, id }: { readonly name: string; readonly id: string },
): Promise<string[]> {
  const openings: Opening[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const opening = await measureOpening(extension, id);
    if (run > 0) openings.push(opening); // the first run warms up
  }
  const of = (key: keyof Opening): string => median(openings.map((one) => one[key])).toFixed(0);
  return [name, of('text'), of('readings'), of('longestTask'), of('scrollTask')];
}

async function measureLibrary({ context, origin }: ExtensionBrowser): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${origin}/reader.html`);
  await page.locator('.library-card').first().waitFor();
  const time = await page.evaluate<number>(
    `new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))`,
  );
  await page.close();
  return time;
}

/** Opens an article from the library, as a click on it does. */
async function measureOpening({ context, origin }: ExtensionBrowser, id: string): Promise<Opening> {
  const page = await context.newPage();
  await page.goto(`${origin}/reader.html`);
  await page.locator('.library-card').first().waitFor();
  await page.waitForTimeout(SETTLE_MS); // own texts are counted meanwhile
  await page.evaluate(watchOpening, id);
  while (!(await page.evaluate<boolean>('window.opening.readings > 0'))) await page.waitForTimeout(50);
  await page.waitForTimeout(SETTLE_MS);
  const opening = await page.evaluate<Omit<Opening, 'scrollTask'>>('window.opening');
  const scrollTask = await scrollThrough(page);
  await page.evaluate('scrollTo(0, 0)'); // where it begins the next time, too
  await page.waitForTimeout(SETTLE_MS);
  await page.close();
  return { ...opening, scrollTask };
}

/** In the page: changes the address, and notes when text and readings of the screen are painted. */
function watchOpening(id: string): void {
  const opening = { text: 0, readings: 0, longestTask: 0 };
  Object.assign(globalThis, { opening });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      opening.longestTask = Math.max(opening.longestTask, duration);
  }).observe({ type: 'longtask' });
  const start = performance.now();
  const painted = (name: 'text' | 'readings'): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (opening[name] ||= performance.now() - start);
    port2.postMessage(null);
  };
  const look = (): void => {
    const parts = [...document.querySelectorAll('[data-part]')].slice(0, 12).filter((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    if (parts.length > 0 && parts.every((part) => part.textContent !== '')) painted('text');
    if (parts.length > 0 && parts.every((part) => part.querySelector('rt'))) painted('readings');
    if (opening.readings === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  location.hash = id;
}

/** A third of a screen every two frames, through 200 of them; answers the longest task. */
function scrollThrough(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    window.opening.longestTask = 0;
    let frames = 0;
    const step = () => {
      frames += 1;
      if (frames % 2) scrollBy(0, 270);
      if (frames < 200) requestAnimationFrame(step);
      else setTimeout(() => done(window.opening.longestTask), 300);
    };
    requestAnimationFrame(step);
  })`);
}

/** Keeps a text of so many characters; answers its address in the reader. */
async function addText(control: Page, length: number): Promise<string> {
  const parts = takeParagraphs(length).map((text) => ({ role: 'paragraph', text }));
  return control.evaluate(
    async ([id, body]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ error?: string }> } };
      };
      const text = { title: `文章${id}`, source: { kind: 'pasted' }, parts: body };
      const answer = await chrome.runtime.sendMessage({ hangjian: 'addText', request: { id, text } });
      if (answer.error) throw new Error(answer.error);
      return `text-${id}`;
    },
    [String(length), parts] as const,
  );
}
