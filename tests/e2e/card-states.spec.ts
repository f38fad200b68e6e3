/**
 * Each state of the card as it stands on pages, in both browsers, in the light and in the dark: axe finds nothing.
 * Into closed roots axe can't see, so what is in ours is copied, styles and all, to a page of its own.
 */
import { expect, test } from '@playwright/test';
import { type AxeOptions, violationsOf } from './axe.ts';
import { inBothBrowsers } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import {
  clickInCard,
  isClosed,
  openCard,
  openCardPage,
  says,
  saysNot,
  turnOn,
  unfoldReadings,
  wantWholeEntries,
} from './guest-card.ts';
import { POLL } from './on-words.ts';

test.setTimeout(120_000);

const TEXT =
  '<p id="a">老人爱嚼花生，东西长短</p><p id="b">行长李广何说，这次共有5500人次参加，我们得去工厂车间看看。</p><p id="c">他在北大读书，很忘恩负义。</p>';

/** What axe finds in the card of a page. */
async function violationsOfCard(page: GuestPage, glass: GuestPage, options: AxeOptions): Promise<string[]> {
  const [inside] = await page.inRoots(function copy(this: ShadowRoot) {
    return this.querySelector('.word-card') ? this.innerHTML : undefined;
  });
  if (!inside) throw new Error('no card');
  await glass.evaluate(`document.body.innerHTML = ${JSON.stringify(inside)}, null`);
  return violationsOf(glass, '#place', options);
}

inBothBrowsers((guest) => {
  test.beforeAll(() => wantWholeEntries(guest));

  for (const colorScheme of ['light', 'dark'] as const) {
    guest.inTurn()(`axe finds nothing in any state, ${colorScheme}`, async () => {
      const glass = await guest.browser.open(
        guest.server.add(
          '/glass.html',
          '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>glass</title></head><body></body></html>',
        ),
      );
      await glass.emulate({ colorScheme });
      await expect
        .poll(() => glass.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`), POLL)
        .toBe(colorScheme === 'dark');
      const page = await openCardPage(guest, TEXT);
      await page.emulate({ colorScheme });
      await page.setViewport(1000, 900);
      const clean = async (state: string): Promise<void> =>
        expect(await violationsOfCard(page, glass, { colors: colorScheme === 'dark' }), state).toEqual([]);
      const away = async (): Promise<void> => {
        await page.keyboard.press('Escape');
        await isClosed(page);
      };

      await openCard(page, '嚼');
      await says(page, 'This reading is a guess');
      await clean('a reading that is a guess');
      await away();
      await openCard(page, '东西');
      await unfoldReadings(page);
      await clickInCard(page, 'dōngxī');
      await says(page, 'Correct it to');
      await clean('another reading chosen');
      await clickInCard(page, 'Correct it to');
      await says(page, 'Where does that hold?');
      await clean('asked where it holds');
      await clickInCard(page, 'Everywhere');
      await says(page, 'Corrected by you');
      await clean('corrected');
      await clickInCard(page, 'Undo');
      await says(page, 'Undone');
      await away();

      await openCard(page, '李广何');
      await says(page, 'Name of a person');
      await clean('a name that is not listed');
      await page.keyboard.press('s');
      await says(page, 'Saved with its sentence');
      await clean('saved');
      await clickInCard(page, '···');
      await clickInCard(page, 'Correct it');
      await clickInCard(page, 'Use');
      await says(page, 'Write 3 syllables');
      await clean('correcting, with a problem');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await away();

      await openCard(page, '5500');
      await says(page, 'Counted in');
      await clean('a figure');
      await away();
      await openCard(page, '车间');
      await says(page, '汽车');
      await clean('a word');
      await page.keyboard.press('m');
      await saysNot(page, '汽车');
      await clean('a word in brief');
      await page.keyboard.press('m');
      await says(page, '汽车');
      await page.keyboard.press('p');
      await says(page, 'no Chinese voice');
      await clean('a failure');
      await clickInCard(page, '间');
      await says(page, 'Common words with it');
      await clean('a character');
      await page.evaluate(`document.documentElement.style.opacity = '0.3'`);
      await page.keyboard.press('k');
      await says(page, 'The page covers this card');
      await clean('covered');
      await page.evaluate(`document.documentElement.removeAttribute('style')`);
      await away();

      await page.setViewport(320, 640);
      await openCard(page, '忘恩负义');
      await says(page, 'idiom');
      await clean('a sheet');
      // The control: what is hard to read is found.
      await glass.evaluate(
        `document.querySelectorAll('#place *').forEach((one) => { one.style.color = '#777'; one.style.background = '#888'; }), null`,
      );
      expect((await violationsOf(glass, '#place')).join()).toContain('color-contrast');
    });
  }

  guest.inTurn()(
    'forced colours: what is chosen, primary or focused is told by more than its colour',
    async () => {
      const page = await openCardPage(guest, '<p>图书馆在旁边</p>');
      await page.emulate({ forcedColors: true });
      await openCard(page, '图书馆');
      await page.keyboard.press('k');
      await expect
        .poll(async () => (await page.inRoots(looks)).find(Boolean), POLL)
        .toEqual({
          card: '1px solid seen',
          primary: '2px solid seen',
          pressed: '2px solid seen',
          other: '1px solid seen',
        });
      await page.close();
    },
  );

  guest.inTurn()('reduced motion: nothing moves; else the sheet comes in from its edge', async () => {
    for (const reducedMotion of [false, true]) {
      const page = await openCardPage(guest, '<p>工厂车间</p>', { on: false });
      await page.setViewport(320, 640);
      await turnOn(page);
      await page.emulate({ reducedMotion });
      await openCard(page, '车间');
      expect((await page.inRoots(movingFor)).find(Boolean)).toBe(reducedMotion ? '0s' : '0.12s');
      await page.close();
    }
  });
});

const looks = function read(this: ShadowRoot) {
  const card = this.querySelector('.word-card');
  if (!card) return undefined;
  const borderOf = (element: Element | null): string => {
    const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(
      element ?? card,
    );
    return `${borderTopWidth} ${borderTopStyle} ${borderTopColor === backgroundColor ? 'unseen' : 'seen'}`;
  };
  return {
    card: borderOf(card),
    primary: borderOf(this.querySelector('button.primary')),
    pressed: borderOf(this.querySelector('button[aria-pressed=true]')),
    other: borderOf(this.querySelector('footer button:not(.primary, [aria-pressed], .quiet)')),
  };
};

const movingFor = function read(this: ShadowRoot) {
  const card = this.querySelector('.word-card');
  if (!card) return undefined;
  const { animationName, animationDuration, transitionDuration } = getComputedStyle(card);
  return animationName === 'none' ? transitionDuration : animationDuration;
};
