/** The sentence as a line of words, on the card of any page, in both browsers. */
import { expect, test } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import {
  cardBox,
  cardText,
  clickInCard,
  hover,
  isClosed,
  openCard,
  openCardPage,
  pressWithShift,
  says,
  saysNot,
  startCursor,
} from './guest-card.ts';
import { POLL } from './on-words.ts';

test.setTimeout(120_000);

const TITLE = 'The sentence, word by word';
const SENTENCE = '呼和浩特市图书馆的流动图书车准时出发，送书3.6万册。';
const NEWS = `<p id="a">他来了。${SENTENCE}走吧。</p>`;

interface ShownWord {
  readonly form: string;
  readonly pinyin: string;
  readonly english: string;
  readonly isCurrent: boolean;
  readonly hasFocus: boolean;
}

/** The words of the line; none while it is not shown. */
function lineOf(page: GuestPage): Promise<ShownWord[]> {
  return page
    .inRoots(function read(this: ShadowRoot) {
      const words = [...this.querySelectorAll('.word-card .line-words .line-word')];
      if (words.length === 0) return undefined;
      return words.map((word) => ({
        form: word.querySelector('.line-chinese b')?.textContent ?? '',
        pinyin: word.querySelector('.line-pinyin')?.textContent ?? '',
        english: word.querySelector('.line-english')?.textContent ?? '',
        isCurrent: word.getAttribute('aria-current') === 'true',
        hasFocus: this.activeElement === word,
      }));
    })
    .then((found) => found.flatMap((line) => line ?? []));
}
const current = async (page: GuestPage): Promise<string | undefined> =>
  (await lineOf(page)).find(({ isCurrent }) => isCurrent)?.form;

