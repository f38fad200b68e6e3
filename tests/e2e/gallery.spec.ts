/**
 * The gallery's pictures: every component in every state, beside the committed picture of it, with no pixel and no shade of
 * difference. Letters are boxes, so that pictures don't depend on the machine's fonts. `npm run gallery:renew` renews them.
 */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { IS_ALL, sampleOf } from './extent.ts';
import {
  type LANGUAGES,
  launchGallery,
  listScenes,
  openScene,
  SCENE_NAMES,
  type THEMES,
  useBoxes,
} from './on-gallery.ts';
import { shrinkPng } from './small-png.ts';
import { failOnErrors } from './with-chromium.ts';

/**
 * Each language, theme and width once: together pictures of all pairs would be 3 MB and take a minute. What else differs,
 * contrast and what is cut off, is in `gallery-a11y.spec.ts` for all of them.
 */
const SHOTS = [
  { language: 'en', theme: 'light', width: 360 },
  { language: 'zh_CN', theme: 'dark', width: 768 },
] as const;
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
    if (now.equals(before)) return isRenewing() ? shrinkPng(now) : now;
    before = now;
  }
}

/** Pictures that differ are stored, not reported. */
const isRenewing = (): boolean => ['all', 'changed'].includes(test.info().config.updateSnapshots);

interface Shot {
  readonly scene: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: (typeof THEMES)[number];
  readonly width: number;
}

/** The browser sometimes rounds half a pixel otherwise: what differs is drawn once more, three times in all. */
async function checkPicture(page: Page, { scene, language, theme, width }: Shot, tries = 3): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await openScene(page, { scene, language, theme });
  try {
    expect(await takePicture(page)).toMatchSnapshot(`${scene}-${theme}.png`, EXACT);
  } catch (error) {
    if (tries === 1) throw error;
    await checkPicture(page, { scene, language, theme, width }, tries - 1);
  }
}

// A third of them, in turn by day and by night; all in both in `test:all`.
for (const [at, scene] of sampleOf(SCENE_NAMES).entries()) {
  for (const shot of SHOTS.filter((_, turn) => IS_ALL || turn === at % SHOTS.length)) {
    test(`${scene}, ${shot.theme}: looks as before`, async () => {
      const page = await openPage();
      await checkPicture(page, { scene, ...shot });
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
    test.skip(isRenewing(), 'it would become the picture');
    const page = await openPage();
    await page.setViewportSize({ width: 360, height: 900 });
    await openScene(page, { scene: 'basics', language: 'en' });
    await page.evaluate(change);
    const changed = await takePicture(page);
    expect(() => expect(changed).toMatchSnapshot('basics-light.png', EXACT)).toThrow(/pixels/);
    await page.close();
  });
}
