/** Which readings are shown as guesses. */
import type { Token } from '../types.ts';

/**
 * Readings less sure than this are marked with a question mark. `npm run accuracy` prints what other thresholds would
 * mark: with this one about one word of 250 in news, a third of which are wrong.
 */
export const DOUBTED_BELOW = 0.75;

/** Whether a word's reading is marked as a guess. */
export function isDoubtful({ confidence }: Pick<Token, 'confidence'>): boolean {
  return confidence < DOUBTED_BELOW;
}
