import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';
import { createDictionary, type Dictionary, type Lexicon, openLexicon } from '../../dictionary/index.ts';

/** The lexicon as it ships, compiled first where it is missing or old. */
export const LEXICON_BYTES: Uint8Array = ensureLexicon();

/** The lexicon, opened once for a test file. */
export const LEXICON: Lexicon = openLexicon(LEXICON_BYTES);

/** The engine over it. */
export const DICTIONARY: Dictionary = createDictionary(LEXICON);
