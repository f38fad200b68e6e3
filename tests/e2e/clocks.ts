/**
 * A page's clocks on words that its reader knows: two halves of a page, the words of one known, then those of the
 * other, so that what makes one half slower by itself cancels out. The page is cross-origin isolated: no page's clock
 * is finer.
 */
import { expect } from '@playwright/test';
import type { Guest } from './both-browsers.ts';
import { openFixture } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { changeSettings, markWord } from './guest-requests.ts';

const HALVES = {
  a: { 银行: 'yin2 hang2', 重新: 'chong2 xin1', 医院: 'yi1 yuan4' },
  b: { 学校: 'xue2 xiao4', 马上: 'ma3 shang4', 今天: 'jin1 tian1' },
} as const;
/** A busy machine draws late. */
const POLL = { timeout: 90_000, intervals: [200] };
type Half = keyof typeof HALVES;
const PINYIN: Readonly<Record<Half, readonly string[]>> = {
  a: ['yínháng', 'chóngxīn', 'yīyuàn'],
  b: ['xuéxiào', 'mǎshàng', 'jīntiān'],
};
/** Paragraphs of a half, and how often its three words stand in each: 300 words a half. */
const PARAGRAPHS = 4;
const COPIES = 25;

/** What a page times. `paint`: the frame's work on the main thread; `frame`: until the next frame begins. */
export const CLOCKS = ['layout', 'style', 'paint', 'frame'] as const;
export type Clock = (typeof CLOCKS)[number];

/**
 * How the words of a half are told from the others: known to the reader, and hidden or faint; not at all; or without
 * paint, which no label of ours is: the clock's proof that it would show something.
 */
export type Difference = 'hidden' | 'faint' | 'none' | 'unpainted';

/** Milliseconds: what the half that differs takes, and what the other one takes. */
export type Pair = readonly [differing: number, other: number];
export type Pairs = Readonly<Record<Clock, readonly Pair[]>>;

const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Opens the page of both halves with all of its pinyin drawn. */
export async function openClocks(guest: Guest): Promise<GuestPage> {
  await markHalf(guest, 'a', 'new');
  await markHalf(guest, 'b', 'new');
  const half = (id: Half): string => {
    const words = `${Object.keys(HALVES[id]).join('，')}，`.repeat(COPIES);
    return `<div id="${id}">${`<p>${words}</p>`.repeat(PARAGRAPHS)}</div>`;
  };
  const page = await openFixture(guest, {
    name: '',
    headers: ISOLATED,
    style: 'body { width: 960px; font-size: 12px } p { margin: 0 }',
    html: half('a') + half('b'),
  });
  await page.setViewport(1000, 1700);
  expect(await page.evaluate('crossOriginIsolated')).toBe(true);
  await page.turn(true);
  await untilInked(page, { a: 'drawn', b: 'drawn' });
  return page;
}

async function markHalf(guest: Guest, half: Half, knowledge: 'known' | 'new'): Promise<void> {
  for (const [headword, reading] of Object.entries(HALVES[half]))
    await markWord(guest.browser, headword, { reading, knowledge });
}

/** Makes all words known, or none, and waits until the page shows it; `hidden` or `faint` as it is set. */
export async function markAll(
  guest: Guest,
  page: GuestPage,
  known: 'hidden' | 'faint' | 'none',
): Promise<void> {
  if (known !== 'none') await changeSettings(guest.browser, { known });
  for (const half of ['a', 'b'] as const) await markHalf(guest, half, known === 'none' ? 'new' : 'known');
  const ink = known === 'none' ? 'drawn' : known;
  await untilInked(page, { a: ink, b: ink });
}

/** How the labels of a half look. */
type Inked = 'drawn' | 'hidden' | 'faint';

async function untilInked(page: GuestPage, wanted: Readonly<Record<Half, Inked>>): Promise<void> {
  const expected = Object.fromEntries(
    (['a', 'b'] as const).flatMap((half) => PINYIN[half].map((word) => [word, wanted[half]])),
  );
  await expect
    .poll(async () => {
      // Of a word that a line's end divides each character has its own label.
      const labels = (await page.inRoots(readInks)).flat().filter(([text]) => Object.hasOwn(expected, text));
      const found: Record<string, string> = {};
      for (const [text, ink] of labels) found[text] = found[text] && found[text] !== ink ? 'mixed' : ink;
      return { found, areAll: labels.length > 5.5 * COPIES * PARAGRAPHS };
    }, POLL)
    .toEqual({ found: expected, areAll: true });
}

/** Run on a closed root: its labels' texts, and how much ink they have. */
function readInks(this: ShadowRoot): [string, Inked][] {
  return [...this.querySelectorAll('i')].map((label) => {
    const alpha = Number(/[,/] ?(0(?:\.\d+)?)\)$/.exec(getComputedStyle(label).color)?.[1] ?? 1);
    return [label.textContent ?? '', alpha < 0.02 ? 'hidden' : alpha < 0.9 ? 'faint' : 'drawn'];
  });
}

/** Run on a closed root: paints the labels of some texts, or leaves them unpainted. */
function setPainted(this: ShadowRoot, texts: string, painted: boolean): void {
  for (const label of this.querySelectorAll('i'))
    if (texts.split(' ').includes(label.textContent ?? '')) label.style.visibility = painted ? '' : 'hidden';
}

/**
 * Bytes of the page's nodes, ours among them, as the browser tells pages; Chromium only. Scripts' memory is the page's
 * own. The answer waits for the next collection of garbage, up to 20 s.
 */
