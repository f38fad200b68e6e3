/** Settings: kept, applied to open pages at once, and how each of them is drawn. In Chromium. */
import { expect, type Page, test } from '@playwright/test';
import type { SettingsChange } from '../../vocabulary/index.ts';
import { testInAll } from './extent.ts';
import { type DrawnLabel, findLabel, glossesOf, labelsOf } from './on-page.ts';
import { withChromium } from './with-chromium.ts';

const on = withChromium();
test.afterEach(() => setSettings(undefined));

/** Stores settings before a page is opened; none for the defaults. */
async function setSettings(change: SettingsChange | undefined): Promise<void> {
  await on.extension.worker.evaluate(async (wished) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeStorage };
    await chrome.storage.local.clear();
    const base = { version: 1, script: 'pinyin', place: 'above', size: 'medium', tones: false };
    const settings = { ...base, gloss: 'none', bars: false, print: false, ...wished };
    if (wished) await chrome.storage.local.set({ settings });
  }, change);
}

interface ChromeStorage {
  readonly storage: {
    readonly local: {
      clear(): Promise<void>;
      set(items: object): Promise<void>;
      get(key: null): Promise<Record<string, unknown>>;
    };
  };
}

async function openAnnotated(
  change: SettingsChange | undefined,
  address = `${on.server.origin}/news.html`,
): Promise<{ page: Page; labels: DrawnLabel[] }> {
  await setSettings(change);
  const page = await on.extension.context.newPage();
  await page.goto(address);
  await on.extension.toggle(page);
  return { page, labels: await labelsOf(page) };
}

/** Where a text stands on a page. */
function placeOf(page: Page, text: string) {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    }
    throw new Error(`no ${wanted}`);
  }, text);
}

function expectApart(labels: readonly DrawnLabel[]): void {
  for (const a of labels) {
    for (const b of labels) {
      if (a === b || Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) < 2) continue;
      const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      expect(overlap, `${a.pinyin} | ${b.pinyin}`).toBeLessThan(0.6);
    }
  }
}

test('a change on the options page is drawn on an open page, kept, and shown by the popup', async () => {
  const { page } = await openAnnotated(undefined);
  const options = await on.extension.context.newPage();
  await options.goto(`${on.extension.origin}/options.html`);
  await options.getByRole('radio', { name: 'Zhuyin' }).check();
  await options.getByRole('switch', { name: 'Tone colours' }).click();
  await expect(options.getByRole('switch', { name: 'Tone colours' })).toHaveAttribute('aria-checked', 'true');
  await page.bringToFront();
  await expect.poll(async () => (await labelsOf(page)).map(({ pinyin }) => pinyin)).toContain('ㄏㄤˊ');
  await options.reload();
  await expect(options.getByRole('radio', { name: 'Zhuyin' })).toBeChecked();
  const popup = await on.extension.openPopup(page);
  await popup.getByRole('button', { name: 'Look of words' }).click();
  const tones = popup.getByRole('switch', { name: 'Tone colours' });
  await expect(tones).toHaveAttribute('aria-checked', 'true');
  await tones.click();
  await expect(tones).toHaveAttribute('aria-checked', 'false');
  await expect(options.getByRole('switch', { name: 'Tone colours' })).toHaveAttribute(
    'aria-checked',
    'false',
  );
  for (const one of [popup, options, page]) await one.close();
});

test('settings of a newer version are said, not lost', async () => {
  await setSettings({ version: 9, colours: 'many' } as object);
  const options = await on.extension.context.newPage();
  await options.goto(`${on.extension.origin}/options.html`);
  await expect(options.getByRole('alert')).toContainText('newer');
  const popup = await on.extension.openPopup();
  await expect(popup.getByRole('alert')).toContainText('newer');
  await popup.close();
  await options.getByLabel('Below the text').check();
  await expect(options.getByRole('alert')).toBeHidden();
  const stored = await on.extension.worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: ChromeStorage };
    return chrome.storage.local.get(null);
  });
  expect(stored).toMatchObject({ settings: { version: 1, place: 'below' } });
  const aside = Object.entries(stored).filter(([key]) => /^aside:.*:settings$/.test(key));
  expect(aside.map(([, value]) => value)).toMatchObject([{ version: 9, colours: 'many' }]);
  await options.close();
});

