import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildBits, buildRowCounts } from '../../dictionary/compile/bits-builder.ts';
import { buildTrie } from '../../dictionary/compile/trie-builder.ts';
import { BitVector, RowCounts } from '../../dictionary/lexicon/bits.ts';
import { SECTIONS, type Section } from '../../dictionary/lexicon/format.ts';
import { ROOT, Trie } from '../../dictionary/lexicon/trie.ts';

/** A trie in the sections of a lexicon that has nothing else. */
function openTrie(forms: readonly string[]): { trie: Trie; numberOf: ReadonlyMap<string, number> } {
  const { numberOf, ...arrays } = buildTrie(forms);
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, new Uint8Array()])) as Record<
    Section,
    Uint8Array
  >;
  for (const [name, array] of Object.entries(arrays))
    Object.assign(sections, { [name]: new Uint8Array(array.buffer) });
  return { trie: new Trie(sections), numberOf };
}

const word = fc.string({
  unit: fc.constantFrom('中', '国', '人', '民', 'A', '3', '\uD840', '\uDC00'),
  minLength: 1,
  maxLength: 6,
});

test('finds what a Map finds, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), fc.array(word), (forms, others) => {
      const { trie, numberOf } = openTrie(forms);
      expect([...numberOf.values()].sort((a, b) => a - b)).toEqual(forms.map((_, index) => index));
      for (const form of [...forms, ...others]) expect(trie.find(form)).toBe(numberOf.get(form) ?? -1);
      for (const [form, number] of numberOf) expect(trie.textOf(number)).toBe(form);
    }),
  );
});

test('steps fail for units that no form has', () => {
  const { trie } = openTrie(['中国']);
  expect(trie.step(ROOT, 'x'.charCodeAt(0))).toBe(-1);
  expect(trie.hasUnit('国'.charCodeAt(0))).toBe(true);
  expect(trie.hasUnit('x'.charCodeAt(0))).toBe(false);
  expect(trie.find('')).toBe(-1);
  expect(trie.find('中')).toBe(-1);
  expect(trie.find('中国人')).toBe(-1);
});

test('bits are ranked and selected as counting would', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 300 }), (bits) => {
      const ones = bits.flatMap((bit, at) => (bit ? [at] : []));
      const words = buildBits(ones);
      const vector = new BitVector(words);
      for (const [before, at] of ones.entries()) {
        expect(vector.has(at)).toBe(true);
        expect(vector.rank(at)).toBe(before);
        expect(vector.selectOne(before)).toBe(at);
      }
      const last = ones.at(-1) ?? 0;
      const zeros = bits.flatMap((bit, at) => (!bit && at < last ? [at] : []));
      for (const [before, at] of zeros.entries()) expect(vector.selectZero(before)).toBe(at);
    }),
  );
});

test('row counts give each owner its rows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 80 }), (counts) => {
      const words = buildRowCounts([...counts, 1]);
      const rows = new RowCounts(new BitVector(words));
      let first = 0;
      for (const [owner, count] of counts.entries()) {
        expect(rows.rowsOf(owner)).toEqual([first, first + count]);
        for (let row = first; row < first + count; row++) expect(rows.ownerOf(row)).toBe(owner);
        first += count;
      }
    }),
  );
});
