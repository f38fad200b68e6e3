/** Firefox asks for the consent to data before any leaves: the shipped build, with Firefox's question answered from its window. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { type ExtensionPage, type FirefoxBrowser, launchFirefox } from './firefox.ts';

const SHIPPED = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const SYNC = '[aria-labelledby=sync-title]';
const ANKI = '[aria-labelledby=anki-title]';
const ENTER = '\uE006';

let firefox: FirefoxBrowser;
let options: ExtensionPage;
test.describe.configure({ mode: 'serial', timeout: 180_000 });
test.beforeAll(async () => {
  firefox = await launchFirefox({ extension: SHIPPED });
  options = await firefox.openExtensionPage('/options.html');
  await options.front();
});
test.afterAll(() => firefox?.close());

/** Answers Firefox's next questions; returns what was asked so far. */
const answer = (allowed: boolean): Promise<object[]> =>
  firefox.inWindow(`(() => {
    const topic = 'webextension-optional-permission-prompt';
    if (!globalThis.asked) {
      globalThis.asked = [];
      Services.obs.addObserver((subject) => {
        const { permissions, resolve } = subject.wrappedJSObject;
        globalThis.asked.push(permissions);
        resolve(globalThis.allowed);
      }, topic);
    }
    globalThis.allowed = ${allowed};
    return globalThis.asked;
  })()`);

/** Presses a button by its key, as a reader does: only then may a page ask. */
async function press(selector: string): Promise<void> {
  const found = `document.querySelector('${selector}:not([disabled], [aria-disabled=true])')`;
  await options.waitFor(`!!${found}`);
  await options.evaluate(`${found}.focus()`);
  await options.press(ENTER);
}

const isOn = (): Promise<boolean> =>
  options.evaluate(`browser.storage.local.get('sync').then(({ sync }) => sync?.on ?? false)`);

test('sharing between devices: refused it stays off, and that is said', async () => {
  await answer(false);
  await press(`${SYNC} [role=switch]`);
  const said = await options.waitFor<string>(`document.querySelector('${SYNC} [role=alert]')?.textContent`);
  expect(said).toContain('Sharing stays off');
  expect(await options.evaluate(`document.querySelector('${SYNC} [role=switch]').ariaChecked`)).toBe('false');
  expect(await isOn()).toBe(false);
  expect(await answer(false)).toEqual([
    { permissions: [], origins: [], data_collection: ['websiteContent', 'websiteActivity'] },
  ]);
});

test('allowed it is on; withdrawn in the browser it is off', async () => {
  await answer(true);
  await press(`${SYNC} [role=switch]`);
  await options.waitFor(`document.querySelector('${SYNC} [role=switch]').ariaChecked === 'true'`);
  await expect.poll(isOn).toBe(true);
  expect(await options.evaluate('browser.permissions.getAll()')).toMatchObject({
    data_collection: ['websiteContent', 'websiteActivity'],
  });
  await options.evaluate(`browser.permissions.remove({ data_collection: ['websiteContent'] })`);
  await expect.poll(isOn).toBe(false);
});

test('Anki: refused nothing is sent, and that is said; allowed it goes on', async () => {
  await answer(false);
  await press(`${ANKI} button`);
  const said = `document.querySelector('${ANKI} [role=alert]')?.textContent`;
  expect(await options.waitFor<string>(said)).toContain('you did not agree in Firefox');
  expect((await answer(true)).at(-1)).toEqual({
    permissions: [],
    origins: ['http://127.0.0.1/*'],
    data_collection: ['websiteContent', 'browsingActivity'],
  });
  await press(`${ANKI} button`);
  await options.waitFor(`(${said} ?? '').includes('Anki')`);
  const granted = await options.evaluate<{ data_collection: string[] }>('browser.permissions.getAll()');
  expect(granted.data_collection).toEqual(expect.arrayContaining(['websiteContent', 'browsingActivity']));
});
