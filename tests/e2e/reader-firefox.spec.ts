/** The practice reader in Firefox: library, article, card, save, summary; own texts pasted and as files. */
import { expect, test } from '@playwright/test';
import { encode } from '../fixtures/encode.ts';
import { sampleOf } from './extent.ts';
import type { ExtensionPage, FirefoxBrowser } from './firefox.ts';
import { ARROW_LEFT, ARROW_RIGHT, answerSetInFirefox, ENTER } from './on-practice-firefox.ts';
import { sharedFirefox } from './shared-browsers.ts';

test.setTimeout(120_000);

let firefox: FirefoxBrowser;
test.beforeAll(async () => {
  firefox = await sharedFirefox();
});
test.afterAll(() => firefox.close());

const click = (page: ExtensionPage, selector: string, text = '') =>
  page.waitFor(
    `(() => { const found = [...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.textContent.includes(${JSON.stringify(text)})); found?.click(); return Boolean(found); })()`,
  );
/** The article's text without its readings. */
const TEXT = `document.querySelector('.article-body rt') && [...document.querySelectorAll('article [data-part]')].map((part) => {
  const copy = part.cloneNode(true);
  for (const reading of copy.querySelectorAll('rt')) reading.remove();
  return copy.textContent;
}).join('|')`;

test('library to article, card, save, summary, practice, the next article, by keyboard where there are keys', async () => {
  const page = await firefox.openExtensionPage('/reader.html');
  await page.waitFor(`document.querySelectorAll('.library-card').length === 79`);
  await click(page, '.library-card a', '工厂车间生产忙');
  await page.waitFor(`document.querySelectorAll('.article-body ruby rt').length > 20`);
  await page.waitFor(
    `document.querySelector('.before-reading')?.textContent.includes('5 words to learn first')`,
  );
  await page.waitFor(
    `(document.querySelector('[data-token][tabindex="0"]')?.focus(), document.activeElement.matches('[data-token]'))`,
  );
  const at = `document.activeElement.dataset.token`;
  const first = await page.evaluate<string>(at);
  await page.press(ARROW_RIGHT);
  await page.waitFor(`${at} !== '${first}'`);
  await page.press(ARROW_LEFT);
  await page.waitFor(`${at} === '${first}'`);
  await page.press(ENTER);
  await page.waitFor(`document.querySelector('[role=dialog] .reading')`);
  await page.waitFor(
    `[...document.querySelectorAll('[role=dialog] button')].some((button) => button.textContent.includes('Save'))`,
  );
  await page.waitFor(`document.activeElement.closest('[role=dialog]') !== null`);
  await page.press('s'); // only a hand's key saves
  await page.waitFor(`document.querySelector('[role=dialog]').textContent.includes('Saved')`);
  await click(page, '[role=dialog] .close');
  await page.waitFor(`document.querySelector('[data-standing=learning]')`);
  await click(page, '.after-reading button', 'Mark as read');
  await page.waitFor(`document.querySelector('.saved-words li')`);
  expect(await page.evaluate<string>(`document.querySelector('.reading-summary').textContent`)).toContain(
    'Saved1',
  );
  await click(page, '.after-reading a', 'Practise the words');
  await page.waitFor(`document.activeElement?.textContent.startsWith('Begin')`);
  await page.press(ENTER);
  await answerSetInFirefox(page);
  await page.waitFor(`document.querySelector('h1').textContent === 'Set finished'`);
  await page.press('s'); // all new words of the set
  await page.waitFor(`document.querySelectorAll('.outcomes button').length === 0`);
  await page.waitFor(`document.body.innerText.includes('Next: in 10 min')`);
  await click(page, '.practice-on a', 'Next article');
  await page.waitFor(
    `!document.title.includes('工厂') && document.querySelectorAll('.article-body ruby rt').length > 5`,
  );
  await page.close();
});

test('an own text, pasted', async () => {
  const page = await firefox.openExtensionPage('/reader.html');
  await click(page, '.add-text button', 'Add a text');
  await page.waitFor(`document.querySelector('textarea')`);
  await page.evaluate(
    `(() => { const area = document.querySelector('textarea'); area.value = '会议\\n大家都说今年的工作很好。'; area.dispatchEvent(new Event('input', { bubbles: true })); return true; })()`,
  );
  await click(page, '.add-text button[type=submit]', 'Read it');
  expect(await page.waitFor<string>(TEXT)).toBe('会议|大家都说今年的工作很好。');
  await page.close();
});

// `text-encoding.test` has every encoding.
for (const [encoding, text, mark] of sampleOf([
  ['utf-8', '大家都说今年的工作很好。', true],
  ['gb18030', '大家都说今年的工作很好。', false],
  ['big5', '大家都說今年的工作很好。', false],
  ['utf-16le', '大家都说今年的工作很好。', true],
] as const)) {
  test(`a file in ${encoding}, dropped, has the right characters`, async () => {
    const page = await firefox.openExtensionPage('/reader.html');
    await page.waitFor(`document.querySelector('.add-text button')`);
    const bytes = JSON.stringify([...encode(text, encoding, { mark })]);
    // The page may listen a moment after its buttons are there.
    await page.waitFor(`(() => {
      if (document.querySelector('.text-draft select')) return true;
      if (performance.now() - (window.droppedAt ?? -1e9) < 2000) return false;
      window.droppedAt = performance.now();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(${bytes})], 'news.txt'));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      return false;
    })()`);
    expect(await page.evaluate<string>(`document.querySelector('.text-draft select').value`)).toBe(encoding);
    await click(page, '.text-draft button[type=submit]', 'Read it');
    expect(await page.waitFor<string>(TEXT)).toBe(text);
    await page.close();
  });
}
