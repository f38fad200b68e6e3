/** Exercises on every pattern of the inventory, made of its own examples by the engine itself. */
import { expect, test } from 'vitest';
import { compileGrammar, readGrammarPatterns } from '../../../dictionary/compile/grammar.ts';
import { Grammar, type GrammarFinding } from '../../../dictionary/index.ts';
import {
  exampleSentences,
  type GapExercise,
  isRightOrder,
  makePatternExercises,
  type OrderExercise,
  PATTERN_EXERCISE_KINDS,
  type PatternExercise,
  ratePatternAnswer,
  type WhichExercise,
} from '../../../vocabulary/patterns/index.ts';
import { createRandom } from '../../../vocabulary/practice/index.ts';
import { DICTIONARY, LEXICON } from '../../dictionary/lexicon-fixture.ts';

const INVENTORY = readGrammarPatterns();
const GRAMMAR = new Grammar(LEXICON, compileGrammar(INVENTORY));
const read = new Map<string, readonly GrammarFinding[]>();
const find = (text: string): readonly GrammarFinding[] => {
  const found = read.get(text) ?? GRAMMAR.find(DICTIONARY.annotate(text));
  read.set(text, found);
  return found;
};
const make = (id: string, seed: number): PatternExercise[] => {
  const pattern = INVENTORY.find((one) => one.id === id);
  if (!pattern) throw new Error(`no pattern ${id}`);
  return makePatternExercises({
    pattern,
    sentences: exampleSentences(pattern, find),
    inventory: INVENTORY,
    find,
    random: createRandom(seed),
  });
};
const ALL = new Map(INVENTORY.map(({ id }) => [id, make(id, 1)]));
const made = [...ALL.values()].flat();
const ofKind = <E extends PatternExercise>(kind: E['kind']): E[] =>
  made.filter((exercise): exercise is E => exercise.kind === kind);

test('nine of ten patterns have a gap and a choice of two; all whose elements stand apart an order', () => {
  const shares = PATTERN_EXERCISE_KINDS.map((kind) => ofKind(kind).length / INVENTORY.length);
  const [gap, order, which] = shares;
  expect(gap).toBeGreaterThanOrEqual(0.9);
  expect(which).toBeGreaterThanOrEqual(0.9);
  expect(order).toBeGreaterThanOrEqual(0.3);
});

test('a gap: four sets, one of them the words that stand there, none of the others read as fixed words', () => {
  for (const { sentence, gaps, choices, answer } of ofKind<GapExercise>('gap')) {
    const right = gaps.map(({ start, end }) => sentence.slice(start, end));
    expect(choices[answer], sentence).toEqual(right);
    expect(new Set(choices.map((set) => set.join('…'))).size, sentence).toBe(4);
    for (const set of choices.filter((_, at) => at !== answer)) {
      expect(set, sentence).toHaveLength(gaps.length);
      expect(
        right.some((mark) => set.includes(mark)),
        `${sentence} ${set}`,
      ).toBe(false);
      const [first] = gaps;
      const filled = sentence.slice(0, first?.start) + set[0] + sentence.slice(first?.end);
      if (gaps.length > 1) continue;
      const at = first?.start ?? 0;
      const isRead = find(filled).some(({ parts }) =>
        parts.some(
          ({ role, start, end }) => role === 'mark' && start < at + (set[0] ?? '').length && end > at,
        ),
      );
      expect(isRead, filled).toBe(false);
    }
  }
});

const ordersOf = (count: number): number[][] =>
  count === 0
    ? [[]]
    : ordersOf(count - 1).flatMap((order) =>
        Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
      );

test('an order: mixed up, and one text is right', () => {
  for (const exercise of ofKind<OrderExercise>('order')) {
    const { pieces, sentence, before, after } = exercise;
    expect(isRightOrder(exercise, [...pieces.keys()]), sentence).toBe(false);
    const right = ordersOf(pieces.length).filter((order) => isRightOrder(exercise, order));
    const texts = right.map((order) => before + order.map((at) => pieces[at]).join('') + after);
    expect(new Set(texts), sentence).toEqual(new Set([sentence]));
  }
});

test('without its English a sentence whose parts may change places is not asked for their order', () => {
  const asksOrder = (pattern: (typeof INVENTORY)[number], english: boolean): boolean => {
    const sentences = exampleSentences(pattern, find).map(({ text, parts, english: said }) => ({
      text,
      parts,
      ...(english && said !== undefined && { english: said }),
    }));
    const material = { pattern, sentences, inventory: INVENTORY, find, random: createRandom(2) };
    return makePatternExercises(material).some(({ kind }) => kind === 'order');
  };
  const withTwoRoles = INVENTORY.filter(({ roles }) => Object.keys(roles).length > 1).slice(0, 30);
  const onlyWithEnglish = withTwoRoles.filter((one) => asksOrder(one, true) && !asksOrder(one, false));
  expect(onlyWithEnglish.length).toBeGreaterThan(0);
  expect(withTwoRoles.filter((one) => !asksOrder(one, true) && asksOrder(one, false))).toEqual([]);
});

test('which of two: the other has a fixed word that does not stand in the sentence', () => {
  for (const { sentence, choices, answer, pattern } of ofKind<WhichExercise>('which')) {
    expect(choices[answer]?.id).toBe(pattern);
    const other = INVENTORY.find(({ id }) => id === choices[1 - answer]?.id);
    const marks = other?.form.split(' ').filter((element) => !/^[A-Z]$/.test(element)) ?? [];
    const isMissing = marks.some((mark) => !mark.split('|').some((one) => sentence.includes(one)));
    expect(isMissing, `${sentence} ${other?.id}`).toBe(true);
  }
});

test('the same seed, the same exercises; another seed, others', () => {
  expect(make('yi-wei', 1)).toEqual(ALL.get('yi-wei'));
  expect(
    new Set(Array.from({ length: 8 }, (_, seed) => JSON.stringify(make('yi-wei', seed)))).size,
  ).toBeGreaterThan(1);
});

test.each([
  [{ isRight: true, help: false }, 'good'],
  [{ isRight: true, help: true }, 'hard'],
  [{ isRight: false, help: false }, 'again'],
  [{ isRight: false, help: true }, 'again'],
])('%j is %s', (answer, rating) => {
  expect(ratePatternAnswer(answer)).toBe(rating);
});
