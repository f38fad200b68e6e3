/** Which glosses are drawn under words: the only place of this rule. */
import type { Token } from '../types.ts';

/**
 * A gloss less sure than this is not drawn: learners believe what is under a word. Of 58 glosses in judged news
 * between 0.7 and this, 11 misled. The card shows the others, and says that the first is a guess.
 */
export const SURE_GLOSS = 0.8;

/**
 * The same for a word of one character, which is often half of a word that no table has: of 144 such glosses between 0.8
 * and this in 235 judged sentences 19 misled, of 184 longer words 9.
 */
export const SURE_SHORT_GLOSS = 0.9;

/** The fields that decide whether a gloss is a guess. */
type Guessed = Pick<Token, 'gloss' | 'glossConfidence'> & { readonly reading: { readonly length: number } };

/** Whether the gloss of a token is only a guess. */
export function isGuess({ gloss, reading, glossConfidence = 1 }: Guessed): boolean {
  return gloss !== '' && glossConfidence < (reading.length === 1 ? SURE_SHORT_GLOSS : SURE_GLOSS);
}

/** Returns the gloss to draw under a token; empty where it has none or it is only a guess. */
export function drawnGloss(token: Guessed): string {
  return isGuess(token) ? '' : token.gloss;
}
