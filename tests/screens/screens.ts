/**
 * `npm run screens -- [folder] [name ...]`: pictures of labels on layouts as news sites have them, to be looked at,
 * and how the labels have come out.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../vocabulary/index.ts';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { inClosedRoots } from '../e2e/closed-roots.ts';
import { labelsOf } from '../e2e/on-page.ts';
import { startServer } from '../e2e/server.ts';
import {
  countCondensed,
  gapsOf,
  isClipped,
  type LabelReport,
  labelsOfBlock,
  missingWords,
  overlaps,
  PAGE_BLOCKS,
  type PageBlock,
  sharesOf,
} from './label-report.ts';
import { LAYOUTS, type Layout } from './layouts.ts';

interface ChromeMessages {
  readonly runtime: {
    sendMessage(message: object): Promise<{ result: { pinyin: string; kind: string }[][] }>;
  };
}

interface ChromeStorage {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

const [folder = join(tmpdir(), 'hangjian-screens'), ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await startServer();
for (const layout of LAYOUTS) {
  if (names.length === 0 || names.includes(layout.name)) await picture(layout);
}
await server.close();

async function picture(layout: Layout): Promise<void> {
  const { name, css, body, html = '', width = 760, height = 820, zoom = 1, dark = false } = layout;
  const extension = await launchChromium({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: dark ? 'dark' : 'light',
  });
  const settings = { ...DEFAULT_SETTINGS, ...layout.settings };
  await extension.worker.evaluate(async (stored) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeStorage };
    await chrome.storage.local.set({ settings: stored });
  }, settings);
  const page = await extension.context.newPage();
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>${css}</style>`;
  const text = `<!doctype html><html lang="zh"${html}><head>${head}</head><body>${body}</body></html>`;
  await page.goto(server.add(`/${name}.html`, text));
  await extension.toggle(page);
  await labelsOf(page);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  console.log(`${path}: ${describe(await report(page, extension))}`);
  await extension.close();
}

/** How the labels of the page have come out. */
async function report(page: Page, { context, origin }: ExtensionBrowser): Promise<LabelReport> {
  const labels = (await labelsOf(page)).filter(({ left, right }) => right > left);
  const blocks = await page.evaluate<PageBlock[]>(PAGE_BLOCKS);
  const own = await context.newPage();
  await own.goto(`${origin}/popup.html`);
  const read = await own.evaluate(
    askTokens,
    blocks.map(({ text }) => text),
  );
  const shown = blocks.filter(({ box, clip }) => box.bottom > clip.top && box.top < clip.bottom);
  const dropped = shown.flatMap((block) => {
    const tokens = read[blocks.indexOf(block)] ?? [];
    const words = tokens.filter(({ pinyin, kind }) => pinyin !== '' && kind !== 'number');
    return missingWords(
      words.map(({ pinyin }) => pinyin),
      labelsOfBlock(block, labels),
    );
  });
  const clipped = shown.flatMap((block) =>
    labelsOfBlock(block, labels)
      .filter((label) => isClipped(label, block.clip))
      .map(({ pinyin }) => pinyin),
  );
  const condensed = (await inClosedRoots(page, countCondensed)).reduce((sum, count) => sum + count, 0);
  return {
    drawn: labels.length,
    condensed,
    dropped: dropped.length,
    clipped,
    overlapping: overlaps(labels),
    gaps: gapsOf(labels),
    sizes: labels.map(({ size }) => size).sort((a, b) => a - b),
  };
}

function describe(report: LabelReport): string {
  const { drawn, clipped, overlapping, gaps, sizes } = report;
  const { whole, lost, squeezed, apart } = sharesOf(report);
  const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;
  const px = (length: number | undefined): string => (length ?? 0).toFixed(1);
  const wrong = [...clipped, ...overlapping].slice(0, 4).join(', ');
  return [
    `${drawn} labels of ${px(sizes[0])} to ${px(sizes.at(-1))} px, median ${px(sizes[sizes.length >> 1])}`,
    `gaps from ${px(gaps[0])} px, median ${px(gaps[gaps.length >> 1])}, ${percent(apart)} apart`,
    `${percent(squeezed)} squeezed, ${percent(lost)} dropped`,
    `${percent(whole)} whole, ${clipped.length} clipped, ${overlapping.length} overlapping ${wrong}`,
  ].join('; ');
}

/** In a page of the extension's own: what the engine reads in some texts. */
async function askTokens(texts: string[]): Promise<{ pinyin: string; kind: string }[][]> {
  const { chrome } = globalThis as unknown as { chrome: ChromeMessages };
  const answer = await chrome.runtime.sendMessage({ hangjian: 'annotateTokens', request: { texts } });
  return answer.result;
}
