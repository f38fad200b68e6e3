/** Files in and out in Firefox. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchFirefox } from './firefox.ts';
import { ARCHIVE, withFolder } from './on-word-files.ts';

const folder = withFolder();

/** Run in the options page: chooses a file, presses what is to be pressed, and returns what is said at the end. */
const IMPORT = (text: string): string => `(async () => {
  for (let waited = 0; waited < 100 && !document.querySelector('.word-files input[type=file]'); waited++)
    await new Promise((done) => setTimeout(done, 100));
  const input = document.querySelector('.word-files input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([${JSON.stringify(text)}], 'all.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const find = (name) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  for (let waited = 0; waited < 100 && !find('Import'); waited++) await new Promise((done) => setTimeout(done, 100));
  find('Import').click();
  const said = () => document.querySelector('[aria-labelledby=import-title] .files-done').textContent;
  for (let waited = 0; waited < 100 && !said(); waited++) await new Promise((done) => setTimeout(done, 100));
  return said() || document.querySelector('[role=alert]')?.textContent;
})()`;

/** Run in the options page: the text of the file that is saved. */
const SAVED = `(async () => {
  let saved;
  URL.createObjectURL = (blob) => { saved = blob; return 'blob:none'; };
  HTMLAnchorElement.prototype.click = () => undefined;
  document.querySelector('[aria-label="Save: Everything"]').click();
  for (let waited = 0; waited < 100 && !saved; waited++) await new Promise((done) => setTimeout(done, 100));
  return saved.text();
})()`;

test('in Firefox: in, the browser closed and opened, out, wiped, in again, the same bytes', async () => {
  test.setTimeout(180_000);
  const profile = join(folder.path, 'firefox');
  const first = await launchFirefox({ profile });
  const page = await first.openExtensionPage('/options.html');
  expect(await page.evaluate(IMPORT(ARCHIVE))).toContain('300 words added');
  await first.close();
  const second = await launchFirefox({ profile });
  const options = await second.openExtensionPage('/options.html');
  const out = await options.evaluate<string>(SAVED);
  expect(out).toBe(ARCHIVE);
  await options.evaluate('browser.storage.local.clear()');
  expect(await options.evaluate(IMPORT(out))).toContain('300 words added');
  expect(await options.evaluate<string>(SAVED)).toBe(ARCHIVE);
  await second.close();
});
