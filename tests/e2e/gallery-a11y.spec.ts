/**
 * The components of the gallery with the machine's fonts (all in `test:all`): what axe finds, in English by day and of colours
 * in Chinese by night (`test:all`: both in both); and that nothing is cut off or sticks out, at 768 and 360 px, at twice the size, and in
 * forced colours.
 */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { IS_ALL, sampleOf } from './extent.ts';
import { LANGUAGES, launchGallery, openScene, SCENE_NAMES } from './on-gallery.ts';
import { failOnErrors } from './with-chromium.ts';

const watch = failOnErrors();
let context: BrowserContext;
let close: () => Promise<void>;
test.beforeAll(async () => {
  const launched = await launchGallery();
  ({ context } = launched);
  close = () => launched.browser.close();
});
test.afterAll(() => close());

/**
 * What axe says of pages, not of components: here one page has many of each, under the same ids. The pages' own tests have
 * these rules.
 */
const OF_PAGES =
  /^(aria-allowed-role|duplicate-id|label-title-only|duplicate-id-aria|heading-order|landmark-|page-has-|region|bypass)/;

async function findViolations(page: Page, colors: boolean): Promise<string[]> {
  const found = await violationsOf(page, '#gallery', { colors });
  return found.filter((line) => !OF_PAGES.test(line));
}

/** Elements whose contents are wider than their boxes show, and those that stick out of the window without being scrolled to. */
const CUT = `[...document.querySelectorAll('.state-body *')].flatMap((element) => {
  const style = getComputedStyle(element);
  const { left, right, width } = element.getBoundingClientRect();
  const isShown = element.checkVisibility({ visibilityProperty: true }) && width > 1;
  if (!isShown || element.closest('.visually-hidden, svg, canvas, rt, .uplot')) return [];
  const name = element.closest('.state').dataset.state + ': ' + element.outerHTML.slice(0, 120);
  for (let at = element.parentElement; at.className !== 'state-body'; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return [];
  if (left < -1 || right > innerWidth + 1) return ['out of the window: ' + name];
  const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY) || /ellipsis/.test(style.textOverflow);
  const isField = element.matches('input, select, textarea');
  if (!scrolls && !isField && /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
    return ['cut: ' + name];
  return [];
})`;

for (const scene of sampleOf(SCENE_NAMES)) {
  test(`${scene}: nothing for axe to find, and nothing cut off`, async () => {
    const page = await context.newPage();
    watch(page);
    for (const language of LANGUAGES) {
      await page.setViewportSize({ width: 768, height: 900 });
      await page.emulateMedia({ forcedColors: 'none' });
      await openScene(page, { scene, language });
      if (language === 'en' || IS_ALL) expect.soft(await findViolations(page, false), language).toEqual([]);
      await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
      if (language === 'zh_CN' || IS_ALL)
        expect.soft(await findViolations(page, true), `${language}, dark`).toEqual([]);
      expect.soft(await page.evaluate(CUT), `${language}, 768 px`).toEqual([]);
      // 200 % on 640 px is 320 px: the narrowest that counts (WCAG 2.2, 1.4.10).
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await page.evaluate(CUT), `${language}, ${width} px`).toEqual([]);
        const sizes = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';
        expect.soft(await page.evaluate(sizes), `${language}, ${width} px scrolls sideways`).toBe(true);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await page.evaluate(CUT), `${language}, forced colours`).toEqual([]);
    }
    await page.close();
  });
}
