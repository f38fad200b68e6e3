import type { SentenceToTranslate } from '../../components/translator/index.ts';
import type { SpokenPart } from '../../dictionary/index.ts';

/** What the offscreen document is asked: a sentence to translate, or a text to say by the voice pack. */
export type OffscreenRequest =
  | { readonly hangjianTranslator: SentenceToTranslate }
  | { readonly hangjianVoice: readonly SpokenPart[] };

/**
 * From the background to the offscreen document: a sentence returns a `Reply<Translation>`, a text to say a `Reply<null>` once it
 * has begun.
 */
export type OffscreenMessage = OffscreenRequest & {
  /** The language of errors, as `textLocale` returns it: the document can't read the settings. */
  readonly locale: string;
};
