/**
 * The course of a set: what is asked next, what an answer counts as, what has to be sent, the results. Pure; a set
 * is never changed, each step returns a new one.
 *
 * An answer is a review of the word's card: right at once is `good`; right with help, or almost right, is `hard`;
 * wrong is `again`. `easy` is never given: an exercise can't tell. A word is reviewed once in a set, by its first
 * answer; asked again, it is practice. A right answer to a word that was reviewed today and is not due again yet is
 * practice too: set after set would push its date further within a single day.
 */
import { isDue, type ReviewTime } from '../review.ts';
import type { Word } from '../stored-word.ts';
import { type Exercise, type PlacedWord, wordsAsked } from './exercise.ts';
import type { Answer, AnswerReview, PendingUndo, PracticeSet } from './stored-set.ts';

/** How often at most a wrong answer is asked again at the end of the set. */
const MAX_ATTEMPTS = 3;

/** What the reader has answered of one word. */
export interface GivenAnswer {
  readonly word: string;
  readonly result: Answer['result'];
  readonly help: boolean;
  /** A fresh id, in case it is a review. */
  readonly operation: string;
}

/** What is asked now. */
export interface CurrentExercise {
  readonly index: number;
  readonly exercise: Exercise;
  /** 0 the first time; more when it is asked again because it was answered wrongly. */
  readonly attempt: number;
}

/** The next exercise: the first without an answer, then those that went wrong; `undefined` at the end. */
export function currentExercise({ exercises, answers }: PracticeSet): CurrentExercise | undefined {
  const attempts = exercises.map((_, index) => attemptsAt(answers, index));
  const fresh = attempts.indexOf(0);
  const again = exercises
    .map((exercise, index) => ({ index, exercise, attempt: attempts[index] ?? 0 }))
    .filter(({ index, exercise, attempt }) => {
      const last = answers.findLast((answer) => answer.exercise === index);
      return exercise.kind !== 'matching' && last?.result === 'wrong' && attempt < MAX_ATTEMPTS;
    })
    .sort((a, b) => a.attempt - b.attempt)[0];
  const index = fresh >= 0 ? fresh : again?.index;
  const exercise = index === undefined ? undefined : exercises[index];
  return index === undefined || !exercise ? undefined : { index, exercise, attempt: attempts[index] ?? 0 };
}

/** The progress of a set: exercises that are done, of all of them, repeated ones included. */
export function progressOf(set: PracticeSet): { readonly done: number; readonly total: number } {
  const left = set.exercises.filter((exercise, index) => {
    const last = set.answers.findLast((answer) => answer.exercise === index);
    const again =
      exercise.kind !== 'matching' &&
      last?.result === 'wrong' &&
      attemptsAt(set.answers, index) < MAX_ATTEMPTS;
    return !last || again;
  });
  return { done: set.exercises.length - left.length, total: set.exercises.length };
}

/** How often an exercise was answered; the pairs of a matching are answered together. */
function attemptsAt(answers: readonly Answer[], index: number): number {
  const own = answers.filter(({ exercise }) => exercise === index);
  const [first] = own;
  return first ? own.filter(({ word }) => word === first.word).length : 0;
}

/** The rating that an answer stands for. */
export function ratingOf({ result, help }: Pick<GivenAnswer, 'result' | 'help'>): AnswerReview['rating'] {
  if (result === 'wrong') return 'again';
  return help || result === 'almost' ? 'hard' : 'good';
}

/**
 * The set after an exercise was answered: one answer a word, in any order.
 * @param stored the reader's words as they are now, by id; a word that is not saved gets its review once it is
 */
export function answerExercise(
  set: PracticeSet,
  given: readonly GivenAnswer[],
  { exercise, stored, ...at }: ReviewTime & { exercise: number; stored: ReadonlyMap<string, Word> },
): PracticeSet {
  const answers = given.map(({ word, result, help, operation }): Answer => {
    const rating = ratingOf({ result, help });
    const isFirst = !set.answers.some((answer) => answer.word === word);
    // An undone answer was a review; so is its replacement, though the word may not show it yet.
    const replaces = set.undos.some((undo) => undo.word === word);
    const counts = isFirst && (replaces || isReview(stored.get(word), rating, at));
    return { exercise, word, result, help, time: at.time, ...(counts && { review: { operation, rating } }) };
  });
  // Only the last answer can be undone: earlier states of words are not needed any more.
  return { ...set, answers: [...set.answers.map(withoutBefore), ...answers] };
}

