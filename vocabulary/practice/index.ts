/** Practice: exercises with an article, whose answers are reviews of the words' cards. */
export {
  type AnnotatedPart,
  type ArticleWord,
  formsOf,
  type PracticeText,
  readPracticeText,
  wordsFromEntries,
} from './article-words.ts';
export { MOST_WORDS } from './choose-words.ts';
export {
  type Choice,
  type ClozeExercise,
  type Exercise,
  type ListeningExercise,
  type MatchingExercise,
  type PlacedWord,
  type ReadingExercise,
  type SentenceAround,
  wordsAsked,
} from './exercise.ts';
export { makeSet } from './make-set.ts';
export { checkPinyin, type PinyinCheck } from './pinyin-check.ts';
export { createRandom, type Random, shuffle } from './random.ts';
export {
  answerExercise,
  type CurrentExercise,
  canUndo,
  currentExercise,
  type GivenAnswer,
  keepReview,
  keepUndo,
  outcomesOf,
  progressOf,
  ratingOf,
  undoAnswer,
  unsent,
  type WordOutcome,
} from './set.ts';
export {
  type Answer,
  type PendingUndo,
  type PracticeSet,
  parseSet,
  SET_VERSION,
  StoredSetError,
} from './stored-set.ts';
