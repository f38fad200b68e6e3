/**
 * The English of a sentence by the browser's own translator, in Chromium against a stand-in that keeps the interface's
 * contract, put into copies of our pages before their scripts; and in browsers that have none.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { CHROMIUM_BUILD, type ExtensionBrowser, launchChromium } from './chromium.ts';
import { says as guestSays, openCardPage, openCard as openGuestCard } from './guest-card.ts';
import { openCard, openPage, says } from './on-card.ts';
import { cardText, clickInCard } from './on-page.ts';
import { type PageServer, startServer } from './server.ts';

test.setTimeout(120_000);

const FAKE = fileURLToPath(new URL('../fixtures/fake-translator.js', import.meta.url));
const NEWS = '<p id="a">银行行长李广何说，图书馆很大。</p>';
const MARK = 'Machine translation, by the browser on this device';

test.describe('with a translator', () => {
  let folder: string;
  let extension: ExtensionBrowser;
  let server: PageServer;
  /** A page of ours, to tell the stand-in what to do. */
  let control: Page;
  const problems: string[] = [];
  const requests: string[] = [];

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hangjian-translator-'));
    const copy = join(folder, 'extension');
    await cp(CHROMIUM_BUILD, copy, { recursive: true });
    await cp(FAKE, join(copy, 'fake-translator.js'));
    for (const name of ['reader.html', 'options.html', 'offscreen.html']) {
      const html = await readFile(join(copy, name), 'utf8');
      await writeFile(
        join(copy, name),
        html.replace('<head>', '<head><script src="/fake-translator.js"></script>'),
      );
    }
    server = await startServer();
    extension = await launchChromium({ extension: copy });
    extension.context.on('request', (request) => requests.push(request.url()));
    control = await extension.openPopup();
  });
  test.afterAll(async () => {
    await extension.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
    expect(problems, 'page errors').toEqual([]);
    const own = (url: string): boolean =>
      url.startsWith(extension.origin) || url.startsWith('http://localhost');
    expect(
      requests.filter((url) => !own(url) && !url.startsWith('data:') && !url.startsWith('http://127.')),
    ).toEqual([]);
  });

  /** Tells the stand-in what to do from now on, all else forgotten. */
  const tell = (told: Record<string, string>): Promise<void> =>
    control.evaluate((all) => {
      for (const key of Object.keys(localStorage))
        if (key.startsWith('translator:')) localStorage.removeItem(key);
      for (const [name, value] of Object.entries(all)) localStorage.setItem(`translator:${name}`, value);
    }, told);
  const add = (name: string, value: string): Promise<void> =>
    control.evaluate(([key, is]) => localStorage.setItem(`translator:${key}`, is as string), [name, value]);
  const asked = (): Promise<string[]> =>
    control.evaluate(() => JSON.parse(localStorage.getItem('translator:asked') ?? '[]'));
  const watch = (page: Page): void => void page.on('pageerror', (error) => problems.push(String(error)));

  async function openOptions(): Promise<Page> {
    const page = await extension.context.newPage();
    watch(page);
    await page.goto(`${extension.origin}/options.html#translator`);
    return page;
  }
  /** A page with the card open on a word of its one sentence. */
  async function openOnPage(body = NEWS, word = '银行'): Promise<Page> {
    const page = await openPage({ server, extension }, body);
    watch(page);
    await openCard(page, word);
    return page;
  }
  async function openOwnText(): Promise<Page> {
    const page = await extension.context.newPage();
    watch(page);
    await page.goto(`${extension.origin}/reader.html#library`);
    await page.getByRole('button', { name: 'Add a text of your own' }).click();
    await page.getByLabel('Paste a Chinese text').fill(`标题\n　　银行行长李广何说，图书馆很大。`);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.article-body ruby rt').first().waitFor();
    await page
      .locator('.article-body .sentence')
      .first()
      .evaluate((element) => element.setAttribute('data-current', ''));
    return page;
  }

  test('the settings download it, with progress; cancelled it can be begun again', async () => {
    await tell({});
    const page = await openOptions();
    const panel = page.locator('.translator');
    await expect(panel).toContainText('It downloads it once');
    expect(await violationsOf(page, '.translator')).toEqual([]);
    await panel.getByRole('button', { name: 'Download the translator' }).click();
    await expect(panel).toContainText('Downloading… 40%');
    await expect(panel.getByRole('progressbar')).toHaveJSProperty('value', 0.4);
    expect(await violationsOf(page, '.translator')).toEqual([]);
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await expect(panel).toContainText('It downloads it once');
    await panel.getByRole('button', { name: 'Download the translator' }).click();
    await expect(panel).toContainText('40%');
    await add('arrived', 'yes');
    await expect(panel).toContainText('Ready');
    await page.close();
  });

  test('a download that fails is said, and can be tried again', async () => {
    await tell({ arrived: 'broken' });
    const page = await openOptions();
    const panel = page.locator('.translator');
    await panel.getByRole('button', { name: 'Download the translator' }).click();
    await expect(panel.getByRole('alert')).toContainText('The download failed');
    await add('arrived', 'yes');
    await panel.getByRole('button', { name: 'Download the translator' }).click();
    await expect(panel).toContainText('Ready');
    await expect(panel.getByRole('alert')).toHaveCount(0);
    await page.close();
  });

  test('on a page: e shows the words and their English, marked, with our names; the page sees nothing', async () => {
    await tell({ state: 'available' });
    const page = await openOnPage();
    const seen = () => page.evaluate(() => [document.documentElement.outerHTML, document.body.innerText]);
    const before = await seen();
    await page.keyboard.press('e');
    await says(page, MARK);
    const text = await cardText(page);
    expect(text).toContain('English of (4) Li Guanghe (1)，(5)。');
    expect(text).toContain('The sentence, word by word');
    expect(text).not.toContain('names may be wrong');
    expect(await seen()).toEqual(before);
    expect(await asked()).toEqual(['银行行长 Li Guanghe 说，图书馆很大。']);
    await page.close();
  });

  test('where a name does not come out, the sentence as it stands, and that is said', async () => {
    await tell({ state: 'available', dropsNames: 'yes' });
    const page = await openOnPage();
    await page.keyboard.press('e');
    await says(page, 'English of (8)，(5)。');
    await says(page, 'names may be wrong');
    await page.close();
  });

  test('on a page that needs the download: said, and a page of ours opens for it', async () => {
    await tell({});
    const page = await openOnPage();
    await page.keyboard.press('e');
    await says(page, 'to be downloaded once');
    const opened = extension.context.waitForEvent('page');
    await clickInCard(page, 'Download');
    const options = await opened;
    await expect(options).toHaveURL(`${extension.origin}/options.html#translator`);
    await expect(options.locator('.translator')).toContainText('It downloads it once');
    expect(await asked()).toEqual([]);
    await options.close();
    await page.close();
  });

  test('a long sentence goes in pieces; a failure in the middle shows none of it, and can be tried again', async () => {
    await tell({ state: 'available', quota: '12', failsAt: '2' });
    const page = await openOnPage('<p id="a">图书馆很大也很好，人们都去看书，孩子们也去。</p>', '图书馆');
    await page.keyboard.press('e');
    await says(page, 'The browser’s translator failed');
    expect(await cardText(page)).not.toContain('English of');
    await clickInCard(page, 'Try again');
    await says(page, MARK);
    expect((await asked()).slice(2).join('')).toBe('图书馆很大也很好，人们都去看书，孩子们也去。');
    for (const piece of await asked()) expect(piece.length).toBeLessThanOrEqual(12);
    await page.close();
  });

  test('it can be cancelled, and what comes after is not shown', async () => {
    await tell({ state: 'available', waits: 'yes' });
    const page = await openOnPage();
    await page.keyboard.press('e');
    await says(page, 'Translating…');
    await clickInCard(page, 'Cancel');
    await add('answer', 'yes');
    await page.keyboard.press('w');
    await page.keyboard.press('w');
    await says(page, 'The sentence, word by word');
    expect(await cardText(page)).not.toMatch(/Translating|English of/);
    await page.close();
  });

  test('in the reader: an own text, downloaded there, cancelled, then translated', async () => {
    await tell({});
    const page = await openOwnText();
    await page.keyboard.press('e');
    const line = page.locator('.sentence-line');
    await expect(line).toContainText('to be downloaded once');
    await line.getByRole('button', { name: 'Download' }).click();
    await expect(line).toContainText('40%');
    expect(await violationsOf(page, '.sentence-line')).toEqual([]);
    await line.getByRole('button', { name: 'Cancel' }).click();
    await expect(line.getByRole('progressbar')).toHaveCount(0);
    await line.getByRole('button', { name: 'English of the sentence' }).click();
    await line.getByRole('button', { name: 'Download' }).click();
    await add('arrived', 'yes');
    await expect(line).toContainText(MARK);
    await expect(line).toContainText('Li Guanghe');
    expect(await violationsOf(page, '.sentence-line')).toEqual([]);
    await page.close();
  });

  test('a translator that has nothing for Chinese: one line, and the words serve', async () => {
    await tell({ state: 'unavailable' });
    const page = await openOnPage();
    await page.keyboard.press('e');
    await says(page, 'This browser has no translator of its own');
    await says(page, 'yínháng');
    await page.close();
    const options = await openOptions();
    await expect(options.locator('.translator')).toContainText('no translator of its own for Chinese');
    await expect(options.locator('.translator').getByRole('button')).toHaveCount(0);
    await options.close();
  });
});

inBothBrowsers((guest) => {
  test('what this browser itself has is said in one line when asked, over the words', async () => {
    const page = await openCardPage(guest, NEWS);
    await openGuestCard(page, '银行');
    await page.keyboard.press('e');
    // Chromium names one, to be downloaded from where tests can't go.
    const said =
      guest.name === 'firefox' ? 'This browser has no translator of its own' : 'to be downloaded once';
    await guestSays(page, said);
    await guestSays(page, 'hángzhǎng');
    expect(page.problems).toEqual([]);
    await page.close();
  });
});
