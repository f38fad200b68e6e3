/**
 * `npm start`: builds the extension and opens a browser with it on a practice article. Without a display the
 * browser is headless: the terminal gets a summary and the path of a screenshot.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChineseFont } from './browsers.ts';
import { launchChromium } from './chromium.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXTENSION = `${ROOT}.output/chrome-mv3`;
const SCREENSHOT = `${ROOT}screenshots/start.png`;
const ARTICLE = '000-2';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

console.log('Building the extension ...');
const built = spawnSync('npx', ['--no-install', 'wxt', 'build'], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (built.status !== 0) {
  console.error(built.stdout, built.stderr);
  process.exit(1);
}
if (!hasDisplay) ensureChineseFont();
const extension = await launchChromium({ extension: EXTENSION, headless: !hasDisplay });
const [blank] = extension.context.pages();
const page = blank ?? (await extension.context.newPage());
const began = performance.now();
await page.goto(`${extension.origin}/reader.html#${ARTICLE}`);
await page.locator('ruby rt').first().waitFor();
const milliseconds = Math.round(performance.now() - began);

if (hasDisplay) {
  console.log(`Hangjian is open on a practice article. Any other page: its button in the toolbar, or Alt+Shift+P.
The built extension lies in ${EXTENSION}. Close the browser to end.`);
  await new Promise((resolve) => extension.context.once('close', resolve));
} else {
  const read = await page.evaluate(() => {
    const words = [...document.querySelectorAll('ruby')];
    return {
      title: document.title,
      words: words.length,
      first: words.slice(0, 12).map((word) => {
        const pinyin = word.querySelector('rt')?.textContent ?? '';
        return `${(word.textContent ?? '').replace(pinyin, '')} ${pinyin}`;
      }),
    };
  });
  mkdirSync(`${ROOT}screenshots`, { recursive: true });
  await page.screenshot({ path: SCREENSHOT });
  console.log(`No display, so the browser ran headless.
Article     ${read.title}
Annotated   ${read.words} words, shown ${milliseconds} ms after opening: ${read.first.join(', ')} ...
Screenshot  ${SCREENSHOT}
Extension   ${EXTENSION} (load it in any Chromium: chrome://extensions, Developer mode, Load unpacked)`);
}
await extension.close();
