/** The card by touch, and when it goes by itself; a saved word's card; the keyboard's cursor on a front page. */
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import {
  boxOf,
  cardBox,
  cardText,
  clickInCard,
  cursorWord,
  isClosed,
  openCard,
  openCardPage,
  says,
  saysNot,
  wordNamed,
} from './guest-card.ts';
import { POLL } from './on-words.ts';

const FAR = '<div style="height: 3000px"></div>';
const TEXT = '<p>工人在车间里工作，记者参观了工厂和学校。</p>';

async function middleOf(page: GuestPage, word: string): Promise<{ x: number; y: number }> {
  const { left, right, top, bottom } = await boxOf(page, word);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

inBothBrowsers((guest) => {
  for (const [what, scroll] of [
    ['the page is scrolled', 'scrollTo(0, 900)'],
    ['a box around it is scrolled', 'document.getElementById("box").scrollTo(0, 900)'],
    ['it is moved away', 'document.getElementById("box").style.marginTop = "2000px"'],
  ] as const) {
    guest.siblingInTurn()(`card: goes when its word leaves the window: ${what}`, async () => {
      const style = '#box { height: 400px; overflow: auto }';
      const html = what.startsWith('a box')
        ? `<div id="box">${TEXT}${FAR}</div>`
        : `<div id="box">${TEXT}</div>${FAR}`;
      const page = await openCardPage(guest, html, { style: what.startsWith('a box') ? style : '' });
      await openCard(page, '车间');
      await page.evaluate(`(${scroll}, null)`);
      await isClosed(page);
      await page.close();
    });
  }

  guest.inTurn()(
    'touch: a sheet at the foot, no higher than 40% of the screen, without letters; gone by a swipe, or a tap beside it',
    async () => {
      const page = await openCardPage(guest, `${TEXT}${FAR}`);
      await page.setViewport(420, 700);
      const word = await middleOf(page, '工作');
      const open = async (): Promise<void> => {
        await page.tap(word.x, word.y);
        await says(page, 'Save'); // whole, as high as it will be
      };
      await open();
      await expect.poll(async () => (await cardBox(page))?.bottom, POLL).toBeCloseTo(700, 0);
      const box = await cardBox(page);
      if (!box) throw new Error('no card');
      expect(box.bottom - box.top).toBeLessThanOrEqual(281);
      const letters = await page.inRoots(function read(this: ShadowRoot) {
        const keys = [...this.querySelectorAll('.word-card .key')];
        return this.querySelector('.word-card')
          ? keys.filter((key) => key.checkVisibility()).length
          : undefined;
      });
      expect(letters).toEqual([0]);
      await page.swipe(210, box.top + 20, 120);
      await isClosed(page);
      expect(await page.evaluate('scrollY')).toBe(0);
      await open();
      await page.tap(210, 300);
      await isClosed(page);
      await page.close();
    },
  );

  guest.inTurn()('touch: a word that the sheet would cover is scrolled over it', async () => {
    const page = await openCardPage(guest, `<div style="height: 560px"></div>${TEXT}${FAR}`);
    await page.setViewport(420, 700);
    const word = await middleOf(page, '学校');
    await page.tap(word.x, word.y);
    await says(page, 'xuéxiào');
    await expect
      .poll(async () => (await boxOf(page, '学校')).bottom < ((await cardBox(page))?.top ?? 0), POLL)
      .toBe(true);
    await page.close();
  });

  guest.inTurn()('touch: a tap on a linked word follows the link, a long press opens its card', async () => {
    const page = await openCardPage(guest, `<p><a href="#there">图书馆的新书到了，大家都来看</a></p>${FAR}`);
    await page.evaluate(`(document.addEventListener('contextmenu', () => { window.menu = true; }), null)`);
    const word = await middleOf(page, '图书馆');
    await page.longPress(word.x, word.y, 700);
    await says(page, 'túshūguǎn');
    expect(await page.evaluate('location.hash')).toBe('');
    expect(await page.evaluate('window.menu ?? null')).toBe(null);
    await page.keyboard.press('Escape');
    await isClosed(page);
    await page.tap(word.x, word.y);
    await expect.poll(() => page.evaluate('location.hash'), POLL).toBe('#there');
    expect(await cardText(page)).toBe('');
    await page.close();
  });

  guest.inTurn()(
    'card: of a saved word it says so, adds this sentence, removes, and undoes each on the spot',
    async () => {
      const first = await openCardPage(guest, '<p>邮局在车站旁边。</p>');
      await openCard(first, '邮局');
      await saysNot(first, 'Saved: met');
      await clickInCard(first, 'Save');
      await says(first, 'Saved with its sentence');
      await clickInCard(first, 'Undo');
      await says(first, 'Undone');
      await expect.poll(() => wordNamed(guest, '邮局'), POLL).toBeUndefined();
      await clickInCard(first, 'Save');
      await says(first, 'Saved with its sentence');
      await first.close();

      const second = await openCardPage(guest, '<p>我昨天去邮局寄信。</p>');
      await openCard(second, '邮局');
      await second.keyboard.press('m');
      await says(second, 'Saved: met on 1 day');
      await clickInCard(second, 'Add this sentence');
      await says(second, 'Saved with its sentence');
      expect((await wordNamed(guest, '邮局'))?.meetings).toHaveLength(2);
      await clickInCard(second, 'Undo');
      await says(second, 'Undone');
      expect((await wordNamed(guest, '邮局'))?.meetings).toHaveLength(1);
      await second.keyboard.press('m');
      await clickInCard(second, '···');
      await clickInCard(second, 'Remove');
      await says(second, 'Removed from your words');
      await expect.poll(() => wordNamed(guest, '邮局'), POLL).toBeUndefined();
      await clickInCard(second, 'Undo');
      await says(second, 'Undone');
      expect((await wordNamed(guest, '邮局'))?.meetings).toHaveLength(1);
      await second.close();
    },
  );

  for (const [what, html] of [
    [
      'in an article',
      `<header><p>青城日报社主办的网站，欢迎阅读</p></header><article><h1>图书馆开放了</h1>${TEXT}</article>`,
    ],
    ['in a headline without an article', `<div><p>青城日报</p></div><h1>图书馆开放了</h1>${TEXT}`],
    [
      'in running text',
      `<div>青城日报</div><div>网站地图和说明</div><p>图书馆开放了，读者都很高兴，工人在车间里工作。</p>`,
    ],
  ] as const) {
    guest.siblingInTurn()(`keys: the cursor begins ${what}, not in the masthead`, async () => {
      const page = await openCardPage(guest, html);
      await page.command('read-by-keys');
      await expect.poll(() => cursorWord(page), POLL).toContain('图书馆');
      await page.close();
    });
  }
});
