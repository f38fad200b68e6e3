/** Readers who have their browser draw no small fonts: labels are as large as they are drawn, and stay apart. */
import { expect, test } from '@playwright/test';
import { overlaps } from '../screens/label-report.ts';
import type { Guest } from './both-browsers.ts';
import { IS_ALL } from './extent.ts';
import { covered, openFixture, settledLabels } from './fixture.ts';
import { BROWSERS, type GuestPage, launchGuest } from './guest-browser.ts';
import type { Box } from './guest-card.ts';
import { changeSettings } from './guest-requests.ts';
import type { DrawnLabel } from './on-page.ts';
import { POLL } from './on-words.ts';
import { TEXT_LINES, type TextLine } from './page-state.ts';
import { type PageServer, startServer } from './server.ts';

const TEXT =
  '今天上午，图书馆的流动图书车准时出发，开进草原深处的学校，孩子们排队借阅新书，记者参观了工厂和车间。';
const STYLE = `main { width: 640px } .small { font-size: 10px } .large { font-size: 26px; line-height: 1.3 }
  li { height: 30px; line-height: 30px; overflow: hidden; width: 300px } .tight li { height: 20px; line-height: 20px; font-size: 13px }
  .cut { height: 50px; line-height: 25px; overflow: hidden } .upright { writing-mode: vertical-rl; height: 260px }`;
const LIST = `<ul>${['产业工人队伍建设改革走深走实', '新能源汽车出口再创新高'].map((text) => `<li>${text}</li>`).join('')}</ul>`;
const HTML = `<main><h1 class="large">图书馆的流动图书车开进草原</h1><p id="p">${TEXT}</p><p class="small">${TEXT}</p>${LIST}
  <div class="tight">${LIST}</div><p class="cut">${TEXT}</p><p class="upright">${TEXT}</p></main>`;
/** What must be drawn of the paragraph in whatever size. */
const DRAWN = ['túshūguǎn', 'kāijìn', 'cǎoyuán'];

const EACH: readonly { readonly gloss?: 'under' | 'none'; readonly script?: 'zhuyin' }[] = [
  {},
  { gloss: 'under' },
  { gloss: 'none', script: 'zhuyin' },
];
const SETTINGS = IS_ALL
  ? { chromium: EACH, firefox: EACH }
  : { chromium: EACH.slice(0, 2), firefox: EACH.slice(2) };

test.setTimeout(120_000); // three pages each in a browser of its own

let server: PageServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.close());

for (const name of BROWSERS) {
  // Each is a browser of its own; Firefox takes long to start.
  for (const least of name === 'chromium' ? (IS_ALL ? [12, 16, 20] : [16]) : [20]) {
    test(`${name}: no font smaller than ${least} px`, async () => {
      const browser = await launchGuest(name, { minimumFontSize: least });
      for (const settings of SETTINGS[name]) {
        await changeSettings(browser, settings);
        await checkLabels({ browser, server }, least, settings);
      }
      await browser.close();
    });
  }
}

async function checkLabels(guest: Guest, least: number, { script }: { script?: string }): Promise<void> {
  const page = await openFixture(guest, { name: '', html: HTML, style: STYLE });
  await page.evaluate(`window.leastFont = ${least}`);
  const plain = await page.evaluate<string>('document.documentElement.outerHTML');
  await page.turn(true);
  // Zhuyin is not waited for by its text: nothing yet is no rest.
  await expect.poll(async () => (await page.labels()).length, POLL).toBeGreaterThan(0);
  const labels = await settledLabels(page, script === 'zhuyin' ? [] : DRAWN);
  for (const { size, pinyin } of labels) expect(size, pinyin).toBeGreaterThanOrEqual(least);
  expect(overlaps(labels)).toEqual([]);
  expect(wide(labels)).toEqual([]);
  const lines = await page.evaluate<TextLine[]>(TEXT_LINES);
  const [level, upright] = await Promise.all(['#p', '.upright'].map((one) => within(page, one, labels)));
  expect(
    covered(
      lines,
      labels.filter((label) => !upright?.includes(label)),
    ),
  ).toEqual([]);
  // Of the words of running text most find room; the share that does was measured for each size.
  expect(level?.length).toBeGreaterThanOrEqual(least > 12 ? 17 : 25);
  await page.turn(false);
  await expect.poll(() => page.evaluate('document.documentElement.outerHTML')).toBe(plain);
  await page.close();
}

async function within(
  page: GuestPage,
  selector: string,
  labels: readonly DrawnLabel[],
): Promise<DrawnLabel[]> {
  const { left, right, top, bottom } = await page.evaluate<Box>(
    `document.querySelector('${selector}').getBoundingClientRect().toJSON()`,
  );
  return labels.filter(
    (label) => label.left < right && label.right > left && label.top < bottom - 2 && label.bottom > top,
  );
}

/** Labels that are drawn larger than they say: letters of a font of that size are narrower than it is. */
function wide(labels: readonly DrawnLabel[]): string[] {
  const isWide = ({ pinyin, left, right, top, bottom, size }: DrawnLabel): boolean =>
    Math.max(right - left, bottom - top) > [...pinyin].length * size * 1.05 + 2;
  return labels.filter(isWide).map(({ pinyin }) => pinyin);
}
