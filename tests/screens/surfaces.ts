/**
 * `npm run screens:surfaces -- [folder] [surface ...]`: every surface in both themes and languages, 320, 768 and 1280 px
 * wide, to be looked at one by one.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { SettingsChange } from '../../vocabulary/index.ts';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { inClosedRoots } from '../e2e/closed-roots.ts';
import { hoverText, labelsOf } from '../e2e/on-page.ts';
import { type PageServer, startServer } from '../e2e/server.ts';
import { makeVocabulary, storeWords } from '../e2e/vocabulary.ts';
import { NEWS_PAGE } from './layouts.ts';

const WIDTHS = [320, 768, 1280];
const HEIGHT = 800;
const LANGUAGES = ['en', 'zh-CN'] as const;

interface Stage {
  readonly extension: ExtensionBrowser;
  readonly server: PageServer;
  readonly page: Page;
  readonly dark: boolean;
  /** Pages of the test's site are on: they stay on from one to the next. */
  readonly turned: { on: boolean };
}

type Surface = (stage: Stage) => Promise<unknown>;

/** Changes settings from a tab of its own. */
async function changeSettings(
  { extension }: Pick<Stage, 'extension'>,
  change: SettingsChange,
): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/LICENSE.txt`);
  await page.evaluate(
    (wished) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({ hangjian: 'changeSettings', request: { change: wished } }),
    change,
  );
  await page.close();
}

/** A page of ours, once an element of it is there. */
const own =
  (path: string, wanted: string, then?: (page: Page) => Promise<unknown>): Surface =>
  async ({ extension, page }) => {
    await page.goto('about:blank'); // a hash alone opens nothing
    await page.goto(`${extension.origin}${path}`);
    await page.locator(wanted).first().waitFor();
    await then?.(page);
  };

const onNews =
  (keys: readonly string[]): Surface =>
  async ({ extension, server, page, dark, turned }) => {
    await page.goto(server.add('/news.html', dark ? NEWS_PAGE.dark : NEWS_PAGE.light));
    await page.bringToFront();
    if (!turned.on) await extension.toggle(page);
    turned.on = true;
    await labelsOf(page, { least: 5 });
    if (keys.length === 0) return;
    await hoverText(page, 'main', '图书');
    await cardSays(page);
    for (const key of keys.slice(1)) await page.keyboard.press(key);
  };

const SURFACES: Readonly<Record<string, Surface>> = {
  popup: own('/popup.html', '.newest-words li'),
  words: own('/words.html', '.word-item'),
  grammar: own('/words.html', '.word-item', (page) => page.getByRole('tab').nth(1).click()),
  progress: own('/words.html', '.word-item', async (page) => {
    await page.getByRole('tab').nth(2).click();
    await page.locator('canvas').first().waitFor();
  }),
  review: own('/words.html#review', '.review-question', (page) => page.keyboard.press('Space')),
  library: own('/reader.html', '.library-card'),
  article: own('/reader.html#000-2', '.article-body ruby rt'),
  practice: own('/reader.html#000-2/practice', '.practice'),
  settings: own('/options.html', '.sample rt'),
  help: own('/help.html', 'kbd'),
  welcome: own('/welcome.html', '.sample rt'),
  page: onNews([]),
  card: onNews(['open']),
  'whole-card': async (stage) => {
    await changeSettings(stage, { cardMore: true });
    await onNews(['open'])(stage);
    await changeSettings(stage, { cardMore: false });
  },
  sentence: onNews(['open', 'w']),
};

const [folder = join(tmpdir(), 'hangjian-surfaces'), ...named] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const dark of [false, true]) for (const language of LANGUAGES) await takeAll(dark, language);
console.log(folder);

async function takeAll(dark: boolean, language: (typeof LANGUAGES)[number]): Promise<void> {
  const server = await startServer();
  const extension = await launchChromium({
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width: 1280, height: HEIGHT },
  });
  const page = await extension.context.newPage();
  const turned = { on: false };
  await storeWords(extension.worker, makeVocabulary({ count: 400, now: Date.now() }));
  await changeSettings({ extension }, { language });
  for (const [name, open] of Object.entries(SURFACES)) {
    if (named.length > 0 && !named.includes(name)) continue;
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      await open({ extension, server, page, dark, turned });
      await page.waitForTimeout(600); // what moves comes to rest
      await page.screenshot({
        path: join(folder, `${name}-${dark ? 'dark' : 'light'}-${language}-${width}.png`),
      });
    }
    console.log(`${name}, ${dark ? 'dark' : 'light'}, ${language}`);
  }
  await extension.close();
  await server.close();
}

async function cardSays(page: Page): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const texts = await inClosedRoots(page, function read(this: ShadowRoot) {
      return this.querySelector('.word-card .body')?.textContent ?? '';
    });
    if (texts.join('') !== '') return;
    await page.waitForTimeout(100);
  }
  throw new Error('no card');
}
