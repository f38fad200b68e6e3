import type { SentenceToTranslate } from '../../components/translator/index.ts';
import type { SpokenPart } from '../../dictionary/index.ts';

/**
 * From the background to the offscreen document: a sentence to translate, which returns a `Reply<Translation>`, or a text to
 * say by the voice pack, which returns a `Reply<null>` once it has begun.
 */
export type OffscreenMessage =
  | { readonly hangjianTranslator: SentenceToTranslate }
  | { readonly hangjianVoice: readonly SpokenPart[] };
