/**
 * `npm run bench -- tabs`: from a change of the level, or of a word, to labels that have changed in three tabs, in both browsers:
 * in the one that is shown, and in the others as well, each brought to the front. Looked at from outside, again and again.
 */
import { execFileSync } from 'node:child_process';
import {
  BROWSERS,
  type BrowserName,
  type GuestBrowser,
  type GuestPage,
  launchGuest,
} from '../e2e/guest-browser.ts';
import { changeSettings, markWord } from '../e2e/guest-requests.ts';
import { written } from '../e2e/on-words.ts';
import { type PageServer, startServer } from '../e2e/server.ts';
import { htmlOf, takeParagraphs } from './page-html.ts';
import { median, printTable } from './table.ts';

const LENGTH = 1000;
const RUNS = 12;
const WORD = { text: '银行', reading: 'yin2 hang2', pinyin: 'yínháng' };

/** Runs the benchmark and prints its table. */
export async function benchTabs(): Promise<void> {
  if (!process.argv.includes('--built'))
    execFileSync('node', ['tests/e2e/build.ts', '--testing-only'], { stdio: 'ignore' });
  const server = await startServer();
  const rows: string[][] = [];
  for (const name of BROWSERS) rows.push(...(await measure(name, server)));
  await server.close();
  printTable(
    `A change until its labels are drawn, three tabs of ${LENGTH.toLocaleString('en')} characters, ${RUNS} runs, milliseconds`,
    ['what', 'shown tab, median', 'slowest', 'all three, median', 'slowest', 'budget'],
    rows,
  );
}

async function measure(name: BrowserName, server: PageServer): Promise<string[][]> {
  const browser = await launchGuest(name);
  const html = htmlOf([`${WORD.text}。`, ...takeParagraphs(LENGTH)]);
  const pages: GuestPage[] = [];
  for (const at of [1, 2, 3]) {
    const page = await browser.open(server.add(`/tab-${name}-${at}.html`, html));
    await page.turn(true);
    await untilDrawn(page, true);
    pages.push(page);
  }
  const level = (on: boolean) =>
    changeSettings(browser, { level: on ? { list: 'none' } : { list: 'hsk2', level: 4 } });
  const word = (on: boolean) =>
    markWord(browser, WORD.text, { reading: WORD.reading, knowledge: on ? 'new' : 'known' });
  const rows = [await measureChange(pages, level), await measureChange(pages, word)];
  await browser.close();
  return rows.map((row, at) => [`${name}, ${at === 0 ? 'the level' : 'a word'}`, ...row, '1,000']);
}

/** Changes to and fro: medians and worst of the shown tab and of all. */
async function measureChange(
  pages: readonly GuestPage[],
  change: (on: boolean) => ReturnType<GuestBrowser['inExtension']> | Promise<void>,
): Promise<string[]> {
  const [shown, all]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    const isOn = run % 2 === 1;
    await pages[0]?.front();
    const began = performance.now();
    await change(isOn);
    for (const [at, page] of pages.entries()) {
      if (at > 0) await page.front();
      await untilDrawn(page, isOn);
      if (at === 0) shown.push(performance.now() - began);
    }
    all.push(performance.now() - began);
  }
  return [shown, all].flatMap((times) => [median(times).toFixed(0), Math.max(...times).toFixed(0)]);
}

async function untilDrawn(page: GuestPage, isThere: boolean): Promise<void> {
  while ((await written(page)).includes(WORD.pinyin) !== isThere);
}