inBothBrowsers((guest) => {
  guest.inTurn()(
    'a key shows the words with pinyin and sense; each opens its card, and back; the key hides them',
    async () => {
      const page = await openCardPage(guest, NEWS);
      await openCard(page, '出发');
      await page.keyboard.press('w');
      await says(page, TITLE);
      const line = await lineOf(page);
      expect(line.map(({ form }) => form).join('')).toBe(SENTENCE.replace(/[，。]/g, ''));
      expect(line).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            form: '呼和浩特市图书馆',
            pinyin: 'Hūhéhàotè Shì Túshūguǎn',
            english: 'Hohhot Library',
          }),
          expect.objectContaining({ form: '的', english: '' }),
          expect.objectContaining({ form: '准时', pinyin: 'zhǔnshí', english: 'on time' }),
          expect.objectContaining({ form: '出发', english: 'set out', isCurrent: true }),
          expect.objectContaining({ form: '3.6万', pinyin: 'sān diǎn liù wàn', english: '36,000' }),
        ]),
      );
      expect(line.find(({ form }) => form === '书')?.english).toMatch(/\?, uncertain meaning$/);
      await clickInCard(page, '准时');
      await says(page, 'Save');
      await saysNot(page, TITLE);
      await clickInCard(page, '‹ Back');
      await says(page, TITLE);
      await page.keyboard.press('w');
      await saysNot(page, TITLE);
      await says(page, 'set out');
      await page.close();
    },
  );

  guest.inTurn()(
    'the card’s button shows it; s and k do nothing to a sentence; Escape goes back to the word',
    async () => {
      const page = await openCardPage(guest, NEWS);
      await openCard(page, '准时');
      await clickInCard(page, '句');
      await says(page, TITLE);
      for (const key of ['s', 'k']) await page.keyboard.press(key);
      await page.keyboard.press('p');
      await says(page, 'no Chinese voice');
      expect(await cardText(page)).not.toMatch(/Saved|Marked/);
      await page.keyboard.press('Escape');
      await says(page, 'on time');
      expect(await cardText(page)).not.toMatch(/Saved|Marked|One of your words/);
      await page.keyboard.press('Escape');
      await isClosed(page);
      await page.close();
    },
  );

  test('the page sees nothing of it, and none of its letters is taken from it', async () => {
    const page = await openCardPage(guest, `${NEWS}<input id="field">`);
    await openCard(page, '出发');
    const seen =
      'JSON.stringify([document.documentElement.outerHTML, document.body.innerText, document.body.scrollHeight])';
    const before = await page.evaluate<string>(seen);
    await page.keyboard.press('w');
    await says(page, TITLE);
    expect(await page.evaluate<string>(seen)).toBe(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await isClosed(page);
    await page.evaluate('document.querySelector("#field").focus()');
    await page.keyboard.press('w');
    expect(await page.evaluate('document.querySelector("#field").value')).toBe('w');
    expect(page.problems).toEqual([]);
    await page.close();
  });

  guest.inTurn()(
    'by the keyboard’s cursor: w on a word, on to the next word and sentence, Enter opens one',
    async () => {
      const page = await openCardPage(guest, '<p id="a">银行行长来了。图书馆很大。</p>');
      await startCursor(page, '银行');
      await page.keyboard.press('w');
      await says(page, TITLE);
      expect(await current(page)).toBe('银行');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => current(page), POLL).toBe('行长');
      await pressWithShift(page, 'ArrowRight');
      await expect.poll(() => current(page), POLL).toBe('图书馆');
      expect((await lineOf(page)).map(({ form }) => form)).toEqual(['图书馆', '很', '大']);
      expect((await lineOf(page)).find(({ hasFocus }) => hasFocus)?.form).toBe('图书馆');
      await page.keyboard.press('Enter');
      await says(page, 'library');
      await saysNot(page, TITLE);
      await page.close();
    },
  );

  guest.inTurn()('arrows go along the line, one tab stop', async () => {
    const page = await openCardPage(guest, '<p id="a">图书馆很大。</p>');
    await openCard(page, '图书馆');
    await clickInCard(page, '句');
    await says(page, TITLE);
    const focused = async (): Promise<string | undefined> =>
      (await lineOf(page)).find(({ hasFocus }) => hasFocus)?.form;
    await expect.poll(focused, POLL).toBe('图书馆');
    for (const [key, form] of [
      ['ArrowRight', '很'],
      ['End', '大'],
      ['ArrowRight', '大'],
      ['ArrowLeft', '很'],
      ['Home', '图书馆'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(focused, POLL).toBe(form);
    }
    await page.keyboard.press('Tab');
    await expect.poll(focused, POLL).toBeUndefined();
    await page.close();
  });

  for (const width of [320, 360]) {
    guest.inTurn()(`${width} px: a sheet at the foot, in which words wrap and nothing is cut`, async () => {
      const page = await openCardPage(guest, NEWS);
      await page.setViewport(width, 640);
      await hover(page, '出发');
      await says(page, 'set out');
      await page.keyboard.press('w');
      await says(page, TITLE);
      // It comes up from the edge of the window.
      await expect.poll(async () => (await cardBox(page))?.bottom, POLL).toBeLessThan(640.5);
      const box = await cardBox(page);
      expect(box?.left).toBeGreaterThanOrEqual(0);
      expect(box?.right).toBeLessThanOrEqual(width);
      const [cut] = await page.inRoots(function find(this: ShadowRoot) {
        const body = this.querySelector('.word-card .body');
        if (!body) return undefined;
        const { left, right } = body.getBoundingClientRect();
        const parts = [...body.querySelectorAll('.line-words *')].filter(
          ({ className }) => className !== 'visually-hidden',
        );
        return {
          overflow: body.scrollWidth - body.clientWidth,
          outside: parts.filter((part) => {
            const rect = part.getBoundingClientRect();
            return rect.left < left || rect.right > right + 0.5;
          }).length,
          lines: new Set(parts.map((part) => part.closest('li')?.getBoundingClientRect().top)).size,
        };
      });
      expect(cut).toMatchObject({ overflow: 0, outside: 0 });
      expect(cut?.lines).toBeGreaterThan(2);
      await page.close();
    });
  }
});
