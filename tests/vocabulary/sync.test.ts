import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyRow,
  changedAtOf,
  formatRows,
  isRemoved,
  laterRow,
  mergeRows,
  parseRows,
  parseWord,
  removedRow,
  syncRowOf,
} from '../../vocabulary/index.ts';
import { anyWord } from './random-words.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;

describe('a row', () => {
  test('applied to any word makes one that has that row, and can be stored', () => {
    fc.assert(
      fc.property(anyWord, fc.option(anyWord, { nil: undefined }), (from, onto) => {
        const row = syncRowOf(from);
        const word = applyRow(onto, row, from);
        expect(word && parseWord(JSON.parse(JSON.stringify(word)))).toEqual(word);
        // A card that was reviewed here and never there keeps what it has.
        if (word && (row.includes('.') || !onto || onto.card.state === 0)) expect(syncRowOf(word)).toBe(row);
        expect(word?.meetings).toEqual(onto?.meetings ?? []);
        expect(word?.notes).toBe(onto?.notes ?? '');
      }),
      { numRuns: 500 },
    );
  });

  test('comes back from text', () => {
    fc.assert(
      fc.property(fc.array(anyWord), (words) => {
        const rows = new Map(words.map((word, at) => [`${word.headword}${at} de5`, syncRowOf(word)]));
        expect(parseRows(formatRows(rows))).toEqual(rows);
      }),
    );
    expect(parseRows('行 hang2\tz99\n\tl1\n行 xing2\tl1\nno row')).toEqual(new Map([['行 xing2', 'l1']]));
  });

  test('reading rows is total', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('l', '1', '.', '\t', '\n', '行') }),
        (text) => void parseRows(text),
      ),
    );
  });

  test('of two the later holds, the same one on every device', () => {
    fc.assert(
      fc.property(anyWord, anyWord, (a, b) => {
        expect(laterRow(syncRowOf(a), syncRowOf(b))).toBe(laterRow(syncRowOf(b), syncRowOf(a)));
      }),
    );
    expect(laterRow('k2', 'l1')).toBe('k2');
    expect(isRemoved(removedRow(NOW))).toBe(true);
    expect(Math.abs(changedAtOf(removedRow(NOW)) - NOW)).toBeLessThan(1000);
  });
});

describe('merging rows', () => {
  const merge = (
    local: Record<string, string>,
    base: Record<string, string>,
    remote: Record<string, string>,
  ) => {
    const of = (rows: Record<string, string>) => new Map(Object.entries(rows));
    const { apply, rows } = mergeRows({ local: of(local), base: of(base), remote: of(remote) }, NOW);
    return { apply: Object.fromEntries(apply), rows: Object.fromEntries(rows) };
  };
  const [old, newer] = ['l3a0000', 'k3b0000'];
  const gone = removedRow(NOW);

  test.each([
    ['a word of another device comes here', {}, {}, { a: old }, { a: old }, { a: old }],
    ['one of here goes there', { a: old }, {}, {}, {}, { a: old }],
    ['changed there', { a: old }, { a: old }, { a: newer }, { a: newer }, { a: newer }],
    ['changed here', { a: newer }, { a: old }, { a: old }, {}, { a: newer }],
    ['removed here', {}, { a: old }, { a: old }, {}, { a: gone }],
    ['removed there', { a: old }, { a: old }, { a: gone }, { a: gone }, { a: gone }],
    ['removed there, never here', {}, {}, { a: gone }, {}, { a: gone }],
    ['no room there for it', { a: old }, { a: old }, {}, {}, { a: old }],
    ['removed long ago', {}, { a: removedRow(NOW - 91 * DAY) }, {}, {}, {}],
  ] as const)('%s', (_, local, base, remote, apply, rows) => {
    expect(merge(local, base, remote)).toEqual({ apply, rows });
  });
});
