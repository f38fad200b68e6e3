/** Where the word card stands on pages, in Chromium, and pages that would have it act for them. */
import { expect, type Page, test } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { boxesOf, card, openCard, openPage, says } from './on-card.ts';
import { cardText, clickInCard } from './on-page.ts';
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
