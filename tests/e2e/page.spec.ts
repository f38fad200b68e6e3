/** A news page is annotated without being touched, in Chromium, against the built extension. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import {
  cardText,
  clickInCard,
  findLabel,
  hoverText,
  labelsOf,
  PAGE_SNAPSHOT,
  WATCH_PAGE_NODES,
} from './on-page.ts';
import { openWords } from './on-tracker.ts';
import { failOnErrors, withChromium } from './with-chromium.ts';

const on = withChromium();
const watch = failOnErrors();

async function open(address: string): Promise<Page> {
  const page = await on.extension.context.newPage();
  watch(page);
  await page.goto(address);
  return page;
}

test("the popup's switch puts pinyin above the words of a news page, and takes it away", async () => {
  const page = await open(`${on.server.origin}/news.html`);
  const popup = await on.extension.openPopup(page);
  const pinyin = popup.getByRole('switch', { name: /pinyin/i });
  await pinyin.click();
  await expect(pinyin).toHaveAttribute('aria-checked', 'true');
  await page.bringToFront();
  const labels = await labelsOf(page);
  const written = labels.map(({ pinyin }) => pinyin);
  for (const pinyin of ['yínháng', 'hángzhǎng', 'chóngxīn', 'xíngdòng', 'yuèlǎnshì'])
    expect(written).toContain(pinyin);
  for (const label of labels) {
    expect(label.right - label.left, label.pinyin).toBeGreaterThan(0);
  }
  // A popup that has waited too long for an answer asks again.
  const asked = await popup.evaluate<string[]>(`(async () => {
    const [, tabId] = location.hash.split('=');
    const ask = () => chrome.runtime.sendMessage({ hangjian: 'turnPage', request: { tabId: Number(tabId), on: true } });
    return (await Promise.all([ask(), ask()])).map(({ result }) => result.status);
  })()`);
  expect(asked).toEqual(['on', 'on']);
  await pinyin.click();
  await expect(pinyin).toHaveAttribute('aria-checked', 'false');
  await expect.poll(() => labelsOf(page, { least: 0 })).toEqual([]);
  await popup.close();
  await page.close();
});

test('labels of a line never overlap, and stand above their words', async () => {
  const page = await open(`${on.server.origin}/news.html`);
  await on.extension.toggle(page);
  const labels = await labelsOf(page);
  expect(labels.length).toBeGreaterThan(150);
  for (const a of labels) {
    for (const b of labels) {
      if (a === b || Math.abs(a.top - b.top) > 2 || a.left > b.left) continue;
      expect(b.left - a.right, `${a.pinyin} | ${b.pinyin}`).toBeGreaterThan(-0.5);
    }
  }
  const label = findLabel(labels, 'yuèlǎnshì');
  const word = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf('阅览室') ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 3);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error('no such word');
  });
  expect(Math.abs((label.left + label.right) / 2 - (word.left + word.right) / 2)).toBeLessThan(8);
  expect(word.middle - label.bottom).toBeGreaterThan(5);
  expect(word.middle - label.bottom).toBeLessThan(14);
  await page.close();
});

test('text, copy and selection are those of the plain page', async () => {
  const page = await open(`${on.server.origin}/news.html`);
  const plain = await page.evaluate(PAGE_SNAPSHOT);
  await on.extension.toggle(page);
  expect((await labelsOf(page)).length).toBeGreaterThan(150);
  expect(await page.evaluate(PAGE_SNAPSHOT)).toEqual(plain);
  await page.close();
});

test('no node of the page is changed, and toggling off restores it exactly', async () => {
  const page = await open(`${on.server.origin}/news.html`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.evaluate(WATCH_PAGE_NODES);
  await on.extension.toggle(page);
  expect((await labelsOf(page)).length).toBeGreaterThan(150);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toBe(before);
  await on.extension.toggle(page);
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await page.evaluate('window.changesOfThePage')).toEqual([]);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  await page.close();
});

test('forms, code and what is not to be translated stay bare; a clamped text helps on hover only', async () => {
  const page = await open(`${on.server.origin}/news.html`);
  await on.extension.toggle(page);
  const written = (await labelsOf(page)).map(({ pinyin }) => pinyin);
  for (const pinyin of ['pínglùn', 'dǎyìn', 'fānyì']) expect(written).not.toContain(pinyin);
  await hoverText(page, '#clamp', '图书馆');
  await expect.poll(() => cardText(page)).toContain('library');
  await page.close();
});

test('changed text is annotated again, text that comes late too', async () => {
  const page = await open(`${on.server.origin}/news.html`);
  await on.extension.toggle(page);
  await labelsOf(page);
  await page.evaluate(() => {
    const first = document.querySelector('#first');
    if (first) first.textContent = '银行行长重新行动。';
    const late = document.createElement('p');
    late.textContent = '傍晚，孩子们放学了。';
    first?.before(late);
  });
  await expect
    .poll(async () => (await labelsOf(page)).map(({ pinyin }) => pinyin))
    .toEqual(expect.arrayContaining(['bàngwǎn', 'fàngxué']));
  const written = (await labelsOf(page)).map(({ pinyin }) => pinyin);
  expect(written.filter((pinyin) => pinyin === 'hángzhǎng')).toHaveLength(2);
  expect(written).not.toContain('qīngchén');
  await page.close();
});

test.describe('texts that are none of ours', () => {
  const empty = (body: string, lang = ''): string =>
    `<!doctype html><html${lang}><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>t</title></head><body>${body}</body></html>`;

  // What counts as Chinese: hostile-text.spec.ts.
  test('the popup says that a page does not look Chinese', async () => {
    const html = empty('<h1>東京都庁</h1><p>東京都で新しい図書館が開いた。</p>', ' lang="ja"');
    const page = await open(on.server.add('/japanese.html', html));
    const popup = await on.extension.openPopup(page);
    await popup.getByRole('switch', { name: /pinyin/i }).click();
    await expect(popup.getByText(/not look Chinese/)).toBeVisible();
    await page.bringToFront();
    expect(await labelsOf(page, { least: 0 })).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('a megabyte in one text node does not hang', async () => {
    const sentence = '银行行长重新行动，图书馆的流动图书车准时出发。';
    const text = sentence.repeat(Math.ceil(1_000_000 / 3 / sentence.length));
    const page = await open(on.server.add('/megabyte.html', empty(`<p>${text}</p>`, ' lang="zh"')));
    await on.extension.toggle(page);
    expect((await labelsOf(page)).length).toBeGreaterThan(100);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect
      .poll(async () => (await labelsOf(page)).filter(({ top }) => top > 0 && top < 800).length)
      .toBeGreaterThan(100);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    await page.close();
  });
});

test('hover, save, the word in the popup, still there after the browser was closed', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-kept-'));
  const first = await launchChromium({ profile });
  const page = await first.context.newPage();
  await page.goto(`${on.server.origin}/news.html`);
  await first.toggle(page);
  await labelsOf(page);
  await hoverText(page, '#first', '早饭');
  await expect.poll(() => cardText(page)).toContain('breakfast');
  await page.keyboard.press('s');
  await expect.poll(() => cardText(page)).toContain('Saved');
  const popup = await first.openPopup(page);
  await expect(popup.locator('.newest-words')).toContainText('早饭');
  await first.close();

  const second = await launchChromium({ profile });
  const popupAgain = await second.openPopup();
  await expect(popupAgain.getByText('breakfast')).toBeVisible();
  const again = await openWords(second);
  await expect(again.getByText('都还没来得及吃')).toBeVisible();
  await expect(again.getByText('草原上的图书车')).toBeVisible();
  await again.getByRole('button', { name: /remove 早饭/i }).click();
  await expect(again.getByText('breakfast')).toBeHidden();
  await again.getByRole('button', { name: /undo/i }).click();
  await expect(again.getByText('breakfast')).toBeVisible();
  await second.close();
  await rm(profile, { recursive: true, force: true });
});

test("a page's own click saves nothing", async () => {
  const page = await open(`${on.server.origin}/news.html`);
  await on.extension.toggle(page);
  await labelsOf(page);
  await hoverText(page, '#first', '流动');
  await expect.poll(() => cardText(page)).toContain('mobile');
  await page.evaluate(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
  });
  await clickInCard(page, 'Save', { trusted: false });
  await page.waitForTimeout(400);
  expect(await cardText(page)).not.toContain('Saved');
  await page.close();
});

test('bars and boxes without room are helped on hover only, and nothing is cut off', async () => {
  const page = await open(`${on.server.origin}/portal.html`);
  // The text of a box below its foot; what is empty below the last line may be.
  const clipped = `[...document.querySelectorAll('.card, .card h3, .list li')].map((box) => {
    const { bottom } = box.getBoundingClientRect();
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let below = 0;
    while (walker.nextNode()) {
      const size = parseFloat(getComputedStyle(walker.currentNode.parentElement).fontSize);
      range.selectNodeContents(walker.currentNode);
      for (const text of range.getClientRects()) if ((text.top + text.bottom + size) / 2 > bottom + 1) below += 1;
    }
    return below;
  })`;
  const plain = await page.evaluate(clipped);
  const bar = await page.locator('.top').boundingBox();
  await on.extension.toggle(page);
  const written = (await labelsOf(page)).map(({ pinyin }) => pinyin);
  expect(written).toEqual(expect.arrayContaining(['duìwǔ', 'jìnniánlái', 'yèjiān']));
  for (const pinyin of ['shǒuyè', 'dēnglù', 'bàomíng', 'fābù', 'yìyì']) expect(written).not.toContain(pinyin);
  expect(await page.evaluate(clipped)).toEqual(plain);
  expect(await page.locator('.top').boundingBox()).toEqual(bar);
  await hoverText(page, '.card h3', '改革');
  await expect.poll(() => cardText(page)).toContain('reform');
  await page.close();
});

test('open and declarative roots, slots, late elements and frames are read; a hostile form is left alone', async () => {
  const page = await open(`${on.server.origin}/roots.html`);
  await page.waitForTimeout(400);
  await on.extension.toggle(page);
  await expect
    .poll(async () => (await labelsOf(page)).map(({ pinyin }) => pinyin))
    .toEqual(
      expect.arrayContaining([
        'chóngxīn kāishǐ',
        'yínháng',
        'túshūguǎn',
        'yuèlǎnshì',
        'tǐyùchǎng',
        'bówùguǎn',
      ]),
    );
  const place = await page.evaluate(() => {
    const inside = document.querySelector('#declared')?.shadowRoot?.querySelector('#inside');
    const text = inside?.firstChild;
    if (!(text instanceof Text)) throw new Error('no text inside');
    const range = document.createRange();
    const at = text.data.indexOf('银行');
    range.setStart(text, at);
    range.setEnd(text, at + 2);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(place.x - 3, place.y);
  await page.mouse.move(place.x, place.y);
  await expect.poll(() => cardText(page)).toContain('bank');
  const hostile = await page.locator('#odd').evaluate((form) => form.innerHTML);
  expect(hostile).not.toMatch(/<[a-z]+-[a-z]+ /);
  await page.close();
});
