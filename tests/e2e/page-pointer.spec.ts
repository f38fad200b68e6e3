/** Where the pointer finds words and what the card takes of it, on pages that lay things over their text. */

import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import {
  boxOf,
  cardBox,
  cardText,
  clickInCard,
  hover,
  openCard,
  openCardPage,
  pinyinOn,
  says,
} from './guest-card.ts';
import { changeSettings } from './guest-requests.ts';
import { POLL } from './on-words.ts';

const CARD = `.card { position: relative; border: 1px solid #ccc; padding: 12px; width: 420px; background: #fff }
  .card h3 a::after { content: ""; position: absolute; inset: 0 } .over { position: absolute; inset: 0 }`;
const TEXT = '<p>工人在车间里工作，记者参观了工厂。</p>';

/** Layouts in which something empty lies over the text. */
const COVERED: readonly (readonly [what: string, html: string])[] = [
  [
    'a headline’s link stretched over its card',
    `<div class="card"><h3><a href="#x">图书馆的车出发了</a></h3>${TEXT}</div>`,
  ],
  [
    'an empty link over a card',
    `<div class="card"><a class="over" href="#y" aria-label="more"></a>${TEXT}</div>`,
  ],
  ['an empty box over a whole page', `${TEXT}<div style="position: fixed; inset: 0; z-index: 9"></div>`],
  ['two of them', `<div class="card">${TEXT}<i class="over"></i><a class="over" href="#z"></a></div>`],
  [
    'an empty link over a component',
    `<div class="card"><x-part></x-part><a class="over" href="#y"></a></div>
    <script>customElements.define('x-part', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '${TEXT}' } })</script>`,
  ],
  [
    'an empty link within a component',
    `<x-card></x-card><script>customElements.define('x-card', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<style>${CARD.replaceAll('\n', ' ')}</style><div class="card">${TEXT}<a class="over" href="#y"></a></div>' } })</script>`,
  ],
  [
    'a button over text in its slot',
    `<x-slot>${TEXT}</x-slot><script>customElements.define('x-slot', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div style="position: relative; width: 420px"><slot></slot><a href="#z" style="position: absolute; inset: 0"></a></div>' } })</script>`,
  ],
];
/** A page that is off helps on hover where the reader wishes it; nothing is drawn. */
const OFF = { hoverOff: true };

/** Each character in an element of its own. */
const spans = (text: string, style: string): string =>
  [...text].map((character) => `<span style="${style}">${character}</span>`).join('');

inBothBrowsers((guest) => {
  for (const [what, html] of COVERED) {
    guest.siblingInTurn()(`hover: ${what}`, async () => {
      const page = await openCardPage(guest, html, { style: CARD });
      await openCard(page, '车间');
      await says(page, 'chējiān');
      await page.close();
    });
  }

  guest.inTurn()('hover on pages that are off: the same layouts, and a span for each character', async () => {
    await changeSettings(guest.browser, OFF);
    const pages: typeof COVERED = [
      ...COVERED,
      ['inline spans', `<p>${spans('工人在车间里', '')}</p>`],
      ['a box for each', `<p>${spans('工人在车间里', 'display: inline-block')}</p>`],
    ];
    for (const [what, html] of pages) {
      await test.step(what, async () => {
        const page = await openCardPage(guest, html, { style: CARD, on: false });
        await page.front();
        await openCard(page, what.includes('span') || what.includes('box for') ? '间' : '车间');
        await says(page, 'chējiān');
        expect(await pinyinOn(page)).toEqual([]);
        await page.close();
      });
    }
    await changeSettings(guest.browser, { hoverOff: false });
  });

  guest.inTurn()('hover: what is painted over a text hides its words', async () => {
    const page = await openCardPage(
      guest,
      `<div class="card">${TEXT}<div class="over" style="background: #fff">医院在这里</div></div>`,
      { style: CARD },
    );
    await openCard(page, '医院');
    await says(page, 'yīyuàn');
    const { left, top } = await boxOf(page, '车间');
    await page.mouse.move(left + 4, top + 20);
    await hover(page, '车间');
    await hover(page, '医院');
    expect(await cardText(page)).not.toContain('chējiān');
    await page.close();
  });

  for (const style of [
    'display: inline-block',
    'display: inline-flex; margin-right: 2px',
    'float: left',
    'position: relative',
  ]) {
    guest.siblingInTurn()(`a box for each character (${style}) is one text`, async () => {
      const page = await openCardPage(
        guest,
        `<h2>${spans('银行行长重新行动', style)}</h2><p style="clear: both">好</p>`,
      );
      await expect
        .poll(() => pinyinOn(page), POLL)
        .toEqual(expect.arrayContaining(['yínháng', 'hángzhǎng', 'xíngdòng']));
      await page.evaluate(
        `document.querySelectorAll('h2 span').forEach((span, i) => { if (i < 2) span.firstChild.data = '医院'[i]; })`,
      );
      await expect.poll(() => pinyinOn(page), POLL).toContain('yīyuàn');
      await page.close();
    });
  }

  const wheel = async (page: GuestPage, at: { x: number; y: number }, by: number): Promise<void> => {
    await page.mouse.move(at.x, at.y);
    await page.wheel(at.x, at.y, by);
  };
  guest.inTurn()('wheel: over the card the page stands still, its buttons and its text alike', async () => {
    const page = await openCardPage(
      guest,
      '<div style="height: 60px"></div><p>工人在车间里工作，这样就行了。</p><div style="height: 3000px"></div>',
    );
    await openCard(page, '工作');
    const box = await cardBox(page);
    if (!box) throw new Error('no card');
    const middle = (box.left + box.right) / 2;
    for (const y of [box.bottom - 16, box.top + 30, box.top + 80]) await wheel(page, { x: middle, y }, 400);
    expect(await page.evaluate('scrollY')).toBe(0);
    // The same wheel beside the card scrolls: the test can fail.
    await wheel(page, { x: 700, y: 700 }, 200);
    await expect.poll(() => page.evaluate('scrollY'), POLL).toBeGreaterThan(0);
    await page.close();
  });

  guest.inTurn()('wheel: what the card can scroll is scrolled', async () => {
    const page = await openCardPage(
      guest,
      '<div style="height: 60px"></div><p>就是打了行。</p><div style="height: 3000px"></div>',
    );
    await openCard(page, '打');
    await page.keyboard.press('m'); // the whole entry
    await says(page, 'CC-CEDICT');
    const box = await cardBox(page);
    if (!box) throw new Error('no card');
    const scrolled = async (): Promise<number> =>
      (
        await page.inRoots(function read(this: ShadowRoot) {
          return this.querySelector('.word-card .body')?.scrollTop;
        })
      )[0] ?? 0;
    await wheel(page, { x: (box.left + box.right) / 2, y: box.top + 100 }, 60);
    await expect.poll(scrolled, POLL).toBeGreaterThan(0);
    expect(await page.evaluate('scrollY')).toBe(0);
    await clickInCard(page, 'Play');
    await page.close();
  });
});
