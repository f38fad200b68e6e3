import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportError } from '../../vocabulary/import-error.ts';
import {
  NO_READER_CONTENTS,
  parseWord,
  readArchive,
  readRow,
  readTable,
  wordOfRow,
  writeAnki,
  writeArchive,
  writeCsv,
} from '../../vocabulary/index.ts';
import { sampleContents } from './random-contents.ts';
import { anyWord } from './random-words.ts';

const words = fc.sample(anyWord, { numRuns: 6, seed: 11 });
const archive = writeArchive({ words, corrections: [], unreadable: { 'word:x': [1] } });
const { practice, ...small } = sampleContents(11);
const withReader = writeArchive({
  words: words.slice(0, 1),
  corrections: [],
  reader: { ...small, practice: [] },
  unreadable: {},
});
const withSets = writeArchive({
  words: [],
  corrections: [],
  reader: { ...NO_READER_CONTENTS, practice },
  unreadable: {},
});
const FACTS = { headword: '行', traditional: '行', reading: ['hang2'], pinyin: 'háng', gloss: 'row' };

const BASES = [
  archive,
  withReader,
  withSets,
  writeCsv(words),
  writeAnki(words),
  '//News\n银行[銀行]\tyin2hang2\tbank\n车间[車間]\tche1jian1\tworkshop',
  '银行\t銀行\tyínháng\tbank\t\r\n车间\t車間\tchējiān\tworkshop\t',
  '银行\n车间，重新\n',
];

const NASTY = [
  '"__proto__":{"polluted":1}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '['.repeat(5000),
  '{"a":'.repeat(3000),
  '\0',
  '\uFFFF',
  '\ud800',
  '"',
  "'=1+1",
  '银'.repeat(3000),
  '1e999',
  '-0',
  '{"version":99}',
  '"version":2',
  'null',
  '\t\t\t\t',
  ',,,,,,',
  '\r',
];

type Change = (text: string) => string;
const at = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  at.map(
    (share): Change =>
      (text) =>
        text.slice(0, Math.floor(text.length * share)),
  ),
  at.map(
    (share): Change =>
      (text) =>
        text.slice(Math.floor(text.length * share)),
  ),
  fc.tuple(at, fc.nat(15)).map(
    ([share, bit]): Change =>
      (text) => {
        const place = Math.floor(share * text.length);
        return (
          text.slice(0, place) +
          String.fromCharCode(text.charCodeAt(place) ^ (1 << bit)) +
          text.slice(place + 1)
        );
      },
  ),
  fc.tuple(at, fc.constantFrom(...NASTY)).map(
    ([share, nasty]): Change =>
      (text) => {
        const place = Math.floor(share * text.length);
        return text.slice(0, place) + nasty + text.slice(place);
      },
  ),
  fc.tuple(at, at).map(
    ([from, to]): Change =>
      (text) => {
        const [a, b] = [from, to].map((share) => Math.floor(share * text.length)) as [number, number];
        return text + text.slice(Math.min(a, b), Math.max(a, b));
      },
  ),
  fc
    .constantFrom<[RegExp, string]>(
      [/"version":2/, '"version":3'],
      [/"version":1/, '"version":2'],
      [/"headword"/, '"__proto__"'],
      [/:\d+/, ':"7"'],
      [/:\d+/, ':-1e400'],
      [/"due":\d+/, '"due":9e15'],
      [/\[/, '{'],
    )
    .map(
      ([pattern, by]): Change =>
        (text) =>
          text.replace(pattern, by),
    ),
);
const file = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.constantFrom(...BASES), fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([base, changes]) => changes.reduce((text, one) => one(text), base)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

/** What the import does with a file: words that can be stored, or a refusal with a place in it. */
function importText(text: string): number {
  if (/^\s*[{[]/.test(text)) return readArchive(text).words.map(parseWord).length;
  const table = readTable(text);
  let taken = 0;
  for (const row of table.rows) {
    const item = readRow(row, table);
    const word =
      'reason' in item ? item : wordOfRow(item, { candidates: [FACTS], knowledge: 'learning', time: 1 });
    if ('reason' in word) {
      expect(word.line).toBeGreaterThan(0);
      expect(word.reason).not.toBe('');
    } else {
      expect(parseWord(JSON.parse(JSON.stringify(word)))).toEqual(word);
      taken += 1;
    }
  }
  return taken;
}

test('10,000 files, truncated, bit-flipped, huge, deep, foreign, newer: words, or an error that names the place', () => {
  let refused = 0;
  let taken = 0;
  fc.assert(
    fc.property(file, (text) => {
      try {
        taken += importText(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
        expect((error as Error).message).toMatch(
          /Line \d+|words|corrections|version|settings|reader|unreadable|"format"|too long/,
        );
        refused += 1;
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }),
    { numRuns: 10_000 },
  );
  // Both happen, or nothing is tested.
  expect(refused).toBeGreaterThan(500);
  expect(taken).toBeGreaterThan(5000);
}, 240_000);
