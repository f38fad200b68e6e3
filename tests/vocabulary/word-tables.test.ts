import { describe, expect, test } from 'vitest';
import { createDictionary } from '../../dictionary/index.ts';
import {
  type ColumnRole,
  type ImportItem,
  parseWord,
  readRow,
  readTable,
  type SkippedRow,
  type Word,
  type WordFacts,
  wordId,
  wordOfRow,
  writeAnki,
  writeCsv,
} from '../../vocabulary/index.ts';
import { LEXICON } from '../dictionary/lexicon-fixture.ts';

const dictionary = createDictionary(LEXICON);
const lookup = (form: string): WordFacts[] =>
  dictionary.lookup(form).map(({ simplified, traditional, reading, pinyin, gloss }) => ({
    headword: simplified,
    traditional,
    reading,
    pinyin,
    gloss,
  }));

/** All rows of a file as words, or why not. */
function read(text: string, roles?: readonly ColumnRole[]): (Word | SkippedRow)[] {
  const table = readTable(text);
  return table.rows.map((row) => {
    const item: ImportItem | SkippedRow = readRow(row, { roles: roles ?? table.roles, html: table.html });
    if ('reason' in item) return item;
    return wordOfRow(item, { candidates: lookup(item.form), knowledge: 'learning', time: 5 });
  });
}
const idsOf = (text: string): string[] =>
  read(text).map((one) => ('reason' in one ? `${one.line}: ${one.reason}` : wordId(one)));

describe('the format of a file, and its words', () => {
  test.each([
    ['list', '银行\n车间\n'],
    ['list', '银行，车间、重新'],
    ['csv', 'word,meaning\n银行,bank\n车间,workshop'],
    ['csv', '银行;yínháng;bank\n车间;chējiān;workshop'],
    ['csv', '银行\tyin2hang2\tbank\n车间\tche1jian1\tworkshop'],
    ['zhongwen', '银行\t銀行\tyínháng\tbank/CL:家[jia1]\t\r\n车间\t車間\tchējiān\tworkshop\t\r\n'],
    ['pleco', '//News\n银行[銀行]\tyin2hang2\tbank\n车间[車間]\tche1jian1\tworkshop'],
    ['anki', '#separator:tab\n#html:true\n#tags column:3\n银行\tbank\tnews old\n车间\tworkshop\t'],
  ])('%s: %j', (format, text) => {
    expect(readTable(text).format).toBe(format);
    expect(idsOf(text).slice(0, 2)).toEqual(['银行 yin2 hang2', '车间 che1 jian1']);
  });

  test('of several readings the written one, with marks, numbers or neither', () => {
    expect(idsOf('行\txíng\tto walk\n行\thang2\trow\n行\thang\trow\n得\tdei3\tmust')).toEqual([
      '行 xing2',
      '行 hang2',
      '行 hang2',
      '得 dei3',
    ]);
  });

  test('where no column is all words, the one with the most Chinese is', () => {
    expect(readTable('a,b,c\n1,重新,anew\n2,车间,shop floor\n3,nothing,not a word').roles).toEqual([
      '',
      'word',
      'meaning',
    ]);
  });

  test('rows that are not words are listed with line and reason', () => {
    expect(idsOf('word,meaning\n银行,bank\nbank,银\n\n"龘龘\n龘",x\n马马虎虎了吗,?')).toEqual([
      '银行 yin2 hang2',
      '3: There is no Chinese in it.',
      '5: The dictionary does not have it, and there is no pinyin for it.',
      '7: The dictionary does not have it, and there is no pinyin for it.',
    ]);
  });

  test("tags, notes, sentence and source; Pleco's categories are tags", () => {
    const csv =
      'Hanzi,Notes,Tags,Sentence,URL\n銀行,mind,"a; b",我在銀行。,https://news.example/\n行,,,,javascript:alert(1)';
    const [bank, walk] = read(csv);
    expect(bank).toMatchObject({
      headword: '银行',
      notes: 'mind',
      tags: ['a', 'b'],
      knowledge: 'learning',
      meetings: [{ sentence: '我在銀行。', offset: 2, form: '銀行', address: 'https://news.example/' }],
    });
    expect(walk).toMatchObject({ meetings: [] });
    const [pleco] = read('// My words/News\n银行[銀行]\tyin2hang2\tbank');
    expect(pleco).toMatchObject({ tags: ['My words/News'], gloss: 'bank' });
  });

  test('Anki’s markup is removed, and stays text in other files', () => {
    const [word] = read('#separator:tab\n#html:true\n<b>银行</b>\tbank<br>shore &lt;x&gt;\t[sound:a.mp3]');
    expect(word).toMatchObject({ headword: '银行', gloss: 'bank\nshore <x>' });
    const [csv] = read('word,meaning\n银行,<script>alert(1)</script>');
    expect(csv).toMatchObject({ gloss: '<script>alert(1)</script>' });
  });

  test('columns can be chosen', () => {
    const [word] = read('a,银行,b,车间\nc,行,d,重新', ['notes', '', '', 'word']);
    expect(word).toMatchObject({ headword: '车间', notes: 'a' });
  });
});

test('our files for others can be read again', () => {
  const [first] = read(
    'word,meaning,sentence,source,tags,notes\n银行,"=bank, ""x""",我在银行。,A paper,news,"two\nlines"',
  );
  if (!first || 'reason' in first) throw new Error('not read');
  const [csv] = read(writeCsv([first]));
  expect(csv).toEqual({ ...first, meetings: [{ ...first.meetings[0], operation: expect.any(String) }] });
  const [anki] = read(writeAnki([first]));
  expect(anki).toMatchObject({
    headword: '银行',
    gloss: '=bank, "x"',
    tags: ['news'],
    meetings: [{ sentence: '我在银行。', offset: 2, title: 'A paper' }],
  });
  expect(parseWord(JSON.parse(JSON.stringify(csv)))).toEqual(csv);
});

test.each([
  ['', 'Line 1'],
  ['  \n', 'Line 1'],
  ['hello world', 'Line 1'],
  ['a\0b', 'Line 1'],
  ['word,meaning\n银行,bank\n"车间,workshop\n重新,again', 'Line 3'],
  ['#separator:elephant\n银行', 'Line 1'],
])('%j is refused, naming the line', (text, line) => expect(() => readTable(text)).toThrow(line));

test('files that are too large are refused', () => {
  expect(() => readTable('行'.repeat(60_000_001))).toThrow('too long');
  expect(() => readTable('行\n'.repeat(200_002))).toThrow('Line 200001');
});
