/** The gallery in Chromium: its files are served to a page without the extension, which our components don't need. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from './browsers.ts';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-gallery', import.meta.url));
const ORIGIN = 'http://gallery.test';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export const THEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en', 'zh_CN'] as const;
export const WIDTHS = [360, 768] as const;
const HEIGHT = 900;

/** How a scene is shown. */
export interface Shown {
  readonly scene: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly theme?: (typeof THEMES)[number];
}

/** A browser in which nothing depends on the machine but its fonts. */
export async function launchGallery(): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await chromium.launch({ executablePath: findChromium() });
  const context = await browser.newContext({
    viewport: { width: WIDTHS[0], height: HEIGHT },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await context.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const body = await readFile(join(BUILD, path)).catch(() => undefined);
    const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
    await (body ? route.fulfill({ body, contentType }) : route.fulfill({ status: 404 }));
  });
  return { browser, context };
}

/** Opens a scene, and waits until all of its states are drawn. */
export async function openScene(page: Page, { scene, language, theme = 'light' }: Shown): Promise<void> {
  await page.goto('about:blank'); // another hash alone would be the same page
  await page.goto(`${ORIGIN}/gallery.html#theme=${theme}&language=${language}&scene=${scene}`);
  await page.waitForSelector(`#gallery[data-drawn="${scene}"]`);
}

/** The names of all scenes. */
export async function listScenes(page: Page): Promise<string[]> {
  await page.goto(`${ORIGIN}/gallery.html`);
  await page.waitForSelector('#gallery[data-drawn=""]');
  return page.locator('#gallery a').allTextContents();
}
