import { createWord, parseWord, type Word } from '../../vocabulary/index.ts';

/** A word for tests, as it could be stored. */
export function makeWord(headword: string, facts: Partial<Word> = {}): Word {
  const word = createWord(
    { headword, traditional: headword, reading: [], pinyin: '', gloss: '' },
    { knowledge: 'learning', time: facts.savedAt ?? 0 },
  );
  return parseWord({ ...word, ...facts });
}
