/** The card on each layout of Hostile pages, in both browsers: in sight, beside its word, over all else, and it works. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { boxOf, cardBox, cardText, openCard, openCardPage, overlap, says } from './guest-card.ts';
import { POLL } from './on-words.ts';

test.setTimeout(90_000);

interface Layout {
  readonly name: string;
  readonly body: string;
  readonly style?: string;
  readonly attributes?: string;
  readonly width?: number;
  readonly height?: number;
}

const LINE = '图书馆的流动图书车准时出发，开进草原深处的学校。';
const TEXT = `<p>${LINE.repeat(8)}</p>`;
const WORD = '<p id="a">工厂车间</p>';

const LAYOUTS: readonly Layout[] = [
  {
    name: 'floats',
    body: `<div class="f">${WORD}</div>${TEXT}`,
    style: '.f{float:right;width:150px;background:#fec}',
  },
  {
    name: 'columns',
    body: `<div class="c">${TEXT}${WORD}${TEXT}</div>`,
    style: '.c{columns:3;column-gap:24px}',
  },
  {
    name: 'flex and grid with gaps',
    body: `<div class="x"><p>${LINE}</p>${WORD}</div><div class="g"><p>${LINE}</p><p>${LINE}</p></div>`,
    style: '.x{display:flex;gap:20px}.x p{flex:1}.g{display:grid;grid-template-columns:1fr 1fr;gap:10px}',
  },
  {
    name: 'tables',
    body: `<table><tr><th>地区</th><td id="a">工厂车间</td><td>${LINE}</td></tr></table>`,
    style:
      'table{width:600px;table-layout:fixed;border-collapse:collapse}td{border:1px solid;overflow:hidden}',
  },
  {
    name: 'sticky and fixed',
    body: `<header>固定的标题栏</header><h2 id="a">工厂车间</h2>${TEXT.repeat(8)}`,
    style:
      'header{position:fixed;inset:0 0 auto;height:40px;background:#fff;z-index:2147483647}h2{position:sticky;top:40px;margin-top:60px}',
  },
  {
    name: 'nested scrollers',
    body: `<div class="s"><div class="t">${WORD}${TEXT}</div>${TEXT}</div>`,
    style: '.s{height:300px;overflow:auto}.t{height:160px;overflow:auto}',
  },
  {
    name: 'transforms',
    body: `<div class="t">${WORD}</div>`,
    style: '.t{transform:rotate(8deg) scale(1.5);margin:140px;will-change:transform;contain:paint}',
  },
  ...[25, 50, 200, 500].map((zoom) => ({
    name: `zoom ${zoom}%`,
    body: `<div style="zoom:${zoom / 100}">${WORD}</div>`,
  })),
  { name: 'a page that is zoomed as a whole', body: WORD, style: 'body{zoom:1.7}' },
  { name: 'vertical text', body: WORD + TEXT, style: 'body{writing-mode:vertical-rl;height:90vh}' },
  {
    name: 'vertical text, left to right',
    body: WORD + TEXT,
    style: 'body{writing-mode:vertical-lr;height:90vh}',
  },
  {
    name: 'ellipsis',
    body: '<p id="a" class="e">工厂车间和图书馆的流动图书车准时出发</p>',
    style: '.e{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;width:170px}',
  },
  {
    name: 'clamped lines',
    body: `<p id="a" class="l">工厂车间${LINE.repeat(4)}</p>`,
    style:
      '.l{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;width:300px}',
  },
  {
    name: 'cards of fixed height',
    body: `<div class="h"><h3 id="a">工厂车间</h3><p>${LINE}</p></div>`,
    style:
      '.h{height:90px;width:260px;overflow:hidden}h3{height:28px;line-height:28px;overflow:hidden;margin:0}',
  },
  {
    name: 'justified',
    body: `<p id="a" style="text-align:justify;width:300px">工厂车间${LINE.repeat(3)}</p>`,
  },
  { name: 'a dark page', body: WORD, style: 'html{background:#111;color:#eee;color-scheme:dark}' },
  { name: '320 pixels wide', body: WORD + TEXT, width: 320, height: 640 },
  { name: 'right to left', body: `${WORD}<p>العربية</p>`, attributes: 'dir="rtl"' },
  {
    name: 'at the foot of the window',
    body: '<p id="a" style="position:absolute;bottom:2px;margin:0">工厂车间</p>',
  },
  { name: 'at the right edge', body: '<p id="a" style="position:absolute;right:0">工厂车间</p>' },
  { name: 'a low window', body: '<p id="a" style="margin-top:130px">工厂车间</p>', height: 320 },
  {
    name: 'a page that styles everything',
    body: WORD,
    style:
      '*{position:static!important;display:inline!important;opacity:1!important;transform:none!important;width:auto!important;color:red!important;font:9px serif!important}',
  },
  {
    name: 'something of the highest z-index',
    body: `${WORD}<div style="position:fixed;inset:90px 0 0;z-index:2147483647;background:#eee"></div>`,
  },
  {
    name: 'an open shadow root',
    body: '<div id="h"><template shadowrootmode="open"><p>工厂车间</p></template></div>',
  },
  {
    name: 'content-visibility and containment',
    body: `<div style="content-visibility:auto;contain:strict;height:200px">${WORD}</div>`,
  },
];

inBothBrowsers((guest) => {
  for (const { name: layout, body, style = '', attributes = '', width = 1000, height = 800 } of LAYOUTS) {
    guest.siblingInTurn()(`${layout}: in sight, beside its word, over all else`, async () => {
      const page = await openCardPage(guest, body, { style, attributes, on: false });
      await page.setViewport(width, height);
      await page.turn(true);
      await page.front();
      await openCard(page, '车间');
      await says(page, 'workshop');
      await expect
        .poll(async () => {
          const [box, word] = [await cardBox(page), await boxOf(page, '车间')];
          if (!box) return 'no card';
          const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
          return { inside, covers: overlap(box, word), wide: box.right - box.left > 240 };
        }, POLL)
        .toEqual({ inside: true, covers: false, wide: true });
      // Saved only if it lies over everything: the card asks that itself.
      await page.keyboard.press('s');
      await expect.poll(() => cardText(page), POLL).toMatch(/Saved with its sentence/);
      await page.keyboard.press('Escape');
      expect(page.problems).toEqual([]);
      await page.close();
    });
  }

  guest.inTurn()('it follows its word as page and scroller move', async () => {
    const body = `<div style="height:150px"></div><div style="height:300px;overflow:auto" id="s">${WORD}${TEXT}</div>${TEXT.repeat(8)}`;
    const page = await openCardPage(guest, body);
    await openCard(page, '车间');
    const gap = async (): Promise<number> => {
      const [box, word] = [await cardBox(page), await boxOf(page, '车间')];
      return box ? Math.round(box.top - word.bottom) : Number.NaN;
    };
    await expect.poll(gap, POLL).toBe(8);
    await page.evaluate('scrollTo(0, 60)');
    await expect.poll(async () => (await boxOf(page, '车间')).top, POLL).toBeLessThan(160);
    await expect.poll(gap, POLL).toBe(8);
    await page.evaluate(`document.querySelector('#s').scrollTo(0, 20)`);
    await expect.poll(gap, POLL).toBe(8);
    await page.close();
  });

  guest.inTurn()('at 320 pixels it is a sheet at the foot, or at the top over a word there', async () => {
    const page = await openCardPage(
      guest,
      '<p id="a">工厂车间</p><p id="b" style="position:absolute;bottom:0;margin:0">图书馆</p>',
      { on: false },
    );
    await page.setViewport(320, 640);
    await page.turn(true);
    await page.front();
    await openCard(page, '车间');
    await expect.poll(() => cardBox(page), POLL).toMatchObject({ left: 0, right: 320, bottom: 640 });
    await page.keyboard.press('Escape');
    await openCard(page, '图书馆', '#b');
    await expect.poll(() => cardBox(page), POLL).toMatchObject({ left: 0, right: 320, top: 0 });
    await page.close();
  });
});
