/** The offscreen document in which the browser's translator runs for pages of others. It closes itself when idle. */
import { browser } from 'wxt/browser';
import { type Translation, translateHere, WindowTranslator } from '../../components/translator/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import type { Reply } from '../shared/request.ts';
import type { TranslatorMessage } from '../shared/translator-message.ts';

/** The model is let go when nobody has asked for so long. */
const IDLE_MS = 120_000;

const translator = new WindowTranslator();
let idle: ReturnType<typeof setTimeout> | undefined;

browser.runtime.onMessage.addListener(
  (message: unknown, { tab }): Promise<Reply<Translation>> | undefined => {
    // Content scripts ask the background; only that asks here.
    if (tab || !isTranslatorMessage(message)) return undefined;
    clearTimeout(idle);
    return translateHere(translator, message.hangjianTranslator)
      .then(
        (result) => ({ result }),
        (error: unknown) => ({ error: errorMessage(error) }),
      )
      .finally(() => {
        idle = setTimeout(() => window.close(), IDLE_MS);
      });
  },
);

function isTranslatorMessage(message: unknown): message is TranslatorMessage {
  return typeof message === 'object' && message !== null && 'hangjianTranslator' in message;
}
