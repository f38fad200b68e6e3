/** Where a correction holds: in one sentence, between its neighbours, everywhere; the narrower wins. In both browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { IS_ALL } from './extent.ts';
import { BROWSERS, type GuestPage } from './guest-browser.ts';
import {
  boxOf,
  clickInCard,
  isClosed,
  openCard,
  openCardPage,
  pinyinOn,
  says,
  saysNot,
} from './guest-card.ts';
import { restartGuest, startGuest } from './restarts.ts';
import { type PageServer, startServer } from './server.ts';

test.setTimeout(120_000);
const POLL = { timeout: 15_000, intervals: [100] };

let server: PageServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.close());

/** 嚼 is read jiáo, a guess; jiào is its other reading. In the first paragraph no label pushes another. */
const BODY =
  '<p id="a">老人爱<i style="margin:0 12px">嚼</i>花生。</p><p id="b">孩子爱嚼糖果。</p><p id="c">她也爱嚼花生！</p>';
const OWN = '<p id="d"><b>参加</b>王国<i>庆典</i>礼。</p>';

/** How 嚼 is read in the three paragraphs. */
const readings = (page: GuestPage, ...expected: readonly string[]): Promise<void> =>
  expect
    .poll(async () => (await pinyinOn(page)).filter((one) => /^(?:jiáo|jiào|jué)$/.test(one)), POLL)
    .toEqual(expected);

/** How many labels have a question mark. */
const doubts = async (page: GuestPage): Promise<number> => {
  const counts = await page.inRoots(function count(this: ShadowRoot) {
    return this.querySelectorAll('i.doubt').length;
  });
  return counts.reduce((sum, one) => sum + one, 0);
};

/** The mark takes no room: the reading stands over its character. */
async function isCentred(page: GuestPage, place: string): Promise<void> {
  const word = await boxOf(page, '嚼', place);
  const labels = (await page.labels()).filter(({ pinyin }) => pinyin === 'jiáo');
  const label = labels.find(({ top, bottom }) => bottom > word.top - 30 && top < word.top);
  const middle = ((label?.left ?? 0) + (label?.right ?? 0)) / 2;
  expect(Math.abs(middle - (word.left + word.right) / 2)).toBeLessThan(2);
}

async function correct(page: GuestPage, place: string, ...clicks: readonly string[]): Promise<void> {
  await openCard(page, '嚼', place);
  await clickInCard(page, '···');
  await clickInCard(page, 'Correct it');
  for (const click of clicks) await clickInCard(page, click);
}

async function leaveCard(page: GuestPage): Promise<void> {
  await page.keyboard.press('Escape');
  await isClosed(page);
}

async function correctInScopes(page: GuestPage): Promise<void> {
  await readings(page, 'jiáo', 'jiáo', 'jiáo');
  expect(await doubts(page)).toBe(3);
  await isCentred(page, '#a');
  await openCard(page, '嚼', '#a');
  await says(page, 'This reading is a guess: also');
  await says(page, ', uncertain reading');
  await clickInCard(page, 'jiào');
  await says(page, '嚼 is read jiào. Where does that hold?');
  await page.keyboard.press('Escape');
  await says(page, 'This reading is a guess');
  await clickInCard(page, 'jiào');
  await clickInCard(page, 'In 爱 _ 花生');
  await says(page, 'From now on 嚼 is read jiào, in 爱 _ 花生.');
  await saysNot(page, 'This reading is a guess');
  await readings(page, 'jiào', 'jiáo', 'jiào');
  expect(await doubts(page)).toBe(1);
  await leaveCard(page);

  await correct(page, '#b', 'jiào', 'Only in this sentence');
  await says(page, 'only in “孩子爱嚼糖果。”');
  await readings(page, 'jiào', 'jiào', 'jiào');
  await clickInCard(page, 'Undo');
  await says(page, 'Undone');
  await readings(page, 'jiào', 'jiáo', 'jiào');
  await leaveCard(page);
  await correct(page, '#b', 'jiào', 'Only in this sentence');
  await readings(page, 'jiào', 'jiào', 'jiào');
  await leaveCard(page);

  // A wider correction says nothing where a narrower one holds, and the reader is told.
  await correct(page, '#b', 'jiáo', 'Everywhere');
  await says(page, 'Nothing changes here');
  await readings(page, 'jiào', 'jiào', 'jiào');
  await leaveCard(page);
  await correct(page, '#c', 'jiáo', 'Only in this sentence');
  await readings(page, 'jiào', 'jiào', 'jiáo');
  await says(page, 'Corrected by you: 嚼 is read jiào, in 爱 _ 花生');
  await clickInCard(page, 'Take back');
  await says(page, 'Taken back');
  await readings(page, 'jiào', 'jiào', 'jiào');
  await clickInCard(page, 'Undo');
  await readings(page, 'jiào', 'jiào', 'jiáo');
  await leaveCard(page);
}

/** A name that our cut crosses, selected and said to be one. */
async function nameAcross(page: GuestPage): Promise<void> {
  const before = await pinyinOn(page);
  expect(before).toEqual(expect.arrayContaining(['wángguó', 'qìngdiǎn', 'lǐ']));
  const [first, last] = [await boxOf(page, '王', '#d'), await boxOf(page, '庆', '#d')];
  const y = (first.top + first.bottom) / 2;
  await page.mouse.move(first.left + 1, y);
  await page.mouse.down();
  await page.mouse.move(last.right - 1, y);
  await page.mouse.up();
  await says(page, '王国庆');
  await clickInCard(page, '···');
  await clickInCard(page, 'Correct it');
  await says(page, '王国庆 is one word');
  await clickInCard(page, 'A person');
  await clickInCard(page, 'Everywhere');
  await says(page, 'From now on 王国庆 is the name of a person, everywhere.');
  await expect
    .poll(() => pinyinOn(page), POLL)
    .toEqual(expect.arrayContaining(['cānjiā', 'Wáng Guóqìng', 'diǎnlǐ']));
}

// `card-corrections` is its sibling in the other browser.
for (const name of IS_ALL ? BROWSERS : (['firefox'] as const)) {
  test(`${name}: each scope holds at once and after a restart, is listed and taken back`, async () => {
    const profile = await mkdtemp(join(tmpdir(), `hangjian-scopes-${name}-`));
    const first = await startGuest(name, profile);
    const page = await openCardPage({ browser: first, server }, BODY + OWN);
    await correctInScopes(page);
    await nameAcross(page);
    const second = await restartGuest(first, profile);
    const again = await openCardPage({ browser: second, server }, `${BODY}<p>王国庆典礼上有人又嚼冰块。</p>`);
    await readings(again, 'jiào', 'jiào', 'jiáo', 'jiáo');
    await expect.poll(() => pinyinOn(again), POLL).toContain('Wáng Guóqìng');
    const options = await second.openOwn('/options.html');
    for (const line of [
      '嚼 is read jiào',
      'in 爱 _ 花生',
      'only in “孩子爱嚼糖果。”',
      'only in “她也爱嚼花生！”',
      'everywhere',
    ])
      await options.waitFor(`document.body.innerText.includes(${JSON.stringify(line)})`);
    await options.evaluate(
      `document.querySelector('[aria-label="Take back: 嚼 is read jiào, in 爱 _ 花生"]').click()`,
    );
    await options.waitFor(`document.body.innerText.includes('Taken back: 嚼 is read jiào, in 爱 _ 花生')`);
    await again.front();
    await readings(again, 'jiáo', 'jiào', 'jiáo', 'jiáo');
    await second.close();
    await rm(profile, { recursive: true, force: true });
  });
}
