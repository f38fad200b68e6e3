/**
 * The course of a set: what is asked next, what an answer counts as, what is to be sent, what came of it. Pure; a set
 * is never changed, each step returns a new one.
 *
 * An answer is a review of the word's card: right at once is `good`; right with help, or almost right, is `hard`;
 * wrong is `again`. `easy` is never given: an exercise can't tell. A word is reviewed once in a set, by its first
 * answer; asked again, it is practice. A right answer to a word that was reviewed today and is not due again yet is
 * practice too: set after set would push its date further without a day gone by.
 */
import { isDue, type ReviewTime } from '../review.ts';
import type { Word } from '../stored-word.ts';
import { type Exercise, type PlacedWord, wordsAsked } from './exercise.ts';
import type { Answer, AnswerReview, PendingUndo, PracticeSet } from './stored-set.ts';

/** A wrong answer is asked again at the end of the set, so often at most. */
const MAX_ATTEMPTS = 3;

/** What the reader has answered of one word. */
export interface GivenAnswer {
  readonly word: string;
  readonly result: Answer['result'];
  readonly help: boolean;
  /** A fresh id, should it be a review. */
  readonly operation: string;
}

/** What is asked now. */
export interface CurrentExercise {
  readonly index: number;
  readonly exercise: Exercise;
  /** 0 the first time; more when it is asked again because it was answered wrongly. */
  readonly attempt: number;
}

/** The exercise to ask now: the first without an answer, then those that went wrong; `undefined` at the end. */
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

/** How far a set has come: exercises that are done, of all that there are, those to be asked again among them. */
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

/** What an answer says of how well the word is remembered. */
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
    // One taken back was a review; so is what is answered in its place, though the word may not show it yet.
    const replaces = set.undos.some((undo) => undo.word === word);
    const counts = isFirst && (replaces || isReview(stored.get(word), rating, at));
    return { exercise, word, result, help, time: at.time, ...(counts && { review: { operation, rating } }) };
  });
  // Only the last answer can be taken back: what the words before it were is wanted no more.
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

/** Whether the last answer can be taken back. */
export function canUndo({ answers }: PracticeSet): boolean {
  return (
    lastAnswers(answers).length > 0 &&
    lastAnswers(answers).every(({ review }) => !review?.kept || review.kept.before)
  );
}

/** The set with its last answer taken back; its exercise is asked again as if it had not been. */
export function undoAnswer(set: PracticeSet, freshId: () => string): PracticeSet {
  if (!canUndo(set)) return set;
  const last = lastAnswers(set.answers);
  const undos = last.flatMap(({ word, review }): PendingUndo[] =>
    review ? [{ operation: freshId(), word, review }] : [],
  );
  return { ...set, answers: set.answers.slice(0, -last.length), undos: [...set.undos, ...undos] };
}

/** The answers that were given together last. */
function lastAnswers(answers: readonly Answer[]): readonly Answer[] {
  const last = answers.at(-1);
  const from = answers.findLastIndex(
    ({ exercise, time }) => exercise !== last?.exercise || time !== last?.time,
  );
  return answers.slice(from + 1);
}

/** What the background is still to be told: reviews of saved words, then what is to be taken back. */
export function unsent(set: PracticeSet): {
  reviews: readonly (Answer & { review: AnswerReview })[];
  undos: readonly PendingUndo[];
} {
  const reviews = set.answers.flatMap((answer) =>
    answer.review && !answer.review.kept ? [{ ...answer, review: answer.review }] : [],
  );
  return { reviews, undos: set.undos };
}

/** The set after the background has kept a review. */
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

/** The set after the background has taken a review back, or had none to take back. */
export function keepUndo(set: PracticeSet, operation: string): PracticeSet {
  return { ...set, undos: set.undos.filter((undo) => undo.operation !== operation) };
}

/** What came of one word in a set. */
export interface WordOutcome {
  readonly word: PlacedWord;
  /** By its first answer, which is what counts. */
  readonly result: Answer['result'];
  readonly help: boolean;
  /** When it is asked next, epoch milliseconds, where the background has said so. */
  readonly due?: number;
  /** Whether its answer is to be kept and is not yet. */
  readonly waiting: boolean;
}

/** What came of a set, a row a word, in the order in which they were asked; words without an answer are left out. */
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
