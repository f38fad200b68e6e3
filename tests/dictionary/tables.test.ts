/** The tables of dictionary/data: strict, with errors that say where. */
import { expect, test } from 'vitest';
import { parseTable, readMap, readTable, TableError } from '../../dictionary/compile/tables.ts';

const TABLE = { file: 'data/words.tsv', columns: ['word', 'pinyin'] } as const;

test('rows come with their cells and lines', () => {
  expect(parseTable('# word\tpinyin\n长\tzhang3\n行\t\n', TABLE)).toEqual([
    { cells: { word: '长', pinyin: 'zhang3' }, file: 'data/words.tsv', line: 2 },
    { cells: { word: '行', pinyin: '' }, file: 'data/words.tsv', line: 3 },
  ]);
});

test.each<[string, string, string]>([
  ['another header', '# word\n长\n', 'line 1: expected the header'],
  ['no header', '长\tzhang3\n', 'line 1: expected the header'],
  ['a missing cell', '# word\tpinyin\n长\n', 'line 2: expected 2 cells'],
  ['a cell too many', '# word\tpinyin\n长\tzhang3\tx\n', 'line 2: expected 2 cells'],
  ['an empty line', '# word\tpinyin\n\n长\tzhang3\n', 'line 2: expected a row'],
  ['a blank behind a cell', '# word\tpinyin\n长 \tzhang3\n', 'line 2: expected cells without blanks'],
  ['CRLF', '# word\tpinyin\n长\tzhang3\r\n', 'line 2: expected cells without blanks'],
  ['no end of line', '# word\tpinyin\n长\tzhang3', 'line 2: expected a line feed at the end'],
])('%s is refused', (_, text, message) => {
  expect(() => parseTable(text, TABLE)).toThrow(TableError);
  expect(() => parseTable(text, TABLE)).toThrow(`words.tsv, ${message}`);
});

test('every table that training reads is well-formed', () => {
  expect(readTable('heteronym-clauses.tsv', ['clause']).length).toBeGreaterThan(1000);
  expect(readTable('heteronym-templates.tsv', ['template']).length).toBeGreaterThan(500);
  expect(readTable('heteronym-slots.tsv', ['slot', 'word']).length).toBeGreaterThan(900);
});

test('the tables at hand are read', () => {
  expect(readMap('preferred-readings.tsv', ['word', 'pinyin']).get('告诉')).toBe('gao4 su5');
});
