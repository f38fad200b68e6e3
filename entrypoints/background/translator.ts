/**
 * The English of a sentence for pages of others. The browser's translator runs in windows only; in Chromium an offscreen
 * document is one. Where it has to be downloaded first, one of our pages is opened, since the browser requires a click.
 */
import { browser } from 'wxt/browser';
import type { SentenceToTranslate, Translation } from '../../components/translator/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { askOffscreen, hasOffscreen } from './offscreen.ts';

/**
 * Asks the offscreen document; `none` in a browser that has no such documents.
 * @throws {Error} in plain words where the translator refuses or fails
 */
export async function translate(sentence: SentenceToTranslate): Promise<Translation> {
  if (!hasOffscreen()) return { status: 'none' };
  return askOffscreen({ hangjianTranslator: sentence }, t('errors.translatorSilent'));
}

/** Opens the settings where the translator can be downloaded. */
export async function openTranslatorPage(): Promise<null> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#translator') });
  return null;
}
