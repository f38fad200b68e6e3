/**
 * `npm run bench -- reader`: how long the practice reader takes in a real Chromium. From the address to the text, and
 * to the readings of the first screen, painted; and the longest task until everything rests, also while one scrolls.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CHROMIUM_BUILD, type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { killWorker } from './card.ts';
import { EMPTY_PAGE, openEmptyPage, waitFor } from './empty-page.ts';
import { takeParagraphs } from './page-html.ts';
import { median, printTable } from './table.ts';

const RUNS = Number(process.env.RUNS ?? 7);
const SETTLE_MS = 1500;
const LENGTHS = [100_000, 600_000] as const;

/** Milliseconds from the change of the address. */
interface Opening {
  readonly text: number;
  readonly readings: number;
  readonly longestTask: number;
  readonly scrollTask: number;
}

/** Runs the benchmark and prints its tables; `-- reader cold` only the first. */
export async function benchReader(): Promise<void> {
  if (!process.argv.includes('--built'))
    execFileSync('npx', ['--no-install', 'wxt', 'build'], {
      stdio: 'ignore',
      env: { ...process.env, HANGJIAN_BUILD: 'testing' },
    });
  await benchColdReader();
  if (process.argv.includes('cold')) return;
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
  printTable(
    `Opening in the reader, medians of ${RUNS}, the worst in brackets; a task under 50 ms counts as 0`,
    ['what', 'text ms', 'readings ms', 'longest task ms', 'while scrolling ms'],
    rows,
  );
  const pasted: Pasting[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const pasting = await measurePasting(extension, LENGTHS[0]);
    if (run > 0) pasted.push(pasting);
  }
  await extension.close();
  printTable(
    `${LENGTHS[0].toLocaleString('en')} characters pasted, medians of ${RUNS}, the worst in brackets`,
    ['pasted ms', '“Read it” to text ms', 'to readings ms', 'longest task ms'],
    [(['pasted', 'text', 'readings', 'longestTask'] as const).map((key) => middle(pasted, key))],
  );
}

/** Milliseconds from the beginning of a navigation to an article's address. */
interface ColdOpening {
  /** The first contentful paint of an empty page of the extension, just before, in the same browser. */
  readonly empty: number;
  readonly text: number;
  readonly readings: number;
  readonly longestTask: number;
}

/** The first opening of an article: by its address, in a browser that has just started and whose background is not running. */
async function benchColdReader(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hangjian-reader-'));
  const extension = join(folder, 'extension');
  await cp(CHROMIUM_BUILD, extension, { recursive: true });
  await writeFile(join(extension, 'empty.html'), EMPTY_PAGE);
  const openings: ColdOpening[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const browser = await launchChromium({ extension, viewport: { width: 1000, height: 800 } });
    const opening = await measureColdOpening(browser);
    if (run > 0) openings.push(opening);
    await browser.close();
  }
  await rm(folder, { recursive: true, force: true });
  const beside = (key: 'text' | 'readings'): string =>
    median(openings.map((opening) => opening[key] / opening.empty)).toFixed(1);
  printTable(
    `A practice article opened first, by its address, the background not running, medians of ${RUNS}, the worst in brackets`,
    ['empty page ms', 'text ms', 'beside empty', 'readings ms', 'beside empty', 'longest task ms'],
    [
      [
        middle(openings, 'empty'),
        middle(openings, 'text'),
        beside('text'),
        middle(openings, 'readings'),
        beside('readings'),
        middle(openings, 'longestTask'),
      ],
    ],
  );
}

async function measureColdOpening({ context, origin }: ExtensionBrowser): Promise<ColdOpening> {
  const page = await context.newPage();
  const empty = await openEmptyPage(page, origin);
  await page.goto('about:blank'); // a page of ours would wake the background
  await killWorker({ context }, page);
  await page.waitForTimeout(SETTLE_MS);
  await page.addInitScript(watchOpening, { on: 'navigation' } as const);
  await page.goto(`${origin}/reader.html#000-2`);
  await waitFor(page, 'opening.readings > 0');
  await page.waitForTimeout(SETTLE_MS);
  return { ...(await page.evaluate<Omit<ColdOpening, 'empty'>>('opening')), empty };
}

