import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { review, undoReview, type Word } from '../../../vocabulary/index.ts';
import {
  answerExercise,
  canUndo,
  createRandom,
  currentExercise,
  type Exercise,
  type GivenAnswer,
  keepReview,
  keepUndo,
  makeSet,
  outcomesOf,
  type PracticeSet,
  parseSet,
  progressOf,
  ratingOf,
  StoredSetError,
  undoAnswer,
  unsent,
  wordsAsked,
} from '../../../vocabulary/practice/index.ts';
import { AT, START, save, TEXTS } from './article-fixture.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const ARTICLE = TEXTS.get('000-2');
if (!ARTICLE) throw new Error('no article 000-2');
const SOME = ['原料', '车间', '传输', '检查', '观察', '状态'];
const STORED = save(ARTICLE, SOME);
const SET = makeSet({
  ...AT,
  article: '000-2',
  id: 'set',
  text: ARTICLE,
  stored: STORED,
  random: createRandom(3),
  voice: false,
});

let count = 0;
beforeEach(() => {
  count = 0;
});
const freshId = (): string => `id ${++count}`;

function answers(exercise: Exercise, result: GivenAnswer['result'], help = false): GivenAnswer[] {
  return wordsAsked(exercise).map(({ id }) => ({ word: id, result, help, operation: freshId() }));
}

function answer(
  set: PracticeSet,
  result: GivenAnswer['result'],
  {
    stored = STORED,
    time = START,
    help = false,
  }: { stored?: ReadonlyMap<string, Word>; time?: number; help?: boolean } = {},
): PracticeSet {
  const current = currentExercise(set);
  if (!current) throw new Error('the set is at its end');
  const at = { ...AT, time, exercise: current.index, stored };
  return answerExercise(set, answers(current.exercise, result, help), at);
}

describe('what an answer counts as', () => {
  test.each([
    ['right', false, 'good'],
    ['right', true, 'hard'],
    ['almost', false, 'hard'],
    ['almost', true, 'hard'],
    ['wrong', false, 'again'],
    ['wrong', true, 'again'],
  ] as const)('%s, help %s: %s', (result, help, rating) => {
    expect(ratingOf({ result, help })).toBe(rating);
    expect(unsent(answer(SET, result, { help })).reviews.map((one) => one.review.rating)).toEqual([rating]);
  });

  test('a word counts once in a set, by its first answer', () => {
    let set = SET;
    for (let step = 0; currentExercise(set); step++) set = answer(set, 'right', { time: START + step });
    const reviewed = unsent(set).reviews.map(({ word }) => word);
    expect(new Set(reviewed).size).toBe(reviewed.length);
    expect(reviewed.sort()).toEqual([...STORED.keys()].sort());
    expect(set.answers.length).toBeGreaterThan(reviewed.length);
  });

  test('reviewed today and not due again: right is practice, wrong counts', () => {
    const [first] = SET.exercises;
    const [asked] = first ? wordsAsked(first) : [];
    const word = asked && STORED.get(asked.id);
    if (!word) throw new Error('the first exercise asks no stored word');
    const at = { ...AT, time: START };
    const known = review(review(word, { ...at, rating: 'easy', operation: 'a' }), {
      ...at,
      rating: 'easy',
      operation: 'b',
    });
    const stored = new Map([...STORED, [asked.id, known]]);
    expect(unsent(answer(SET, 'right', { stored, time: START + MINUTE })).reviews).toEqual([]);
    expect(unsent(answer(SET, 'wrong', { stored, time: START + MINUTE })).reviews).toHaveLength(1);
    expect(unsent(answer(SET, 'right', { stored, time: START + DAY })).reviews).toHaveLength(1);
  });
});

describe('the course', () => {
  test('all right: each exercise once, in order', () => {
    let set = SET;
    for (const [index, exercise] of SET.exercises.entries()) {
      expect(currentExercise(set)).toEqual({ index, exercise, attempt: 0 });
      expect(progressOf(set)).toEqual({ done: index, total: SET.exercises.length });
      set = answer(set, 'right', { time: START + index });
    }
    expect(currentExercise(set)).toBeUndefined();
    expect(progressOf(set).done).toBe(SET.exercises.length);
  });

  test('wrong answers are repeated at the end, three times in all, matching only once', () => {
    let set = SET;
    const asked: number[] = [];
    for (let at = currentExercise(set); at; at = currentExercise(set)) {
      asked.push(at.index);
      set = answer(set, 'wrong', { time: START + asked.length });
    }
    const single = SET.exercises.filter(({ kind }) => kind !== 'matching').length;
    expect(asked).toHaveLength(single * 3 + SET.exercises.length - single);
    expect(asked.slice(0, SET.exercises.length)).toEqual(SET.exercises.map((_, index) => index));
    expect(unsent(set).reviews.every((one) => one.review.rating === 'again')).toBe(true);
  });

  test('stored midway and read again, it continues as it would have', () => {
    const half = answer(answer(SET, 'right'), 'wrong', { time: START + 1 });
    const read = parseSet(JSON.parse(JSON.stringify(half)));
    expect(read).toEqual(half);
    expect(currentExercise(read)).toEqual(currentExercise(half));
    expect(unsent(read)).toEqual(unsent(half));
  });

  test.each([
    [null],
    [{ version: 2 }],
    [{ ...SET, exercises: [{ kind: 'singing' }] }],
    [{ ...SET, answers: [{ exercise: 99, word: 'a', result: 'right', help: false, time: 1 }] }],
    [{ ...SET, answers: [{ exercise: 0, word: 'a', result: 'splendid', help: false, time: 1 }] }],
  ])('an invalid set is refused: %#', (value) => {
    expect(() => parseSet(value)).toThrow(StoredSetError);
  });
});

