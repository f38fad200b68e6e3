/** Patterns of grammar: on the card and in the word line of any page, in both browsers; in the reader. */
import { expect, test } from '@playwright/test';
import { violationsInBothColors } from './axe.ts';
import { inBothBrowsers } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import { cardText, isClosed, openCard, openCardPage, says, saysNot } from './guest-card.ts';
import { changeSettings } from './guest-requests.ts';
import { withReader } from './on-reader.ts';
import { POLL } from './on-words.ts';

test.setTimeout(120_000);

const NEWS =
  '<p>多地以乡村振兴为抓手，推动产业转型。</p><p>这位将军以为他在家，其实他去年帮了我一个大忙。</p>';

/** What the brackets of the line pass under: the words of each row, fixed words in brackets. */
function bracketsOf(page: GuestPage): Promise<string[]> {
  return page
    .inRoots(function read(this: ShadowRoot) {
      const words = [...this.querySelectorAll('.word-card .line-words > li')];
      if (words.length === 0) return undefined;
      const rows = Math.max(...words.map((word) => word.querySelectorAll('.brackets i').length));
      return Array.from({ length: Math.max(0, rows) }, (_, row) =>
        words
          .map((word) => {
            const form = word.querySelector('.line-chinese b')?.textContent ?? '';
            const piece = word.querySelectorAll('.brackets i')[row];
            if (!piece?.classList.contains('passes')) return '';
            return piece.classList.contains('mark') ? `[${form}]` : form;
          })
          .join(''),
      );
    })
    .then((found) => found.flatMap((rows) => rows ?? []));
}

inBothBrowsers((guest) => {
  test('the card names the pattern of its word, with what fills it here; a word that looks like one has none', async () => {
    const page = await openCardPage(guest, NEWS);
    await openCard(page, '为');
    await says(page, 'Grammar in this sentence');
    const text = await cardText(page);
    expect(text).toMatch(/以 ?乡村振兴 ?为 ?抓手/);
    expect(text).toContain('Says what is taken as what');
    expect(text).toContain('what is taken');
    expect(text).toMatch(/乡村振兴\s*rural revitalization/);
    await page.keyboard.press('Escape');
    await isClosed(page);
    await openCard(page, '将军');
    await says(page, 'general');
    await saysNot(page, 'Grammar in this sentence');
    await page.keyboard.press('Escape');
    await isClosed(page);
    await page.close();
  });

  test('brackets join the parts in the word line once the reader wants them, and the page sees none of it', async () => {
    const page = await openCardPage(guest, NEWS);
    await openCard(page, '抓手');
    await page.keyboard.press('w');
    await says(page, 'Grammar');
    expect(await bracketsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await isClosed(page);
    await changeSettings(guest.browser, { brackets: true });
    await openCard(page, '推动');
    const before = await page.evaluate<string>('document.documentElement.outerHTML');
    await page.keyboard.press('w');
    await expect.poll(() => bracketsOf(page), POLL).toContain('[以]乡村振兴[为]抓手');
    expect(await page.evaluate<string>('document.documentElement.outerHTML')).toBe(before);
    await changeSettings(guest.browser, { brackets: false });
    expect(page.problems).toEqual([]);
    await page.close();
  });
});

const { openArticle } = withReader();

test('the reader marks the patterns of the sentence one is in, lights the one pointed at, and lists all at the end', async () => {
  const page = await openArticle('000-2');
  const marks = page.locator('.article-body [data-pattern="mark"]');
  await expect(page.locator('.article-body ruby').nth(60)).toBeVisible();
  await expect(marks).toHaveCount(0);
  const sentence = page.locator('.article-body .sentence', { hasText: '走进' }).first();
  await sentence.locator('[data-token]').first().hover();
  await expect(sentence.locator('[data-pattern="mark"]').first()).toBeAttached();
  const elsewhere = page.locator('.article-body .sentence:not([data-current]) [data-pattern]');
  await expect(elsewhere).toHaveCount(0);
  await sentence.locator('[data-pattern="mark"]').first().hover();
  await expect(sentence.locator('[data-lit]').first()).toBeAttached();
  await page.keyboard.press('Escape');
  const list = page.locator('.article-patterns');
  await list.locator('summary').click();
  await expect(list.locator('li').first()).toBeVisible();
  expect(await violationsInBothColors(page, '.article-patterns')).toEqual([]);
  const stretch = list.locator('li .link-button').first();
  await stretch.click();
  await expect(page.locator('.sentence.shown').first()).toBeInViewport();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'Grammar', exact: true }).click();
  await expect(page.locator('[data-pattern]')).toHaveCount(0);
  await page.close();
});
