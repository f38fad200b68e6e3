/** The page of settings, and the help: sections and their addresses, search, reset, the sample; for everyone. In Chromium. */
import { expect, type Page, test } from '@playwright/test';
import type { SettingsChange } from '../../vocabulary/index.ts';
import { violationsInBothColors } from './axe.ts';
import { failOnErrors, withChromium } from './with-chromium.ts';

const on = withChromium();
const watch = failOnErrors();
test.beforeEach(() => on.extension.worker.evaluate('chrome.storage.local.clear()'));

const SECTIONS = ['Level', 'On pages', 'Card', 'Review', 'Practice', 'Words and files', 'About'];

async function openSettings(hash = '', viewport = { width: 1280, height: 800 }): Promise<Page> {
  const page = await on.extension.context.newPage();
  watch(page);
  await page.setViewportSize(viewport);
  await page.goto(`${on.extension.origin}/options.html${hash}`);
  await page.locator('.sample ruby').first().waitFor({ state: 'attached' });
  return page;
}

/** Asks for a change as our pages do. */
function change(page: Page, wished: SettingsChange): Promise<unknown> {
  return page.evaluate(
    (request) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({ hangjian: 'changeSettings', request }),
    { change: wished },
  );
}

function stored(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate<Record<string, unknown>>(
    `chrome.storage.local.get('settings').then(({ settings }) => settings ?? {})`,
  );
}

const sectionsOf = (page: Page) => page.getByRole('navigation', { name: 'Sections of the settings' });
const hashOf = (page: Page): string => new URL(page.url()).hash;
/** How far the top of an element is from that of the window. */
const topOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate<number>(`document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().top`);

test('the bar names the page, and leads to the others', async () => {
  const page = await openSettings();
  const bar = page.getByRole('navigation', { name: 'Hangjian' });
  await expect(bar.locator('[aria-current=page]')).toHaveText('Settings');
  const leads = await bar.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(leads).toEqual(['/reader.html', '/words.html', '/words.html#review', '/options.html']);
  await page.close();
});

test('a link leads to its section, which is marked, and named by the address', async () => {
  const page = await openSettings();
  await expect(sectionsOf(page).getByRole('link')).toHaveText([...SECTIONS, 'Help']);
  await expect(sectionsOf(page).locator('[aria-current]')).toHaveText('Level');
  for (const [name, hash] of [
    ['Review', '#review'],
    ['Words and files', '#files'],
    ['About', '#about'],
    ['On pages', '#pages'],
  ] as const) {
    await sectionsOf(page).getByRole('link', { name }).click();
    await expect(sectionsOf(page).locator('[aria-current]')).toHaveText(name);
    await expect(page.getByRole('heading', { name, level: 2 })).toBeInViewport();
    expect(hashOf(page)).toBe(hash);
  }
  await page.close();
});

test('scrolled by hand, the section in view is marked, and the address keeps it', async () => {
  const page = await openSettings();
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(0);
  expect(hashOf(page)).toBe('');
  await page.evaluate("scrollBy(0, document.querySelector('#card').getBoundingClientRect().top - 100)");
  await expect.poll(() => hashOf(page)).toBe('#card');
  await expect(sectionsOf(page).locator('[aria-current]')).toHaveText('Card');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Card', level: 2 })).toBeInViewport();
  expect(hashOf(page)).toBe('#card');
  await page.close();
});

test('addresses from elsewhere lead to their places, and stay', async () => {
  for (const [hash, heading] of [
    ['#level', 'Level'],
    ['#translator', 'English of sentences'],
    ['#voice-pack', 'Voice pack'],
    ['#dictionaries', 'Your dictionaries'],
    ['#about', 'About'],
  ] as const) {
    const page = await openSettings(hash);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
    expect(hashOf(page)).toBe(hash);
    await page.close();
  }
});

