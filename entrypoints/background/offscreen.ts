/** The offscreen document of Chromium, opened when it is first asked. */
import { browser } from 'wxt/browser';
import { textLocale } from '../../vocabulary/language/index.ts';
import type { OffscreenMessage, OffscreenRequest } from '../shared/offscreen-message.ts';
import type { Reply } from '../shared/request.ts';

const PATH = '/offscreen.html';

/** The document while it is being opened. */
let opening: Promise<void> | undefined;

/** Whether this browser has such documents. */
export function hasOffscreen(): boolean {
  return Boolean(browser.offscreen);
}

/**
 * Asks the offscreen document.
 * @throws {Error} in plain words: its own, or `silent` where it does not answer in time
 */
export async function askOffscreen<T>(asked: OffscreenRequest, silent: string): Promise<T> {
  const message: OffscreenMessage = { ...asked, locale: textLocale() };
  // An idle document may close between being found and being asked.
  const reply = (await ask<T>(message)) ?? (await ask<T>(message));
  if (!reply) throw new Error(silent);
  if ('error' in reply) throw new Error(reply.error);
  return reply.result;
}

async function ask<T>(message: OffscreenMessage): Promise<Reply<T> | undefined> {
  opening ??= openDocument().finally(() => {
    opening = undefined;
  });
  await opening;
  return browser.runtime.sendMessage<OffscreenMessage, Reply<T> | undefined>(message).catch(() => undefined);
}

async function openDocument(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: PATH,
    // None of the browser's reasons names its translator.
    reasons: ['DOM_PARSER', 'AUDIO_PLAYBACK'],
    justification:
      'The browser’s own translator (Translator), and sound from the reader’s voice pack, exist in windows only.',
  });
}
