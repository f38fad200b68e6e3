/**
 * `npm run bench -- popup`: the popup with 20,000 words in a real Chromium, from the beginning of its navigation: its first
 * paint, the page's switch, the newest words and the day's count painted; its longest task; how far anything jumped. Beside it an
 * empty page of the extension, opened in the same browser just before. Then the list of the words page: each keystroke of a search to the
 * painted result, and frames while the list scrolls. The pages measure themselves; the browser is restarted before each opening, so
 * that nothing of the words is warm but the disk.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_BUILD, type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { makeVocabulary, storeWords } from '../e2e/vocabulary.ts';
import { EMPTY_PAGE, openEmptyPage, waitFor } from './empty-page.ts';
import { median, printTable } from './table.ts';

const WORDS = 20_000;
const OPENINGS = Number(process.env.RUNS ?? 9);
const QUERIES = ['zhongguo', 'zhōngguó', 'zhong1', 'government', '中国', '的', 'x'];
const FRAMES = 240;

/** What the popup notes of itself, milliseconds since its navigation began. */
interface Opening {
  /** The browser's first contentful paint. */
  readonly first: number;
  /** The page's switch is painted and can be used, or says why not. */
  readonly page: number;
  /** The newest words are painted. */
  readonly words: number;
  /** The count of today's reviews is painted. */
  readonly today: number;
  readonly longest: number;
  /** Layout shift, by the browser's measure. */
  readonly shift: number;
  /** The first contentful paint of an empty page in the same browser. */
  readonly empty: number;
}

/** Runs the benchmark and prints its tables. */
export async function benchPopup(): Promise<void> {
  if (!process.argv.includes('--built'))
    execFileSync('npx', ['--no-install', 'wxt', 'build'], {
      stdio: 'ignore',
      env: { ...process.env, HANGJIAN_BUILD: 'testing' },
    });
  const folder = await mkdtemp(join(tmpdir(), 'hangjian-popup-'));
  const profile = join(folder, 'profile');
  const extension = join(folder, 'extension');
  await cp(CHROMIUM_BUILD, extension, { recursive: true });
  await writeFile(join(extension, 'empty.html'), EMPTY_PAGE);
  const launch = (): Promise<ExtensionBrowser> =>
    launchChromium({ profile, extension, viewport: { width: 415, height: 600 } });

  const first = await launch();
  await storeWords(first.worker, makeVocabulary({ count: WORDS, now: Date.now() }));
  const made = await first.context.newPage();
  await made.goto(`${first.origin}/words.html`);
  await made.locator('.word-item').first().waitFor({ timeout: 120_000 });
  await first.close();

  const openings: Opening[] = [];
  for (let turn = 0; turn < OPENINGS; turn++) {
    const browser = await launch();
    openings.push(await measureOpening(browser));
    await browser.close();
  }
  const browser = await launch();
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/words.html`);
  await page.locator('.word-item').first().waitFor();
  await page.waitForTimeout(3000);
  const keys = await page.evaluate(measureSearch, QUERIES);
  const frames = await page.evaluate(measureScrolling, FRAMES);
  await browser.close();
  await rm(folder, { recursive: true, force: true });

  const row = (name: string, samples: readonly number[], { digits = 0, budget = '' } = {}): string[] => {
    const sorted = samples.toSorted((a, b) => a - b);
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
    const values = [median(sorted), p95, sorted.at(-1) ?? 0].map((value) => value.toFixed(digits));
    return [name, String(sorted.length), ...values, budget];
  };
  const of = (key: keyof Opening): number[] => openings.map((opening) => opening[key]);
  printTable(
    `The popup with ${WORDS.toLocaleString('en')} words, milliseconds`,
    ['what', 'runs', 'median', 'p95', 'slowest', 'budget'],
    [
      row('an empty page, first paint', of('empty')),
      row('first paint', of('first'), { budget: '300' }),
      row(
        '… beside an empty page',
        openings.map(({ first, empty }) => first / empty),
        { digits: 2 },
      ),
      row('the switch of the page', of('page')),
      row('the newest words', of('words'), { budget: '300' }),
      row('the day', of('today')),
      row('longest task while opening', of('longest'), { budget: '50' }),
      row('layout shift', of('shift'), { digits: 3, budget: '0' }),
      row('words page: a keystroke, its work', keys.work, { budget: '50' }),
      row('words page: a keystroke, till painted', keys.painted, { budget: '50' }),
      row('words page: a frame, scrolling 400 px each', frames.intervals),
    ],
  );
  console.log(
    `Frames over 50 ms: ${frames.intervals.filter((ms) => ms > 50).length}; frames without rows: ${frames.blank}`,
  );
}

/** Opens an empty page and then the popup, each in a new tab. */
async function measureOpening({ context, origin, openPopup }: ExtensionBrowser): Promise<Opening> {
  const tab = await context.newPage();
  const empty = await openEmptyPage(tab, origin);
  await context.addInitScript(watchOpening);
  const page = await openPopup(tab);
  await waitFor(page, "'opening' in globalThis");
  const opening = await page.evaluate(
    () => (globalThis as unknown as { opening: Omit<Opening, 'empty'> }).opening,
  );
  return { ...opening, empty };
}

/** In the page, before its own scripts: notes when its parts are painted. */
function watchOpening(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const times = { page: 0, words: 0, today: 0 };
  const isThere = {
    page: () =>
      !/^(|Looking.*|Asking.*)$/.test(document.querySelector('.page-controls .hint')?.textContent ?? ''),
    words: () => document.querySelectorAll('.newest-words li').length > 2,
    today: () => document.querySelector('.today-due:not(:has(.today-room))') !== null,
  };
  const names = ['page', 'words', 'today'] as const;
  const look = (): void => {
    for (const name of names) {
      if (times[name] > 0 || !isThere[name]()) continue;
      times[name] = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          times[name] = performance.now();
        };
        port2.postMessage(null);
      });
    }
    if (names.some((name) => times[name] === 0)) return;
    observer.disconnect();
    setTimeout(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const first = paint?.startTime ?? 0;
      Object.assign(globalThis, { opening: { ...times, first, shift, longest: Math.max(0, ...tasks) } });
    }, 2000);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
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
