/** The word card on pages, in Chromium: what it says, each way to it, what can be done with it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type ExtensionBrowser, launchChromium, tabIdOf } from './chromium.ts';
import { card, closed, openCard, openPage, says } from './on-card.ts';
import { cardText, clickInCard, hoverText, inClosedRoots, labelsOf } from './on-page.ts';
import { type PageServer, startServer } from './server.ts';

let server: PageServer;
let extension: ExtensionBrowser;
test.beforeAll(async () => {
  server = await startServer();
  extension = await launchChromium();
});
test.afterAll(async () => {
  await extension.close();
  await server.close();
});

const open = (body: string, options?: { readonly style?: string; readonly on?: boolean }): Promise<Page> =>
  openPage({ server, extension }, body, options);

/** Run in a page before its own scripts: voices of the test's, since the machine has none. */
function giveVoices(): void {
  const voice = (name: string, lang: string, localService = true) => ({
    name,
    lang,
    localService,
    default: false,
  });
  const voices = [
    voice('Alex', 'en-US'),
    voice('Mei-Jia', 'zh-TW'),
    voice('Ting', 'zh-CN'),
    voice('Far', 'zh-CN', false),
    voice('Sin-ji', 'zh-HK'),
  ];
  class Utterance {
    voice: unknown;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => undefined,
    speak: (utterance: { text: string; voice: { name: string } }) =>
      Object.assign(window, { spoken: [utterance.text, utterance.voice.name] }),
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}

async function sendCommand(page: Page, command: string): Promise<void> {
  const tabId = await tabIdOf(extension.worker, page);
  await extension.worker.evaluate(
    ([name, id]) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
      chrome.commands.onCommand.dispatch(name, { id });
    },
    [command, tabId] as const,
  );
}
/** The events as the browser sends them; no headless browser has a menu or global shortcuts. */
interface ChromeEvents {
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
}

const BANK = '<p id="a">中国人民银行行长李广何说，我们得去3.6万人的工厂车间看看。</p>';

test.describe('what it says', () => {
  test('entry, characters with other words, and the way to longer ones, to characters and back', async () => {
    const page = await open('<p id="a">人民法院的图书馆在工厂车间旁边。</p>');
    await openCard(page, '车间');
    const text = await cardText(page);
    for (const part of ['車間', 'chējiān', 'common', 'noun', 'workshop', 'Measure word', 'jiān'])
      expect(text).toContain(part);
    await says(page, '汽车');
    await clickInCard(page, '间');
    await says(page, 'between');
    await says(page, 'Part of');
    await clickInCard(page, '‹ Back');
    await says(page, 'workshop');
    await page.close();
  });

  test('a name and its kind, a number and its value, a reading that is uncertain', async () => {
    const page = await open(BANK);
    await openCard(page, '李广何');
    await says(page, 'Name of a person');
    await openCard(page, '3.6万');
    await says(page, '36,000');
    await page.close();
    const guess = await open('<p id="a">东西长短</p>');
    await openCard(guess, '东西');
    await says(guess, 'Reading uncertain');
    await clickInCard(guess, 'dōngxī');
    await says(guess, 'Always read it dōngxī');
    await guess.close();
  });

  test('a cross-reference is a link inside the card', async () => {
    const page = await open('<p id="a">他在北大读书。</p>');
    await openCard(page, '北大');
    await clickInCard(page, '北京大学');
    await says(page, 'Běijīng Dàxué');
    await clickInCard(page, '‹ Back');
    await says(page, 'Běi Dà');
    await page.close();
  });
});

