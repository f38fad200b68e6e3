import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineItems } from '../../components/word-card/line-items.ts';
import { bracketsOf, patternsAt } from '../../components/word-card/pattern-brackets.ts';
import type { LineWord, SentencePattern } from '../../dictionary/index.ts';

/** Words of a line, one after the other. */
function lineOf(...texts: readonly string[]): LineWord[] {
  let start = 0;
  return texts.map((text) => {
    const word: LineWord = {
      start,
      text,
      kind: /[，。]/.test(text) ? 'punctuation' : 'word',
      pinyin: '',
      reading: [],
      english: '',
    };
    start += text.length;
    return word;
  });
}

/** A pattern whose parts are given as role and text, in the order of the words' text. */
function pattern(
  words: readonly LineWord[],
  ...parts: readonly (readonly [string, string])[]
): SentencePattern {
  const text = words.map((word) => word.text).join('');
  let from = 0;
  const placed = parts.map(([role, part]) => {
    const start = text.indexOf(part, from);
    from = start + part.length;
    return { role, text: part, start, end: from };
  });
  const start = placed[0]?.start ?? 0;
  const facts = {
    id: 'a',
    name: 'A',
    form: 'A',
    what: 'Does.',
    examples: [],
    confusedWith: '',
    confidence: 1,
  };
  return { ...facts, start, end: from, parts: placed };
}

const WORDS = lineOf('以', '乡村', '振兴', '为', '抓手', '，', '对', '农村', '进行', '改造', '。');
const ITEMS = lineItems(WORDS);
const AS = pattern(WORDS, ['mark', '以'], ['A', '乡村振兴'], ['mark', '为'], ['B', '抓手']);
const TO = pattern(WORDS, ['mark', '对'], ['A', '农村'], ['mark', '进行'], ['V', '改造']);

test('a bracket runs from the first word of its pattern to the last, its fixed words told apart', () => {
  const rows = bracketsOf(ITEMS, [AS]);
  expect(rows.map(([piece]) => piece && [piece.isFirst, piece.isMark, piece.isLast])).toEqual([
    [true, true, false],
    [false, false, false],
    [false, false, false],
    [false, true, false],
    [false, false, true],
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('patterns side by side share a row; one around another goes below it', () => {
  const around = pattern(WORDS, ['mark', '以'], ['A', '乡村振兴为抓手，对农村'], ['mark', '进行']);
  const rows = bracketsOf(ITEMS, [around, AS, TO]);
  const shown = rows.map((row) => row.map((piece) => piece?.pattern ?? '-').join(''));
  expect(shown).toEqual(['10', '10', '10', '10', '10', '20', '20', '20', '2-']);
});

test('a pattern of one word has no bracket; nor has the fourth of those on top of one another', () => {
  const one = pattern(WORDS, ['mark', '以']);
  expect(bracketsOf(ITEMS, [one]).flat()).toEqual([]);
  const rows = bracketsOf(ITEMS, [AS, AS, AS, AS]);
  expect(rows.map((row) => row.length)).toEqual(ITEMS.map(() => 3));
});

test('any patterns: no two share a place, each that is drawn is whole', () => {
  const span = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      const items = lineItems(lineOf(...'一二三四五六七八九十'));
      const patterns = spans.map(([start, end]) => ({ ...AS, start, end, parts: [] }));
      const rows = bracketsOf(items, patterns);
      for (const [number, { start, end }] of patterns.entries()) {
        const at = rows.flatMap((row, word) =>
          row.some((piece) => piece?.pattern === number) ? [word] : [],
        );
        if (at.length > 0) expect(at).toEqual(Array.from({ length: end - start }, (_, n) => start + n));
      }
      for (const row of rows) {
        const pieces = row.flatMap((piece) => (piece ? [piece.pattern] : []));
        expect(new Set(pieces).size).toBe(pieces.length);
      }
    }),
  );
});

test('a card tells the patterns that its word is a fixed word of; else the innermost around it', () => {
  const around = pattern(WORDS, ['mark', '以'], ['A', '乡村振兴为抓手，对农村'], ['mark', '进行']);
  const all = [around, AS, TO];
  expect(patternsAt(all, { start: 0, end: 1 })).toEqual([around, AS]);
  expect(patternsAt(all, { start: 1, end: 3 })).toEqual([AS]);
  expect(patternsAt(all, { start: 14, end: 16 })).toEqual([TO]);
  expect(patternsAt([AS], { start: 9, end: 10 })).toEqual([]);
});
