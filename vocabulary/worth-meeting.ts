import type { SurveyedWord, WordSurvey } from '../dictionary/index.ts';
import type { KnownWords } from './known-words.ts';
import { vocabularyFor } from './text-difficulty.ts';

/**
 * New words of a text that are worth learning before it is read: those that occur most often in it and, of equally
 * frequent ones, those that are soonest met elsewhere. At most `limit`, in the order of the text.
 */
export function wordsWorthMeeting(
  { words }: WordSurvey,
  { standingOf, limit }: { readonly standingOf: KnownWords; readonly limit: number },
): SurveyedWord[] {
  const worth = (word: SurveyedWord): number => Math.log2(1 + word.count) / Math.log2(vocabularyFor(word));
  return words
    .filter((word) => !word.name && [...word.form].length > 1 && standingOf(word) === 'new')
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, limit)
    .toSorted((a, b) => a.text - b.text || a.start - b.start);
}

/** The people, places and organizations that a text names, the most frequent ones first; at most `limit`. */
export function namesIn({ words }: WordSurvey, limit: number): string[] {
  const names = words.filter(({ name }) => name).toSorted((a, b) => b.count - a.count);
  return [...new Set(names.map(({ form }) => form))].slice(0, limit);
}
