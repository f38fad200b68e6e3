import { t } from '../../vocabulary/language/index.ts';
import type { WindowTranslator } from './browser-translator.ts';
import {
  type MachineTranslation,
  type SentenceToTranslate,
  translateSentence,
} from './translate-sentence.ts';

/** The result of a request for the English of a sentence; `none`: this browser has no translator for Chinese. */
export type Translation =
  | ({ readonly status: 'translated' } & MachineTranslation)
  | { readonly status: 'none' }
  | { readonly status: 'to-download' };

/** Options of a request. */
export interface TranslationAsked {
  readonly signal?: AbortSignal | undefined;
  /** How much of the translator has been downloaded, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
  /** The reader has agreed to the download, by the click or key of this moment. */
  readonly download?: boolean;
}

/**
 * The English of a sentence by this window's translator.
 * @throws {Error} in plain words where the browser refuses or fails; with the signal's reason where it was aborted
 */
export async function translateHere(
  translator: WindowTranslator,
  sentence: SentenceToTranslate,
  { signal, onProgress, download = false }: TranslationAsked = {},
): Promise<Translation> {
  try {
    const state = await translator.state();
    if (state === 'none') return { status: 'none' };
    if (state !== 'available' && !download) return { status: 'to-download' };
    const opened = await translator.open({ signal, onProgress });
    return { status: 'translated', ...(await translateSentence(opened, sentence, signal)) };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    translator.close(); // the browser may have ended it
    throw new Error(refusal(error), { cause: error });
  }
}

/** What the browser's refusals mean to the reader. */
export function refusal(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError') return t('translator.wantsClick');
  if (name === 'NetworkError') return t('translator.noNetwork');
  if (name === 'QuotaExceededError') return t('translator.tooLong');
  const cause = error instanceof Error ? error.message : '';
  return cause ? t('translator.failedBecause', { cause }) : t('translator.failed');
}
