/** Measurements of pages in Chromium: loading, a naive script, our labels, scrolling. */
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, tabIdOf } from '../e2e/chromium.ts';
import { labelsOf } from '../e2e/on-page.ts';

const SETTLE_MS = 400;
const SCREEN_PX = 800;

/** One measurement, all in milliseconds but the heap, in bytes. */
export interface Sample {
  readonly firstScreen: number;
  readonly allDone: number;
  readonly longestTask: number;
  readonly heap: number;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

async function openPainted(extension: ExtensionBrowser, address: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(address);
  await page.waitForFunction('window.painted');
  await page.waitForTimeout(SETTLE_MS);
  return page;
}

/** A page that comes as it is: from the start of navigation to its first paint after loading. */
export async function measureLoad(extension: ExtensionBrowser, address: string): Promise<Sample> {
  const page = await openPainted(extension, address);
  const [painted, tasks] = await page.evaluate<[number, number[]]>('[window.painted, window.tasks]');
  const longestTask = Math.max(0, ...tasks);
  const sample = { firstScreen: painted, allDone: painted, longestTask, heap: await heapOf(page) };
  await page.close();
  return sample;
}

/** Ruby by script, all at once: from the call to the paint. */
export async function measureNaive(extension: ExtensionBrowser, address: string): Promise<Sample> {
  const page = await openPainted(extension, address);
  const heapBefore = await heapOf(page);
  await page.evaluate('window.tasks.length = 0');
  const painted = await page.evaluate<number>('annotateNaively()');
  await page.waitForTimeout(SETTLE_MS);
  const tasks = await page.evaluate<number[]>('window.tasks');
  const heap = (await heapOf(page)) - heapBefore;
  await page.close();
  return { firstScreen: painted, allDone: painted, longestTask: Math.max(0, ...tasks), heap };
}

/** Ours: from the request to painted labels. Drawing is timed inside the extension's own world. */
export async function measureLabels(
  extension: ExtensionBrowser,
  control: Page,
  address: string,
): Promise<Sample> {
  const page = await openPainted(extension, address);
  const heapBefore = await heapOf(page);
  const tabId = await tabIdOf(extension.worker, page);
  await extension.worker.evaluate(timeDrawing, tabId);
  await page.evaluate('window.tasks.length = 0');
  const requested = await control.evaluate(requestToggle, tabId);
  await page.waitForTimeout(SETTLE_MS * 3);
  const onScreen = (await labelsOf(page)).filter(({ top, bottom }) => bottom > 0 && top < SCREEN_PX).length;
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
  const longestTask = Math.max(0, ...tasks);
  return { firstScreen: first.at - requested, allDone: last.at - requested, longestTask, heap };
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
    const isPainted = (done: () => void) => requestAnimationFrame(() => setTimeout(done));
    Element.prototype.replaceChildren = function timed(this: Element, ...nodes: (Node | string)[]) {
      replaceChildren.apply(this, nodes);
      const count = nodes.length;
      isPainted(() => draws.push({ at: performance.timeOrigin + performance.now(), count }));
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
  await chrome.runtime.sendMessage({ hangjian: 'turnPage', request: { tabId, on: true } });
  return requested;
}

/** How a page scrolls, a quarter of a screen every three frames: frames over 33 ms, and the longest task. */
export interface Scrolling {
  readonly slowFrames: number;
  readonly frames: number;
  readonly longestTask: number;
  /** What the page and we hold in memory afterwards: bytes of script's heap, nodes of documents. */
  readonly heap: number;
  readonly nodes: number;
}

/** Which page is scrolled: plain, with labels, or with all labels kept that were ever drawn (as for print). */
export type ScrolledPage = 'plain' | 'annotated' | 'all kept';

export async function measureScrolling(
  extension: ExtensionBrowser,
  control: Page,
  { address, as }: { readonly address: string; readonly as: ScrolledPage },
): Promise<Scrolling> {
  await control.evaluate(changeSettings, { print: as === 'all kept' });
  const page = await openPainted(extension, address);
  const tabId = await tabIdOf(extension.worker, page);
  if (as !== 'plain') {
    await control.evaluate(requestToggle, tabId);
    await labelsOf(page);
  }
  const frames = await page.evaluate<number[]>(`new Promise((done) => {
    window.tasks.length = 0;
    const frames = [];
    let before = performance.now();
    const step = (now) => {
      frames.push(now - before);
      before = now;
      scrollBy(0, 67);
      if (frames.length < 300) requestAnimationFrame(step);
      else done(frames.slice(1));
    };
    requestAnimationFrame(step);
  })`);
  const tasks = await page.evaluate<number[]>('window.tasks');
  await page.waitForTimeout(SETTLE_MS * 3);
  const memory = { heap: await heapOf(page), nodes: await nodesOf(page) };
  await page.close();
  const slowFrames = frames.filter((frame) => frame > 33.4).length;
  return { slowFrames, frames: frames.length, longestTask: Math.max(0, ...tasks), ...memory };
}

async function nodesOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return nodes;
}

async function changeSettings(change: object): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ChromeApi };
  await chrome.runtime.sendMessage({ hangjian: 'changeSettings', request: { change } });
}