test('the search finds settings by label, hint and choice, in the language of the interface', async () => {
  const page = await openSettings();
  const box = page.getByRole('searchbox', { name: 'Search settings' });
  const headings = page.getByRole('heading', { level: 2 });
  const status = page.locator('.options-found');
  await box.fill('zhuyin');
  await expect(status).toHaveText('1 setting');
  await expect(headings.filter({ visible: true })).toHaveText(['On pages']);
  await page.getByRole('radio', { name: 'Zhuyin' }).check();
  await expect.poll(async () => (await stored(page)).script).toBe('zhuyin');
  // A hint; a heading finds all that is under it; a list by its names.
  await box.fill('xylophone');
  await expect(status).toHaveText('No setting for “xylophone”.');
  await page.getByRole('button', { name: 'Show all settings' }).click();
  await expect(headings.filter({ visible: true })).toHaveText(SECTIONS);
  await box.fill('late-night');
  await expect(page.getByLabel('New day starts at')).toBeVisible();
  await expect(status).toHaveText('1 setting');
  await box.fill('tocfl');
  await expect(page.getByLabel('Your level')).toBeVisible();
  await box.fill('backups');
  await expect(headings.filter({ visible: true })).toHaveText(['Words and files']);
  // Escape empties it; a section's link leads out of it.
  await box.press('Escape');
  await expect(headings.filter({ visible: true })).toHaveText(SECTIONS);
  await box.fill('voice');
  await sectionsOf(page).getByRole('link', { name: 'About' }).click();
  await expect(box).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'About', level: 2 })).toBeInViewport();
  await change(page, { language: 'zh-CN' });
  await page.getByRole('searchbox', { name: '搜索设置' }).fill('声调颜色');
  await expect(page.getByRole('switch', { name: '声调颜色' })).toBeVisible();
  await expect(headings.filter({ visible: true })).toHaveText(['网页']);
  await page.close();
});

test('what is typed into a panel is there after a search', async () => {
  const page = await openSettings();
  await page.getByLabel('One word per line').fill('银行');
  const box = page.getByRole('searchbox');
  await box.fill('zhuyin');
  await expect(page.getByLabel('One word per line')).toBeHidden();
  await box.fill('');
  await expect(page.getByLabel('One word per line')).toHaveValue('银行');
  await page.close();
});

test('a reset brings back the defaults, with undo; level, language and words stay', async () => {
  const page = await openSettings();
  const changed = { tones: true, size: 'large', hover: 'never', newWords: 3 } as const;
  const kept = { level: { list: 'hsk2', level: 4 }, language: 'en' } as const;
  await change(page, { ...changed, ...kept });
  const resets = page.getByRole('group', { name: 'Reset to defaults' });
  await expect(resets.getByRole('button', { name: 'Practice' })).toBeDisabled();
  await resets.getByRole('button', { name: 'Card' }).click();
  await expect.poll(() => stored(page)).toMatchObject({ ...changed, ...kept, hover: 'soon' });
  await expect(page.getByText('Reset to defaults: Card')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => stored(page)).toMatchObject({ ...changed, ...kept });
  await resets.getByRole('button', { name: 'All settings' }).click();
  const defaults = { tones: false, size: 'medium', hover: 'soon', newWords: 10 };
  await expect.poll(() => stored(page)).toMatchObject({ ...defaults, ...kept });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => stored(page)).toMatchObject({ ...changed, ...kept });
  await page.close();
});

