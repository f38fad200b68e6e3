/** The gallery in Chromium: its files are served to a page without the extension, which our components don't need. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { boxFontCss } from './box-font.ts';
import { findChromium } from './browsers.ts';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-gallery', import.meta.url));
const ORIGIN = 'http://gallery.test';
/** The list of all scenes. */
export const GALLERY_PAGE = `${ORIGIN}/gallery.html`;
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export const THEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en', 'zh_CN'] as const;
/** The window at first, CSS pixels. */
const WIDTH = 360;
const HEIGHT = 900;

/** All scenes, in the gallery's order. */
export const SCENE_NAMES = [
  'basics',
  'card',
  'card-whole',
  'card-sentence',
  'review',
  'practice',
  'practice-patterns',
  'words',
  'patterns',
  'popup',
  'first-run',
  'settings',
  'files',
  'panels',
  'library',
  'article',
  'own-texts',
  'progress',
  'guide',
] as const;

/** How a scene is shown. */
export interface Shown {
  readonly scene: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly theme?: (typeof THEMES)[number];
}

/** How letters are drawn, for a browser that must draw them alike on every machine: without shades at their edges. */
const PLAIN_FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>false</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match></fontconfig>`;

function plainFonts(): Record<string, string> {
  const file = join(mkdtempSync(join(tmpdir(), 'hangjian-fonts-')), 'fonts.conf');
  writeFileSync(file, PLAIN_FONTS);
  return { FONTCONFIG_FILE: file };
}

/** A browser for the gallery; with `plain`, letters are drawn alike on every machine. */
export async function launchGallery({
  plain = false,
  headless = true,
} = {}): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    headless,
    args: ['--disable-gpu', '--disable-lcd-text', '--font-render-hinting=none'],
    ...(plain && { env: { ...process.env, ...plainFonts() } }),
  });
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
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
  await page.goto(`${GALLERY_PAGE}#theme=${theme}&language=${language}&scene=${scene}`);
  await page.waitForSelector(`#gallery[data-drawn="${scene}"]`);
}

/** The names of all scenes. */
export async function listScenes(page: Page): Promise<string[]> {
  await page.goto(GALLERY_PAGE);
  await page.waitForSelector('#gallery[data-drawn=""]');
  return page.locator('#gallery a').allTextContents();
}

/** Makes the font of boxes the only one, on canvases too. */
export async function useBoxes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { prototype } = CanvasRenderingContext2D;
    const font = Object.getOwnPropertyDescriptor(prototype, 'font');
    Object.defineProperty(prototype, 'font', {
      ...font,
      set(value: string) {
        font?.set?.call(this, value.replace(/(px|em).*/, '$1 Boxes'));
      },
    });
  });
  await page.addInitScript((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, boxFontCss());
}
