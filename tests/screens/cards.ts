/** `npm run screens:cards -- [folder] [name ...]`: pictures of the card in its states, to be looked at. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { inClosedRoots } from '../e2e/closed-roots.ts';
import { clickInCard, hoverText, labelsOf } from '../e2e/on-page.ts';
import { startServer } from '../e2e/server.ts';

interface CardPicture {
  readonly name: string;
  readonly word: string;
  readonly body?: string;
  readonly style?: string;
  readonly attributes?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
  readonly touch?: boolean;
  /** Buttons clicked and keys pressed, a key as `key:s`. */
  readonly steps?: readonly string[];
}

const NEWS =
  '<p>清晨七点，呼和浩特市图书馆的流动图书车准时出发。银行行长李广何说，这次共有5500人次参加，送书3.6万册。</p><p>东西长短。我们得去工厂车间看看，他在北大读书，很忘恩负义。国家发展和改革委员会有关负责人表示，这样就行了。</p>';

/** Readings that are guesses. */
const GUESS =
  '<p>老人爱嚼花生。孩子也爱嚼糖果，大殿重檐很美。</p><p style="font-size:28px">老人爱嚼花生</p><p>广东公司蒙东公司都说，清晨七点图书馆流动图书车准时出发。</p>';
/** A word that practice texts show. */
const WORK = '<p>他在工厂工作。</p>';
/** Patterns of grammar, one in another. */
const FRAMES =
  '<p>随着人工智能技术快速发展，多地以乡村振兴为抓手，对农村公路进行改造，由村民自己负责管护。他帮了我一个大忙。</p>';
const DARK = 'body{background:#15171a;color:#ccc}';

const PICTURES: readonly CardPicture[] = [
  { name: 'word', word: '车间' },
  { name: 'long-word', word: '国家发展和改革委员会' },
  { name: 'idiom', word: '忘恩负义' },
  { name: 'character', word: '行', body: '<p>这样就行了。</p>' },
  { name: 'name', word: '李广何' },
  { name: 'number', word: '5500' },
  { name: 'number-wan', word: '3.6万' },
  { name: 'guess', word: '嚼', body: GUESS },
  { name: 'where', word: '嚼', body: GUESS, steps: ['jiào'] },
  { name: 'where-dark', word: '嚼', body: GUESS, steps: ['jiào'], dark: true, style: DARK },
  { name: 'where-360', word: '嚼', body: GUESS, steps: ['jiào'], width: 360, height: 640 },
  { name: 'corrected', word: '嚼', body: GUESS, steps: ['jiào', 'In 爱'] },
  {
    name: 'corrected-360',
    word: '嚼',
    body: GUESS,
    steps: ['jiào', 'Only in'],
    width: 360,
    height: 640,
    dark: true,
    style: DARK,
  },
  { name: 'examples', word: '工厂', body: WORK },
  { name: 'examples-dark', word: '工厂', body: WORK, dark: true, style: DARK },
  { name: 'examples-360', word: '工厂', body: WORK, width: 360, height: 640 },
  { name: 'reference', word: '北大' },
  { name: 'saved', word: '车间', steps: ['key:s'] },
  { name: 'line', word: '流动', steps: ['key:w'] },
  { name: 'line-dark', word: '人次', steps: ['key:w'], dark: true, style: DARK },
  { name: 'line-guess', word: '嚼', body: GUESS, steps: ['key:w'] },
  { name: 'line-360', word: '人次', steps: ['key:w'], width: 360, height: 640 },
  { name: 'line-320-dark', word: '流动', steps: ['key:w'], width: 320, height: 640, dark: true, style: DARK },
  { name: 'line-forced', word: '人次', steps: ['key:w'], forced: true },
  { name: 'line-word', word: '流动', steps: ['key:w', '准时'] },
  { name: 'pattern', word: '为', body: FRAMES },
  { name: 'pattern-dark', word: '进行', body: FRAMES, dark: true, style: DARK },
  { name: 'pattern-within', word: '公路', body: FRAMES },
  { name: 'pattern-apart', word: '大忙', body: FRAMES },
  { name: 'pattern-360', word: '进行', body: FRAMES, width: 360, height: 640 },
  { name: 'patterns', word: '振兴', body: FRAMES, steps: ['key:w'], height: 900 },
  {
    name: 'patterns-dark',
    word: '振兴',
    body: FRAMES,
    steps: ['key:w'],
    height: 900,
    dark: true,
    style: DARK,
  },
  { name: 'patterns-360', word: '振兴', body: FRAMES, steps: ['key:w'], width: 360, height: 640 },
  { name: 'more', word: '车间', steps: ['···'] },
  { name: 'correct', word: '图书馆', steps: ['···', 'Correct it'] },
  { name: 'no-voice', word: '准时', steps: ['key:p'] },
  { name: 'sheet', word: '车间', width: 320, height: 640 },
  { name: 'touch', word: '车间', touch: true, width: 900, height: 700 },
  { name: 'dark', word: '车间', dark: true, style: DARK },
  {
    name: 'dark-name',
    word: '李广何',
    dark: true,
    style: DARK,
    steps: ['key:s'],
  },
  { name: 'forced', word: '车间', forced: true, steps: ['key:k'] },
  { name: 'vertical', word: '车间', style: 'body{writing-mode:vertical-rl;height:90vh}' },
  { name: 'rtl', word: '车间', attributes: 'dir="rtl"' },
];

