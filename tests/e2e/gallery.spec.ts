/**
 * The gallery's pictures: every component in every state, beside the committed picture of it, with no pixel and no shade of
 * difference. Letters are boxes, so that pictures don't depend on the machine's fonts. `npm run gallery:renew` renews them.
 */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import {
  type LANGUAGES,
  launchGallery,
  listScenes,
  openScene,
  SCENE_NAMES,
  THEMES,
  useBoxes,
} from './on-gallery.ts';
import { shrinkPng } from './small-png.ts';
import { failOnErrors } from './with-chromium.ts';

/** Each language in each theme, each theme and each language at each width. */
const SHOTS: Readonly<Record<(typeof LANGUAGES)[number], Readonly<Record<(typeof THEMES)[number], number>>>> =
  {
    en: { light: 360, dark: 768 },
    zh_CN: { light: 768, dark: 360 },
  };
const EXACT = { threshold: 0, maxDiffPixels: 0 } as const;

const watch = failOnErrors();
let context: BrowserContext;
let close: () => Promise<void>;
test.beforeAll(async () => {
  const launched = await launchGallery({ plain: true });
  ({ context } = launched);
  close = () => launched.browser.close();
});
test.afterAll(() => close());

async function openPage(): Promise<Page> {
  const page = await context.newPage();
  watch(page);
  await useBoxes(page);
  return page;
}

/** A picture of the whole page, once two in a row are the same. */
async function takePicture(page: Page): Promise<Buffer> {
  const shoot = (): Promise<Buffer> =>
    page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide', scale: 'css' });
  let before = await shoot();
  for (;;) {
    const now = await shoot();
    if (now.equals(before)) return shrinkPng(now);
    before = now;
  }
}

for (const scene of SCENE_NAMES) {
  for (const language of ['en', 'zh_CN'] as const) {
    test(`${scene}, ${language}: looks as before`, async () => {
      const page = await openPage();
      for (const theme of THEMES) {
        const width = SHOTS[language][theme];
        await page.setViewportSize({ width, height: 900 });
        await openScene(page, { scene, language, theme });
        expect
          .soft(await takePicture(page))
          .toMatchSnapshot(`${scene}-${language}-${theme}-${width}.png`, EXACT);
      }
      await page.close();
    });
  }
}

test('the names are those of all scenes', async () => {
  const page = await openPage();
  expect(await listScenes(page)).toEqual([...SCENE_NAMES]);
  await page.close();
});

const CHANGES = {
  'a button 2 px further': `const [button] = document.querySelectorAll('.state .button');
    button.style.position = 'relative'; button.style.left = '2px'`,
  'a paper one step darker': `document.body.style.background = '#faf9f5'`,
  'a line in another colour': `document.querySelector('.switch-row').style.borderBottom = '1px solid red'`,
};
for (const [name, change] of Object.entries(CHANGES)) {
  test(`${name} is seen`, async () => {
    const page = await openPage();
    await page.setViewportSize({ width: 360, height: 900 });
    await openScene(page, { scene: 'basics', language: 'en' });
    await page.evaluate(change);
    const changed = await takePicture(page);
    expect(() => expect(changed).toMatchSnapshot('basics-en-light-360.png', EXACT)).toThrow(/pixels/);
    await page.close();
  });
}
