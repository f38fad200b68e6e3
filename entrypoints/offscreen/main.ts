/**
 * The offscreen document, for pages of others: it runs the browser's translator and plays the voice pack. Both exist in
 * windows only. It closes itself when idle.
 */
import { browser } from 'wxt/browser';
import { translateHere, WindowTranslator } from '../../components/translator/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import type { OffscreenMessage } from '../shared/offscreen-message.ts';
import { playFromPack } from '../shared/pack-player.ts';
import { useLanguageOf } from '../shared/page-texts.ts';
import type { Reply } from '../shared/request.ts';

/** The document closes after this long without a request and without sound. */
const IDLE_MS = 120_000;

const translator = new WindowTranslator();
let idle: ReturnType<typeof setTimeout> | undefined;
/** The language of the texts; none yet. */
let locale: string | undefined;
/** How many requests are unanswered, and texts being said. */
let running = 0;

browser.runtime.onMessage.addListener((message: unknown, { tab }): Promise<Reply<unknown>> | undefined => {
  // Content scripts ask the background; only the background asks here.
  if (tab || !isOffscreenMessage(message)) return undefined;
  return untilDone(answer(message)).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: errorMessage(error) }),
  );
});

async function answer(message: OffscreenMessage): Promise<unknown> {
  if (message.locale !== locale) await useLanguageOf(message.locale);
  locale = message.locale;
  if (!('hangjianVoice' in message)) return translateHere(translator, message.hangjianTranslator);
  const { ended } = await playFromPack(message.hangjianVoice);
  void untilDone(ended);
  return null;
}

/** Keeps the document open while work runs; it is idle from its end on. */
function untilDone<T>(work: Promise<T>): Promise<T> {
  clearTimeout(idle);
  running += 1;
  return work.finally(() => {
    running -= 1;
    if (running === 0) idle = setTimeout(() => window.close(), IDLE_MS);
  });
}

function isOffscreenMessage(message: unknown): message is OffscreenMessage {
  if (typeof message !== 'object' || message === null) return false;
  return 'hangjianTranslator' in message || 'hangjianVoice' in message;
}