test('the sample covers nothing, and moves nothing as it changes', async () => {
  for (const width of [1280, 768, 480]) {
    const page = await openSettings('', { width, height: 800 });
    // From the one section to the next, since what is chosen in the first may take another line.
    const room = async (): Promise<number> => (await topOf(page, '#pages')) - (await topOf(page, '.sample'));
    const before = await room();
    await change(page, { readingFor: 'all', meaningFor: 'all', gloss: 'under', size: 'large' });
    await page.locator('.sample .sample-gloss').first().waitFor();
    expect(await room(), `${width}`).toBe(before);
    await change(page, { readingFor: 'unknown', meaningFor: 'unknown', gloss: 'none', size: 'medium' });
    // Wherever one scrolls, no setting is behind it.
    for (const far of [0, 300, 600, 1200, 2400]) {
      const covered = await page.evaluate(async (top) => {
        scrollTo(0, top);
        await new Promise(requestAnimationFrame);
        const box = document.querySelector('.sample')?.getBoundingClientRect();
        const rows = [...document.querySelectorAll('.setting')].map((one) => one.getBoundingClientRect());
        if (!box) return ['no sample'];
        return rows.filter(
          (row) =>
            row.left < box.right &&
            row.right > box.left &&
            row.top < box.bottom - 1 &&
            row.bottom > box.top + 1,
        );
      }, far);
      expect(covered, `${width} at ${far}`).toEqual([]);
    }
    await page.close();
  }
});

test('axe finds nothing, at any width nothing is wider than the window, in both languages', async () => {
  const page = await openSettings('', { width: 320, height: 700 });
  expect(await violationsInBothColors(page)).toEqual([]);
  await page.getByRole('searchbox').fill('nothing like this');
  await expect(page.getByRole('button', { name: 'Show all settings' })).toBeVisible();
  expect(await violationsInBothColors(page)).toEqual([]);
  await page.getByRole('searchbox').fill('');
  for (const language of ['en', 'zh-CN'] as const) {
    await change(page, { language, gloss: 'under', readingFor: 'all', hoverOff: true });
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'en-GB' : 'zh-CN');
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${language} ${width}`).toBeLessThanOrEqual(width);
    }
  }
  expect(await violationsInBothColors(page)).toEqual([]);
  await page.close();
});

test('on a phone the sections are one row, which stays, and shows the marked one', async () => {
  const page = await openSettings('', { width: 320, height: 700 });
  const row = await sectionsOf(page).boundingBox();
  expect(row?.height).toBeLessThan(50);
  await sectionsOf(page).getByRole('link', { name: 'About' }).click();
  await expect(sectionsOf(page).locator('[aria-current]')).toHaveText('About');
  await expect(sectionsOf(page).getByRole('link', { name: 'About' })).toBeInViewport({ ratio: 1 });
  expect(await topOf(page, '.options-sections')).toBe(0);
  await page.close();
});

test('about: the help, sources and licences are there to read', async () => {
  const page = await openSettings('#about');
  const about = page.locator('#about');
  for (const [name, said] of [
    ['All sources', 'CC-CEDICT'],
    ['Libraries and their licences', 'Permission is hereby granted'],
    ['Licence of Hangjian', 'MIT'],
  ] as const) {
    await about.getByRole('link', { name }).click();
    await expect(page.locator('body')).toContainText(said);
    await page.goBack();
  }
  await about.getByRole('link', { name: 'Help' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  await page.close();
});

test('the help: how to begin, marks, all shortcuts, privacy in three sentences; for everyone', async () => {
  const page = await on.extension.context.newPage();
  watch(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${on.extension.origin}/help.html`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'How to begin',
    'What stands over words',
    'Keyboard shortcuts',
    'Privacy',
  ]);
  await expect(page.locator('#keys').getByRole('heading', { level: 3 })).toHaveText([
    'On any page',
    'From word to word',
    'On a card',
    'In Review',
    'In Read',
    'In Practice',
    'In the list of words',
  ]);
  await expect(page.locator('#keys')).toContainText('Alt+Shift+K');
  await expect(page.locator('.guide-marks dt')).toHaveCount(7);
  const privacy = await page.locator('#privacy p:not(:has(a))').allTextContents();
  expect(privacy.map((one) => one.match(/[.!?](\s|$)/g)?.length)).toEqual([1, 1, 1]);
  expect(await violationsInBothColors(page)).toEqual([]);
  for (const language of ['en', 'zh-CN'] as const) {
    await change(page, { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'en-GB' : 'zh-CN');
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await page.close();
});
