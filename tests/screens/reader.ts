/**
 * `npm run screens:reader -- [folder] [scene | theme | width ...]`: pictures of the library, the reader, own texts and
 * practice, at three widths, light and dark, to be looked at: `npm run screens:reader -- /tmp/look practice dark 320`.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../e2e/chromium.ts';
import { FAKE_VOICE } from '../e2e/on-practice.ts';
import { SCENES } from './reader-scenes.ts';

const THEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 1280, height: 860 },
  { width: 768, height: 1000 },
  { width: 320, height: 640 },
] as const;

const [folder = join(tmpdir(), 'hangjian-reader'), ...named] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const scenes = chosen(Object.entries(SCENES), ([name]) => name);
for (const theme of chosen(THEMES, String)) {
  for (const size of chosen(SIZES, ({ width }) => String(width))) await takeAll(theme, size);
}

/** Those that were named; all where none was. */
function chosen<Of>(all: readonly Of[], nameOf: (one: Of) => string): readonly Of[] {
  const some = all.filter((one) => named.includes(nameOf(one)));
  return some.length > 0 ? some : all;
}

async function takeAll(
  colorScheme: (typeof THEMES)[number],
  viewport: (typeof SIZES)[number],
): Promise<void> {
  for (const [scene, play] of scenes) {
    const extension = await launchChromium({ viewport, colorScheme, deviceScaleFactor: 1.5 });
    const page = await extension.context.newPage();
    await page.addInitScript(FAKE_VOICE);
    await play({
      page,
      origin: extension.origin,
      shoot: async (name, { whole = false } = {}) => {
        await page.waitForTimeout(300); // what is still moving comes to rest
        const path = join(folder, `${scene}-${name}-${viewport.width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: whole });
        console.log(path);
      },
    });
    await extension.close();
  }
}
