import { expect, test } from 'vitest';
import {
  advancePatternRound,
  exerciseOf,
  patternOutcomes,
  startPatternRound,
  undoPatternAnswer,
} from '../../components/practice/pattern-round.ts';
import type { PatternExercise } from '../../vocabulary/patterns/index.ts';
import { makePattern } from '../vocabulary/patterns/make-pattern.ts';

const GAP: PatternExercise = { kind: 'gap', pattern: 'a', sentence: '以', gaps: [], choices: [], answer: 0 };
const ORDER: PatternExercise = {
  kind: 'order',
  pattern: 'a',
  sentence: '以',
  before: '',
  after: '',
  pieces: [],
};
const asked = (id: string, { reps = 0, exercises = [GAP, ORDER] } = {}) => ({
  pattern: { id, name: id, level: 1, form: '以 A', what: '', roles: {}, examples: [], confusedWith: '' },
  exercises,
  reps,
});
const answer = (id: string, isRight: boolean) => ({
  operation: id,
  isRight,
  help: false,
  before: makePattern(id),
  after: makePattern(id),
});
const ids = ({ turns }: ReturnType<typeof startPatternRound>): string[] =>
  turns.map((turn) => `${turn.asked.pattern.id} ${exerciseOf(turn)?.kind}`);

test('kinds take turns; what was wrong comes again at the end as another kind, three times at most', () => {
  let round = startPatternRound([asked('a'), asked('b', { reps: 1 }), asked('none', { exercises: [] })]);
  expect(ids(round)).toEqual(['a gap', 'b order']);
  round = advancePatternRound(round, answer('a', false));
  expect(ids(round)).toEqual(['b order', 'a order']);
  round = advancePatternRound(round, answer('b', true));
  round = advancePatternRound(round, answer('a', false));
  expect(ids(round)).toEqual(['a gap']);
  round = advancePatternRound(round, answer('a', false));
  expect(ids(round)).toEqual([]);
  expect(patternOutcomes(round).map(({ after, isRight }) => [after.id, isRight])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

test('an undone answer is asked again as it was, and not twice', () => {
  const start = startPatternRound([asked('a'), asked('b')]);
  const wrong = advancePatternRound(start, answer('a', false));
  expect(ids(undoPatternAnswer(wrong))).toEqual(ids(start));
  expect(undoPatternAnswer(start)).toEqual(start);
});
