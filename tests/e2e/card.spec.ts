/** The word card on pages, in Chromium: what it says, where it stands, each way to it, what can be done with it. */
import { expect, type Page, test } from '@playwright/test';
import { type ExtensionBrowser, launchChromium, tabIdOf } from './chromium.ts';
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

let count = 0;
/** A page of the test's own, annotated. */
async function open(body: string, { style = '', on = true } = {}): Promise<Page> {
  count += 1;
  const html = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>第${count}页</title>
    <meta name="viewport" content="width=device-width"><style>body{font:18px/1.9 "Noto Sans CJK SC"}${style}</style></head><body>${body}</body></html>`;
  const page = await extension.context.newPage();
  await page.goto(server.add(`/card-${count}.html`, html));
  if (on) {
    await extension.toggle(page);
    await labelsOf(page, { least: 0 });
  }
  return page;
}

const card = (page: Page) => expect.poll(() => cardText(page));
const says = async (page: Page, text: string): Promise<void> => card(page).toContain(text);
const closed = async (page: Page): Promise<void> => card(page).toBe('');

async function openCard(page: Page, word: string, selector = '#a'): Promise<void> {
  const before = await cardText(page);
  await expect
    .poll(async () => {
      await hoverText(page, selector, word);
      return cardText(page);
    })
    .not.toBe(before);
}

/** Where the card and the word are. */
async function boxesOf(
  page: Page,
  word: string,
): Promise<{ card: Box; word: Box; width: number; height: number }> {
  const [found] = (
    await inClosedRoots(page, function read(this: ShadowRoot) {
      const box = this.querySelector('.word-card')?.getBoundingClientRect();
      return box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    })
  ).filter((box) => box !== undefined);
  if (!found) throw new Error('no card');
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    }
    throw new Error(`no ${wanted}`);
  }, word);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return { card: found, word: place, width, height };
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
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

test.describe('where it stands', () => {
  const LONG = '<p>图书馆的流动图书车准时出发。</p>'.repeat(30);
  const cases: readonly (readonly [name: string, body: string, style: string])[] = [
    ['at the right edge', '<p id="a" style="text-align:right">工厂车间</p>', ''],
    ['at the foot of the window', `<p id="a" style="position:absolute;bottom:4px">工厂车间</p>`, ''],
    ['in the middle of a low window', '<p id="a" style="margin-top:300px">工厂车间</p>', ''],
    ['right to left', '<p id="a" dir="rtl">工厂车间</p>', ''],
    ['vertical', '<p id="a">工厂车间</p>', 'body{writing-mode:vertical-rl;height:90vh}'],
    ['vertical, left to right', '<p id="a">工厂车间</p>', 'body{writing-mode:vertical-lr;height:90vh}'],
    ['turned and grown', '<p id="a" style="transform:rotate(8deg) scale(1.6);margin:120px">工厂车间</p>', ''],
    ['zoomed', '<p id="a">工厂车间</p>', 'body{zoom:1.7}'],
    ['in a scroller', `<div style="height:200px;overflow:auto"><p id="a">工厂车间</p>${LONG}</div>`, ''],
    [
      'under a dialog of high z-index',
      '<div style="position:fixed;inset:200px 0 0;z-index:2147483647;background:#eee"></div><p id="a">工厂车间</p>',
      '',
    ],
    [
      'on a page that styles everything',
      '<p id="a">工厂车间</p>',
      '*{position:static!important;display:inline!important;opacity:1!important;transform:none!important;width:auto!important}',
    ],
  ];
  for (const [name, body, style] of cases) {
    test(`${name}: in sight, beside its word`, async () => {
      const page = await open(body, { style });
      await openCard(page, '车间');
      await expect
        .poll(async () => {
          const { card: box, word, width, height } = await boxesOf(page, '车间');
          const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
          const covers =
            box.left < word.right - 1 &&
            box.right > word.left + 1 &&
            box.top < word.bottom - 1 &&
            box.bottom > word.top + 1;
          return { inside, covers };
        })
        .toEqual({ inside: true, covers: false });
      await page.keyboard.press('s');
      await card(page).toContain('Saved');
      await page.close();
    });
  }

  test('at 320 pixels it is a sheet at the foot, or at the top over a word there', async () => {
    const page = await open('<p id="a">工厂车间</p><p id="b" style="position:absolute;bottom:0">图书馆</p>');
    await page.setViewportSize({ width: 320, height: 640 });
    await openCard(page, '车间');
    await expect
      .poll(async () => (await boxesOf(page, '车间')).card)
      .toMatchObject({ left: 0, right: 320, bottom: 640 });
    await page.keyboard.press('Escape');
    await openCard(page, '图书馆', '#b');
    await expect
      .poll(async () => (await boxesOf(page, '图书馆')).card)
      .toMatchObject({ left: 0, right: 320, top: 0 });
    await page.close();
  });

  test('it follows its word as the page scrolls', async () => {
    const page = await open(`<div style="height:150px"></div><p id="a">工厂车间</p>${LONG}`);
    await openCard(page, '车间');
    const gap = async (): Promise<number> => {
      const { card: box, word } = await boxesOf(page, '车间');
      return Math.round(box.top - word.bottom);
    };
    await expect.poll(gap).toBe(8);
    await page.evaluate(() => scrollTo(0, 100));
    await expect.poll(gap).toBe(8);
    await expect.poll(async () => (await boxesOf(page, '车间')).word.top).toBeLessThan(120);
    await page.close();
  });
});

test.describe('a page that would have us act for it', () => {
  for (const [name, style] of [
    ['something transparent over the card', 'opacity:0.01'],
    ['a picture over it that lets clicks through', 'background:#fff;pointer-events:none'],
  ] as const) {
    test(`${name}: nothing is saved`, async () => {
      const page = await open('<p id="a">工厂车间</p>');
      await openCard(page, '车间');
      await page.evaluate((css) => {
        const cover = document.createElement('div');
        cover.setAttribute('popover', 'manual');
        cover.style.cssText = `position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;padding:0;${css}`;
        document.body.append(cover);
        cover.showPopover();
      }, style);
      await page.keyboard.press('s');
      await says(page, 'covers this card');
      expect(await cardText(page)).not.toContain('✓ Saved');
      await page.close();
    });
  }

  test('a click made by a script does nothing', async () => {
    const page = await open('<p id="a">工厂车间</p>');
    await openCard(page, '车间');
    await clickInCard(page, 'Known', { trusted: false });
    await clickInCard(page, '···', { trusted: false });
    expect(await cardText(page)).not.toMatch(/Marked|Copy/);
    await page.close();
  });
});
