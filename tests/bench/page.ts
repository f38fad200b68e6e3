/**
 * `npm run bench -- page`: annotating pages of 5,000 and 100,000 characters by labels over untouched text, against
 * the same pages with static `<ruby>` and the plain pages, in one run of a real Chromium. Messages to the
 * background are part of the time. Medians; absolute times say little on a shared machine, the ratios do.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';
import { createDictionary, type Dictionary, openLexicon } from '../../dictionary/index.ts';
import { parsePage } from '../../seeds/index.ts';
import { type ExtensionBrowser, launchChromium, tabIdOf } from '../e2e/chromium.ts';
import { labelsOf } from '../e2e/on-page.ts';
import { startServer } from '../e2e/server.ts';
import { median, printTable } from './table.ts';

const RUNS = 5;
const LENGTHS = [5_000, 100_000] as const;
const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const PAGES = ['000_2072b33d10ad1f9e', '001_0b6033840915b4e6', '002_38c52e76bfba8a30'];
const SETTLE_MS = 400;

/** One measurement, all in milliseconds but the heap, in bytes. */
interface Sample {
  readonly firstScreen: number;
  readonly allDone: number;
  readonly longestTask: number;
  readonly heap: number;
}

/** Paragraphs of the practice articles, again and again, until they have so many characters. */
function takeParagraphs(length: number): string[] {
  const pool = PAGES.flatMap((name) => {
    const raw = readFileSync(`${SEEDS}${name}.txt`, 'utf8');
    const json: unknown = JSON.parse(readFileSync(`${SEEDS}articles/${name}.json`, 'utf8'));
    return parsePage(raw, json).articles.flatMap(({ parts }) =>
      parts.filter(({ role }) => role === 'paragraph'),
    );
  }).map(({ text }) => text);
  const taken: string[] = [];
  for (let i = 0, units = 0; units < length; i++) {
    const text = (pool[i % pool.length] ?? '').slice(0, length - units);
    taken.push(text);
    units += text.length;
  }
  return taken;
}

