/** Own texts, in Chromium, against the built extension: pasted, files in each encoding, a page; kept, renamed, removed. */
import { expect, type Page, test } from '@playwright/test';
import { encode } from '../fixtures/encode.ts';
import { sampleOf } from './extent.ts';
import { openFile, openTextSheet } from './on-own-texts.ts';
import { failOnErrors, withChromium } from './with-chromium.ts';

const on = withChromium();
// What a file would run is refused, and the browser says so.
const watch = failOnErrors(/^Executing inline event handler violates/);

const SIMPLIFIED =
  '银行行长说\n　　呼和浩特市昨天开了一次会，大家都说：“今年的工作很好。”\n　　会议还讨论了其他问题。';
const TRADITIONAL = '臺北市的會議\n　　臺北市昨天開了一次會，大家都說：「今年的工作很好。」';

const openLibrary = (): Promise<Page> => openTextSheet(on.extension, watch);

/** The article's text without its readings. */
async function readText(page: Page): Promise<string> {
  await page.locator('.article-body ruby rt').first().waitFor();
  return page.locator('article [data-part]').evaluateAll((parts) =>
    parts
      .map((part) => {
        const copy = part.cloneNode(true) as Element; // a clone is what was cloned
        for (const reading of copy.querySelectorAll('rt')) reading.remove();
        return copy.textContent;
      })
      .join('\n'),
  );
}

const bare = (text: string): string => text.replaceAll('　　', '');

test('a pasted text is read under pinyin, and stands in the library with its forecast', async () => {
  const page = await openLibrary();
  await page.getByLabel('Paste a Chinese text').fill(SIMPLIFIED);
  await page.getByRole('button', { name: 'Read it' }).click();
  expect(await readText(page)).toBe(bare(SIMPLIFIED));
  expect(await page.title()).toBe('银行行长说');
  await expect(page.locator('h1 rt').first()).toHaveText('yínháng');
  await page.goto(`${on.extension.origin}/reader.html#library`);
  const card = page.locator('.library-card', { hasText: '银行行长说' });
  await expect(card).toContainText('Your text');
  await expect(card).toContainText(/\d+ new words/);
  await page.close();
});

// `text-encoding.test` has every encoding.
for (const [encoding, text, mark, said] of sampleOf([
  ['utf-8', SIMPLIFIED, false, 'UTF-8'],
  ['utf-8', SIMPLIFIED, true, 'UTF-8'],
  ['gb18030', SIMPLIFIED, false, 'GB18030'],
  ['big5', TRADITIONAL, false, 'Big5'],
  ['utf-16le', SIMPLIFIED, true, 'UTF-16'],
  ['utf-16be', TRADITIONAL, true, 'UTF-16, big-endian'],
] as const)) {
  test(`a file in ${encoding}${mark ? ' with its mark' : ''} has the right characters`, async () => {
    const page = await openLibrary();
    await openFile(page, 'news.txt', encode(text, encoding, { mark }));
    const shown = page.getByLabel('Encoding, as detected');
    await expect(shown).toHaveValue(encoding);
    expect(await shown.locator('option:checked').textContent()).toContain(said);
    await page.getByRole('button', { name: 'Read it' }).click();
    expect(await readText(page)).toBe(bare(text));
    await page.close();
  });
}

test('an encoding can be changed, and shows what it makes of the file', async () => {
  const page = await openLibrary();
  await openFile(page, 'news.txt', encode(SIMPLIFIED, 'gb18030'));
  const preview = page.locator('.preview');
  await expect(preview).toContainText('呼和浩特');
  await page.getByLabel('Encoding').selectOption('utf-8');
  await expect(preview).not.toContainText('呼和浩特');
  await expect(page.getByText('can’t be read in this encoding')).toBeVisible();
  await page.getByLabel('Encoding').selectOption('gb18030');
  await page.getByLabel('Title').fill('我的题目');
  await page.getByRole('button', { name: 'Read it' }).click();
  await readText(page);
  await expect(page).toHaveTitle('我的题目');
  await page.close();
});

