/** Each way to the card, in both browsers. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import {
  boxOf,
  buttonAt,
  cardBox,
  cardText,
  clickInCard,
  cursorWord,
  hover,
  isClosed,
  openCard,
  openCardPage,
  pinyinOn,
  pressWithShift,
  says,
  startCursor,
  turnOn,
  wordNamed,
} from './guest-card.ts';
import { changeSettings } from './guest-requests.ts';
import { POLL } from './on-words.ts';

test.setTimeout(120_000);

inBothBrowsers((guest) => {
  const withShift = async (page: GuestPage, key: string, word: string): Promise<void> => {
    await pressWithShift(page, key);
    await expect.poll(() => cursorWord(page), POLL).toContain(word);
  };

  guest.inTurn()(
    'the shortcut, arrows by word, line, sentence and paragraph, Enter, a step with the card open, k, p, s, Escape',
    async () => {
      const page = await openCardPage(guest, '<p id="a">重新行动。图书馆很大。</p><p>车间</p>', {
        on: false,
      });
      await startCursor(page, '重新'); // the page is off: it is turned on first
      const step = async (key: string, word: string): Promise<void> => {
        await page.keyboard.press(key);
        await expect.poll(() => cursorWord(page), POLL).toContain(word);
      };
      await step('ArrowRight', '行动');
      await step('ArrowLeft', '重新');
      await step('ArrowDown', '车间');
      await step('ArrowUp', '重新');
      await withShift(page, 'ArrowDown', '车间');
      await withShift(page, 'ArrowUp', '重新');
      await withShift(page, 'ArrowRight', '图书馆');
      await page.keyboard.press('Enter');
      await says(page, 'library');
      await hover(page, '车间'); // a pointer that passes leaves it alone
      await new Promise((resolve) => setTimeout(resolve, 300)); // longer than a pointer must rest
      expect(await cardText(page)).toContain('library');
      await page.keyboard.press('ArrowDown');
      await says(page, 'workshop');
      await page.keyboard.press('k');
      await says(page, 'Marked as known');
      expect((await wordNamed(guest, '车间'))?.knowledge).toBe('known');
      await page.keyboard.press('p');
      await says(page, 'no Chinese voice');
      await page.keyboard.press('s');
      await says(page, 'Saved with its sentence');
      await page.keyboard.press('Escape');
      await isClosed(page);
      expect(await cursorWord(page)).toContain('车间');
      await page.keyboard.press('Escape');
      await expect.poll(() => cursorWord(page), POLL).toBeUndefined();
      await page.close();
    },
  );

  guest.inTurn()('s on the cursor saves at once, k marks at once', async () => {
    const page = await openCardPage(guest, '<p id="a">邮局和医院。</p>');
    await startCursor(page, '邮局');
    await page.keyboard.press('s');
    await says(page, 'Saved with its sentence');
    expect((await wordNamed(guest, '邮局'))?.meetings[0]?.sentence).toBe('邮局和医院。');
    await page.keyboard.press('Escape');
    await isClosed(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => cursorWord(page), POLL).toContain('医院');
    await page.keyboard.press('k');
    await says(page, 'Marked as known');
    expect((await wordNamed(guest, '医院'))?.knowledge).toBe('known');
    await page.close();
  });

  guest.inTurn()(
    'hover: opens, leaves, is not opened again by a click elsewhere; never where that is wished',
    async () => {
      const page = await openCardPage(
        guest,
        '<p id="a">图书馆和车间。</p><p style="margin-top:500px">没有字</p>',
      );
      await openCard(page, '图书馆');
      await page.mouse.move(700, 500);
      await isClosed(page);
      await changeSettings(guest.browser, { hover: 'never' });
      await expect.poll(() => pinyinOn(page), POLL).toContain('túshūguǎn');
      await hover(page, '车间');
      await new Promise((resolve) => setTimeout(resolve, 800)); // longer than the longest delay
      expect(await cardText(page)).toBe('');
      const { left, top, right, bottom } = await boxOf(page, '车间');
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
      await says(page, 'workshop');
      await changeSettings(guest.browser, { hover: 'soon' });
      await page.close();
    },
  );

  guest.inTurn()('a click keeps it open until another click', async () => {
    const page = await openCardPage(guest, '<p id="a">图书馆和车间。</p><p id="b">没有字</p>');
    const library = await boxOf(page, '图书馆');
    await page.mouse.click((library.left + library.right) / 2, (library.top + library.bottom) / 2);
    await says(page, 'library');
    await hover(page, '车间');
    await new Promise((resolve) => setTimeout(resolve, 300)); // longer than a pointer must rest
    expect(await cardText(page)).toContain('library');
    await page.mouse.click(600, 500);
    await isClosed(page);
    await page.close();
  });

  guest.inTurn()('vertical text: down goes by word, left by line', async () => {
    const page = await openCardPage(
      guest,
      '<p id="a" style="writing-mode: vertical-rl; height: 8em; font-size: 20px">我们的图书馆重新行动，工人在车间里工作。</p>',
    );
    await startCursor(page, '我们');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => cursorWord(page), POLL).toContain('的');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => cursorWord(page), POLL).toContain('我们');
    const first = await boxOf(page, '我们');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cursorWord(page), POLL).not.toContain('我们');
    const word = (await cursorWord(page))?.match(/^\p{Script=Han}+/u)?.[0] ?? '';
    expect((await boxOf(page, word)).right).toBeLessThanOrEqual(first.left);
    await page.close();
  });

  guest.inTurn()('a selection by the mouse; one looked up from the menu on a page that is off', async () => {
    const off = await openCardPage(guest, '<p id="a">我们的图书馆。</p>', { on: false });
    await off.evaluate(
      `(() => { const text = document.querySelector('#a').firstChild; getSelection().setBaseAndExtent(text, 3, text, 6); })()`,
    );
    const selected = await boxOf(off, '图书馆');
    await off.chooseFromMenu(
      'look-up',
      (selected.left + selected.right) / 2,
      (selected.top + selected.bottom) / 2,
    );
    await says(off, 'library');
    expect(await pinyinOn(off)).toEqual([]);
    await off.keyboard.press('Escape');
    await isClosed(off);
    await off.close();

    const page = await openCardPage(guest, '<p id="a">我们的图书馆。</p>');
    const { left, top, right, bottom } = await boxOf(page, '我们的图书馆');
    const y = (top + bottom) / 2;
    await page.mouse.move(left + 1, y);
    await page.mouse.down();
    await page.mouse.move((left + right) / 2, y);
    await page.mouse.move(right - 1, y);
    await page.mouse.up();
    await says(page, 'Not in the dictionary');
    await page.keyboard.press('m');
    await says(page, 'Made of');
    await page.keyboard.press('m');
    expect(await cardText(page)).toContain('我们的图书馆');
    await page.close();
  });

  guest.inTurn()(
    'a finger: a sheet at the foot of the window; a link is followed, not looked up',
    async () => {
      const page = await openCardPage(
        guest,
        '<p id="a">司机汽车</p><p><a href="#there">图书馆的流动图书车</a></p>',
      );
      const { left, top, right, bottom } = await boxOf(page, '汽车');
      await page.tap((left + right) / 2, (top + bottom) / 2);
      await says(page, 'car');
      await expect
        .poll(async () => {
          const box = await cardBox(page);
          return box && { bottom: Math.round(box.bottom), middle: Math.round((box.left + box.right) / 2) };
        }, POLL)
        .toEqual({ bottom: 800, middle: 500 });
      const save = await buttonAt(page, 'Save'); // the sheet may be rising still
      await page.tap(save.x, save.y);
      await says(page, 'Saved with its sentence');
      const link = await boxOf(page, '流动');
      await page.tap((link.left + link.right) / 2, (link.top + link.bottom) / 2);
      await expect.poll(() => page.evaluate('location.hash'), POLL).toBe('#there');
      await isClosed(page);
      await page.close();
    },
  );

  guest.inTurn()(
    'on a page that is off help comes on hover where that is wished, draws nothing, and goes again',
    async () => {
      const page = await openCardPage(guest, '<p id="a">我们的图书馆。</p><p lang="ja">図書館の本</p>', {
        on: false,
      });
      const html = await page.evaluate('document.documentElement.outerHTML');
      await hover(page, '图书馆');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await cardText(page)).toBe('');
      await changeSettings(guest.browser, { hoverOff: true }); // the script comes to open pages too
      await page.front();
      await openCard(page, '图书馆');
      await says(page, 'library');
      expect(await pinyinOn(page)).toEqual([]);
      await page.mouse.move(900, 700);
      await isClosed(page);
      await hover(page, '図書館');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await cardText(page)).toBe('');
      expect(await page.evaluate('document.documentElement.outerHTML')).toBe(html);
      await page.goto(page.address); // and by itself to those that are opened from now on
      await openCard(page, '图书馆');
      await page.keyboard.press('s');
      await says(page, 'Saved with its sentence');
      await turnOn(page);
      await page.turn(false);
      await page.front();
      await openCard(page, '我们');
      await changeSettings(guest.browser, { hoverOff: false });
      await isClosed(page);
      await hover(page, '图书馆');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await cardText(page)).toBe('');
      await page.close();
    },
  );

  guest.inTurn()('in a modal dialog of the page the card can be used', async () => {
    const page = await openCardPage(guest, '<dialog id="d"><p id="a">工厂食堂</p></dialog><p>图书馆</p>');
    await page.evaluate(`document.querySelector('#d').showModal()`);
    await openCard(page, '食堂');
    await clickInCard(page, 'Save');
    await says(page, 'Saved with its sentence');
    await page.close();
  });
});
