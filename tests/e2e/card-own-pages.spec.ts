/** The card in pages of our own, in Chromium: found by the popup's search, in its list of words, speaking with a voice. */
import { expect, type Page, test } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import { savingExpression } from './on-practice.ts';
import { sharedChromium } from './shared-browsers.ts';

let extension: ExtensionBrowser;
test.beforeAll(async () => {
  extension = await sharedChromium();
});
test.afterAll(() => extension.close());

/** Run in a page before its own scripts: voices of the test's, since the machine has none. */
function giveVoices(): void {
  const voice = (name: string, lang: string, localService = true) => ({
    name,
    lang,
    localService,
    default: false,
  });
  const voices = [
    voice('Alex', 'en-US'),
    voice('Mei-Jia', 'zh-TW'),
    voice('Ting', 'zh-CN'),
    voice('Far', 'zh-CN', false),
    voice('Sin-ji', 'zh-HK'),
  ];
  class Utterance {
    voice: unknown;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => undefined,
    speak: (utterance: { text: string; voice: { name: string } }) =>
      Object.assign(window, { spoken: [utterance.text, utterance.voice.name] }),
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}

test("search in the popup: as one types, the card in place; a saved word's card too", async () => {
  const popup = await extension.openPopup();
  const box = popup.getByRole('searchbox', { name: 'Look up a word' });
  for (const query of ['zhongguo', 'zhong1guo2', 'zg', '中国', 'China']) {
    await box.fill(query);
    await expect(popup.locator('.found button').first()).toContainText('中国');
    await expect(popup.locator('.found button').first()).toContainText('Zhōngguó');
  }
  await box.press('Enter');
  await expect(popup.getByRole('dialog')).toContainText('China');
  await popup.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await box.fill('');
  await popup.evaluate(savingExpression(['公园']));
  await popup.getByRole('button', { name: '公园', exact: true }).click();
  await expect(popup.getByRole('dialog')).toContainText('park');
  await popup.close();
});

test('a voice is chosen, kept, and speaks; where there is none that is said', async () => {
  const bare = await extension.context.newPage();
  await bare.goto(`${extension.origin}/options.html`);
  await expect(bare.getByText(/^No Chinese voice on this device\./)).toBeVisible();
  await bare.close();
  const openOwn = async (path: string): Promise<Page> => {
    const page = await extension.context.newPage();
    await page.addInitScript(giveVoices);
    await page.goto(extension.origin + path);
    return page;
  };
  const options = await openOwn('/options.html');
  const voices = options.getByLabel('Voice');
  await expect(voices.locator('option')).toHaveText(['Best available', 'Mei-Jia', 'Ting']);
  await voices.selectOption('Mei-Jia');
  await options.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => options.evaluate('window.spoken')).toEqual(['银行行长重新行动。', 'Mei-Jia']);
  await options.reload();
  await expect(voices).toHaveValue('Mei-Jia');
  await options.close();
  const reader = await openOwn('/reader.html#000-2');
  await reader.locator('ruby', { hasText: '车间' }).first().click();
  await expect(reader.getByRole('dialog').getByText('汽车')).toBeVisible();
  await reader.keyboard.press('p');
  await expect.poll(() => reader.evaluate('window.spoken')).toEqual(['车间', 'Mei-Jia']);
  await reader.close();
});