const HTML = `<!doctype html><meta charset="gbk"><title>新闻标题</title><nav><a href="/">首页</a></nav>
<article><h1>新闻标题</h1><p>呼和浩特市昨天开了一次会，<b>大家</b>都来了。</p><script>document.title='x'</script>
<img src="https://tracker.invalid/a.png" onerror="document.title='bad'"><p>会议讨论了<ruby>今年<rt>jīnnián</rt></ruby>的工作，也讨论了明年的工作，代表们都说工作很好，大家都很高兴。</p></article>`;
const ARTICLE =
  '新闻标题\n呼和浩特市昨天开了一次会，大家都来了。\n会议讨论了今年的工作，也讨论了明年的工作，代表们都说工作很好，大家都很高兴。';

test('HTML and Markdown are read as text, never as a page', async () => {
  const page = await openLibrary();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await openFile(page, 'page.html', encode(HTML, 'gb18030'));
  await expect(page.getByLabel('Encoding, as detected')).toHaveValue('gb18030');
  await page.getByRole('button', { name: 'Read it' }).click();
  expect(await readText(page)).toBe(ARTICLE);
  await page.goto(`${on.extension.origin}/reader.html#library`);
  await page.getByRole('button', { name: 'Add a text of your own' }).click();
  const markdown =
    '# 会议\n\n大家**都来**了。<img src=x onerror=alert(1)>\n\n## 工作\n\n- 今年的工作\n- 明年的工作\n';
  await openFile(page, 'notes.md', encode(markdown, 'utf-8'));
  await page.getByRole('button', { name: 'Read it' }).click();
  expect(await readText(page)).toBe('会议\n大家都来了。\n工作\n今年的工作\n明年的工作');
  await expect(page.locator('.article-body h2')).toContainText('工作');
  expect(requests.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([]);
  await page.close();
});

test('what can’t be kept is said, and nothing is lost', async () => {
  const page = await openLibrary();
  const alert = page.getByRole('alert');
  await page.getByLabel('Paste a Chinese text').fill('Hello');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(alert).toHaveText('There is no Chinese in it.');
  await expect(page.getByLabel('Paste a Chinese text')).toHaveValue('Hello');
  await openFile(page, 'empty.txt', new Uint8Array());
  await expect(alert).toHaveText('“empty.txt” is empty.');
  await openFile(
    page,
    'photo.txt',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 0xff),
  );
  await expect(alert).toContainText('“photo.txt” is not a text file.');
  await openFile(page, 'big.txt', encode('字'.repeat(700_000), 'utf-8'));
  await expect(alert).toContainText('It is too big: 2.1 MB.');
  await openFile(page, 'nothing.html', encode('<script>1</script>', 'utf-8'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(alert).toHaveText('There is no text in it.');
  await page.close();
});

test('a file can be dropped; a text is renamed, removed and brought back', async () => {
  const page = await openLibrary();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], '掉下来.txt'));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, '大家都说今年的工作很好。会议还讨论了其他问题。');
  await page.getByLabel('Title').waitFor();
  await page.getByRole('button', { name: 'Read it' }).click();
  await readText(page);
  await page.goto(`${on.extension.origin}/reader.html#library`);
  const card = page.locator('.library-card', { hasText: 'From 掉下来.txt' });
  await card.getByRole('button', { name: /Rename/ }).click();
  await card.getByLabel('New title').fill('新的名字');
  await page.keyboard.press('Enter');
  await expect(card.locator('h2')).toHaveText('新的名字');
  await card.getByRole('button', { name: /Remove/ }).click();
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card.locator('h2')).toHaveText('新的名字');
  await page.close();
});

test('“Read in Hangjian” takes the article and leaves the page as it is', async () => {
  const html = HTML.replace('<meta charset="gbk">', '<meta charset="utf-8"><link rel="icon" href="data:,">')
    .replace(/<script>.*?<\/script>/, '')
    .replace(/<img[^>]*>/, '')
    .replace('</article>', '<p>网站的会议很多。</p></article><footer>版权所有</footer>');
  const page = await on.extension.context.newPage();
  await page.goto(on.server.add('/to-read.html', html));
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(globalThis, { changes });
    new MutationObserver((all) => changes.push(...all.map(({ type }) => type))).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const popup = await on.extension.openPopup(page);
  const opening = on.extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Read in Hangjian' }).click();
  const reader = await opening;
  expect(await readText(reader)).toContain(ARTICLE);
  expect(await readText(reader)).not.toMatch(/首页|jīnnián/);
  await expect(reader.locator('.article-foot')).toContainText('From 127.0.0.1');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluate('changes')).toEqual([]);
  expect(await page.evaluate('typeof hangjianArticle')).toBe('undefined');
  for (const one of [reader, popup, page]) await one.close();
});

