/** Makes exercises on a pattern. Seeded: the same seed, the same exercises. */
import type { GrammarPattern } from '../../dictionary/index.ts';
import { type Random, shuffle } from '../practice/index.ts';
import type { GapExercise, OrderExercise, PatternExercise, WhichExercise } from './pattern-exercise.ts';
import {
  areReadAsMarks,
  type FindPatterns,
  isFoundInExamples,
  marksIn,
  marksOfForm,
  type PatternSentence,
  replaceStretches,
} from './pattern-sentence.ts';

/** What an exercise is made from. */
interface PatternMaterial {
  readonly pattern: GrammarPattern;
  /** Sentences that hold it. */
  readonly sentences: readonly PatternSentence[];
  /** All patterns: wrong answers are taken from them. */
  readonly inventory: readonly GrammarPattern[];
  readonly find: FindPatterns;
  readonly random: Random;
}

interface Asked extends Omit<PatternMaterial, 'sentences'> {
  readonly sentence: PatternSentence;
}

const WRONG_SETS = 3;
/** So many wrong sets are tried in a sentence at most: each is read as a whole. */
const MAX_TRIED = 40;
/** Of more pieces there are too many orders to read. */
const MIN_PIECES = 3;
const MAX_PIECES = 5;
/** What chance adds at most to the rank of a wrong answer. */
const JITTER = 2;

/** One exercise of each kind that can be made, in the order of `PATTERN_EXERCISE_KINDS`, each on a random sentence. */
export function makePatternExercises({ sentences, ...material }: PatternMaterial): PatternExercise[] {
  const makers = [makeGap, makeOrder, makeWhich];
  return makers.flatMap((make): PatternExercise[] => {
    for (const sentence of shuffle(sentences, material.random)) {
      const exercise = make({ ...material, sentence });
      if (exercise) return [exercise];
    }
    return [];
  });
}

/** `undefined` where the pattern has no fixed words, or too few others can be told from it. */
function makeGap(asked: Asked): GapExercise | undefined {
  const { pattern, sentence, inventory, random, find } = asked;
  const gaps = marksIn(sentence).map(({ start, end }) => ({ start, end }));
  if (gaps.length === 0) return undefined;
  const right = gaps.map(({ start, end }) => sentence.text.slice(start, end));
  const own = new Set([...right, ...marksOfForm(pattern.form).flat()]);
  const candidates = inventory
    .filter((other) => other.id !== pattern.id && couldBeWrong(other, { pattern, own, gaps: gaps.length }))
    .map((other) => ({ other, rank: likeness(other, pattern) + random() * JITTER }))
    .sort((a, b) => b.rank - a.rank);
  const wrong: string[][] = [];
  let tried = 0;
  for (const { other } of candidates) {
    if (wrong.length === WRONG_SETS || tried === MAX_TRIED) break;
    const set = nearestMarks(other.form, right);
    // Reading its examples takes longest, and comes last.
    if (wrong.flat().some((mark) => set.includes(mark)) || !isFoundInExamples(other, find)) continue;
    tried += 1;
    const filled = replaceStretches(sentence.text, gaps, set);
    if (!areReadAsMarks(find(filled.text), filled.placed)) wrong.push(set);
  }
  if (wrong.length < WRONG_SETS) return undefined;
  const choices = shuffle([right, ...wrong], random);
  return { kind: 'gap', ...saidOf(asked), gaps, choices, answer: choices.indexOf(right) };
}

interface RightMarks {
  readonly pattern: GrammarPattern;
  /** All of the pattern's fixed words. */
  readonly own: ReadonlySet<string>;
  readonly gaps: number;
}

/**
 * Whether another pattern has as many fixed words, all of them others, and neither is named beside the other. One fixed
 * word in the place of another of its kind (a result after a verb, an adverb before it) makes sense too easily.
 */
function couldBeWrong(other: GrammarPattern, { pattern, own, gaps }: RightMarks): boolean {
  const marks = marksOfForm(other.form);
  if (marks.length !== gaps || (gaps === 1 && shapeOf(other) === shapeOf(pattern))) return false;
  const all = marks.flat();
  if (all.some((mark) => own.has(mark) || pattern.confusedWith.includes(mark))) return false;
  return ![...own].some((mark) => other.confusedWith.includes(mark));
}

/** Of each fixed word the alternative whose length is nearest to that of the right one. */
function nearestMarks(form: string, right: readonly string[]): string[] {
  return marksOfForm(form).map((alternatives, at) => {
    const { length } = right[at] ?? '';
    const far = (mark: string): number => Math.abs(mark.length - length);
    return alternatives.reduce((best, one) => (far(one) < far(best) ? one : best));
  });
}

