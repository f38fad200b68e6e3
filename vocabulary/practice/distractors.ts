import type { ArticleWord } from './article-words.ts';
import { shareMeaning } from './meanings.ts';
import type { Random } from './random.ts';

interface Wanted {
  readonly answer: ArticleWord;
  readonly pool: readonly ArticleWord[];
  readonly count: number;
  readonly random: Random;
  /** Words that would also be right, or could not be told from the right one, for reasons of the exercise. */
  readonly refuses?: (candidate: ArticleWord) => boolean;
  /** Higher for words that are more tempting in this exercise; 0 for most. */
  readonly tempts?: (candidate: ArticleWord) => number;
}

/** Maximum random bonus: among similar words the choice varies from set to set. */
const JITTER = 2.5;

/**
 * Plausible wrong answers: of the same part of speech, length and level. Never one with the same meaning, one that is part
 * of the answer or contains it, or that looks like another one. Fewer than `count` where there are no more.
 */
export function chooseDistractors({
  answer,
  pool,
  count,
  random,
  refuses = () => false,
  tempts = () => 0,
}: Wanted): ArticleWord[] {
  const ranked = pool
    .map((word) => ({ word, rank: likeness(word, answer) + tempts(word) + random() * JITTER }))
    .filter(({ word }) => couldStandFor(word, answer) && !refuses(word))
    .sort((a, b) => b.rank - a.rank);
  const chosen: ArticleWord[] = [];
  for (const { word } of ranked) {
    if (chosen.length === count) break;
    if (!chosen.some((one) => formsOfWord(one).some((form) => formsOfWord(word).includes(form)))) {
      chosen.push(word);
    }
  }
  return chosen;
}

function couldStandFor(word: ArticleWord, answer: ArticleWord): boolean {
  if (word.name || word.gloss === '' || !word.listed || word.id === answer.id) return false;
  const forms = formsOfWord(answer);
  const own = formsOfWord(word);
  if (forms.some((form) => own.some((other) => form.includes(other) || other.includes(form)))) return false;
  return !shareMeaning(word.meanings, answer.meanings);
}

/** All ways of writing a word. */
export function formsOfWord({ form, facts }: ArticleWord): string[] {
  return [form, facts.headword, facts.traditional];
}

function likeness(word: ArticleWord, answer: ArticleWord): number {
  const sameRole = word.partOfSpeech !== '' && word.partOfSpeech[0] === answer.partOfSpeech[0];
  const longer = Math.abs(word.form.length - answer.form.length);
  const harder = Math.abs(word.level - answer.level);
  return (
    (sameRole ? 4 : 0) + (longer === 0 ? 4 : longer === 1 ? 1 : 0) + (harder <= 1 ? 2 : harder <= 3 ? 1 : 0)
  );
}

/** A reading without its tones: `['chang2', 'lu:4']` -> `['chang', 'lu:']`. */
export function lettersOf(reading: readonly string[]): string[] {
  return reading.map((syllable) => syllable.toLowerCase().replace(/\d$/, ''));
}
