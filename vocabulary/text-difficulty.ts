/**
 * How hard a text is: by its words, and by the length of its sentences. A word is as hard as the vocabulary is
 * large that contains it: learners meet words in the order of one scale (dictionary/levels), and beyond it by frequency. Counted in
 * doublings, because a text's unknown words decrease about evenly with each doubling of the known words (Zipf); the
 * mean over running words, because these are what a reader stumbles over. By words alone a political
 * report would be easy: its words are common, its sentences are hard to follow. Names and numbers are left out: they
 * are not learnt from a list.
 */
import type { SurveyedWord, WordSurvey } from '../dictionary/index.ts';

/** How often the word of a rank occurs in jieba's corpus; between these points the curve is linear in logarithms. */
const RANKS: readonly (readonly [frequency: number, rank: number])[] = [
  [22_828, 300],
  [12_605, 600],
  [6776, 1200],
  [3254, 2500],
  [1393, 5000],
  [547, 10_000],
  [178, 20_000],
  [38, 40_000],
];
const EASIEST = 150;
const HARDEST = 40_000;

/** Words in a sentence, from easy to the hardest. */
const SHORT_SENTENCE = 8;
const LONG_SENTENCE = 64;
/** The weight of sentence length, compared with the words. */
const SENTENCES_SHARE = 0.25;

/** How many words, the most useful first, a learner knows who knows this one: 150 (HSK 1) to 40,000. */
export function vocabularyFor({ level, frequency }: Pick<SurveyedWord, 'level' | 'frequency'>): number {
  if (level) return Math.max(EASIEST, level.size);
  const next = RANKS.findIndex(([bound]) => frequency >= bound);
  const [low, high] = [RANKS[next - 1], RANKS[next]];
  if (!high) return HARDEST;
  if (!low) return high[1];
  const share = Math.log(low[0] / frequency) / Math.log(low[0] / high[0]);
  return low[1] * (high[1] / low[1]) ** share;
}

/** What a text demands of a reader; the shares are of all its running words, without names. */
export interface Difficulty {
  /** 0, short sentences of words from HSK 1, to 1. */
  readonly score: number;
  readonly grade: Grade;
  /** Among the 1,000 easiest words. */
  readonly basic: number;
  /** Among the 5,000 easiest. */
  readonly advanced: number;
  /** Among the 12,000 easiest. */
  readonly common: number;
  /** Beyond them. */
  readonly rare: number;
}

/** The grades of difficulty, the easiest first. */
export const GRADES = ['easier', 'medium', 'hard', 'veryHard'] as const;
/** One of them. */
export type Grade = (typeof GRADES)[number];

/** The scores where the next grade begins; newspapers are close together, so the steps are small. */
const GRADES_FROM = [0.425, 0.47, 0.505] as const;

/** Measures a text by its counted words. A text without words is easy. */
export function measureDifficulty({ words, sentences }: WordSurvey): Difficulty {
  const counts = { basic: 0, advanced: 0, common: 0, rare: 0 };
  let total = 0;
  let running = 0;
  let sum = 0;
  for (const word of words) {
    running += word.count;
    if (word.name) continue;
    total += word.count;
    sum += word.count * doublings(vocabularyFor(word), { from: EASIEST, to: HARDEST });
    counts[bandOf(word)] += word.count;
  }
  const share = (count: number): number => (total === 0 ? 0 : count / total);
  const length = doublings(running / Math.max(1, sentences), { from: SHORT_SENTENCE, to: LONG_SENTENCE });
  const score = total === 0 ? 0 : (1 - SENTENCES_SHARE) * share(sum) + SENTENCES_SHARE * length;
  return {
    score,
    grade: GRADES[GRADES_FROM.filter((from) => score >= from).length] ?? 'veryHard',
    basic: share(counts.basic),
    advanced: share(counts.advanced),
    common: share(counts.common),
    rare: share(counts.rare),
  };
}

type Band = 'basic' | 'advanced' | 'common' | 'rare';

function bandOf(word: SurveyedWord): Band {
  const size = vocabularyFor(word);
  if (size <= 1000) return 'basic';
  if (size <= 5000) return 'advanced';
  return size <= 12_000 ? 'common' : 'rare';
}

/** The position of a value between two, in doublings: 0 to 1. */
function doublings(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.min(1, Math.max(0, Math.log2(value / from) / Math.log2(to / from)));
}
