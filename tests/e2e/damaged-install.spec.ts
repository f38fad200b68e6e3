/** A part of the extension is missing or damaged: what is said is a sentence with what to do. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { CHROMIUM_BUILD, type ExtensionBrowser, launchChromium } from './chromium.ts';
import { sampleOf } from './extent.ts';
import { sharedChromium } from './shared-browsers.ts';

/** What no reader should have to read. */
const TECHNICAL =
  /checksum|byte \d|offset|Failed to fetch|status \d|QUOTA|expected .* found|Error:|card\.js|lexicon/i;

async function withBroken(
  damage: (folder: string) => Promise<void>,
  work: (extension: ExtensionBrowser) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hangjian-broken-'));
  const copy = join(folder, 'extension');
  await cp(CHROMIUM_BUILD, copy, { recursive: true });
  await damage(copy);
  const extension = await launchChromium({ extension: copy });
  try {
    await work(extension);
  } finally {
    await extension.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const ask = (page: Page, hangjian: string, request: object | null): Promise<{ error?: string }> =>
  page.evaluate(
    (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ error?: string }> } };
      };
      return chrome.runtime.sendMessage(message);
    },
    { hangjian, request },
  );

const DAMAGES: readonly (readonly [name: string, said: string, damage: (file: string) => Promise<void>])[] = [
  ['missing', 'dictionary is missing', (file) => rm(file)],
  ['empty', 'dictionary is damaged', (file) => writeFile(file, '')],
  [
    'cut',
    'dictionary is damaged',
    async (file) => writeFile(file, (await readFile(file)).subarray(0, 1_000_000)),
  ],
  [
    'damaged in the middle',
    'dictionary is damaged',
    async (file) => {
      const bytes = await readFile(file);
      bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 4096);
      await writeFile(file, bytes);
    },
  ],
];
for (const [name, said, damage] of sampleOf(DAMAGES))
  test(`the dictionary is ${name}`, async () => {
    await withBroken(
      (folder) => damage(join(folder, 'lexicon.bin')),
      async (extension) => {
        const page = await extension.context.newPage();
        await page.goto(`${extension.origin}/popup.html`);
        const { error } = await ask(page, 'lookUp', { form: '银行' });
        expect(error).toBe(`Hangjian’s ${said}. Reinstall the extension; your words are safe.`);
        // As the reader meets it: in the search box.
        await page.getByRole('searchbox').first().fill('银行');
        const shown = page.getByText('Reinstall the extension; your words are safe.');
        await expect(shown.first()).toBeVisible();
        expect(await page.locator('body').textContent()).not.toMatch(TECHNICAL);
      },
    );
  });

test('the card is missing: its page says so', async () => {
  await withBroken(
    (folder) => rm(join(folder, 'card.js')),
    async (extension) => {
      const page = await extension.context.newPage();
      await page.goto(`${extension.origin}/popup.html`);
      const { error } = await ask(page, 'loadCard', null);
      expect(error).toBe('Hangjian’s word card is missing. Reinstall the extension; your words are safe.');
    },
  );
});

test('settings, corrections and words that the disk has no room for: a sentence each', async () => {
  const extension = await sharedChromium();
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/options.html`);
  await extension.worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set: unknown } } } };
    chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  });
  const full =
    'The disk is full, so nothing was saved. What was there before is untouched. Make room and try again.';
  for (const [name, request] of [
    ['changeSettings', { change: { tones: true } }],
    [
      'restoreCorrection',
      {
        of: { form: '行' },
        correction: { form: '行', words: [{ text: '行', reading: ['hang2'] }], time: 1 },
      },
    ],
    ['changeReaderSettings', { change: { theme: 'dark' } }],
    ['keepReading', { article: '000-1', change: { seconds: 5 } }],
    [
      'addText',
      {
        id: 'a',
        text: { title: '题', source: { kind: 'pasted' }, parts: [{ role: 'paragraph', text: '字' }] },
      },
    ],
    [
      'saveWord',
      {
        operation: 'a',
        headword: '银行',
        reading: ['yin2', 'hang2'],
        form: '银行',
        sentence: '',
        offset: 0,
        title: '',
      },
    ],
  ] as const)
    expect((await ask(page, name, request)).error, name).toBe(full);
  await page.getByLabel('Below the text').click(); // it stays as it was
  await expect(page.getByRole('alert').first()).toContainText('The disk is full');
  expect(await page.getByRole('alert').first().textContent()).not.toMatch(TECHNICAL);
  await extension.close();
});