test('a page can change no setting', async () => {
  const { page } = await openAnnotated(undefined);
  const answer = await on.extension.worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ChromeScripting };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const func = () =>
      (globalThis as unknown as { chrome: ChromeScripting }).chrome.runtime.sendMessage({
        hangjian: 'changeSettings',
        request: { change: { tones: true } },
      });
    const [answered] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func });
    return answered?.result;
  });
  expect(answer).toEqual({ error: expect.stringContaining("Hangjian's own pages") });
  await page.close();
});

interface ChromeScripting {
  readonly tabs: { query(filter: object): Promise<{ id?: number }[]> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
}

test('below: labels stand under their words, apart', async () => {
  const { page, labels } = await openAnnotated({ place: 'below' });
  const word = await placeOf(page, '阅览室');
  const label = findLabel(labels, 'yuèlǎnshì');
  expect(label.top).toBeGreaterThan((word.top + word.bottom) / 2 + 6);
  expect(label.top).toBeLessThan(word.bottom + 4);
  expectApart(labels);
  await page.close();
});

testInAll('large labels are larger, and apart', async () => {
  const { page, labels } = await openAnnotated({ size: 'large' });
  expect(findLabel(labels, 'yuèlǎnshì').size).toBeCloseTo(16 * 0.7, 1);
  expectApart(labels);
  await page.close();
});

test('zhuyin stands over each character', async () => {
  const { page, labels } = await openAnnotated({ script: 'zhuyin' });
  const bank = await placeOf(page, '银行行长');
  const over = labels.filter(({ left, right, bottom }) => {
    const middle = (left + right) / 2;
    return middle > bank.left && middle < bank.right && Math.abs(bottom - bank.top) < 12;
  });
  expect(over.map(({ pinyin }) => pinyin)).toEqual(['ㄧㄣˊ', 'ㄏㄤˊ', 'ㄏㄤˊ', 'ㄓㄤˇ']);
  expectApart(labels);
  await page.close();
});

test('glosses stand under their words where they find room, and touch nothing', async () => {
  const { page, labels } = await openAnnotated({ gloss: 'under' });
  const glosses = await glossesOf(page);
  expect(glosses.map(({ pinyin }) => pinyin)).toContain('reading room');
  expect(glosses.length).toBeGreaterThan(40);
  expectApart([...labels, ...glosses]);
  const word = await placeOf(page, '阅览室');
  const gloss = findLabel(glosses, 'reading room');
  expect(gloss.top).toBeGreaterThan((word.top + word.bottom) / 2 + 6);
  await page.close();
});

testInAll('glosses behind the reading touch nothing either', async () => {
  const { page, labels } = await openAnnotated({ gloss: 'after' });
  const glosses = await glossesOf(page);
  expect(glosses.length).toBeGreaterThan(0);
  expectApart([...labels, ...glosses]);
  await page.close();
});

test('beside in vertical text: labels run down the right of their words', async () => {
  const { page, labels } = await openAnnotated(undefined, `${on.server.origin}/portal.html`);
  const word = await placeOf(page, '阅读');
  const label = labels.find(({ pinyin, left }) => pinyin === 'yuèdú' && left > word.left);
  if (!label) throw new Error('no label beside 阅读');
  expect(label.left).toBeGreaterThan(word.right - 6);
  expect(label.left).toBeLessThan(word.right + 4);
  expect(label.bottom - label.top).toBeGreaterThan(label.right - label.left);
  expect(Math.abs((label.top + label.bottom) / 2 - (word.top + word.bottom) / 2)).toBeLessThan(8);
  await page.close();
});

test('text moves apart as far as is asked for, and for large labels', async () => {
  const room: { letters: number; line: number }[] = [];
  const EACH = [{ density: 'compact' }, {}, { density: 'roomy' }, { size: 'large' }] as const;
  for (const settings of EACH) {
    const { page } = await openAnnotated(settings);
    room.push(
      await page.evaluate(() => {
        const { letterSpacing, lineHeight } = getComputedStyle(
          document.querySelector('#first') ?? document.body,
        );
        return { letters: Number.parseFloat(letterSpacing), line: Number.parseFloat(lineHeight) };
      }),
    );
    await page.close();
  }
  const [compact, comfortable, roomy, large] = room;
  expect(comfortable?.letters).toBeGreaterThan(compact?.letters ?? 0);
  expect(comfortable?.line).toBeGreaterThan(compact?.line ?? 0);
  for (const more of [roomy, large]) {
    expect(more?.letters).toBeGreaterThan(comfortable?.letters ?? 0);
    expect(more?.line).toBeGreaterThan(comfortable?.line ?? 0);
  }
});

test('menus and buttons are labelled where that is asked for', async () => {
  const { page, labels } = await openAnnotated({ bars: true }, `${on.server.origin}/portal.html`);
  expect(labels.map(({ pinyin }) => pinyin)).toEqual(expect.arrayContaining(['shǒuyè', 'dēnglù']));
  await page.close();
});

test('paper looks as it does without us, unless labels are asked for there', async () => {
  for (const print of [false, true]) {
    await setSettings({ print });
    const page = await on.extension.context.newPage();
    await page.goto(`${on.server.origin}/news.html`);
    const takePaper = async (): Promise<string> => {
      await page.emulateMedia({ media: 'print' });
      const paper = await page.screenshot();
      await page.emulateMedia({ media: 'screen' });
      return paper.toString('base64');
    };
    const plain = await takePaper();
    await on.extension.toggle(page);
    await labelsOf(page);
    expect((await takePaper()) === plain).toBe(!print);
    await page.close();
  }
});

test('a setting that does not concern labels leaves them alone; one that does draws them again', async () => {
  const { page } = await openAnnotated(undefined);
  const own = await on.extension.context.newPage();
  await own.goto(`${on.extension.origin}/words.html`);
  const change = (wished: SettingsChange): Promise<unknown> =>
    own.evaluate(
      (request) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
        ).chrome.runtime.sendMessage({ hangjian: 'changeSettings', request }),
      { change: wished },
    );
  await page.evaluate(() => {
    const counted = globalThis as unknown as { changes: number };
    counted.changes = 0;
    new MutationObserver((records) => {
      counted.changes += records.length;
    }).observe(document, { subtree: true, childList: true });
  });
  const changes = (): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as { changes: number }).changes);
  // A change is answered when open pages have heard of it.
  for (const wished of [{ newWords: 3 }, { round: 50 }, { dayStart: 0 }, { hover: 'late' }] as const) {
    await change(wished);
    expect(await changes()).toBe(0);
  }
  await change({ size: 'large' });
  await expect.poll(changes).toBeGreaterThan(0);
  await own.close();
  await page.close();
});