test.describe('ways to it', () => {
  test('by keyboard alone: the cursor by word and sentence, Enter, the card, Escape', async () => {
    const page = await open('<p id="a">重新行动。图书馆很大。</p><p>车间</p>');
    await sendCommand(page, 'read-by-keys');
    const said = () =>
      inClosedRoots(page, function read(this: ShadowRoot) {
        return this.querySelector('p[role=status]:not(.status):not(.visually-hidden)')?.textContent;
      }).then((texts) => texts.find(Boolean));
    await expect.poll(said).toContain('重新');
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toContain('行动');
    await page.keyboard.press('ArrowDown');
    await expect.poll(said).toContain('图书馆');
    await page.keyboard.press('ArrowUp');
    await expect.poll(said).toContain('重新');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says(page, 'library');
    await page.keyboard.press('ArrowDown');
    await says(page, 'workshop');
    await page.keyboard.press('k');
    await says(page, 'Marked as known');
    await page.keyboard.press('Escape');
    await closed(page);
    await page.keyboard.press('Escape');
    await expect.poll(said).toBeUndefined();
    await page.close();
  });

  test('a selection by the mouse, and one looked up from the menu on a page that is off', async () => {
    const page = await open('<p id="a">我们的图书馆。</p>', { on: false });
    await page.evaluate(() => {
      const text = document.querySelector('#a')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 3, text, 6);
    });
    const tabId = await tabIdOf(extension.worker, page);
    await extension.worker.evaluate((id) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
      chrome.contextMenus.onClicked.dispatch(
        { menuItemId: 'look-up', selectionText: '图书馆', frameId: 0 },
        { id },
      );
    }, tabId);
    await says(page, 'library');
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await labelsOf(page, { least: 0 })).toEqual([]);

    await extension.toggle(page);
    await labelsOf(page);
    const { left, top, right, bottom } = await page.locator('#a').evaluate((p) => {
      const range = document.createRange();
      range.setStart(p.firstChild ?? p, 0);
      range.setEnd(p.firstChild ?? p, 6);
      const box = range.getBoundingClientRect();
      return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    });
    const y = (top + bottom) / 2;
    await page.mouse.move(left + 1, y);
    await page.mouse.down();
    await page.mouse.move(right - 1, y, { steps: 5 });
    await page.mouse.up();
    await says(page, '我们的图书馆');
    await says(page, 'Made of');
    await page.close();
  });

  test('a click keeps it open until another click', async () => {
    const page = await open('<p id="a">图书馆和车间。</p><p id="b">没有字</p>');
    await hoverText(page, '#a', '图书馆');
    await page.mouse.down();
    await page.mouse.up();
    await says(page, 'library');
    await hoverText(page, '#a', '车间');
    await page.waitForTimeout(300); // longer than a pointer must rest
    expect(await cardText(page)).toContain('library');
    await page.mouse.click(600, 500);
    await closed(page);
    await page.close();
  });

  test("search in the popup: as one types, the card in place, saved words' cards too", async () => {
    const popup = await extension.openPopup();
    const box = popup.getByRole('searchbox', { name: 'Look up a word' });
    for (const query of ['zhongguo', 'zhong1guo2', 'zg', '中国', 'China']) {
      await box.fill(query);
      await expect(popup.locator('.found button').first()).toContainText('中国');
      await expect(popup.locator('.found button').first()).toContainText('Zhōngguó');
    }
    await box.press('Enter');
    await expect(popup.getByRole('dialog')).toContainText('China');
    await popup.keyboard.press('Escape');
    await expect(box).toBeFocused();
    await popup.close();
  });
});