/** Ways in which a site has text on a page that nobody sees, each around a user agreement longer than the news. */
const UNSEEN: readonly (readonly [way: string, open: string, close?: string])[] = [
  ['a class that is not displayed', '<div class="gone">'],
  ['invisible', '<div style="visibility: hidden">'],
  ['out at the left', '<div style="position: absolute; left: -9999px; width: 600px">'],
  ['without height', '<section style="max-height: 0; overflow: hidden">'],
  [
    'for screen readers',
    '<div style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)">',
  ],
  ['transparent, over the page', '<div style="position: fixed; inset: 0; opacity: 0; pointer-events: none">'],
  ['a dialog that is closed', '<dialog>', '</dialog>'],
  ['details that are closed', '<details><summary>用户注册协议</summary>', '</details>'],
  ['content-visibility', '<div style="content-visibility: hidden">'],
  ['a popover that is closed', '<div popover>'],
];
const AGREEMENT =
  '用户在注册本网站的账号时，应当提供真实、准确、完整的个人资料，并对账号下的一切行为负责；如果用户违反本协议的规定，网站有权在不事先通知的情况下，暂停或者终止向该用户提供全部或者部分服务，由此产生的后果由用户自行承担。';
const NEWS = [
  '今天上午，市图书馆的流动图书车从馆前广场出发，开往三十公里外的草原学校。',
  '车上装着三千多册新书，包括科学、文学和历史等十几个种类，都是馆员一本一本挑选的。',
  '校长说，学校离城市很远，孩子们平时很难借到新书，大家已经等了一个星期。',
  '图书馆负责人表示，今年还会有六所学校收到这样的服务，明年将增加到十所。',
];

test('“Read in Hangjian” opens the news, not an agreement that nobody sees, however it is hidden', async () => {
  const hidden = UNSEEN.map(
    ([way, start, end = `</${/\w+/.exec(start)?.[0]}>`]) =>
      `${start}<h2>用户注册协议</h2>${`<p>${way}：${AGREEMENT}</p>`.repeat(6)}${end}`,
  );
  const page = await on.extension.context.newPage();
  await page.goto(
    on.server.add(
      '/unseen.html',
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>流动图书车开进草原学校</title><style>.gone { display: none }</style></head>
      <body><div class="news"><h1>流动图书车开进草原学校</h1>${NEWS.join('<br><br>')}</div>${hidden.join('')}<div class="footer">版权所有</div></body></html>`,
    ),
  );
  const popup = await on.extension.openPopup(page);
  const opening = on.extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Read in Hangjian' }).click();
  const reader = await opening;
  const text = await readText(reader);
  for (const sentence of NEWS) expect(text).toContain(sentence);
  expect(UNSEEN.filter(([way]) => text.includes(way)).map(([way]) => way)).toEqual([]);
  expect(text).not.toContain('个人资料');
  for (const one of [reader, popup, page]) await one.close();
});

test('100,000 characters can be pasted, read, found and scrolled, from the first line to the last', async () => {
  const page = await openLibrary();
  const lines = Array.from({ length: 1000 }, (_, i) => `第${i}段：${'大家都说今年的工作很好。'.repeat(8)}`);
  await page.getByLabel('Paste a Chinese text').fill('前言。\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
  await page.keyboard.press('Control+V');
  // Too long for a field: how it begins is shown instead.
  await expect(page.getByText(/^Pasted, 9\d,\d{3} Chinese characters/)).toBeVisible();
  await expect(page.locator('.preview')).toContainText('前言。　第0段');
  await page.getByLabel('Title').fill('很长的文章');
  await page.getByRole('button', { name: 'Read it' }).click();
  expect((await readText(page)).slice(0, 40)).toContain('第0段');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('article')?.textContent?.includes('第999段')))
    .toBe(true);
  await page.locator('[data-part="999"]').evaluate((part) => part.scrollIntoView());
  await expect(page.locator('[data-part="999"] [data-standing="new"] rt').first()).toBeVisible();
  await page.locator('[data-part="999"] ruby').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.locator('ruby').count()).toBeLessThan(20_000);
  await page.close();
});