/** A form without its words, and without what follows the last of them: `. A .` for 以 A 为 B, `V .` for V 好 and V 成 A. */
function shapeOf({ form }: GrammarPattern): string {
  return form.replaceAll(/[^A-Z ]+/g, '.').replace(/(?<=V \.).*/, '');
}

/** More for a pattern whose form has the same roles in the same places, and whose level is near. */
function likeness(other: GrammarPattern, pattern: GrammarPattern): number {
  const isLike = shapeOf(other) === shapeOf(pattern);
  return (isLike ? 4 : 0) + (Math.abs(other.level - pattern.level) <= 1 ? 1 : 0);
}

/**
 * `undefined` where the elements are too few or too many, or could be in another order as well. Two roles can be exchanged only
 * if the English is shown, which says which is which.
 */
function makeOrder(asked: Asked): OrderExercise | undefined {
  const { sentence, random, find } = asked;
  const { text, parts, english } = sentence;
  const from = parts[0]?.start ?? 0;
  const to = parts.at(-1)?.end ?? 0;
  const pieces = parts.map(({ role, start }, at) => ({
    isMark: role === 'mark',
    text: text.slice(start, parts[at + 1]?.start ?? to),
  }));
  if (pieces.length < MIN_PIECES || pieces.length > MAX_PIECES) return undefined;
  const before = text.slice(0, from);
  const after = text.slice(to);
  const isOnlyOne = permutations(pieces).every((order) => {
    const joined = order.map((piece) => piece.text).join('');
    if (joined === text.slice(from, to)) return true;
    const isSwap = order.every(({ isMark }, at) => isMark === pieces[at]?.isMark);
    if (isSwap) return english !== undefined;
    return !areReadAsMarks(find(before + joined + after), marksOfOrder(order, from));
  });
  if (!isOnlyOne) return undefined;
  const exercise = { kind: 'order' as const, ...saidOf(asked), before, after };
  const shown = mixUp(
    pieces.map((piece) => piece.text),
    random,
  );
  return shown && { ...exercise, pieces: shown };
}

interface OrderedPart {
  readonly isMark: boolean;
  readonly text: string;
}

/** Where the fixed words stand when the pieces follow one another in an order. */
function marksOfOrder(order: readonly OrderedPart[], from: number): { start: number; end: number }[] {
  let at = from;
  return order.flatMap(({ isMark, text }) => {
    const start = at;
    at += text.length;
    return isMark ? [{ start, end: at }] : [];
  });
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) =>
    permutations(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]),
  );
}

/** The pieces in an order that is not the right one; `undefined` where all are alike. */
function mixUp(pieces: readonly string[], random: Random): string[] | undefined {
  const right = pieces.join('');
  const [first = '', ...others] = pieces;
  const candidates = [shuffle(pieces, random), shuffle(pieces, random), [...others, first]];
  return candidates.find((order) => order.join('') !== right);
}

/** `undefined` where no other pattern can be ruled out by its fixed words. */
function makeWhich(asked: Asked): WhichExercise | undefined {
  const { pattern, sentence, inventory, find, random } = asked;
  const found = new Set(find(sentence.text).map(({ id }) => id));
  const own = new Set(marksOfForm(pattern.form).flat());
  // A fixed word of it that does not stand in the sentence rules it out.
  const isRuledOut = ({ form }: GrammarPattern): boolean =>
    marksOfForm(form).some((alternatives) => !alternatives.some((mark) => sentence.text.includes(mark)));
  const tempts = (other: GrammarPattern): number => {
    const marks = marksOfForm(other.form).flat();
    const isNamed = marks.some((mark) => mark.length > 1 && pattern.confusedWith.includes(mark));
    return (marks.some((mark) => own.has(mark)) ? 6 : 0) + (isNamed ? 4 : 0) + likeness(other, pattern);
  };
  const [wrong] = inventory
    .filter((other) => other.id !== pattern.id && !found.has(other.id) && isRuledOut(other))
    .map((other) => ({ other, rank: tempts(other) + random() * JITTER }))
    .sort((a, b) => b.rank - a.rank);
  if (!wrong) return undefined;
  const marks = marksIn(sentence);
  const choices = shuffle([pattern, wrong.other], random);
  return {
    kind: 'which',
    ...saidOf(asked),
    shown: (marks.length > 0 ? marks : sentence.parts).map(({ start, end }) => ({ start, end })),
    choices: choices.map(({ id, name, what }) => ({ id, name, what })),
    answer: choices.indexOf(pattern),
  };
}

function saidOf({ pattern, sentence: { text, english } }: Asked) {
  return { pattern: pattern.id, sentence: text, ...(english !== undefined && { english }) };
}
