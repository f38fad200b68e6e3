/** Saved patterns where the inventory and the recognizer are needed: saved as they were met, asked in exercises. */
import type { GrammarFinding, GrammarPattern } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import {
  exampleSentences,
  makePatternExercises,
  type PatternExercises,
} from '../../vocabulary/patterns/index.ts';
import { createRandom } from '../../vocabulary/practice/index.ts';
import type { RequestOf } from '../shared/message.ts';
import type { PAGE_MESSAGES } from '../shared/page-messages.ts';
import { withDictionary } from './dictionary.ts';
import { getGrammar, getPatterns } from './grammar.ts';
import { localArea } from './local-area.ts';
import { type PatternStores, readPatterns, savePattern as save } from './pattern-changes.ts';
import { words } from './services.ts';

/** The saved patterns. */
export const patternStores: PatternStores = { words, area: localArea };

/**
 * Saves a pattern with its sentence.
 * @throws {Error} for one that the inventory does not have
 */
export async function savePattern(
  { id, ...met }: RequestOf<typeof PAGE_MESSAGES.savePattern>,
  address: string,
): Promise<null> {
  const pattern = (await getPatterns()).get(id);
  if (!pattern) throw new Error(t('errors.patternUnknown'));
  await save(patternStores, pattern, { ...met, address, time: Date.now() });
  return null;
}

/** What the inventory says of patterns; one that it does not have is left out. */
export async function describePatternsById(ids: readonly string[]): Promise<GrammarPattern[]> {
  const patterns = await getPatterns();
  return ids.flatMap((id) => patterns.get(id) ?? []);
}

/** Exercises on saved patterns, on the sentences in which they were met and on the inventory's own; others each time. */
export async function patternExercises(ids: readonly string[]): Promise<PatternExercises[]> {
  const [{ grammar, patterns }, saved] = await Promise.all([getGrammar(), readPatterns(patternStores, ids)]);
  const random = createRandom(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
  const inventory = [...patterns.values()];
  return withDictionary((dictionary) => {
    const read = new Map<string, readonly GrammarFinding[]>();
    const find = (text: string): readonly GrammarFinding[] => {
      const found = read.get(text) ?? grammar.find(dictionary.annotate(text));
      read.set(text, found);
      return found;
    };
    return saved.flatMap(({ id, meetings }) => {
      const pattern = patterns.get(id);
      if (!pattern) return [];
      const met = meetings.map(({ sentence, parts }) => ({ text: sentence, parts }));
      const sentences = [...met, ...exampleSentences(pattern, find)];
      return [{ pattern, exercises: makePatternExercises({ pattern, sentences, inventory, find, random }) }];
    });
  });
}
