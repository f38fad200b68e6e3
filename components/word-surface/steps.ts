/** From one word to the next: by word, line, sentence and paragraph, across paragraphs. Pure. */
import { sentenceStarts } from '../../vocabulary/index.ts';
import type { Paragraph, Writing } from './surface.ts';

/** A word as the index of its paragraph and its index there. */
export interface WordAt {
  readonly paragraph: number;
  readonly word: number;
}

/** A step of the keyboard's cursor. */
export type Step =
  | 'next'
  | 'previous'
  | 'next-line'
  | 'previous-line'
  | 'next-sentence'
  | 'previous-sentence'
  | 'next-paragraph'
  | 'previous-paragraph'
  | 'paragraph-start'
  | 'paragraph-end';

/** A rectangle along its line and across the lines; both axes grow in reading direction. */
export interface WordInLine {
  readonly middle: number;
  /** The far side of the line. */
  readonly across: number;
  readonly thickness: number;
}

/** A rectangle of the viewport as seen from its line. */
export function placeInLine({ left, right, top, bottom }: DOMRect, writing: Writing): WordInLine {
  if (writing === 'horizontal')
    return { middle: (left + right) / 2, across: bottom, thickness: bottom - top };
  return {
    middle: (top + bottom) / 2,
    across: writing === 'vertical-rl' ? -left : right,
    thickness: right - left,
  };
}

/** The place of words in lines; `undefined` for a word that is not laid out. */
export type BoxOf = (at: WordAt) => WordInLine | undefined;

/** The word that a step leads to; `undefined` at the ends. */
export function stepFrom(
  paragraphs: readonly Paragraph[],
  at: WordAt,
  { step, boxOf }: { readonly step: Step; readonly boxOf: BoxOf },
): WordAt | undefined {
  const { paragraph } = at;
  const [after, before] = [() => wordsAfter(paragraphs, at), () => wordsBefore(paragraphs, at)];
  switch (step) {
    case 'next':
      return first(after());
    case 'previous':
      return first(before());
    case 'next-line':
      return nearestInLine(after(), boxOf(at), boxOf);
    case 'previous-line':
      return nearestInLine(before(), boxOf(at), boxOf);
    case 'next-sentence':
      return nextSentence(paragraphs, at);
    case 'previous-sentence':
      return previousSentence(paragraphs, at);
    case 'next-paragraph':
      return first(wordsAfter(paragraphs, { paragraph, word: Number.POSITIVE_INFINITY }));
    case 'previous-paragraph':
      return at.word > 0 ? { paragraph, word: 0 } : startOf(first(before()));
    case 'paragraph-start':
      return { paragraph, word: 0 };
    case 'paragraph-end':
      return { paragraph, word: (paragraphs[paragraph]?.words.length ?? 1) - 1 };
  }
}

function* wordsAfter(paragraphs: readonly Paragraph[], at: WordAt): Generator<WordAt> {
  for (let paragraph = at.paragraph; paragraph < paragraphs.length; paragraph++) {
    const count = paragraphs[paragraph]?.words.length ?? 0;
    const from = paragraph === at.paragraph ? at.word + 1 : 0;
    for (let word = from; word < count; word++) yield { paragraph, word };
  }
}

function* wordsBefore(paragraphs: readonly Paragraph[], at: WordAt): Generator<WordAt> {
  for (let { paragraph } = at; paragraph >= 0; paragraph--) {
    const count = paragraphs[paragraph]?.words.length ?? 0;
    const from = paragraph === at.paragraph ? at.word - 1 : count - 1;
    for (let word = from; word >= 0; word--) yield { paragraph, word };
  }
}

function first(words: Generator<WordAt>): WordAt | undefined {
  const { value, done } = words.next();
  return done ? undefined : value;
}

function startOf(at: WordAt | undefined): WordAt | undefined {
  return at && { ...at, word: 0 };
}

/** On the nearest other line, the word closest above or below this one. */
function nearestInLine(
  others: Iterable<WordAt>,
  here: WordInLine | undefined,
  boxOf: BoxOf,
): WordAt | undefined {
  if (!here) return undefined;
  let line: number | undefined;
  let nearest: WordAt | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const box = boxOf(other);
    if (!box || Math.abs(box.across - here.across) < here.thickness / 2) continue;
    if (line !== undefined && Math.abs(box.across - line) > here.thickness / 2) break;
    line = box.across;
    const apart = Math.abs(box.middle - here.middle);
    if (apart < distance) [nearest, distance] = [other, apart];
  }
  return nearest;
}

function nextSentence(paragraphs: readonly Paragraph[], { paragraph, word }: WordAt): WordAt | undefined {
  const next = sentenceFirsts(paragraphs, paragraph).find((one) => one > word);
  if (next !== undefined) return { paragraph, word: next };
  return first(wordsAfter(paragraphs, { paragraph, word: Number.POSITIVE_INFINITY }));
}

/** The first word of this sentence; from that word, of the sentence before. */
function previousSentence(paragraphs: readonly Paragraph[], { paragraph, word }: WordAt): WordAt | undefined {
  const before = sentenceFirsts(paragraphs, paragraph).findLast((one) => one < word);
  if (before !== undefined) return { paragraph, word: before };
  const last = first(wordsBefore(paragraphs, { paragraph, word: 0 }));
  return last && { ...last, word: sentenceFirsts(paragraphs, last.paragraph).at(-1) ?? 0 };
}

/** The first word of each sentence of a paragraph. */
function sentenceFirsts(paragraphs: readonly Paragraph[], index: number): number[] {
  const { text = '', words = [] } = paragraphs[index] ?? {};
  const firsts = sentenceStarts(text).map((from) => words.findIndex(({ start }) => start >= from));
  return [...new Set(firsts)].filter((word) => word >= 0);
}