test.describe('doing', () => {
  test('known, undone, and learnt when saved', async () => {
    const page = await open('<p id="a">这个公园很大。</p>');
    await openCard(page, '公园');
    await page.keyboard.press('k');
    await says(page, 'Marked as known');
    await clickInCard(page, 'Undo');
    await card(page).not.toContain('Marked');
    await clickInCard(page, '···');
    await clickInCard(page, 'Ignore');
    await says(page, 'Ignored from now on');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await says(page, 'Saved with its sentence');
    const popup = await extension.openPopup();
    await expect(popup.getByText('这个公园很大。')).toBeVisible();
    await popup.getByRole('button', { name: '公园', exact: true }).click();
    await expect(popup.getByRole('dialog')).toContainText('park');
    await popup.close();
    await page.close();
  });

  test('playing says so where there is no Chinese voice', async () => {
    const page = await open(BANK);
    await openCard(page, '车间');
    await page.keyboard.press('p');
    await says(page, 'no Chinese voice');
    await page.close();
  });

  test('a voice is chosen, kept, and speaks; where there is none that is said', async () => {
    const bare = await extension.context.newPage();
    await bare.goto(`${extension.origin}/options.html`);
    await expect(bare.getByText('This device has no Chinese voice.')).toBeVisible();
    await bare.close();
    const openOwn = async (path: string): Promise<Page> => {
      const page = await extension.context.newPage();
      await page.addInitScript(giveVoices);
      await page.goto(extension.origin + path);
      return page;
    };
    const options = await openOwn('/options.html');
    const voices = options.getByLabel('Voice');
    await expect(voices.locator('option')).toHaveText(['The best there is', 'Mei-Jia', 'Ting']);
    await voices.selectOption('Mei-Jia');
    await options.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => options.evaluate('window.spoken')).toEqual(['银行行长重新行动。', 'Mei-Jia']);
    await options.reload();
    await expect(voices).toHaveValue('Mei-Jia');
    await options.close();
    const reader = await openOwn('/reader.html#000-2');
    await reader.locator('ruby', { hasText: '车间' }).first().click();
    await expect(reader.getByRole('dialog').getByText('汽车')).toBeVisible();
    await reader.keyboard.press('p');
    await expect.poll(() => reader.evaluate('window.spoken')).toEqual(['车间', 'Mei-Jia']);
    await reader.close();
  });

  test('the sentence is copied, with its pinyin', async () => {
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: server.origin,
    });
    const page = await open('<p id="a">你好。工厂车间很大。再见。</p>');
    await openCard(page, '车间');
    await clickInCard(page, '···');
    await clickInCard(page, 'Sentence with pinyin');
    await says(page, 'Copied the sentence with pinyin');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '工厂车间很大。\nGōngchǎng chējiān hěn dà.',
    );
    await page.close();
  });

  test('a correction holds at once, on another page, and is undone', async () => {
    const pinyinOf = async (page: Page): Promise<string[]> =>
      (await labelsOf(page)).map(({ pinyin }) => pinyin);
    const page = await open('<p id="a">我们的图书馆很大。</p>');
    const other = await open('<p id="a">去图书馆。</p>');
    await page.bringToFront();
    await openCard(page, '图书馆');
    await clickInCard(page, '···');
    await clickInCard(page, 'Correct it');
    await says(page, 'The word ends elsewhere');
    await clickInCard(page, '·', { nth: 1 });
    await clickInCard(page, 'Split: 图书 馆');
    await says(page, 'From now on 图书馆 is 2 words');
    await expect.poll(() => pinyinOf(page)).toEqual(expect.arrayContaining(['túshū', 'guǎn']));
    await other.bringToFront();
    await expect.poll(() => pinyinOf(other)).toEqual(expect.arrayContaining(['túshū', 'guǎn']));
    const options = await extension.context.newPage();
    await options.goto(`${extension.origin}/options.html`);
    await expect(options.getByText('图书馆 is 2 words: 图书 · 馆')).toBeVisible();
    await options.getByRole('button', { name: /take back/i }).click();
    await expect(options.getByText('Taken back: 图书馆')).toBeVisible();
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect(options.getByRole('button', { name: /take back/i })).toBeVisible();
    await options.close();
    const third = await open('<p id="a">图书馆</p>');
    expect(await pinyinOf(third)).toEqual(['túshū', 'guǎn']);
    await third.close();
    await page.bringToFront();
    await clickInCard(page, 'Undo');
    await says(page, 'Undone');
    await expect.poll(() => pinyinOf(page)).toContain('túshūguǎn');
    await other.bringToFront();
    await expect.poll(() => pinyinOf(other)).toContain('túshūguǎn');
    await other.close();
    await page.close();
  });

  test('another reading is typed, another joined word is a name', async () => {
    const page = await open('<p id="a">这样就行了。</p>');
    await openCard(page, '行');
    await clickInCard(page, '···');
    await clickInCard(page, 'Correct it');
    await clickInCard(page, 'Use');
    await says(page, 'Write one syllable');
    await clickInCard(page, 'háng');
    await says(page, '行 is read háng');
    await expect.poll(async () => (await labelsOf(page)).map(({ pinyin }) => pinyin)).toContain('háng');
    await clickInCard(page, 'Undo');
    await says(page, 'Undone');
    await page.close();
  });
});

test('a correction and a mark are kept when the browser is closed', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'hangjian-corrected-'));
  const address = server.add(
    '/kept.html',
    '<!doctype html><html lang="zh"><body><p id="a">我们的图书馆很大。</p></body></html>',
  );
  const first = await launchChromium({ profile });
  const page = await first.context.newPage();
  await page.goto(address);
  await first.toggle(page);
  await labelsOf(page);
  await openCard(page, '图书馆');
  await page.keyboard.press('k');
  await says(page, 'Marked as known');
  await clickInCard(page, '···');
  await clickInCard(page, 'Correct it');
  await clickInCard(page, 'A place');
  await says(page, '图书馆 is the name of a place');
  // What is known has no label.
  await expect
    .poll(async () => (await labelsOf(page)).map(({ pinyin }) => pinyin))
    .toEqual(['wǒmen', 'de', 'hěn', 'dà']);
  await first.close();

  const second = await launchChromium({ profile });
  const again = await second.context.newPage();
  await again.goto(address);
  await second.toggle(again);
  expect((await labelsOf(again)).map(({ pinyin }) => pinyin)).toEqual(['wǒmen', 'de', 'hěn', 'dà']);
  await openCard(again, '图书馆');
  await says(again, 'Corrected by you');
  await again.keyboard.press('k'); // known already: no longer
  await says(again, 'No longer marked');
  await expect.poll(async () => (await labelsOf(again)).map(({ pinyin }) => pinyin)).toContain('Túshūguǎn');
  await second.close();
  await rm(profile, { recursive: true, force: true });
});
