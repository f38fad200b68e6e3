/** Articles read aloud, in Chromium. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { sampleOf } from './extent.ts';
import { withReader } from './on-reader.ts';
import { fakeVoice, holdVoice } from './voice.ts';

const reader = withReader();

test('without a Chinese voice listening says so; with one the word that is said is marked', async () => {
  const silent = await reader.openArticle('000-2');
  await silent.getByRole('button', { name: 'Listen', exact: false }).last().click();
  await expect(silent.getByRole('alert')).toContainText('no Chinese voice');
  const page = await reader.openArticle('000-2', fakeVoice);
  await page
    .locator('[data-part] .sentence', { hasText: '清点' })
    .locator('ruby', { hasText: '检查' })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  // A word is marked for a moment only: what was marked is noted.
  await page.evaluate(() => {
    const body = document.body;
    body.dataset.said = '';
    new MutationObserver(() => {
      const word = document.querySelector('[data-spoken]');
      if (word) body.dataset.said += ` ${word.textContent}`;
    }).observe(document.querySelector('.article-body') ?? body, {
      subtree: true,
      attributeFilter: ['data-spoken'],
    });
  });
  await page.keyboard.press('l');
  await expect(page.locator('body[data-said*="传"]')).toBeAttached({ timeout: 10_000 });
  await expect(page.locator('.sentence[data-current]')).toContainText('清点');
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 10_000 });
  await expect(page.locator('[data-spoken]')).toHaveCount(0);
  await bar(page).getByRole('button', { name: 'Stop listening' }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Listen', exact: false }).last()).toBeFocused();
});

const bar = (page: Page) => page.getByRole('region', { name: 'Listening' });
/** The sentence that is marked as the one being said. */
const current = (page: Page) => page.locator('.sentence[data-current]');

test('sentence by sentence: back and on, pause, repeats and speed by keys and by the bar, kept', async () => {
  const page = await reader.openArticle('000-2', fakeVoice);
  await holdVoice(page, true);
  await page.getByRole('button', { name: 'Listen', exact: false }).last().click();
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeFocused();
  expect(await violationsOf(page, '.listening-bar')).toEqual([]);
  const first = await current(page).textContent();
  await bar(page).getByRole('button', { name: 'Next sentence' }).click();
  await expect(current(page)).not.toHaveText(first ?? '');
  await page.keyboard.press(',');
  await expect(current(page)).toHaveText(first ?? '');
  await page.keyboard.press('l');
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();

  await page.keyboard.press('-');
  await expect(bar(page).getByLabel('Speed')).toHaveValue('0.8');
  // While a list has the focus, keys that choose nothing in it are those of listening.
  await bar(page).getByLabel('Speed').focus();
  const before = (await current(page).textContent()) ?? '';
  await page.keyboard.press('.');
  await expect(current(page)).not.toHaveText(before);
  await page.keyboard.press(',');
  await expect(current(page)).toHaveText(before);
  await page.keyboard.press('l');
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(bar(page).getByLabel('Speed')).toHaveValue(/^1/);
  await bar(page).getByLabel('Speed').selectOption('0.6');
  await bar(page).getByLabel('Each sentence').selectOption({ label: 'Until I go on' });
  const said = await page.evaluate(() => Reflect.get(globalThis, 'saidByVoice').length);
  await bar(page).getByRole('button', { name: 'Play' }).click();
  await holdVoice(page, false);
  // The same sentence, three times and more, at that speed.
  await expect
    .poll(() => page.evaluate((from) => Reflect.get(globalThis, 'saidByVoice').length - from, said), {
      timeout: 20_000,
    })
    .toBeGreaterThan(2);
  const since = await page.evaluate((from) => Reflect.get(globalThis, 'saidByVoice').slice(from), said);
  expect(new Set(since.map(({ text }: { text: string }) => text)).size).toBe(1);
  expect(new Set(since.map(({ rate }: { rate: number }) => rate))).toEqual(new Set([0.6]));
  await holdVoice(page, true);
  await page.keyboard.press('.');
  await expect(current(page)).not.toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.reload();
  await page.locator('.article-body ruby').first().waitFor();
  await page.keyboard.press('l');
  await expect(bar(page).getByLabel('Speed')).toHaveValue('0.6');
  await expect(bar(page).getByLabel('Each sentence')).toHaveValue('0');
});

/** Whether the words of a sentence are covered for the eye, and still there for screen readers. */
const isCovered = (sentence: Locator) =>
  sentence.evaluate((element) => {
    const word = element.querySelector('ruby');
    return word !== null && getComputedStyle(word).color === 'rgba(0, 0, 0, 0)';
  });

test('hidden text: covered while one listens, shown by key and tap, there for screen readers and the card', async () => {
  await reader.extension.renew(); // how one listened before is kept
  const page = await reader.openArticle('000-2', fakeVoice);
  await holdVoice(page, true);
  await page.keyboard.press('l');
  const toggle = bar(page).getByRole('button', { name: 'Hide text' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const sentences = page.locator('.article-body .sentence');
  const [one, two] = [sentences.nth(0), sentences.nth(1)];
  expect(await isCovered(one)).toBe(true);
  expect(
    await one
      .locator('rt')
      .first()
      .evaluate((rt) => getComputedStyle(rt).color),
  ).toBe('rgba(0, 0, 0, 0)');
  // Read by whoever reads with their ears.
  expect(await page.locator('.article-body').ariaSnapshot()).toContain('清点 qīngdiǎn');
  // Where its first word is: a sentence may begin at the end of a line, its box holds the one before as well.
  const place = await two.locator('ruby').first().boundingBox();
  await page.mouse.click(
    (place?.x ?? 0) + (place?.width ?? 0) / 2,
    (place?.y ?? 0) + (place?.height ?? 0) / 2,
  );
  await expect.poll(() => isCovered(two)).toBe(false);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await isCovered(one)).toBe(true);
  // What is shown opens its cards.
  await two.locator('ruby').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('v');
  await expect.poll(() => isCovered(current(page).first())).toBe(true); // it was shown
  await page.keyboard.press('h');
  await expect.poll(() => isCovered(one)).toBe(false);
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
  expect(await isCovered(one)).toBe(false);
});

for (const [name, viewport, colorScheme] of sampleOf([
  ['a small telephone', { width: 320, height: 640 }, 'light'],
  ['a telephone', { width: 360, height: 700 }, 'dark'],
  ['a desktop', { width: 1000, height: 800 }, 'light'],
] as const)) {
  test(`the bar fits ${name}, and stays in sight`, async () => {
    await reader.extension.renew();
    const page = await reader.openArticle('000-2', async (made) => {
      await fakeVoice(made);
      await made.setViewportSize(viewport);
      await made.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    });
    await page.getByRole('button', { name: 'Listen', exact: false }).last().click();
    await expect(bar(page)).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await expect(bar(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    for (const button of await bar(page).getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(36);
    await bar(page).getByRole('button', { name: 'Hide text' }).click();
    expect(await violationsOf(page, '.listening-bar')).toEqual([]);
  });
}
