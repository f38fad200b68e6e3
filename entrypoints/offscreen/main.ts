/**
 * The offscreen document, for pages of others: it runs the browser's translator and plays the voice pack. Both exist in
 * windows only. It closes itself when idle.
 */
import { browser } from 'wxt/browser';
import { translateHere, WindowTranslator } from '../../components/translator/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import type { OffscreenMessage } from '../shared/offscreen-message.ts';
import { playFromPack } from '../shared/pack-player.ts';
import type { Reply } from '../shared/request.ts';

/** The model is released after this long without a request. */
const IDLE_MS = 120_000;

const translator = new WindowTranslator();
let idle: ReturnType<typeof setTimeout> | undefined;

browser.runtime.onMessage.addListener((message: unknown, { tab }): Promise<Reply<unknown>> | undefined => {
  // Content scripts ask the background; only the background asks here.
  if (tab || !isOffscreenMessage(message)) return undefined;
  clearTimeout(idle);
  return answer(message)
    .then(
      (result) => ({ result }),
      (error: unknown) => ({ error: errorMessage(error) }),
    )
    .finally(() => {
      idle = setTimeout(() => window.close(), IDLE_MS);
    });
});

function answer(message: OffscreenMessage): Promise<unknown> {
  if ('hangjianVoice' in message) return playFromPack(message.hangjianVoice);
  return translateHere(translator, message.hangjianTranslator);
}

function isOffscreenMessage(message: unknown): message is OffscreenMessage {
  if (typeof message !== 'object' || message === null) return false;
  return 'hangjianTranslator' in message || 'hangjianVoice' in message;
}