const [folder = join(tmpdir(), 'hangjian-cards'), ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await startServer();
for (const picture of PICTURES) if (names.length === 0 || names.includes(picture.name)) await take(picture);
if (names.length === 0 || names.includes('own')) await takeOwn();
await server.close();

async function take(picture: CardPicture): Promise<void> {
  const { name, word, body = NEWS, style = '', attributes = '', width = 760, height = 720 } = picture;
  const extension = await launchChromium({
    viewport: { width, height },
    colorScheme: picture.dark ? 'dark' : 'light',
    deviceScaleFactor: 1.5,
  });
  const page = await extension.context.newPage();
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>body{font:18px/1.9 "Noto Sans CJK SC";margin:24px;max-width:640px}${style}</style>`;
  await page.goto(
    server.add(
      `/${name}.html`,
      `<!doctype html><html lang="zh" ${attributes}><head>${head}</head><body>${body}</body></html>`,
    ),
  );
  if (picture.forced) await page.emulateMedia({ forcedColors: 'active' });
  await extension.toggle(page);
  await labelsOf(page);
  await hoverText(page, 'body', word);
  if (picture.touch) await tapAtPointer(page, word);
  await waitForCard(page);
  for (const step of picture.steps ?? []) {
    if (step.startsWith('key:')) await page.keyboard.press(step.slice(4));
    else await clickInCard(page, step);
    await page.waitForTimeout(600);
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(join(folder, `${name}.png`));
  await extension.close();
}

async function tapAtPointer(page: Page, word: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`no ${wanted}`);
  }, word);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function waitForCard(page: Page): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 100) {
    const found = await inClosedRoots(page, function read(this: ShadowRoot) {
      return this.querySelector('.word-card footer') !== null || undefined;
    });
    if (found.some(Boolean)) break;
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(900); // what comes later, and the pointer has rested
}

/** The card in the reader and in the popup; the options about it. */
async function takeOwn(): Promise<void> {
  for (const dark of [false, true]) {
    const extension: ExtensionBrowser = await launchChromium({
      viewport: { width: 760, height: 720 },
      colorScheme: dark ? 'dark' : 'light',
      deviceScaleFactor: 1.5,
    });
    const ending = dark ? '-dark.png' : '.png';
    const reader = await extension.context.newPage();
    await reader.goto(`${extension.origin}/reader.html#000-2`);
    await reader.locator('ruby rt').nth(100).waitFor();
    await reader.locator('ruby', { hasText: '车间' }).first().click();
    await reader.waitForTimeout(900);
    await reader.screenshot({ path: join(folder, `reader${ending}`) });
    const popup = await extension.openPopup();
    await popup.setViewportSize({ width: 380, height: 600 });
    await popup.getByRole('searchbox', { name: 'Look up a word' }).fill('zhongguo');
    await popup.locator('.found button').first().waitFor();
    await popup.screenshot({ path: join(folder, `search${ending}`) });
    await popup.locator('.found button').first().click();
    await popup.waitForTimeout(900);
    await popup.screenshot({ path: join(folder, `popup${ending}`) });
    const options = await extension.context.newPage();
    await options.goto(`${extension.origin}/options.html`);
    await options.getByRole('switch', { name: 'Also on pages that are off' }).click();
    await options.waitForTimeout(1800);
    await options.screenshot({ path: join(folder, `options${ending}`), fullPage: true });
    await extension.close();
  }
}
