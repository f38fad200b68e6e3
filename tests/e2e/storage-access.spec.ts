/** What a content script can read of the extension's storage, and what an answer to it holds. */
import { expect, test } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import { type PageServer, startServer } from './server.ts';
import { sharedChromium } from './shared-browsers.ts';

let extension: ExtensionBrowser;
let server: PageServer;
test.beforeAll(async () => {
  [extension, server] = await Promise.all([sharedChromium(), startServer()]);
});
test.afterAll(() => Promise.all([extension.close(), server.close()]));

/** The little of Chrome's interface that is called in the worker and in the page's isolated world. */
interface Chrome {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: Record<
    'local' | 'sync',
    { get(keys: null): Promise<object>; set(items: object): Promise<void> }
  >;
  readonly tabs: { query(filter: object): Promise<{ id?: number }[]> };
  readonly scripting: {
    executeScript(injection: object): Promise<{ result?: unknown }[]>;
  };
}

/** Runs in the isolated world of the page in front, where the content script runs. */
async function inContentScript(what: 'local' | 'sync' | 'write' | 'save'): Promise<unknown> {
  return extension.worker.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    // Each is put into the page by itself, so it can share nothing with the others.
    const asked: Record<string, () => unknown> = {
      local: () =>
        (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.get(null).then(
          (stored) => Object.keys(stored),
          (error: unknown) => `refused: ${error}`,
        ),
      sync: () =>
        (globalThis as unknown as { chrome: Chrome }).chrome.storage.sync.get(null).then(
          (stored) => Object.keys(stored),
          (error: unknown) => `refused: ${error}`,
        ),
      write: () =>
        (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set({ evil: 1 }).then(
          () => 'written',
          (error: unknown) => `refused: ${error}`,
        ),
      save: () =>
        (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage({
          hangjian: 'saveWord',
          request: {
            operation: 'second',
            headword: '银行',
            reading: ['yin2', 'hang2'],
            form: '银行',
            sentence: '在银行里。',
            offset: 1,
            title: 'second page',
          },
        }),
    };
    const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab?.id }, func: asked[name] });
    return answer?.result;
  }, what);
}

test('Chromium: a content script reads and writes nothing of it; a save answers nothing of other sites', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/options.html`);
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return chrome.runtime.sendMessage({
      hangjian: 'saveWord',
      request: {
        operation: 'first',
        headword: '银行',
        reading: ['yin2', 'hang2'],
        form: '银行',
        sentence: '我去银行。',
        offset: 2,
        title: 'secret title',
        address: 'https://secret.example/',
      },
    });
  });
  await page.goto(server.add('/access.html', '<!doctype html><meta charset="utf-8"><p>银行'));
  await page.bringToFront();
  expect(await inContentScript('local')).toMatch(/^refused/);
  expect(await inContentScript('sync')).toMatch(/^refused/);
  expect(await inContentScript('write')).toMatch(/^refused/);
  expect(await inContentScript('save')).toEqual({ result: null });
  // It was saved: with both sentences, in storage that pages of ours read.
  const own = await extension.context.newPage();
  await own.goto(`${extension.origin}/options.html`);
  const stored = await own.evaluate(() =>
    (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.get(null),
  );
  expect(JSON.stringify(stored)).toContain('secret title');
  expect(JSON.stringify(stored)).toContain('second page');
  expect(stored).not.toHaveProperty('evil');
});
