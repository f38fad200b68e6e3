import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorrectionsSection } from '../../vocabulary/corrections-file.ts';
import {
  type Correction,
  correctionParts,
  exportCorrections,
  importCorrections,
  parseCorrectionsFile,
} from '../../vocabulary/index.ts';

const correction = (form: string, time: number, more: object = {}): Correction => ({
  form,
  words: [{ text: form, ...more }],
  time,
});
const SPLIT: Correction = { form: '图书馆', words: [{ text: '图书' }, { text: '馆' }], time: 5 };

describe('corrections to a file and back', () => {
  const anyCorrection = fc
    .record({
      words: fc.array(
        fc.record(
          {
            text: fc.string({ minLength: 1, maxLength: 5, unit: 'binary' }),
            reading: fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 }),
            sense: fc.string({ maxLength: 60 }),
            nameType: fc.constantFrom('person', 'place', 'organization'),
          },
          { requiredKeys: ['text'] },
        ),
        { minLength: 1, maxLength: 4 },
      ),
      neighbours: fc.option(
        fc.record({ before: fc.string({ minLength: 1 }), after: fc.string({ minLength: 1 }) }),
        {
          nil: undefined,
        },
      ),
      time: fc.integer(),
    })
    .map(({ words, neighbours, time }): Correction => {
      const scope = neighbours && ({ kind: 'neighbours', ...neighbours } as const);
      return { form: words.map(({ text }) => text).join(''), words, ...(scope && { scope }), time };
    });

  test('nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(anyCorrection), fc.integer(), (list, time) => {
        const text = JSON.stringify(exportCorrections(list, time));
        expect(parseCorrectionsFile(text)).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });

  test.each([
    ['a section', JSON.stringify({ section: 'x'.repeat(1_000_000) })],
    ['a form', JSON.stringify(exportCorrections([{ ...SPLIT, form: 'x'.repeat(1_000_000) }], 1))],
    [
      'a name',
      JSON.stringify(exportCorrections([correction('行', 1, { nameType: 'x'.repeat(1_000_000) })], 1)),
    ],
    ['what is no JSON', 'x'.repeat(1_000_000)],
  ])('%s of a million letters is refused in one line', (_, text) => {
    expect(() => parseCorrectionsFile(text)).toThrow(/^.{10,300}$/);
  });

  test.each([
    ['', /^file: expected JSON/],
    ['{"a":', /^file: expected JSON/],
    ['[]', /^section: expected "hangjian-corrections", found nothing/],
    ['{}', /^section: expected "hangjian-corrections"/],
    [JSON.stringify({ ...exportCorrections([], 1), version: 3 }), /^version: .*newer Hangjian \(3\)/],
    [
      JSON.stringify({ ...exportCorrections([], 1), corrections: 7 }),
      /^corrections: expected Array, found 7/,
    ],
    [
      JSON.stringify(
        exportCorrections([SPLIT, { ...SPLIT, words: [{ text: '图书', reading: ['a', 1] }] } as never], 1),
      ),
      /^corrections\[1\]\.words\[0\]\.reading\[1\]: expected string, found 1/,
    ],
    [
      JSON.stringify(exportCorrections([{ ...SPLIT, form: '图书' }], 1)),
      /^corrections\[0\]: expected words that make up the form/,
    ],
    [
      JSON.stringify(exportCorrections([{ ...SPLIT, time: 'now' } as never], 1)),
      /^corrections\[0\]\.time: expected number/,
    ],
  ])('%s is refused, and says where', (text, message) => {
    expect(() => parseCorrectionsFile(text)).toThrow(message);
  });

  test.each([
    [{ kind: 'neighbours' }, /^corrections\[0\]\.scope: expected a word before or after/],
    [{ kind: 'page' }, /^corrections\[0\]\.scope\.kind: expected/],
    [
      { kind: 'sentence', sentence: '去图书馆', offset: 0 },
      /^corrections\[0\]: expected a sentence that contains the form/,
    ],
    [{ kind: 'sentence', sentence: '', offset: 0 }, /^corrections\[0\]\.scope\.sentence: expected/],
  ])('a scope that is none is refused: %j', (scope, message) => {
    const section = exportCorrections([{ ...SPLIT, scope } as never], 1);
    expect(() => parseCorrectionsFile(JSON.stringify(section))).toThrow(message);
  });

  test('a file of version 1 is read: its corrections hold everywhere', () => {
    const old = { ...exportCorrections([SPLIT], 1), version: 1 };
    expect(parseCorrectionsFile(JSON.stringify(old))).toEqual([SPLIT]);
  });

  test('a section inside a larger file, and markup as text', () => {
    const list = [correction('行', 3, { sense: '<img src=x onerror=alert(1)>' }), correction('__proto__', 4)];
    expect(readCorrectionsSection(exportCorrections(list, 9))).toEqual(list);
  });

  test('of two of one form the newer is kept, and each is counted', () => {
    const here = [correction('甲', 10), correction('乙', 10)];
    const taken = [correction('甲', 11, { nameType: 'place' }), correction('乙', 10), correction('丙', 1)];
    const { corrections, ...counts } = importCorrections(here, taken);
    expect(counts).toEqual({ added: 1, replaced: 1, kept: 1 });
    expect(corrections.map(({ form, time }) => `${form}${time}`)).toEqual(['甲11', '乙10', '丙1']);
    expect(importCorrections(corrections, taken)).toEqual({ corrections, added: 0, replaced: 0, kept: 3 });
  });
});

describe('correctionParts', () => {
  test('a word stays one word when its reading is removed', () => {
    const parts = correctionParts(
      correction('赵学平', 1, { reading: ['zhao4', 'xue2', 'ping2'], own: true }),
    );
    expect(parts.map(({ kind }) => kind)).toEqual(['reading', 'words']);
    expect(parts[0]?.rest?.words).toEqual([{ text: '赵学平', own: true }]);
  });

  test('each part by itself, with the correction without it', () => {
    const whole = correction('行', 1, { reading: ['hang2'], sense: 'row', nameType: 'place' });
    const parts = correctionParts(whole);
    expect(parts.map(({ kind }) => kind)).toEqual(['reading', 'sense', 'name']);
    expect(parts.map((part) => part.correction.words)).toEqual([
      [{ text: '行', reading: ['hang2'] }],
      [{ text: '行', sense: 'row' }],
      [{ text: '行', nameType: 'place' }],
    ]);
    expect(parts[0]?.rest?.words).toEqual([{ text: '行', sense: 'row', nameType: 'place' }]);
  });

  test('words split or joined, and corrections of one part, leave nothing', () => {
    expect(correctionParts(SPLIT)).toEqual([{ kind: 'words', correction: SPLIT, whole: SPLIT, rest: null }]);
    expect(correctionParts(correction('行动', 1))).toMatchObject([{ kind: 'words', rest: null }]);
    expect(correctionParts(correction('行', 1, { reading: ['xing2'] }))).toMatchObject([{ rest: null }]);
  });
});
