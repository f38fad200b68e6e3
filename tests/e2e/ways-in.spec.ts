/** Every way to begin: the popup's switch is in page.spec.ts; here are the shortcut, the menu and granted sites. */
import { expect, test } from '@playwright/test';
import { tabIdOf } from './chromium.ts';
import { labelsOf } from './on-page.ts';
import { withChromium } from './with-chromium.ts';

const on = withChromium();

/** The events as the browser sends them; no headless browser has a toolbar, a menu or global shortcuts. */
interface ChromeEvents {
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
}

test('the keyboard shortcut turns it on and off', async () => {
  const page = await on.extension.context.newPage();
  await page.goto(`${on.server.origin}/news.html`);
  const press = async (): Promise<void> => {
    const id = await tabIdOf(on.extension.worker, page);
    await on.extension.worker.evaluate((tabId) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
      chrome.commands.onCommand.dispatch('toggle-page', { id: tabId });
    }, id);
  };
  await press();
  expect((await labelsOf(page)).length).toBeGreaterThan(100);
  await press();
  await expect.poll(async () => (await labelsOf(page, { least: 0 })).length).toBe(0);
  await page.close();
});

test('the context menu turns it on', async () => {
  const page = await on.extension.context.newPage();
  await page.goto(`${on.server.origin}/news.html`);
  const id = await tabIdOf(on.extension.worker, page);
  await on.extension.worker.evaluate((tabId) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'toggle-page' }, { id: tabId });
  }, id);
  expect((await labelsOf(page)).length).toBeGreaterThan(100);
  await page.close();
});

test('a granted site is annotated by itself, until the grant is taken back', async () => {
  const page = await on.extension.context.newPage();
  await page.goto(`${on.server.origin}/news.html`);
  const popup = await on.extension.openPopup(page);
  const always = popup.getByRole('switch', { name: /always on this site/i });
  await always.click();
  await expect(always).toHaveAttribute('aria-checked', 'true');
  await page.bringToFront();
  await page.reload();
  expect((await labelsOf(page)).length).toBeGreaterThan(100);

  await always.click();
  await expect(always).toHaveAttribute('aria-checked', 'false');
  await page.reload();
  await page.waitForTimeout(800);
  expect(await labelsOf(page, { least: 0 })).toEqual([]);
  await popup.close();
  await page.close();
});

test("the browser's own pages are refused with a reason", async () => {
  const page = await on.extension.context.newPage();
  await page.goto('chrome://version/');
  const popup = await on.extension.openPopup(page);
  await expect(popup.getByRole('switch', { name: /pinyin/i })).toHaveAttribute('aria-disabled', 'true');
  await expect(popup.getByText(/own pages can’t be annotated/)).toBeVisible();
  await popup.close();
  await page.close();
});

test('a web page can ask nothing of the extension, and sees nothing of it', async () => {
  const page = await on.extension.context.newPage();
  await page.goto(`${on.server.origin}/news.html`);
  await on.extension.toggle(page);
  await labelsOf(page);
  const seen = await page.evaluate(async (origin) => {
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: unknown } };
    const fetched = await fetch(`${origin}/lexicon.bin`).then(
      () => true,
      () => false,
    );
    const names = Object.keys(globalThis).filter((name) => /hangjian/i.test(name));
    const strange = [...document.querySelectorAll('*')].filter((element) => element.localName.includes('-'));
    return {
      runtime: chrome?.runtime !== undefined,
      fetched,
      names,
      roots: strange.map((element) => element.shadowRoot),
      tellTale: document.documentElement.outerHTML.match(/hangjian|pinyin|hángzhǎng/i)?.[0],
    };
  }, on.extension.origin);
  expect(seen).toMatchObject({ runtime: false, fetched: false, names: [] });
  expect(new Set(seen.roots)).toEqual(new Set([null]));
  expect(seen.tellTale).toBeUndefined();
  await page.close();
});
