import { dueWords } from '../due-words.ts';
import { isDue, isReviewed, type ReviewTime } from '../review.ts';
import type { Word } from '../stored-word.ts';
import { wordId } from '../word-id.ts';
import type { ArticleWord, PracticeText } from './article-words.ts';
import { type Random, shuffle } from './random.ts';

/** What a set's words are chosen from. */
export interface WordsToChooseFrom extends ReviewTime {
  readonly text: PracticeText;
  /** The reader's words among the article's, by `wordId`. */
  readonly stored: ReadonlyMap<string, Word>;
  /** Ids of words that the last set asked: not repeated soon unless they are due. */
  readonly recent?: ReadonlySet<string> | undefined;
  readonly random: Random;
  /** Only the reader's own words are asked, however few they are. */
  readonly ownOnly?: boolean | undefined;
}

/** Maximum number of words in a set, and the number up to which it is filled where the reader has saved fewer. */
export const MOST_WORDS = 12;
const FEWEST_WORDS = 6;

/** HSK levels that a newspaper reader knows, unless their own words say otherwise. */
const EASY_LEVEL = 3;
/** The learning level of a reader of whom nothing is known yet. */
const USUAL_LEVEL = 5;

/**
 * Which of an article's words a set asks, the most wanted first: the reader's due ones, then others that they are
 * learning; where these are few, words worth learning that they have not saved; just asked ones come last.
 * Known and ignored words are not asked.
 */
export function chooseWords({
  text,
  stored,
  recent,
  random,
  ownOnly,
  ...at
}: WordsToChooseFrom): ArticleWord[] {
  const byId = new Map<string, ArticleWord>();
  for (const word of text.words) if (!byId.has(word.id)) byId.set(word.id, word);
  const own = ownWords([...stored.values()], at).flatMap((word) => byId.get(wordId(word)) ?? []);
  const asked = own.filter(({ id }) => {
    const word = stored.get(id);
    return recent?.has(id) && word && !isDue(word, at);
  });
  const wanted = own.filter((word) => !asked.includes(word)).slice(0, MOST_WORDS);
  const missing = Math.max(0, FEWEST_WORDS - wanted.length);
  if (missing === 0) return wanted;
  const worth = ownOnly ? [] : worthLearning([...byId.values()], { stored, own, recent, random });
  return [...wanted, ...worth.slice(0, missing), ...asked].slice(0, Math.max(FEWEST_WORDS, wanted.length));
}

/** The words that reviews may ask: due ones first in the order of reviews, then those due soonest. */
function ownWords(words: readonly Word[], at: ReviewTime): Word[] {
  const due = dueWords(words, at, { newWords: Number.POSITIVE_INFINITY }).words;
  const later = words
    .filter((word) => isReviewed(word) && word.knowledge !== 'known' && !due.includes(word))
    .sort((a, b) => a.card.due - b.card.due);
  return [...due, ...later];
}

/**
 * Words of the article of which the reader has said nothing, near the level at which they learn, those frequent in the
 * article first. Names, single characters and unlisted words are not worth a card.
 */
function worthLearning(
  words: readonly ArticleWord[],
  {
    stored,
    own,
    recent,
    random,
  }: Pick<WordsToChooseFrom, 'stored' | 'recent' | 'random'> & { own: readonly ArticleWord[] },
): ArticleWord[] {
  const level = middleLevel(own);
  const worth = ({ level: its, places }: ArticleWord): number =>
    Math.log2(1 + places.length) * 2 - Math.abs(its - level);
  const candidates = words.filter(
    ({ id, form, name, listed, gloss, level: its }) =>
      !stored.has(id) &&
      !recent?.has(id) &&
      !name &&
      listed &&
      gloss !== '' &&
      form.length > 1 &&
      its > easyUpTo(level),
  );
  return shuffle(candidates, random).sort((a, b) => worth(b) - worth(a));
}

function middleLevel(own: readonly ArticleWord[]): number {
  const levels = own.map((word) => word.level).sort((a, b) => a - b);
  return levels[levels.length >> 1] ?? USUAL_LEVEL;
}

function easyUpTo(level: number): number {
  return Math.min(EASY_LEVEL, level - 1);
}
