/** Hostile pages, in both browsers: what a page can measure of its words says nothing of which of them the reader knows or learns. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { IS_ALL } from './extent.ts';
import { openFixture, settledLabels } from './fixture.ts';
import type { GuestPage } from './guest-browser.ts';
import { markWord } from './guest-requests.ts';

/** Rows of four words of each of two kinds; `npm run test:endurance` shows 10,000 words. */
const ROWS = Number(process.env.SECRET_ROWS ?? (IS_ALL ? 400 : 150));

inBothBrowsers((guest) => {
  test(`security: ${ROWS * 8} words tell a page nothing about its reader`, async () => {
    test.setTimeout(120_000);
    // Two kinds of sentences side by side: in the second round the reader knows half the words of the first kind, and learns the others.
    const row = (text: string): string => `<p>${text}</p>`.repeat(ROWS);
    const html = `<div class="two"><div id="a">${row('银行行长，重新行动。')}</div><div id="b">${row('医院护士，马上出发。')}</div></div>`;
    const seen: Seen[] = [];
    for (const known of [false, true]) {
      if (known) {
        for (const [headword, reading, knowledge] of SAID)
          await markWord(guest.browser, headword, { reading, knowledge });
      }
      const page = await openFixture(guest, {
        name: '',
        html,
        style: '.two { display: flex } .two > div { flex: 1 }',
      });
      await page.turn(true);
      // Words that the reader knows have no labels: the page may see nothing of that.
      await settledLabels(page, known ? ['hùshi'] : ['hángzhǎng', 'hùshi']);
      expect((await page.labels()).some(({ pinyin }) => pinyin === 'hángzhǎng')).toBe(!known);
      await atRest(page);
      seen.push(await page.evaluate<Seen>(SEEN_OF_WORDS));
      expect(page.problems).toEqual([]);
      await page.close();
    }
    for (const [headword, reading] of SAID)
      await markWord(guest.browser, headword, { reading, knowledge: 'new' });
    const [before, after] = seen;
    expect(firstDifference(after?.layout, before?.layout)).toBe('');
    expect(after?.layout).toBe(before?.layout);
    expect(after?.styles).toEqual(before?.styles);
    // The same page lays out both kinds in turn, so that a busy machine is busy for both.
    expect((after?.slower ?? 0) / (before?.slower ?? 1)).toBeGreaterThan(0.6);
    expect((after?.slower ?? 0) / (before?.slower ?? 1)).toBeLessThan(1.7);
  });
});

/** Waits until rows ahead of the screen have come, too. */
async function atRest(page: GuestPage): Promise<void> {
  const height = `Math.round(document.documentElement.scrollHeight * 10)`;
  await expect
    .poll(
      async () => {
        const before = await page.evaluate<number>(height);
        await page.evaluate('new Promise((done) => { setTimeout(done, 1200) })');
        return (await page.evaluate<number>(height)) === before;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

/** Where two texts part, short enough to be read. */
function firstDifference(one = '', other = ''): string {
  if (one === other) return '';
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 120), at + 60)} … ${other.slice(at, at + 60)}`;
}

const SAID = [
  ['银行', 'yin2 hang2', 'known'],
  ['行长', 'hang2 zhang3', 'known'],
  ['重新', 'chong2 xin1', 'learning'],
  ['行动', 'xing2 dong4', 'learning'],
] as const;

/** What a page can see of its words. */
interface Seen {
  readonly layout: string;
  readonly styles: readonly string[];
  /** How much longer the first kind takes to lay out than the second. */
  readonly slower: number;
}

const SEEN_OF_WORDS = `(() => {
  const all = [...document.querySelectorAll('.two, .two *')];
  const named = (e) => e.localName.replace(/^[a-z]+-[a-z]+$/, 'ours');
  const layout = all.map((e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    const attributes = [...e.attributes].map(({ name, value }) => (named(e) === 'ours' ? '' : name + '=') + value);
    return [named(e), attributes.join(), x, y, width, height, e.shadowRoot, e.childNodes.length, e.offsetHeight].join();
  }).join('|');
  const styles = [...new Set(all.slice(0, 80).concat(all.filter((e) => named(e) === 'ours').slice(0, 40)).flatMap((e) =>
    [null, '::before', '::after'].map((part) => {
      const style = getComputedStyle(e, part);
      return named(e) + part + [...style].map((name) => name + ':' + style.getPropertyValue(name)).join(';');
    })))].sort();
  const timeOf = (group) => {
    const began = performance.now();
    for (let i = 0; i < 6; i++) { group.style.fontSize = 15 + i % 2 + 'px'; group.offsetHeight; }
    group.style.fontSize = '';
    return performance.now() - began;
  };
  const times = { a: [], b: [] };
  for (let i = 0; i < 15; i++) { times.a.push(timeOf(a)); times.b.push(timeOf(b)); }
  const least = (list) => list.sort((x, y) => x - y)[2]; // what else runs on the machine only adds
  return { layout, styles, slower: least(times.a) / least(times.b) };
})()`;
