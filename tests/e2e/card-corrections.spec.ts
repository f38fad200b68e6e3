/** What a reader corrects, in both browsers: it holds at once, elsewhere and after a restart, and is taken back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { IS_ALL } from './extent.ts';
import type { ExtensionPage } from './firefox.ts';
import { BROWSERS, type GuestPage } from './guest-browser.ts';
import { clickInCard, isClosed, openCard, openCardPage, pinyinOn, says } from './guest-card.ts';
import { POLL } from './on-words.ts';
import { restartGuest, startGuest } from './restarts.ts';
import { type PageServer, startServer } from './server.ts';

test.setTimeout(120_000);

let server: PageServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.close());

const has = (page: GuestPage, pinyin: readonly string[]): Promise<void> =>
  expect.poll(() => pinyinOn(page), POLL).toEqual(expect.arrayContaining([...pinyin]));

async function beginCorrecting(page: GuestPage, word: string): Promise<void> {
  await openCard(page, word);
  await clickInCard(page, '···');
  await clickInCard(page, 'Correct it');
}

async function leaveCard(page: GuestPage): Promise<void> {
  await page.keyboard.press('Escape');
  await isClosed(page);
}

/** Where words end, a reading, two names, a longer word; a mark beside them. */
async function correctEachKind(page: GuestPage, other: GuestPage): Promise<void> {
  await beginCorrecting(page, '图书馆');
  await says(page, 'Wrong word boundary');
  await clickInCard(page, '·', 1);
  await clickInCard(page, 'Split: 图书 馆');
  await clickInCard(page, 'Everywhere');
  await says(page, 'From now on 图书馆 is 2 words');
  await has(page, ['túshū', 'guǎn']);
  await clickInCard(page, 'Undo');
  await says(page, 'Undone');
  await has(page, ['túshūguǎn']);
  await other.front();
  await has(other, ['túshūguǎn']);
  await page.front();
  await leaveCard(page);
  await beginCorrecting(page, '图书馆');
  await clickInCard(page, '·', 1);
  await clickInCard(page, 'Split: 图书 馆');
  await clickInCard(page, 'Everywhere');
  await says(page, 'From now on 图书馆 is 2 words');
  await leaveCard(page);
  await beginCorrecting(page, '行');
  await clickInCard(page, 'Use');
  await says(page, 'Write one syllable');
  await clickInCard(page, 'háng');
  await clickInCard(page, 'Everywhere');
  await says(page, 'From now on 行 is read háng');
  await leaveCard(page);
  await beginCorrecting(page, '春天');
  await clickInCard(page, 'A person');
  await clickInCard(page, 'Everywhere');
  await says(page, 'From now on 春天 is the name of a person');
  await leaveCard(page);
  await beginCorrecting(page, '我们');
  await clickInCard(page, 'Join 我们的');
  await clickInCard(page, 'Everywhere');
  await says(page, 'From now on 我们的 is one word');
  await leaveCard(page);
  await openCard(page, '公园');
  await page.keyboard.press('k');
  await says(page, 'Marked as known');
  await clickInCard(page, '···');
  await clickInCard(page, 'Correct it');
  await clickInCard(page, 'A place');
  await clickInCard(page, 'Everywhere');
  await says(page, 'From now on 公园 is the name of a place');
  await leaveCard(page);
}

const TEXT = 'document.body.innerText';
const takeBack = (word: string): string => `document.querySelector('[aria-label^="Take back: ${word}"]')`;

/** The list of corrections: each kind under its heading, one taken back and back again. */
async function readList(options: ExtensionPage): Promise<void> {
  for (const line of [
    'Readings',
    'Word boundaries',
    'Names',
    '图书馆 is 2 words: 图书 · 馆',
    '我们的 is one word',
  ])
    await options.waitFor(`${TEXT}.includes(${JSON.stringify(line)})`);
  await options.evaluate(`${takeBack('春天')}.click()`);
  await options.waitFor(`${TEXT}.includes('Taken back: 春天') && !${takeBack('春天')}`);
  await options.evaluate(
    `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Undo').click()`,
  );
  await options.waitFor(`${takeBack('春天')} !== null`);
}

/** The file that is exported, taken as the browser would put it on the disk. */
async function exported(options: ExtensionPage): Promise<string> {
  const file = await options.evaluate<string>(`(async () => {
    const { createObjectURL } = URL;
    const blobs = [];
    URL.createObjectURL = (blob) => { blobs.push(blob); return createObjectURL.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { window.downloaded = this.download; };
    [...document.querySelectorAll('.corrections button')].find((button) => button.textContent.startsWith('Export')).click();
    return blobs[0].text();
  })()`);
  expect(await options.evaluate('window.downloaded')).toMatch(/^hangjian-corrections-\d{4}-\d\d-\d\d\.json$/);
  return file;
}

const give = (content: string): string => `(() => {
  const input = document.querySelector('.corrections input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([${JSON.stringify(content)}], 'given.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
})()`;

// `card-scopes` is its sibling in the other browser.
for (const name of IS_ALL ? BROWSERS : (['chromium'] as const)) {
  test(`${name}: each kind holds elsewhere and after a restart, is listed, taken back, exported and imported`, async () => {
    const profile = await mkdtemp(join(tmpdir(), `hangjian-corrected-${name}-`));
    const first = await startGuest(name, profile);
    const page = await openCardPage(
      { browser: first, server },
      '<p id="a">我们的图书馆很大。这样就行了。春天和晓得。去公园。</p>',
    );
    const other = await openCardPage({ browser: first, server }, '<p id="a">去图书馆。行。</p>');
    await page.front();
    await correctEachKind(page, other);
    const ends = ['túshū', 'guǎn', 'háng'];
    const all = [...ends, 'Chūn Tiān', 'wǒmende'];
    await has(page, all);
    await other.front();
    await has(other, ends);
    const second = await restartGuest(first, profile);
    const again = await openCardPage(
      { browser: second, server },
      '<p id="a">图书馆。行。春天。我们的。公园。</p>',
    );
    await has(again, all);
    // What is known has no label; what is known may come after the first labels.
    await expect.poll(() => pinyinOn(again), POLL).not.toContain('Gōngyuán');
    await openCard(again, '公园');
    await says(again, 'Corrected by you');
    await again.keyboard.press('k');
    await says(again, 'No longer marked');
    await has(again, ['Gōngyuán']);
    await leaveCard(again);

    const options = await second.openOwn('/options.html');
    await readList(options);
    const file = await exported(options);
    expect(JSON.parse(file)).toMatchObject({ section: 'hangjian-corrections', version: 2 });
    expect(JSON.parse(file).corrections).toHaveLength(5);
    await options.evaluate(`(${takeBack('行')}.click(), ${takeBack('图书馆')}.click())`);
    await options.waitFor(`${TEXT}.includes('Taken back') && !${TEXT}.includes('行 is read háng\\n')`);
    await again.front();
    await has(again, ['túshūguǎn', 'xíng']);
    await options.evaluate(give(file.replace('"háng"', '1').replace('"hang2"', '7')));
    await options.waitFor(`${TEXT}.includes('words[0].reading[0]: expected string')`);
    await options.evaluate(give(file));
    await options.waitFor(`${TEXT}.includes('2 imported, 3 unchanged.')`);
    await again.front();
    await has(again, ends);
    await second.close();
    await rm(profile, { recursive: true, force: true });
  });
}
