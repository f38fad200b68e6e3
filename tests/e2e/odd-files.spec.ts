/**
 * Files made to be slow: each is read or refused with a sentence, and the page goes on meanwhile; in both browsers. How
 * long it may stand still is a time, which a machine at work stretches: `npm run test:all` looks closer.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import { IS_ALL, sampleOf } from './extent.ts';
import { sharedChromium, sharedFirefox } from './shared-browsers.ts';

/** Longest that the page may not answer, milliseconds: a page that hangs is far above either. */
const MAX_GAP_MS = IS_ALL ? 700 : 5000;
/** A file has two seconds; starting the worker and drawing come on top, and what else the machine does. */
const LIMIT_MS = 30_000;

const TEXTS: Readonly<Record<string, string>> = {
  'quotes.md': `${'> '.repeat(2000)}字`,
  'emphasis.md': `字${'*a_'.repeat(15_000)}`,
  'links.md': `字${'[a]('.repeat(50_000)}`,
  'nested.html': `${'<div>'.repeat(100_000)}字`,
  'formats.html': `${'<b><i><p>'.repeat(60_000)}字`,
  'attributes.html': `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="b"`).join(' ')}>字</p>`,
  'newlines.html': `<p>字${'\n'.repeat(100_000)}字`,
  'open.html': `<p>字${'<p a="'.repeat(100_000)}`,
  'lines.txt': '字\n'.repeat(490_000),
  'wrapped.txt': `${'银行'.repeat(20)}\n`.repeat(20_000),
};
const LISTS: Readonly<Record<string, string>> = {
  'breaks.txt': `#separator:tab\n#html:true\n银行\tyínháng\t${'<br '.repeat(50_000)}`,
  'sounds.txt': `#separator:tab\n#html:true\n银行\tyínháng\t${'[sound:'.repeat(50_000)}`,
  'quotes.csv': `word,meaning\n银行,${'"'.repeat(200_000)}`,
  'deep.json': `{"format":"hangjian","version":2,"words":${'['.repeat(200_000)}`,
};

const CORRECTIONS = '{"section":"hangjian-corrections","version":1,"exportedAt":1,"corrections":[';
/** Of corrections, each up to 8 MB. */
const CORRECTION_FILES: Readonly<Record<string, string>> = {
  'none.json': `${CORRECTIONS}${'[],'.repeat(2_000_000)}[]]}`,
  'many.json': `${CORRECTIONS}${'{"form":"行","words":[{"text":"行"}],"time":1},'.repeat(150_000)}[]]}`,
  'long.json': `${CORRECTIONS}{"form":"${'行'.repeat(2_000_000)}","words":[],"time":1}]}`,
  'depth.json': `${CORRECTIONS}${'['.repeat(7_000_000)}`,
  'letters.json': 'x'.repeat(7_900_000),
};

/** Run in a page: notes the longest time in which nothing else could run. */
const WATCH = `(() => {
  let last = performance.now();
  globalThis.longestGap = 0;
  setInterval(() => {
    const now = performance.now();
    globalThis.longestGap = Math.max(globalThis.longestGap, now - last);
    last = now;
  }, 20);
})()`;

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hangjian-odd-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test.describe('in Chromium', () => {
  let extension: ExtensionBrowser;
  test.beforeAll(async () => {
    extension = await sharedChromium();
  });
  test.afterAll(() => extension.close());

  async function open(path: string): Promise<Page> {
    const page = await extension.context.newPage();
    page.on('pageerror', (error) => expect(error).toBeUndefined());
    await page.goto(extension.origin + path);
    return page;
  }
  /** By its path: a buffer would be decoded in the page. */
  async function give(input: Locator, name: string, text: string): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, text);
    await input.setInputFiles(path);
  }

  for (const [name, text] of sampleOf(Object.entries(TEXTS)))
    test(`own text ${name}`, async () => {
      const page = await open('/reader.html#library');
      await page.locator('.library-card').first().waitFor();
      await page.getByRole('button', { name: 'Add a text of your own' }).click();
      await page.evaluate(WATCH);
      await give(page.locator('.add-text input[type=file]').first(), name, text);
      const said = page.locator('.preview, .add-text .problem');
      await expect(said.first()).toBeVisible({ timeout: LIMIT_MS });
      expect(await said.first().textContent()).toMatch(/字|银行|\.$/);
      expect(await page.evaluate('globalThis.longestGap')).toBeLessThan(MAX_GAP_MS);
      await page.close();
    });

  for (const [name, text] of sampleOf(Object.entries(LISTS)))
    test(`list ${name}`, async () => {
      const page = await open('/options.html');
      const input = page.getByLabel('File to import');
      await expect(input).toBeAttached();
      await page.evaluate(WATCH);
      await give(input, name, text);
      const said = page.locator('.files-preview, .word-files [role=alert]');
      await expect(said.first()).toBeVisible({ timeout: LIMIT_MS });
      expect(await page.evaluate('globalThis.longestGap')).toBeLessThan(MAX_GAP_MS);
      await page.close();
    });

  for (const [name, text] of sampleOf(Object.entries(CORRECTION_FILES)))
    test(`corrections ${name}`, async () => {
      const page = await open('/options.html');
      const input = page.getByLabel('File of corrections');
      await expect(input).toBeAttached();
      await page.evaluate(WATCH);
      await give(input, name, text);
      const said = page.locator('.correction-files [role=alert]');
      await expect(said).toBeVisible({ timeout: LIMIT_MS });
      expect(await said.textContent()).toMatch(/^Nothing was imported from “\w+\.json”: .{10,300}$/);
      expect(await page.evaluate('globalThis.longestGap')).toBeLessThan(MAX_GAP_MS);
      await page.close();
    });
});