function isReview(word: Word | undefined, rating: AnswerReview['rating'], at: ReviewTime): boolean {
  if (!word || rating === 'again' || isDue(word, at)) return true;
  const last = word.card.last_review;
  return last === undefined || at.days.dayOf(last) !== at.days.dayOf(at.time);
}

function withoutBefore(answer: Answer): Answer {
  if (!answer.review?.kept?.before) return answer;
  const { kept, ...review } = answer.review;
  return { ...answer, review: { ...review, kept: { due: kept.due } } };
}

/** Whether the last answer can be undone. */
export function canUndo({ answers }: PracticeSet): boolean {
  return (
    lastAnswers(answers).length > 0 &&
    lastAnswers(answers).every(({ review }) => !review?.kept || review.kept.before)
  );
}

/** The set without its last answer; its exercise is asked again as if it had not been. */
export function undoAnswer(set: PracticeSet, freshId: () => string): PracticeSet {
  if (!canUndo(set)) return set;
  const last = lastAnswers(set.answers);
  const undos = last.flatMap(({ word, review }): PendingUndo[] =>
    review ? [{ operation: freshId(), word, review }] : [],
  );
  return { ...set, answers: set.answers.slice(0, -last.length), undos: [...set.undos, ...undos] };
}

/** The answers that were given last, together. */
function lastAnswers(answers: readonly Answer[]): readonly Answer[] {
  const last = answers.at(-1);
  const from = answers.findLastIndex(
    ({ exercise, time }) => exercise !== last?.exercise || time !== last?.time,
  );
  return answers.slice(from + 1);
}

/** What still has to be sent to the background: reviews of saved words, then reviews to undo. */
export function unsent(set: PracticeSet): {
  reviews: readonly (Answer & { review: AnswerReview })[];
  undos: readonly PendingUndo[];
} {
  const reviews = set.answers.flatMap((answer) =>
    answer.review && !answer.review.kept ? [{ ...answer, review: answer.review }] : [],
  );
  return { reviews, undos: set.undos };
}

/** The set after the background has stored a review. */
export function keepReview(
  set: PracticeSet,
  operation: string,
  { before, after }: { readonly before: Word; readonly after: Word },
): PracticeSet {
  const last = lastAnswers(set.answers);
  const answers = set.answers.map((answer) => {
    if (answer.review?.operation !== operation) return answer;
    const kept = { due: after.card.due, ...(last.includes(answer) && { before }) };
    return { ...answer, review: { ...answer.review, kept } };
  });
  return { ...set, answers };
}

/** The set after the background has undone a review, or had none to undo. */
export function keepUndo(set: PracticeSet, operation: string): PracticeSet {
  return { ...set, undos: set.undos.filter((undo) => undo.operation !== operation) };
}

/** The result of one word in a set. */
export interface WordOutcome {
  readonly word: PlacedWord;
  /** By its first answer, which counts. */
  readonly result: Answer['result'];
  readonly help: boolean;
  /** When it is due next, epoch milliseconds, once the background has returned it. */
  readonly due?: number;
  /** Whether its answer has to be stored and is not yet. */
  readonly waiting: boolean;
}

/** The results of a set, a row a word, in the order in which they were asked; without unanswered words. */
export function outcomesOf({ exercises, answers }: PracticeSet): WordOutcome[] {
  const outcomes = new Map<string, WordOutcome>();
  for (const { exercise, word: id, result, help, review } of answers) {
    const found = exercises[exercise];
    const word = found && wordsAsked(found).find((one) => one.id === id);
    if (!word || outcomes.has(id)) continue;
    const due = review?.kept?.due;
    const waiting = review !== undefined && !review.kept;
    outcomes.set(id, {
      word,
      result,
      help,
      waiting,
      ...(due !== undefined && { due }),
    });
  }
  return [...outcomes.values()];
}
