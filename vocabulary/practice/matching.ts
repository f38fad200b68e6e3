import type { ArticleWord } from './article-words.ts';
import { chooseDistractors } from './distractors.ts';
import type { MatchingExercise, PractisedWord, SentenceAround } from './exercise.ts';
import { shareMeaning } from './meanings.ts';
import { type Random, shuffle } from './random.ts';

interface MatchingMaterial {
  /** Words that may be asked, in order of preference. */
  readonly words: readonly {
    readonly word: ArticleWord;
    readonly asked: PractisedWord;
    readonly sentence: SentenceAround;
  }[];
  readonly pool: readonly ArticleWord[];
  readonly random: Random;
}

const MAX_PAIRS = 4;
const FEWEST_PAIRS = 3;

/** Pairs of words and glosses, no two of them alike, and one more gloss; `undefined` for too few words. */
export function makeMatching({ words, pool, random }: MatchingMaterial): MatchingExercise | undefined {
  const pairs: (typeof words)[number][] = [];
  for (const one of words) {
    if (pairs.length === MAX_PAIRS) break;
    if (one.asked.gloss !== '' && pairs.every(({ word }) => differs(word, one.word))) pairs.push(one);
  }
  const [first] = pairs;
  if (!first || pairs.length < FEWEST_PAIRS) return undefined;
  const [over] = chooseDistractors({
    answer: first.word,
    pool,
    count: 1,
    random,
    refuses: (word) => pairs.some((pair) => !differs(pair.word, word)),
  });
  const shown = shuffle(pairs, random);
  const glosses = shuffle([...pairs.map(({ asked }) => asked.gloss), ...(over ? [over.gloss] : [])], random);
  return {
    kind: 'matching',
    words: shown.map(({ asked, sentence }) => ({ ...asked, sentence })),
    glosses,
    answers: shown.map(({ asked }) => glosses.indexOf(asked.gloss)),
  };
}

function differs(a: ArticleWord, b: ArticleWord): boolean {
  return a.form !== b.form && a.id !== b.id && a.gloss !== b.gloss && !shareMeaning(a.meanings, b.meanings);
}
