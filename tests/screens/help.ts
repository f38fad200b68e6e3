/**
 * `npm run screens:help -- [folder] [scene | theme | width ...]`: pictures of how much help there is: settings, first run, the popup over a
 * page, and the page; light and dark, at four widths, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ENCOUNTER_SHARDS, encounterKey, packEncounters, shardOf } from '../../vocabulary/index.ts';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { readOnDays } from '../e2e/on-fading.ts';
import { startServer } from '../e2e/server.ts';

const WIDTHS = [1280, 768, 360, 320];
const NEWS = `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>银行行长重新行动</title>
<style>@media (prefers-color-scheme: dark) { body { background: #15171a; color: #ccc } } body { font: 18px/1.9 sans-serif; max-width: 640px; margin: 20px auto; padding: 0 16px }</style>
<h1>银行行长重新行动</h1><p>清晨七点，呼和浩特市图书馆的流动图书车准时出发。银行行长李广何说，这次共有5500人次参加，送书3.6万册。</p>
<p>国家发展和改革委员会有关负责人表示，银行将重新为北京的企业提供服务，修理工厂的司机驾驶汽车参观仓库。</p></html>`;

interface Scene {
  readonly extension: ExtensionBrowser;
  readonly page: Page;
  readonly news: string;
  readonly shoot: (page: Page, name: string, whole?: boolean) => Promise<void>;
}

const SCENES: Readonly<Record<string, (scene: Scene) => Promise<void>>> = {
  options: async ({ extension, page, shoot }) => {
    await page.goto(`${extension.origin}/options.html`);
    await page.locator('.sample ruby').first().waitFor();
    await shoot(page, 'top');
    await page.getByLabel('Meanings').selectOption('unknown');
    await page.getByLabel('Pinyin', { exact: true }).first().selectOption('all');
    await page.locator('.sample .sample-gloss').first().waitFor();
    await shoot(page, 'whole', true);
  },
  welcome: async ({ extension, page, shoot }) => {
    await page.goto(`${extension.origin}/welcome.html`);
    await page.locator('.sample ruby').first().waitFor();
    await shoot(page, 'sentence');
    await page.getByRole('button', { name: '行长' }).click();
    await page.locator('.word-card .senses').waitFor();
    await shoot(page, 'card');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: 'Starter' }).check();
    await page.locator('.sample .sample-gloss').first().waitFor();
    await shoot(page, 'level', true);
    await page.getByRole('button', { name: 'Check my vocabulary' }).click();
    await page.locator('.check-word').waitFor();
    await shoot(page, 'check');
    for (let at = 1; at <= 40; at++) {
      await page.getByText(`${at} of 40`).waitFor();
      await page.getByRole('button', { name: at % 3 === 0 ? 'No' : 'Yes', exact: true }).click();
    }
    await shoot(page, 'result');
    await page.goto('about:blank');
    await page.goto(`${extension.origin}/welcome.html#3`);
    await page.getByRole('link', { name: 'Read an article at your level' }).waitFor();
    await shoot(page, 'page');
  },
  popup: async ({ extension, page, news, shoot }) => {
    await prepare(extension);
    await page.goto(news);
    await extension.toggle(page);
    const popup = await extension.openPopup(page);
    await popup.setViewportSize({ width: page.viewportSize()?.width === 320 ? 320 : 415, height: 760 });
    await popup.locator('.page-forecast').waitFor();
    await popup.locator('.faded-words summary').click();
    await shoot(popup, 'forecast', true);
    await popup.getByRole('button', { name: 'Show their help again' }).click();
    await popup.getByText('Help stays').waitFor();
    await popup.getByRole('button', { name: /^Save/ }).click();
    await popup.getByText('Saved with their sentences').waitFor();
    await shoot(popup, 'saved', true);
  },
  page: async ({ extension, page, news, shoot }) => {
    await prepare(extension);
    await page.goto(news);
    await extension.toggle(page);
    await shoot(page, 'reader');
    await change(extension, { readingFor: 'all', meaningFor: 'unknown', gloss: 'under' });
    await page.waitForTimeout(1500);
    await shoot(page, 'starter');
  },
};

async function change(extension: ExtensionBrowser, settings: object): Promise<void> {
  const own = await extension.openPopup();
  await own.evaluate(
    (change) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({
        hangjian: 'changeSettings',
        request: { change },
      }),
    settings,
  );
  await own.close();
}

/** Words that are being learnt, and some that were read past for weeks. */
async function prepare(extension: ExtensionBrowser): Promise<void> {
  const forms = [
    ['修理', 'xiu1 li3', 14],
    ['参观', 'can1 guan1', 9],
    ['图书馆', 'tu2 shu1 guan3', 6],
    ['仓库', 'cang1 ku4', 12],
  ] as const;
  const lists = new Map<string, Map<string, ReturnType<typeof readOnDays>>>();
  for (const [form, reading, days] of forms) {
    const key = encounterKey(form, reading.split(' '));
    const name = `encounters:${shardOf(key) % ENCOUNTER_SHARDS}`;
    lists.set(
      name,
      (lists.get(name) ?? new Map<string, ReturnType<typeof readOnDays>>()).set(key, readOnDays(days)),
    );
  }
  const items = Object.fromEntries([...lists].map(([name, list]) => [name, packEncounters(list)]));
  const own = await extension.context.newPage();
  await own.goto(`${extension.origin}/LICENSE.txt`); // which asks the background for nothing
  await own.evaluate(async (stored) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { local: { set(items: object): Promise<void> } };
        runtime: { sendMessage(m: object): Promise<unknown> };
      };
    };
    await chrome.storage.local.set(stored);
    const word = { headword: '司机', reading: ['si1', 'ji1'], knowledge: 'learning' };
    const request = { operation: 'learn', ...word, sentence: '司机', offset: 0 };
    await chrome.runtime.sendMessage({ hangjian: 'markWord', request });
    await chrome.runtime.sendMessage({
      hangjian: 'changeSettings',
      request: { change: { level: { list: 'hsk2', level: 3 } } },
    });
  }, items);
  await own.close();
}

const [folder = join(tmpdir(), 'hangjian-help'), ...named] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await startServer();
const news = server.add('/help.html', NEWS);
const isWanted = (name: string, among: readonly string[]): boolean =>
  !among.some((one) => named.includes(one)) || named.includes(name);

for (const [scene, play] of Object.entries(SCENES)) {
  if (!isWanted(scene, Object.keys(SCENES))) continue;
  for (const colorScheme of ['light', 'dark'] as const) {
    if (!isWanted(colorScheme, ['light', 'dark'])) continue;
    for (const width of WIDTHS) {
      if (!isWanted(String(width), WIDTHS.map(String))) continue;
      const extension = await launchChromium({ viewport: { width, height: 800 }, colorScheme });
      const page = await extension.context.newPage();
      await play({
        extension,
        page,
        news,
        shoot: async (of, name, whole = false) => {
          await of.waitForTimeout(300); // what is still moving comes to rest
          await of.screenshot({
            path: join(folder, `${scene}-${name}-${width}-${colorScheme}.png`),
            fullPage: whole,
          });
        },
      }).catch((error: unknown) => console.error(`${scene} ${width} ${colorScheme}: ${String(error)}`));
      await extension.close();
    }
  }
}
await server.close();