function htmlOf(paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>bench</title>
<style>body{font:16px/1.8 "Noto Sans CJK SC",sans-serif;max-width:720px;margin:0 auto}ruby{line-height:2}rt{font-size:.55em}</style>
<script>window.tasks=[];new PerformanceObserver((l)=>{for(const e of l.getEntries())tasks.push(e.duration)}).observe({type:'longtask',buffered:true});
addEventListener('load',()=>requestAnimationFrame(()=>setTimeout(()=>{window.painted=performance.now()})));</script>
</head><body>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</body></html>`;
}

function withRuby(dictionary: Dictionary, paragraph: string): string {
  return dictionary
    .annotate(paragraph)
    .map(({ text, pinyin }) => (pinyin ? `<ruby>${text}<rt>${pinyin}</rt></ruby>` : text))
    .join('');
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** A page that comes as it is: from the start of navigation to its first paint after loading. */
async function measureLoad(extension: ExtensionBrowser, address: string): Promise<Sample> {
  const page = await extension.context.newPage();
  await page.goto(address);
  await page.waitForFunction('window.painted');
  await page.waitForTimeout(SETTLE_MS);
  const [painted, tasks] = await page.evaluate<[number, number[]]>('[window.painted, window.tasks]');
  const sample = {
    firstScreen: painted,
    allDone: painted,
    longestTask: Math.max(0, ...tasks),
    heap: await heapOf(page),
  };
  await page.close();
  return sample;
}

/** Ours: from the request to painted labels. Drawing is timed inside the extension's own world. */
async function measureLabels(extension: ExtensionBrowser, control: Page, address: string): Promise<Sample> {
  const page = await extension.context.newPage();
  await page.goto(address);
  await page.waitForFunction('window.painted');
  await page.waitForTimeout(SETTLE_MS);
  const heapBefore = await heapOf(page);
  const tabId = await tabIdOf(extension.worker, page);
  await extension.worker.evaluate(timeDrawing, tabId);
  await page.evaluate('window.tasks.length = 0');
  const requested = await control.evaluate(requestToggle, tabId);
  await page.waitForTimeout(SETTLE_MS * 2);
  const onScreen = (await labelsOf(page)).filter(({ top, bottom }) => bottom > 0 && top < 800).length;
  const draws = await extension.worker.evaluate(readDraws, tabId);
  const tasks = await page.evaluate<number[]>('window.tasks');
  const heap = (await heapOf(page)) - heapBefore;
  await page.close();
  let labels = 0;
  const first = draws.find(({ count }) => {
    labels += count;
    return labels >= onScreen;
  });
  const last = draws.at(-1);
  if (!first || !last) throw new Error('nothing was drawn');
  return {
    firstScreen: first.at - requested,
    allDone: last.at - requested,
    longestTask: Math.max(0, ...tasks),
    heap,
  };
}

/** The little of Chrome's interface that is called inside the worker and our pages. */
interface ChromeApi {
  scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}
interface Draw {
  readonly at: number;
  readonly count: number;
}

async function timeDrawing(tabId: number): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ChromeApi };
  const func = (): void => {
    const draws: Draw[] = [];
    Object.assign(globalThis, { hangjianDraws: draws });
    const { replaceChildren } = Element.prototype;
    Element.prototype.replaceChildren = function timed(this: Element, ...nodes: (Node | string)[]) {
      replaceChildren.apply(this, nodes);
      const count = nodes.length;
      setTimeout(() => draws.push({ at: performance.timeOrigin + performance.now(), count })); // after the paint
    };
  };
  await chrome.scripting.executeScript({ target: { tabId }, func });
}

async function readDraws(tabId: number): Promise<Draw[]> {
  const { chrome } = globalThis as unknown as { chrome: ChromeApi };
  const func = () => (globalThis as unknown as { hangjianDraws: Draw[] }).hangjianDraws;
  const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func });
  return answer?.result as Draw[]; // what func answers
}

async function requestToggle(tabId: number): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: ChromeApi };
  const requested = performance.timeOrigin + performance.now();
  await chrome.runtime.sendMessage({ hangjian: 'togglePage', request: { tabId } });
  return requested;
}

/** Runs the benchmark and prints its table. */
export async function benchPage(): Promise<void> {
  execFileSync('npx', ['--no-install', 'wxt', 'build', '--mode', 'testing'], { stdio: 'ignore' });
  const dictionary = createDictionary(openLexicon(ensureLexicon()));
  const server = await startServer();
  const extension = await launchChromium({ viewport: { width: 1000, height: 800 } });
  const control = await extension.openPopup();
  const rows: string[][] = [];
  for (const length of LENGTHS) {
    const paragraphs = takeParagraphs(length);
    const plain = server.add(`/plain-${length}.html`, htmlOf(paragraphs));
    const ruby = server.add(
      `/ruby-${length}.html`,
      htmlOf(paragraphs.map((text) => withRuby(dictionary, text))),
    );
    const ways: [name: string, measure: () => Promise<Sample>][] = [
      ['plain page, loading it', () => measureLoad(extension, plain)],
      ['static <ruby>, loading it', () => measureLoad(extension, ruby)],
      ['Hangjian, from the request', () => measureLabels(extension, control, plain)],
    ];
    const samples = ways.map((): Sample[] => []);
    for (let run = 0; run <= RUNS; run++) {
      for (const [i, [, measure]] of ways.entries()) {
        const sample = await measure();
        if (run > 0) samples[i]?.push(sample); // the first run warms up
      }
    }
    const of = (i: number, key: keyof Sample): number =>
      median((samples[i] ?? []).map((sample) => sample[key]));
    ways.forEach(([name], i) => {
      const ms = (key: 'firstScreen' | 'allDone' | 'longestTask') => of(i, key).toFixed(0);
      const ratio = (of(i, 'firstScreen') / of(1, 'firstScreen')).toFixed(3);
      const heap = `${(of(i, 'heap') / 2 ** 20).toFixed(1)}`;
      rows.push([
        length.toLocaleString('en'),
        name,
        ms('firstScreen'),
        ratio,
        ms('allDone'),
        ms('longestTask'),
        heap,
      ]);
    });
  }
  await extension.close();
  await server.close();
  const head = [
    'characters',
    'way',
    'first screen ms',
    '/ static ruby',
    'all done ms',
    'longest task ms',
    'heap MiB',
  ];
  printTable(
    `Pages in Chromium, medians of ${RUNS} (Hangjian's heap: what it adds; tasks under 50 ms count as 0)`,
    head,
    rows,
  );
}
