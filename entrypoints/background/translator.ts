/**
 * The English of a sentence for pages of others. The browser's translator runs in windows only: in Chromium an offscreen
 * document is one. Where that has to be downloaded first a page of ours is opened, since the browser wants a click.
 */
import { browser } from 'wxt/browser';
import type { SentenceToTranslate, Translation } from '../../components/translator/index.ts';
import type { Reply } from '../shared/request.ts';
import type { TranslatorMessage } from '../shared/translator-message.ts';

const PATH = '/translator.html';

/** The document while it is being made. */
let opening: Promise<void> | undefined;

/**
 * Asks the offscreen document; `none` in a browser that has no such documents.
 * @throws {Error} in plain words where the translator refuses or fails
 */
export async function translate(sentence: SentenceToTranslate): Promise<Translation> {
  if (!browser.offscreen) return { status: 'none' };
  // An idle document may close between being found and being asked.
  const reply = (await ask(sentence)) ?? (await ask(sentence));
  if (!reply) throw new Error('The translator did not answer. Try again.');
  if ('error' in reply) throw new Error(reply.error);
  return reply.result;
}

async function ask(sentence: SentenceToTranslate): Promise<Reply<Translation> | undefined> {
  opening ??= openDocument().finally(() => {
    opening = undefined;
  });
  await opening;
  const message: TranslatorMessage = { hangjianTranslator: sentence };
  return browser.runtime
    .sendMessage<TranslatorMessage, Reply<Translation> | undefined>(message)
    .catch(() => undefined);
}

/** Opens the settings where the translator can be downloaded. */
export async function openTranslatorPage(): Promise<null> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#translator') });
  return null;
}

async function openDocument(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: PATH,
    // No reason of the browser's names its translator.
    reasons: ['DOM_PARSER'],
    justification: 'The browser’s own translator (Translator) exists in windows only.',
  });
}