/** Run in a page of ours: gives the file to its first input, and returns what is said and how long nothing could run. */
const GIVE = (
  name: string,
  text: string,
  { said, input = 'input[type=file]' }: { readonly said: string; readonly input?: string },
): string => `(async () => {
  ${WATCH};
  const input = document.querySelector(${JSON.stringify(input)});
  const files = new DataTransfer();
  files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const find = () => document.querySelector(${JSON.stringify(said)})?.textContent;
  for (let waited = 0; waited < ${LIMIT_MS / 50} && !find(); waited++) await new Promise((done) => setTimeout(done, 50));
  return { said: find(), gap: globalThis.longestGap };
})()`;

test('in Firefox: own texts and lists', async () => {
  test.setTimeout(120_000);
  const firefox = await sharedFirefox();
  const reader = await firefox.openExtensionPage('/reader.html#library');
  for (const name of sampleOf(['emphasis.md', 'formats.html', 'newlines.html', 'lines.txt'])) {
    await reader.waitFor(
      `document.querySelector('.add-text input[type=file], .add-text [aria-expanded=false]') !== null`,
    );
    await reader.evaluate(`document.querySelector('.add-text [aria-expanded=false]')?.click() ?? true`);
    await reader.waitFor(`document.querySelector('input[type=file]') !== null`);
    const text = (TEXTS[name] ?? '').slice(0, 200_000);
    const { said, gap } = await reader.evaluate<{ said?: string; gap: number }>(
      GIVE(name, text, { said: '.preview, .add-text .problem' }),
    );
    expect(said, name).toMatch(/字|\.$/);
    expect(gap, name).toBeLessThan(MAX_GAP_MS * 2);
    await reader.evaluate(
      `(() => { const back = [...document.querySelectorAll('button')].find(({ textContent }) => /^(Back|Close)$/.test(textContent)); back?.click(); return true; })()`,
    );
  }
  const options = await firefox.openExtensionPage('/options.html');
  await options.waitFor(`document.querySelector('.word-files input[type=file]') !== null`);
  const { said } = await options.evaluate<{ said?: string }>(
    GIVE('sounds.txt', LISTS['sounds.txt'] ?? '', {
      input: '.word-files input[type=file]',
      said: '.files-preview, .word-files [role=alert]',
    }),
  );
  expect(said).toBeTruthy();
  for (const name of sampleOf(['depth.json', 'letters.json'])) {
    const text = (CORRECTION_FILES[name] ?? '').slice(0, 1_000_000);
    const again = await firefox.openExtensionPage('/options.html');
    await again.waitFor(`document.querySelector('.correction-files input') !== null`);
    const refused = await again.evaluate<{ said?: string; gap: number }>(
      GIVE(name, text, { input: '.correction-files input', said: '.correction-files [role=alert]' }),
    );
    expect(refused.said).toMatch(new RegExp(`^Nothing was imported from “${name}”: .{10,300}$`));
    expect(refused.gap).toBeLessThan(MAX_GAP_MS * 2);
  }
  await firefox.close();
});