export function memoryOf(page: GuestPage): Promise<number> {
  return page.evaluate(`performance.measureUserAgentSpecificMemory().then(({ breakdown }) =>
    breakdown.filter(({ types }) => types.includes('DOM')).reduce((sum, { bytes }) => sum + bytes, 0))`);
}

/** Measures one half against the other, then the other against the one; so many pairs each, on each clock. */
export async function measureDifference(
  guest: Guest,
  page: GuestPage,
  { difference, pairs }: { readonly difference: Difference; readonly pairs: number },
): Promise<Pairs> {
  const found: Record<Clock, [number, number][]> = { layout: [], style: [], paint: [], frame: [] };
  if (difference === 'hidden' || difference === 'faint')
    await changeSettings(guest.browser, { known: difference });
  for (const half of ['a', 'b'] as const) {
    await makeDiffer(guest, page, { half, difference });
    await page.front();
    const times = await page.evaluate<Record<Clock, [number, number][]>>(measuring(pairs));
    for (const clock of CLOCKS)
      found[clock].push(...times[clock].map(([a, b]): [number, number] => (half === 'a' ? [a, b] : [b, a])));
  }
  await makeAlike(guest, page, difference);
  return found;
}

async function makeDiffer(
  guest: Guest,
  page: GuestPage,
  { half, difference }: { readonly half: Half; readonly difference: Difference },
): Promise<void> {
  const other = half === 'a' ? 'b' : 'a';
  if (difference === 'unpainted') {
    await page.inRoots(setPainted, PINYIN[other].join(' '), true);
    await page.inRoots(setPainted, PINYIN[half].join(' '), false);
  } else if (difference !== 'none') {
    await markHalf(guest, other, 'new');
    await markHalf(guest, half, 'known');
    const inks: Record<Half, Inked> = { a: 'drawn', b: 'drawn' };
    await untilInked(page, { ...inks, [half]: difference });
  }
}

async function makeAlike(guest: Guest, page: GuestPage, difference: Difference): Promise<void> {
  if (difference === 'unpainted') await page.inRoots(setPainted, [...PINYIN.a, ...PINYIN.b].join(' '), true);
  else if (difference !== 'none') {
    await markHalf(guest, 'b', 'new');
    await untilInked(page, { a: 'drawn', b: 'drawn' });
  }
}

/** How often the half that differs took less, half of the ties: 0.5 is chance. Above or below, a page could tell. */
export function rightGuesses(pairs: readonly Pair[]): number {
  const right = pairs.reduce((sum, [one, other]) => sum + (one < other ? 1 : one === other ? 0.5 : 0), 0);
  return Math.max(right, pairs.length - right) / pairs.length;
}

/** How much longer the half that differs takes: the geometric mean of both turns' medians, first half and second half. */
export function ratioOf(pairs: readonly Pair[]): number {
  const turns = [pairs.slice(0, pairs.length / 2), pairs.slice(pairs.length / 2)];
  const logs = turns.map((turn) => {
    const sorted = turn.map(([one, other]) => Math.log(one / other)).sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? 0;
  });
  return Math.exp(((logs[0] ?? 0) + (logs[1] ?? 0)) / 2);
}

/**
 * Run in a page: pairs of times of both halves, in turns by chance. Layout: boxes built again, and zoomed. Style: a
 * property that all elements inherit, ours too. What is changed is changed back at once, so that nobody answers to it.
 */
const measuring = (pairs: number): string => `(async () => {
  const halves = { a: document.getElementById('a'), b: document.getElementById('b') };
  const timed = (work) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const layout = (half) => {
    half.style.display = 'none';
    half.offsetHeight;
    half.style.display = '';
    const time = timed(() => { half.offsetHeight; }) + timed(() => { half.style.zoom = '1.02'; half.offsetHeight; });
    half.style.zoom = '';
    half.offsetHeight;
    return time;
  };
  let count = 0;
  const style = (half) => {
    const { lastChild } = half;
    return timed(() => {
      for (let i = 0; i < 4; i++) {
        half.style.setProperty('--secrecy', String(count++));
        getComputedStyle(lastChild).color;
      }
    });
  };
  const frame = (change) => new Promise((done) => requestAnimationFrame(() => {
    const began = performance.now();
    change();
    let paint = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { paint = performance.now() - began; };
    port2.postMessage(null);
    requestAnimationFrame(() => done([paint, performance.now() - began]));
  }));
  const both = async (measure) => {
    const order = Math.random() < 0.5 ? ['a', 'b'] : ['b', 'a'];
    const times = {};
    for (const name of order) times[name] = await measure(halves[name]);
    return [times.a, times.b];
  };
  const found = { layout: [], style: [], paint: [], frame: [] };
  const pause = () => new Promise((done) => setTimeout(done));
  for (let i = 0; i < ${pairs} + 2; i++) {
    found.layout.push(await both(layout));
    found.style.push(await both(style));
    await pause();
  }
  for (const half of Object.values(halves)) half.style.visibility = 'hidden';
  for (let i = 0; i < ${pairs} + 2; i++) {
    const [a, b] = await both(async (half) => {
      const times = await frame(() => { half.style.visibility = ''; });
      await frame(() => { half.style.visibility = 'hidden'; });
      return times;
    });
    found.paint.push([a[0], b[0]]);
    found.frame.push([a[1], b[1]]);
  }
  for (const half of Object.values(halves)) half.style.visibility = '';
  for (const times of Object.values(found)) times.splice(0, 2); // the first ones warm up
  return found;
})()`;
