import { parseWord, type Word } from '../../vocabulary/index.ts';
import { createWord } from '../../vocabulary/word.ts';

/** A word for tests, as it could be stored. */
export function makeWord(headword: string, facts: Partial<Word> = {}): Word {
  const word = createWord(
    { headword, traditional: headword, reading: [], pinyin: '', gloss: '' },
    { knowledge: 'learning', time: facts.savedAt ?? 0 },
  );
  return parseWord({ ...word, ...facts });
}

/** One of many words without a history. */
export const plainWord = (at: number): Word =>
  makeWord(`词${at}`, { reading: ['ci2', 'x1'], pinyin: 'cí', gloss: `word ${at}` });

/** A word with ten meetings and a hundred reviews, each as long as they are kept: some 8.6 KB. */
export const fullWord = (at: number): Word =>
  makeWord(`长${at}`, {
    reading: ['chang2'],
    meetings: Array.from({ length: 10 }, (_, number) => ({
      operation: `${at} ${number}`,
      sentence: '长'.repeat(100),
      offset: 1,
      form: '长',
      title: '新闻'.repeat(20),
      address: `https://news.example/${at}/${number}`,
      time: 1_700_000_000_000 - number,
    })),
    reviews: Array.from({ length: 100 }, (_, number) => ({
      time: 1_700_000_000_000 - number,
      rating: 'good' as const,
      operation: `${at} review ${number}`,
      state: 2 as const,
    })),
  });
