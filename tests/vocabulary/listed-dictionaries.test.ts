/** The list of the reader's dictionaries: added, ordered with ours among them, removed and brought back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDictionary,
  changeDictionary,
  type DictionaryList,
  dictionaryOrder,
  type ListedDictionary,
  listedDictionaries,
  MAX_DICTIONARIES,
  moveDictionary,
  NO_DICTIONARIES,
  OUR_DICTIONARY,
  readDictionaries,
  sweepDictionaries,
  usedDictionaries,
  writeDictionaries,
} from '../../vocabulary/index.ts';

const HOUR_MS = 60 * 60 * 1000;
const make = (id: string): ListedDictionary => ({
  id,
  name: id.toUpperCase(),
  isOn: true,
  entries: 1,
  bytes: 1,
});
const listOf = (...ids: string[]): DictionaryList =>
  ids.reduce((list, id) => addDictionary(list, make(id)), NO_DICTIONARIES);

test('a new one is last, below ours; added twice it is listed once', () => {
  const list = listOf('a', 'b');
  expect(dictionaryOrder(list)).toEqual([OUR_DICTIONARY, 'a', 'b']);
  expect(addDictionary(list, make('a'))).toBe(list);
});

test('their number is limited', () => {
  const full = listOf(...Array.from({ length: MAX_DICTIONARIES }, (_, at) => `d${at}`));
  expect(() => addDictionary(full, make('more'))).toThrow(
    `There are ${MAX_DICTIONARIES} dictionaries already`,
  );
  const less = changeDictionary(full, 'd0', { removed: 5 });
  expect(listedDictionaries(addDictionary(less, make('more')))).toHaveLength(MAX_DICTIONARIES);
});

test.each([
  ['b', -1, ['a', 'b', OUR_DICTIONARY, 'c']],
  ['a', -1, ['a', OUR_DICTIONARY, 'b', 'c']],
  ['c', 1, ['a', OUR_DICTIONARY, 'b', 'c']],
  [OUR_DICTIONARY, -1, [OUR_DICTIONARY, 'a', 'b', 'c']],
  [OUR_DICTIONARY, 1, ['a', 'b', OUR_DICTIONARY, 'c']],
  ['nobody', 1, ['a', OUR_DICTIONARY, 'b', 'c']],
] as const)('%s moved by %i', (id, by, expected) => {
  const list = moveDictionary(listOf('a', 'b', 'c'), 'a', -1);
  expect(dictionaryOrder(list)).toEqual(['a', OUR_DICTIONARY, 'b', 'c']);
  expect(dictionaryOrder(moveDictionary(list, id, by))).toEqual(expected);
});

test('a removed one is skipped, and restored in its place', () => {
  const list = moveDictionary(listOf('a', 'b', 'c'), 'a', -1);
  const less = changeDictionary(list, 'b', { removed: 5 });
  expect(dictionaryOrder(less)).toEqual(['a', OUR_DICTIONARY, 'c']);
  expect(usedDictionaries(less).map(({ dictionary: { id }, isAbove }) => [id, isAbove])).toEqual([
    ['a', true],
    ['c', false],
  ]);
  expect(changeDictionary(less, 'b', { removed: undefined })).toEqual(list);
  expect(dictionaryOrder(moveDictionary(less, 'c', -1))).toEqual(['a', 'c', OUR_DICTIONARY]);
});

test('one that is off is listed and not used', () => {
  const list = changeDictionary(listOf('a', 'b'), 'a', { isOn: false });
  expect(dictionaryOrder(list)).toEqual([OUR_DICTIONARY, 'a', 'b']);
  expect(usedDictionaries(list).map(({ dictionary }) => dictionary.id)).toEqual(['b']);
  expect(() => changeDictionary(list, 'nobody', { isOn: true })).toThrow('no longer here');
});

test('removed ones are deleted after an hour', () => {
  const list = changeDictionary(moveDictionary(listOf('a', 'b'), 'a', -1), 'a', { removed: 1000 });
  expect(sweepDictionaries(list, 1000 + HOUR_MS)).toBe(list);
  const swept = sweepDictionaries(list, 1001 + HOUR_MS);
  expect(swept.dictionaries.map(({ id }) => id)).toEqual(['b']);
  expect(dictionaryOrder(swept)).toEqual([OUR_DICTIONARY, 'b']);
});

test('every order is reached and kept, whatever is moved', () => {
  const step = fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd', OUR_DICTIONARY),
    fc.constantFrom(-1 as const, 1 as const),
  );
  fc.assert(
    fc.property(fc.array(step), fc.subarray(['a', 'b', 'c', 'd']), (steps, gone) => {
      let list = gone.reduce(
        (some, id) => changeDictionary(some, id, { removed: 1 }),
        listOf('a', 'b', 'c', 'd'),
      );
      let expected = dictionaryOrder(list);
      for (const [id, by] of steps) {
        list = moveDictionary(list, id, by);
        const at = expected.indexOf(id);
        const to = at + by;
        if (at >= 0 && to >= 0 && to < expected.length) {
          expected = expected.filter((one) => one !== id);
          expected.splice(to, 0, id);
        }
        expect(dictionaryOrder(list)).toEqual(expected);
        expect(list.dictionaries).toHaveLength(4);
        expect(readDictionaries(writeDictionaries(list))).toEqual(list);
      }
    }),
  );
});

describe('the stored list', () => {
  test('one that can’t be read is kept as it is', () => {
    const stored = { version: 1, above: 2, dictionaries: [make('a'), { id: 'x', shape: 'new' }, make('b')] };
    const list = readDictionaries(stored);
    expect(list.unreadable).toEqual([{ id: 'x', shape: 'new' }]);
    expect(dictionaryOrder(list)).toEqual(['a', OUR_DICTIONARY, 'b']);
    expect(writeDictionaries(list)).toEqual({
      ...stored,
      above: 1,
      dictionaries: [make('a'), make('b'), { id: 'x', shape: 'new' }],
    });
  });

  test.each([[{ version: 2, above: 0, dictionaries: [] }], [7], [null], [{ version: 1, dictionaries: [] }]])(
    '%j is not written over',
    (stored) => expect(() => readDictionaries(stored)).toThrow('can’t be read'),
  );
});
