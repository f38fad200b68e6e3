/**
 * `npm run screens:settings -- [folder] [light | dark | en | zh | width ...]`: pictures of the settings and of the help, in
 * both languages and colours, at four widths, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';

const WIDTHS = [320, 360, 768, 1280];
const LANGUAGES = { en: 'en', zh: 'zh-CN' } as const;
const [folder = join(tmpdir(), 'hangjian-settings'), ...named] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const wanted = <T extends string>(among: readonly T[]): readonly T[] => {
  const chosen = among.filter((one) => named.includes(one));
  return chosen.length > 0 ? chosen : among;
};

/** Changes settings from a page of ours. */
function change(page: Page, wished: object): Promise<unknown> {
  return page.evaluate(
    (request) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({ hangjian: 'changeSettings', request }),
    { change: wished },
  );
}

async function take(
  extension: ExtensionBrowser,
  language: keyof typeof LANGUAGES,
  name: string,
): Promise<void> {
  const page = await extension.context.newPage();
  const save = async (what: string, fullPage = false): Promise<void> => {
    await page.waitForTimeout(400); // what still comes in is there
    await page.screenshot({ path: join(folder, `${what}-${name}.png`), fullPage });
  };
  await page.goto(`${extension.origin}/options.html`);
  await change(page, { language: LANGUAGES[language] });
  await page.locator('.sample ruby').first().waitFor();
  await save('top');
  await save('whole', true);
  await change(page, { readingFor: 'all', gloss: 'under', meaningFor: 'all', tones: true, size: 'large' });
  await page.locator('.sample .sample-gloss').first().waitFor();
  await save('sample');
  await page.goto(`${extension.origin}/options.html#about`);
  await page.locator('#about .choice button').first().waitFor();
  await save('about');
  const search = page.getByRole('searchbox');
  await search.fill(language === 'en' ? 'names' : '词卡');
  await save('found');
  await search.fill('xyz');
  await save('none');
  await page.goto(`${extension.origin}/help.html`);
  await page.locator('.guide-keys').waitFor();
  await save('help', true);
  console.log(name, await page.evaluate(() => document.documentElement.scrollWidth));
  await page.close();
}

for (const colorScheme of wanted(['light', 'dark'] as const)) {
  for (const language of wanted(['en', 'zh'] as const)) {
    for (const width of wanted(WIDTHS.map(String)).map(Number)) {
      const extension = await launchChromium({ colorScheme, viewport: { width, height: 800 } });
      await take(extension, language, `${width}-${colorScheme}-${language}`);
      await extension.close();
    }
  }
}