/** A vocabulary that does what the background does, each operation once. */
class Vocabulary {
  readonly words = new Map(STORED);
  readonly #answers = new Map<string, { before: Word; after: Word }>();

  send(set: PracticeSet, time: number): PracticeSet {
    let now = set;
    const reviewOf = (id: string, one: { operation: string; rating: 'again' | 'hard' | 'good' }) => {
      const before = this.words.get(id);
      if (!before) throw new Error(`no ${id}`);
      const known = this.#answers.get(one.operation);
      if (known) return known;
      const after = review(before, { ...AT, ...one, time });
      this.words.set(id, after);
      this.#answers.set(one.operation, { before, after });
      return { before, after };
    };
    for (const undo of set.undos) {
      const { before } = undo.review.kept?.before
        ? { before: undo.review.kept.before }
        : reviewOf(undo.word, undo.review);
      const word = this.words.get(undo.word);
      if (word)
        this.words.set(undo.word, undoReview(word, { operation: undo.review.operation, before, time }));
      now = keepUndo(now, undo.operation);
    }
    for (const { word, review: one } of unsent(now).reviews)
      now = keepReview(now, one.operation, reviewOf(word, one));
    return now;
  }
}

describe('undo', () => {
  test('the exercise is asked again, the word is as it was, and its next answer counts', () => {
    const vocabulary = new Vocabulary();
    const answered = vocabulary.send(answer(SET, 'wrong'), START);
    const [{ word: id } = { word: '' }] = answered.answers;
    expect(vocabulary.words.get(id)?.reviews).toHaveLength(1);
    expect(canUndo(answered)).toBe(true);
    const undone = vocabulary.send(undoAnswer(answered, freshId), START + 1);
    expect(currentExercise(undone)).toEqual(currentExercise(SET));
    expect(undone.undos).toEqual([]);
    expect(vocabulary.words.get(id)).toEqual({ ...STORED.get(id), changedAt: START + 1 });
    const again = vocabulary.send(answer(undone, 'right', { time: START + 2 }), START + 2);
    expect(vocabulary.words.get(id)?.reviews.map(({ rating }) => rating)).toEqual(['good']);
    expect(outcomesOf(again)[0]).toMatchObject({ result: 'right', waiting: false });
  });

  test('whatever is answered, undone, sent or left for later: at the end each word has its first answer that stands', () => {
    const step = fc.record({
      act: fc.constantFrom('answer', 'answer', 'answer', 'undo', 'send'),
      result: fc.constantFrom('right', 'almost', 'wrong' as const),
      help: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const vocabulary = new Vocabulary();
        let set = SET;
        let time = START;
        for (const { act, result, help } of steps) {
          time += 1000;
          if (act === 'send') set = vocabulary.send(set, time);
          else if (act === 'undo') set = undoAnswer(set, freshId);
          else if (currentExercise(set)) set = answer(set, result, { help, time, stored: vocabulary.words });
          set = parseSet(JSON.parse(JSON.stringify(set)));
        }
        set = vocabulary.send(set, time + 1);
        expect(unsent(set)).toEqual({ reviews: [], undos: [] });
        for (const { word, result, help } of outcomesOf(set)) {
          expect(vocabulary.words.get(word.id)?.reviews.map(({ rating }) => rating)).toEqual([
            ratingOf({ result, help }),
          ]);
        }
        for (const [id, { reviews }] of vocabulary.words) {
          if (!set.answers.some(({ word }) => word === id)) expect(reviews).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('nothing to undo before the first answer, nor twice', () => {
    expect(canUndo(SET)).toBe(false);
    const vocabulary = new Vocabulary();
    let set = vocabulary.send(answer(SET, 'right'), START);
    set = vocabulary.send(answer(set, 'right', { time: START + 1 }), START + 1);
    set = undoAnswer(set, freshId);
    expect(canUndo(set)).toBe(false);
    expect(undoAnswer(set, freshId)).toBe(set);
  });
});

test('a word that is not saved waits until it is; the results say when each word is due', () => {
  const vocabulary = new Vocabulary();
  const answered = answer(SET, 'right', { stored: new Map() });
  expect(outcomesOf(answered)[0]).toMatchObject({ waiting: true });
  const sent = vocabulary.send(answered, START);
  const [outcome] = outcomesOf(sent);
  expect(outcome?.due).toBe(vocabulary.words.get(outcome?.word.id ?? '')?.card.due);
  expect(outcome?.due).toBeGreaterThan(START);
});
