/** What tests of the reader's dictionaries do on the options page: expressions that run there, and what is waited for. */
import { expect } from '@playwright/test';
import type { ExtensionPage } from './firefox.ts';
import { POLL } from './on-words.ts';

/** Twenty entries, two of them wrong: lines 6 and 13. */
export const FILE = [
  '# Glossaire des puces',
  '#! license=CC BY-SA 4.0',
  '#! language=fr',
  '存算一體 存算一体 [cun2 suan4 yi1 ti3] /calcul en mémoire/architecture sans bus/',
  '銀行 银行 [yin2 hang2] /banque/établissement bancaire/',
  '芯片 芯片 [xin1 pian4] puce/',
  ...Array.from({ length: 6 }, (_, at) => `封裝${at} 封装${at} [feng1 zhuang1] /boîtier ${at}/`),
  '光刻機 光刻机 [guang1 ke4 ji1',
  ...Array.from({ length: 10 }, (_, at) => `工藝${at} 工艺${at} [gong1 yi4] /procédé ${at}/`),
].join('\r\n');

/** Run in the options page: drops a file on the section. */
export const drop = (text: string, name: string): string => `(() => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
  const place = document.querySelector('.dictionary-drop');
  for (const type of ['dragover', 'drop'])
    place.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
})()`;
/** A button by what it is called, pressed. */
export const press = (label: string): string => `(() => {
  const named = (one) => one.getAttribute('aria-label') ?? one.textContent;
  const button = [...document.querySelectorAll('#dictionaries button, #dictionaries input[type=checkbox]')]
    .find((one) => named(one) === ${JSON.stringify(label)});
  if (!button) throw new Error('no ' + ${JSON.stringify(label)});
  button.focus();
  button.click();
})()`;
export const textOf = (options: ExtensionPage, selector: string): Promise<string> =>
  options.evaluate<string>(
    `[...document.querySelectorAll(${JSON.stringify(`#dictionaries ${selector}`)})].map((one) => one.textContent).join('\\n')`,
  );
export const sectionSays = (options: ExtensionPage, selector: string, text: string | RegExp): Promise<void> =>
  expect.poll(() => textOf(options, selector), POLL).toMatch(text);

/** Waits until what has the focus is called so. */
export const focusIsOn = (options: ExtensionPage, label: string): Promise<unknown> =>
  options.waitFor(
    `((one) => (one.getAttribute('aria-label') ?? one.textContent) === ${JSON.stringify(label)})(document.activeElement)`,
  );

/** Run in the options page: drops 20,000 entries, gzipped. */
export const DROP_MANY = `(async () => {
  const lines = Array.from({ length: 20000 }, (_, at) => '词' + String.fromCharCode(0x4e00 + at) + ' [ci2 zi4] /word ' + at + '/');
  const packed = await new Response(new Blob([lines.join('\\n')]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([packed], 'many.u8.gz'));
  document.querySelector('.dictionary-drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
})()`;
/** Run there: how many dictionaries the browser's database holds, whole or in part. */
export const COUNT_STORED = `(async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'dictionaries')) return 0;
  const answerOf = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
  const database = await answerOf(indexedDB.open('dictionaries'));
  const count = await answerOf(database.transaction('heads').objectStore('heads').count());
  database.close();
  return count;
})()`;

/** Run in the worker that reads a file: its second write finds the disk full. */
export const FILL_DISK = `(() => {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  IDBObjectStore.prototype.put = function (...written) {
    const request = put.apply(this, written);
    count += 1;
    if (count === 2) {
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('Full.', 'QuotaExceededError') });
      this.transaction.abort();
    }
    return request;
  };
})()`;
