/** What the README and the stores show: the real extension on a page of news, with some words saved. */
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { inClosedRoots } from '../e2e/closed-roots.ts';
import { hoverText, labelsOf } from '../e2e/on-page.ts';
import { type PageServer, startServer } from '../e2e/server.ts';
import { makeVocabulary, storeWords } from '../e2e/vocabulary.ts';
import { NEWS_PAGE } from './layouts.ts';

/** The size of a picture in CSS pixels, its theme and how many of its pixels make one. */
export interface Format {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly dark: boolean;
}

interface Stage {
  readonly extension: ExtensionBrowser;
  readonly server: PageServer;
  readonly format: Format;
}

/** Each scene returns the page to be pictured. */
const SCENES = {
  page: openNews,
  card: async (stage: Stage) => {
    const page = await openNews(stage);
    await openCardOn(page, '志愿者');
    return page;
  },
  popup: async (stage: Stage) => {
    const news = await openNews(stage);
    const popup = await stage.extension.openPopup(news);
    await popup.setViewportSize({ width: 400, height: 600 });
    await popup.locator('.page-words').waitFor();
    return joinPictures(stage, await news.screenshot(), await popup.screenshot());
  },
  reader: async (stage: Stage) => {
    const page = await openOwn(stage, '/reader.html#000-2');
    await page.locator('ruby rt').nth(60).waitFor();
    return page;
  },
  words: async (stage: Stage) => {
    const page = await openOwn(stage, '/words.html');
    await page.locator('.word-item').first().waitFor();
    return page;
  },
} as const satisfies Record<string, (stage: Stage) => Promise<Page>>;

/** The name of a scene. */
export type SceneName = keyof typeof SCENES;

/** Pictures a scene into a file. */
export async function pictureScene(name: SceneName, path: string, format: Format): Promise<void> {
  const server = await startServer();
  const extension = await launchChromium({
    viewport: { width: format.width, height: format.height },
    colorScheme: format.dark ? 'dark' : 'light',
    deviceScaleFactor: format.scale,
  });
  try {
    await storeWords(extension.worker, makeVocabulary({ count: 160, now: Date.now() }));
    const page = await SCENES[name]({ extension, server, format });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path, animations: 'disabled' });
  } finally {
    await extension.close();
    await server.close();
  }
}

async function openNews({ extension, server, format }: Stage): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(server.add('/news.html', format.dark ? NEWS_PAGE.dark : NEWS_PAGE.light));
  await page.bringToFront();
  await extension.toggle(page);
  await labelsOf(page, { least: 20 });
  return page;
}

async function openOwn({ extension }: Stage, path: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}${path}`);
  return page;
}

async function openCardOn(page: Page, word: string): Promise<void> {
  await hoverText(page, 'main', word);
  for (let waited = 0; waited < 20_000; waited += 100) {
    const texts = await inClosedRoots(page, function read(this: ShadowRoot) {
      return this.querySelector('.word-card footer')?.textContent ?? '';
    });
    if (texts.join('') !== '') return;
    await page.waitForTimeout(100);
  }
  throw new Error(`no card on ${word}`);
}

/** The popup over its page, as the browser shows it under the button in the toolbar. */
async function joinPictures({ extension, format }: Stage, below: Buffer, above: Buffer): Promise<Page> {
  const page = await extension.context.newPage();
  const address = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;
  await page.setViewportSize({ width: format.width, height: format.height });
  await page.setContent(`<style>body{margin:0;overflow:hidden}img{display:block}
    .below{width:${format.width}px}.above{position:absolute;top:6px;right:16px;width:400px;border-radius:8px;
    box-shadow:0 0 0 1px #0002,0 12px 40px #0005}</style>
    <img class="below" src="${address(below)}"><img class="above" src="${address(above)}">`);
  return page;
}
