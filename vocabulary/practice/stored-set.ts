/** A practice set as it is stored: closed midway, it can be resumed, and no answer is lost. */
import * as v from 'valibot';
import { issueText } from '../issue-text.ts';
import { parseWord, type Word } from '../stored-word.ts';
import { wholeNumber } from '../whole-number.ts';
import type { Exercise } from './exercise.ts';

/** Version of the stored shape below; a change of shape raises it. */
export const SET_VERSION = 1;

const text = v.string();
const texts = v.pipe(v.array(text), v.readonly());

const askedWord = v.object({
  id: text,
  form: v.pipe(text, v.nonEmpty()),
  headword: text,
  traditional: text,
  reading: texts,
  pinyin: text,
  gloss: text,
});

const sentenceAround = v.object({ before: text, after: text, whole: text, offset: wholeNumber });
const choice = v.object({ form: text, pinyin: text, gloss: text });
const choosing = {
  word: askedWord,
  sentence: sentenceAround,
  choices: v.pipe(v.array(choice), v.minLength(2), v.readonly()),
  answer: wholeNumber,
};

const exerciseSchema = v.variant('kind', [
  v.object({ kind: v.literal('cloze'), ...choosing }),
  v.object({ kind: v.literal('listening'), ...choosing }),
  v.object({
    kind: v.literal('reading'),
    word: askedWord,
    sentence: sentenceAround,
    readings: v.pipe(v.array(texts), v.minLength(1), v.readonly()),
  }),
  v.object({
    kind: v.literal('matching'),
    words: v.pipe(v.array(v.object({ ...askedWord.entries, sentence: sentenceAround })), v.readonly()),
    glosses: texts,
    answers: v.pipe(v.array(wholeNumber), v.readonly()),
  }),
]) satisfies v.GenericSchema<unknown, Exercise>;

/** A word as `reviewWord` returned it: what `undoReview` needs. */
const wordSchema = v.custom<Word>((value) => {
  try {
    parseWord(value);
    return true;
  } catch {
    return false;
  }
}, 'a word');

const reviewSchema = v.object({
  /** The operation of its request: sent again, it is applied once. */
  operation: text,
  rating: v.picklist(['again', 'hard', 'good']),
  /** The background's response; absent until it comes. */
  kept: v.exactOptional(
    v.object({
      /** When the word is due next, epoch milliseconds. */
      due: v.number(),
      /** Kept only while the answer can be undone. */
      before: v.exactOptional(wordSchema),
    }),
  ),
});

const answerSchema = v.object({
  /** Index into the set's exercises. */
  exercise: wholeNumber,
  /** `wordId`. */
  word: text,
  result: v.picklist(['right', 'almost', 'wrong']),
  /** Whether help was used before. */
  help: v.boolean(),
  /** Epoch milliseconds. */
  time: v.number(),
  /** The review that it is; absent where it is practice only. */
  review: v.exactOptional(reviewSchema),
});

const undoSchema = v.object({
  operation: text,
  word: text,
  /** The review to undo. */
  review: reviewSchema,
});

const setSchema = v.object({
  version: v.literal(SET_VERSION),
  id: text,
  article: v.pipe(text, v.nonEmpty()),
  startedAt: v.number(),
  exercises: v.pipe(v.array(exerciseSchema), v.readonly()),
  /** In the order in which they were given. */
  answers: v.pipe(v.array(answerSchema), v.readonly()),
  /** Undone answers whose reviews the background has not undone yet. */
  undos: v.pipe(v.array(undoSchema), v.readonly()),
});

/** One answer to one word in an exercise. */
export type Answer = Readonly<v.InferOutput<typeof answerSchema>>;
/** The review that an answer counts as. */
export type AnswerReview = Readonly<v.InferOutput<typeof reviewSchema>>;
/** An answer that is being undone. */
export type PendingUndo = Readonly<v.InferOutput<typeof undoSchema>>;

/** A set of exercises and its answers so far. */
export type PracticeSet = Readonly<v.InferOutput<typeof setSchema>>;

/** A stored set that can't be read: the message names the field. */
export class StoredSetError extends Error {
  override readonly name = 'StoredSetError';
}

/** @throws {StoredSetError} naming the first field that is wrong */
export function parseSet(value: unknown): PracticeSet {
  const result = v.safeParse(setSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new StoredSetError(issueText(issue, 'practice set'));
  }
  const misplaced = result.output.answers.some(({ exercise }) => !result.output.exercises[exercise]);
  if (misplaced) throw new StoredSetError('answers: expected the number of an exercise, found another');
  return result.output;
}