test('labels follow a page that turns dark', async () => {
  const { page, labels } = await openAnnotated(undefined, on.server.add('/theme.html', THEME_PAGE));
  expect(labels[0]?.color).toBe('rgb(100, 100, 100)');
  await page.evaluate(() => document.documentElement.classList.add('night'));
  await expect.poll(async () => (await labelsOf(page))[0]?.color).toBe('rgb(160, 160, 160)');
  await page.close();
});

const THEME_PAGE = `<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,"><style>
body { background: #fff; color: #222 } .night body { background: #111; color: #ddd }</style><p>银行行长重新行动。</p></html>`;

test('a heading in a box of fixed height keeps its lines, and stays inside its box', async () => {
  const html = `<!doctype html><html lang="zh"><meta charset="utf-8"><link rel="icon" href="data:,"><style>
h3 { font: 16px/24px sans-serif; height: 24px; margin: 40px 0 } p { font: 16px/1.5 sans-serif }</style>
<h3>银行行长重新行动</h3><p>图书馆的流动图书车准时出发。</p></html>`;
  const { page, labels } = await openAnnotated(undefined, on.server.add('/fixed.html', html));
  expect(await page.evaluate(() => document.querySelector('h3')?.scrollHeight)).toBe(24);
  expect(labels.map(({ pinyin }) => pinyin)).toContain('túshūguǎn');
  const gap = await page.evaluate(() => getComputedStyle(document.querySelector('p') as Element).lineHeight);
  expect(Number.parseFloat(gap)).toBeGreaterThan(28);
  await page.close();
});
