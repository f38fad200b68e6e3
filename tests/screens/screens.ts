/**
 * `npm run screens -- [folder] [name ...]`: pictures of labels on layouts as news sites have them, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../vocabulary/index.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { labelsOf } from '../e2e/on-page.ts';
import { startServer } from '../e2e/server.ts';
import { LAYOUTS, type Layout } from './layouts.ts';

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
  const labels = await labelsOf(page);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  console.log(`${path}: ${labels.length} labels`);
  await extension.close();
}