/** `54 (61)`: the median and the worst. */
function middle<Key extends string>(runs: readonly Readonly<Record<Key, number>>[], key: Key): string {
  const values = runs.map((one) => one[key]);
  return `${median(values).toFixed(0)} (${Math.max(...values).toFixed(0)})`;
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
  const of = (key: keyof Opening): string => middle(openings, key);
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
  await page.evaluate(watchOpening, { id });
  await waitFor(page, 'opening.readings > 0');
  await page.waitForTimeout(SETTLE_MS);
  const opening = await page.evaluate<Omit<Opening, 'scrollTask'>>('window.opening');
  const scrollTask = await scrollThrough(page);
  await page.evaluate('scrollTo(0, 0)'); // where it begins the next time, too
  await page.waitForTimeout(SETTLE_MS);
  await page.close();
  return { ...opening, scrollTask };
}

/** From the keys that paste to the field showing it, and from “Read it” to what is painted. */
interface Pasting extends Omit<Opening, 'scrollTask'> {
  readonly pasted: number;
}

/** Pastes a text with the keyboard, as a reader does, and opens it. */
async function measurePasting({ context, origin }: ExtensionBrowser, length: number): Promise<Pasting> {
  const page = await context.newPage();
  await page.goto(`${origin}/reader.html`);
  await page.locator('.library-card').first().waitFor();
  await page.getByRole('button', { name: 'Add a text of your own' }).click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), takeParagraphs(length).join('\n'));
  await page.getByLabel('Paste a Chinese text').focus();
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(watchPasting);
  await page.keyboard.press('Control+V');
  await waitFor(page, 'opening.pasted > 0');
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(watchOpening, { on: 'click' } as const);
  await page.getByRole('button', { name: 'Read it' }).click();
  await waitFor(page, 'opening.readings > 0');
  await page.waitForTimeout(SETTLE_MS);
  const pasting = await page.evaluate<Pasting>('opening');
  await page.evaluate(
    `chrome.runtime.sendMessage({ hangjian: 'removeText', request: { id: location.hash.slice('#text-'.length) } })`,
  );
  await page.close();
  return pasting;
}

/** In the page: notes when what is pasted has been painted. */
function watchPasting(): void {
  const opening = { pasted: 0, text: 0, readings: 0, longestTask: 0 };
  Object.assign(globalThis, { opening });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      opening.longestTask = Math.max(opening.longestTask, duration);
  }).observe({ type: 'longtask' });
  document.addEventListener(
    'paste',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          opening.pasted = performance.now() - timeStamp;
        };
        port2.postMessage(null);
      }),
    { capture: true },
  );
}

/** In the page: changes the address, waits for a click, or begins with the navigation; then notes when the screen's text and readings are painted. */
function watchOpening(begin: { readonly id: string } | { readonly on: 'click' | 'navigation' }): void {
  const page = globalThis as { opening?: { text: number; readings: number; longestTask: number } };
  const opening = page.opening ?? { text: 0, readings: 0, longestTask: 0 };
  page.opening = opening;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      opening.longestTask = Math.max(opening.longestTask, duration);
  }).observe({ type: 'longtask' });
  let start = 0;
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
  const go = (time: number): void => {
    start = time;
    requestAnimationFrame(look);
  };
  if ('on' in begin && begin.on === 'navigation') requestAnimationFrame(look);
  else if ('on' in begin)
    document.addEventListener('click', ({ timeStamp }) => go(timeStamp), { capture: true, once: true });
  else {
    go(performance.now());
    location.hash = begin.id;
  }
}

/** A third of a screen every two frames, through 200 of them; returns the longest task. */
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

/** Keeps a text of so many characters; returns its address in the reader. */
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
