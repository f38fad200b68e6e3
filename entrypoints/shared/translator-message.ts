import type { SentenceToTranslate } from '../../components/translator/index.ts';

/** From the background to the offscreen document, which answers with a `Reply<Translation>`. */
export interface TranslatorMessage {
  readonly hangjianTranslator: SentenceToTranslate;
}
