/**
 * Each state of the card as it stands on pages, in both browsers, in the light and in the dark: axe finds nothing.
 * Into closed roots axe can't see, so what is in ours is copied, styles and all, to a page of its own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { launchChromium } from './chromium.ts';
import { BROWSERS, type GuestBrowser, type GuestPage, launchGuest } from './guest-browser.ts';
import { clickInCard, isClosed, openCard, openCardPage, says } from './guest-card.ts';
import { openCard as openInChromium, openPage } from './on-card.ts';
import { inClosedRoots } from './on-page.ts';
import { type PageServer, startServer } from './server.ts';

test.setTimeout(120_000);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: PageServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.close());

const TEXT =
  '<p id="a">东西长短</p><p id="b">行长李广何说，这次共有5500人次参加，我们得去工厂车间看看。</p><p id="c">他在北大读书，很忘恩负义。</p>';

/** What axe finds in the card of a page. */
async function violationsOf(page: GuestPage, glass: GuestPage): Promise<string[]> {
  const [inside] = await page.inRoots(function copy(this: ShadowRoot) {
    return this.querySelector('.word-card') ? this.innerHTML : undefined;
  });
  if (!inside) throw new Error('no card');
  await glass.evaluate(`document.body.innerHTML = ${JSON.stringify(inside)}, null`);
  return glass.evaluate<
    string[]
  >(`axe.run('#place').then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`);
}

for (const name of BROWSERS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      let browser: GuestBrowser;
      test.beforeAll(async () => {
        browser = await launchGuest(name, { colorScheme });
      });
      test.afterAll(() => browser.close());

      test('axe finds nothing in any state', async () => {
        const glass = await browser.open(
          server.add(
            '/glass.html',
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>glass</title></head><body></body></html>',
          ),
        );
        await glass.evaluate(`${AXE}; null`);
        expect(await glass.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)).toBe(
          colorScheme === 'dark',
        );
        const page = await openCardPage(browser, server, TEXT);
        await page.setViewport(1000, 900);
        const clean = async (state: string): Promise<void> =>
          expect(await violationsOf(page, glass), state).toEqual([]);
        const away = async (): Promise<void> => {
          await page.keyboard.press('Escape');
          await isClosed(page);
        };

        await openCard(page, '东西');
        await says(page, 'Reading uncertain');
        await clean('an uncertain reading');
        await clickInCard(page, 'dōngxī');
        await says(page, 'Always read it');
        await clean('another reading chosen');
        await clickInCard(page, 'Always read it');
        await says(page, 'Corrected by you');
        await clean('corrected');
        await clickInCard(page, 'Undo');
        await says(page, 'Undone');
        await away();

        await openCard(page, '李广何');
        await says(page, 'Name of a person');
        await clean('a name that is not listed');
        await page.keyboard.press('s');
        await says(page, '✓ Saved');
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
        expect(
          await glass.evaluate<number>(
            `axe.run('#place').then(({ violations }) => violations.filter(({ id }) => id === 'color-contrast').length)`,
          ),
        ).toBe(1);
      });
    });
  }
}

test('forced colours: what is chosen, primary or focused is told by more than its colour', async () => {
  const extension = await launchChromium();
  const page = await openPage({ server, extension }, '<p id="a">工厂车间</p>');
  await page.emulateMedia({ forcedColors: 'active' });
  await openInChromium(page, '车间');
  await page.keyboard.press('k');
  await expect
    .poll(async () => {
      const [looks] = (
        await inClosedRoots(page, function read(this: ShadowRoot) {
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
        })
      ).filter((found) => found !== undefined);
      return looks;
    })
    .toEqual({
      card: '1px solid seen',
      primary: '2px solid seen',
      pressed: '2px solid seen',
      other: '1px solid seen',
    });
  await extension.close();
});

test('reduced motion: nothing moves; else the sheet comes in from its edge', async () => {
  const extension = await launchChromium({ viewport: { width: 320, height: 640 } });
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const page = await openPage({ server, extension }, '<p id="a">工厂车间</p>');
    await page.emulateMedia({ reducedMotion });
    await openInChromium(page, '车间');
    const [duration] = (
      await inClosedRoots(page, function read(this: ShadowRoot) {
        const card = this.querySelector('.word-card');
        if (!card) return undefined;
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(card);
        return animationName === 'none' ? transitionDuration : animationDuration;
      })
    ).filter((found) => found !== undefined);
    expect(duration).toBe(reducedMotion === 'reduce' ? '0s' : '0.12s');
    await page.close();
  }
  await extension.close();
});
