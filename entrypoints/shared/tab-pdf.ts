/**
 * The PDF file that a tab shows, as Chromium's viewer lets our scripts take it: out of the browser's cache. Nothing is asked of
 * the network: a file that is not in the cache is for the reader to drop.
 */
import { browser } from 'wxt/browser';
import { OwnTextError } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** The fragment of the reader's address that has it read the PDF file of a tab, before the tab's number. */
export const TAB_PDF = 'pdf-';

/** Bytes that are carried at once: browsers carry 64 MB of text at most. */
const BYTES_AT_ONCE = 3_000_000;

/**
 * Takes the file that a tab shows.
 * @throws {OwnTextError} in plain words where it can't be taken
 */
export async function takeTabPdf(tabId: number): Promise<File> {
  const target = { tabId };
  try {
    const { url = '' } = await browser.tabs.get(tabId);
    const [found] = await browser.scripting.executeScript({ target, func: holdFile });
    const size = found?.result;
    if (typeof size !== 'number') throw new Error('not in the cache');
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let from = 0; from < size; from += BYTES_AT_ONCE) {
      const args: [number, number] = [from, from + BYTES_AT_ONCE];
      const [part] = await browser.scripting.executeScript({ target, func: readPart, args });
      parts.push(bytesOf(String(part?.result)));
    }
    return new File(parts, nameOf(url), { type: 'application/pdf' });
  } catch (error) {
    throw new OwnTextError(t('pdf.notTaken'), { cause: error });
  } finally {
    await browser.scripting.executeScript({ target, func: letGo }).catch(() => undefined); // the tab may be gone
  }
}

// The functions below run in the tab, and can use nothing from here.

/** Holds the file; returns its size in bytes, or nothing where the cache does not have it. */
async function holdFile(): Promise<number | undefined> {
  try {
    const response = await fetch(location.href, { cache: 'only-if-cached', mode: 'same-origin' });
    const pdf = response.ok ? await response.blob() : undefined;
    const key = Symbol.for('hangjian');
    window[key] = { ...window[key], pdf };
    return pdf?.size;
  } catch {
    return undefined;
  }
}

/** Reads a part of the file, in base64. */
async function readPart(from: number, to: number): Promise<string> {
  const pdf = window[Symbol.for('hangjian')]?.pdf;
  if (!pdf) return '';
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(pdf.slice(from, to));
  });
}

function letGo(): void {
  const world = window[Symbol.for('hangjian')];
  if (world) world.pdf = undefined;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** `https://a.example/2024/报纸.pdf?page=1` -> `报纸.pdf` */
function nameOf(address: string): string {
  const last = URL.parse(address)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'file.pdf';
  } catch {
    return last;
  }
}
