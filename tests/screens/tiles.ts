/** The small pictures of a listing: the seal with name and line, drawn by Chromium; and what a PNG says of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureChineseFont, findChromium } from '../e2e/browsers.ts';

const SEAL = readFileSync(fileURLToPath(new URL('../../components/icon/icon.svg', import.meta.url)), 'utf8');
const NAME = '<h1>Hangjian <span lang="zh">行间</span></h1>';
const LINE = '<p>Chinese news with pinyin</p>';
const STYLE = `*{margin:0;box-sizing:border-box}
  body{height:100vh;display:flex;align-items:center;justify-content:center;color:#2a1d18;
    font-family:"Noto Sans","DejaVu Sans","Noto Sans CJK SC",sans-serif}
  .paper{background:#faf5ec}.wide{gap:24px}.square{flex-direction:column;gap:18px;text-align:center}
  h1{font-size:30px;font-weight:600;white-space:nowrap}[lang]{font-family:"Noto Serif CJK SC",serif}
  p{margin-top:10px;font-size:18px;color:#6b564c;white-space:nowrap}svg{display:block;flex:none}
  .wide svg{width:112px;height:112px}.square svg{width:120px;height:120px}.bare svg{width:96px;height:96px}`;

interface Tile {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly look: string;
  readonly words: string;
}

const TILES: readonly Tile[] = [
  { name: 'tile-440x280', width: 440, height: 280, look: 'paper wide', words: NAME + LINE },
  { name: 'logo-300x300', width: 300, height: 300, look: 'paper square', words: NAME + LINE },
  // As Chrome's store wants it: 96 pixels, with 16 around them free.
  { name: 'icon-128x128', width: 128, height: 128, look: 'bare', words: '' },
];

/** Draws tile, logo and store icon into a folder; returns their paths. */
export async function drawTiles(folder: string): Promise<string[]> {
  ensureChineseFont();
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  try {
    const paths: string[] = [];
    for (const { name, width, height, look, words } of TILES) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.setContent(`<style>${STYLE}</style><body class="${look}">${SEAL}<div>${words}</div></body>`);
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, omitBackground: look === 'bare' });
      requirePicture(path, { width, height, clear: look === 'bare' });
      paths.push(path);
    }
    return paths;
  } finally {
    await browser.close();
  }
}

/**
 * Checks what a store asks of a picture.
 * @param clear whether it may be transparent
 * @throws {Error} when its size is another, or it has transparency that it may not have
 */
export function requirePicture(
  path: string,
  {
    width,
    height,
    clear = false,
  }: { readonly width: number; readonly height: number; readonly clear?: boolean },
): void {
  const head = readFileSync(path);
  const [wide, high, kind] = [head.readUInt32BE(16), head.readUInt32BE(20), head[25]];
  if (wide !== width || high !== height)
    throw new Error(`${path} is ${wide}×${high}, not ${width}×${height}`);
  if (!clear && kind !== 2) throw new Error(`${path} is no 24-bit PNG without transparency (type ${kind})`);
}
