/** Lists as other programs and people write them: what becomes of each row, a line each. */
import { describe, expect, test } from 'vitest';
import { createDictionary } from '../../dictionary/index.ts';
import {
  factsOfEntry,
  planImport,
  readRow,
  readTable,
  type Word,
  wordId,
  wordOfRow,
  writeAnki,
  writeCsv,
} from '../../vocabulary/index.ts';
import { setKnowledge } from '../../vocabulary/word.ts';
import { LEXICON } from '../dictionary/lexicon-fixture.ts';

const dictionary = createDictionary(LEXICON);

function readWords(text: string): Word[] {
  const table = readTable(text);
  return table.rows.flatMap((row) => {
    const item = readRow(row, { roles: table.roles, html: table.html });
    if ('reason' in item) return [];
    const candidates = dictionary.lookup(item.form).map(factsOfEntry);
    const word = wordOfRow(item, { candidates, knowledge: 'learning', time: 5 });
    return 'reason' in word ? [] : [word];
  });
}
/** `银行 yin2 hang2 bank`; notes, tags and sentence behind it where there are any. */
const linesOf = (text: string): string[] =>
  readWords(text).map((word) =>
    [wordId(word), word.gloss, word.notes, word.tags.join(','), word.meetings[0]?.sentence]
      .filter(Boolean)
      .join(' | '),
  );
const BANK = '银行 yin2 hang2 | bank';
const SHOP = '车间 che1 jian1 | workshop';

describe('columns', () => {
  test.each<[what: string, text: string, words: string[]]>([
    [
      'names beat guesses',
      'language,term,translation,pronunciation\nChinese,银行,bank,yínháng\nChinese,车间,workshop,chējiān',
      [BANK, SHOP],
    ],
    ['a level', 'HSK Level,Hanzi,Pinyin,English\nfour,银行,yínháng,bank', [BANK]],
    ['a part of speech in words', 'part of speech,word,definition\nnoun,银行,bank', [BANK]],
    ['names with Chinese', '汉字,拼音,释义\n银行,yin2hang2,bank', [BANK]],
    ['two forms', 'Traditional Chinese,Simplified Chinese,Definition\n銀行,银行,bank', [BANK]],
    ['English in front', 'Front,Back\nbank,银行\nworkshop,车间', [BANK, SHOP]],
    ['Chinese in front', 'Front,Back\n银行,bank\n车间,workshop', [BANK, SHOP]],
    ['a question in English', 'Question\tAnswer\nbank\t银行\nworkshop\t车间', [BANK, SHOP]],
    [
      'semicolons between, commas within',
      '银行;yínháng;bank, banking house\n车间;chējiān;workshop, shop floor',
      ['银行 yin2 hang2 | bank, banking house', '车间 che1 jian1 | workshop, shop floor'],
    ],
    [
      'commas between, semicolons within',
      '银行,yínháng,bank; banking house\n车间,chējiān,workshop; shop floor',
      ['银行 yin2 hang2 | bank; banking house', '车间 che1 jian1 | workshop; shop floor'],
    ],
    [
      "a spreadsheet's first line",
      'sep=;\r\nHanzi;Pinyin;English\r\n银行;yínháng;bank, house',
      ['银行 yin2 hang2 | bank, house'],
    ],
    ['a table of Markdown', '| 汉字 | 拼音 | English |\n|---|---|---|\n| 银行 | yínháng | bank |', [BANK]],
    ['a dash between pinyin and meaning', '银行\tyínháng - bank\n车间\tchējiān - workshop', [BANK, SHOP]],
    [
      'a mark that opens nothing',
      '银行\t銀行\tyínháng\t"bank" of a country\n车间\t車間\tchējiān\tworkshop',
      ['银行 yin2 hang2 | "bank" of a country', SHOP],
    ],
  ])('%s', (_, text, words) => expect(linesOf(text)).toEqual(words));
});

describe("Anki's notes", () => {
  test.each<[what: string, text: string, words: string[]]>([
    [
      'guid, note type and deck are left out',
      '#separator:tab\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:7\nHq!x(b^7Lz\tChinese\tHSK::Four\t银行\tyínháng\tbank\tnews\n',
      ['银行 yin2 hang2 | bank | news'],
    ],
    ['a guid alone', '#separator:tab\n#guid column:1\nabc|def\t银行\tbank', [BANK]],
    ['through a spreadsheet', '#separator:Comma,,\n#html:true,,\n银行,yínháng,bank', [BANK]],
    [
      'readings in brackets',
      '#separator:tab\n银[yín]行[háng]\tbank\t我[wǒ] 在[zài] 银行[yínháng]。',
      ['银行 yin2 hang2 | bank | 我在银行。'],
    ],
    [
      'ruby',
      '#separator:tab\n#html:true\n<ruby>银<rt>yín</rt>行<rp>(</rp><rt>háng</rt><rp>)</rp></ruby>\tbank',
      [BANK],
    ],
  ])('%s', (_, text, words) => expect(linesOf(text)).toEqual(words));
});

describe('readings', () => {
  test.each<[what: string, text: string, words: string[]]>([
    [
      "Pleco's boundary",
      '//x\n倒车[倒車]\tdao3//che1\tchange trains',
      ['倒车 dao3 che1 | change trains | x'],
    ],
    [
      "Pleco's marks",
      '//x\n银行[銀行]\tyin2hang2\t\uEAB2bank\uEAB3 (of \uEAB4money\uEAB5)',
      ['银行 yin2 hang2 | bank (of money) | x'],
    ],
    ['decomposed', '银行\tyi\u0301nha\u0301ng\tbank', [BANK]],
    ['a breve', '工厂\tgōngchăng\tfactory', ['工厂 gong1 chang3 | factory']],
    ['zhuyin', '重\tㄔㄨㄥˊ\tagain', ['重 chong2 | again']],
    ['as spoken, in the dictionary', '一路\tyílù\tall the way', ['一路 yi1 lu4 | all the way']],
    ['as spoken, in no dictionary', '一行\tyìháng\ta row', ['一行 yi1 hang2 | a row']],
  ])('%s', (_, text, words) => expect(linesOf(text)).toEqual(words));
});

describe('words that no dictionary lists', () => {
  test('are imported with their reading and meaning', () => {
    expect(
      readWords(
        'word,traditional,pinyin,meaning\n王小明,王小明,Wáng Xiǎomíng,a name\n内卷王,內捲王,nèijuǎnwáng,rat-race champion',
      ),
    ).toMatchObject([
      { headword: '王小明', reading: ['Wang2', 'Xiao3', 'ming2'], pinyin: 'Wáng Xiǎomíng', gloss: 'a name' },
      { headword: '内卷王', traditional: '內捲王', reading: ['nei4', 'juan3', 'wang2'] },
    ]);
  });
  test.each([
    ['王小明,,a name', 'no pinyin for it'],
    ['王小明,Wáng Xiǎomíng,', 'no meaning for it'],
    ['王小明,wang xiao,a name', 'no tone for each of its characters'],
  ])('%s: %s', (row, lack) => {
    const table = readTable(`word,pinyin,meaning\n${row}`);
    const item = readRow(table.rows[0] as (typeof table.rows)[0], { roles: table.roles, html: false });
    if ('reason' in item) throw new Error(item.reason);
    expect(wordOfRow(item, { candidates: [], knowledge: 'learning', time: 1 })).toMatchObject({
      reason: `The dictionary does not have it, and there is ${lack}.`,
    });
  });
});

test('our own files come back whole: names, chosen meanings, notes of several lines', () => {
  const words = readWords(
    'word,traditional,pinyin,meaning,sense,notes,tags,sentence,source\n' +
      "王小明,王小明,Wáng Xiǎomíng,person's name,,,,王小明说。,A paper\n" +
      '内卷王,內捲王,nèijuǎnwáng,rat-race champion,the champion,"a\nb",x; y,,\n' +
      '行,行,háng,row,profession,,,,',
  );
  expect(words).toHaveLength(3);
  const stable = (list: readonly Word[]) =>
    list.map((word) => ({ ...word, meetings: word.meetings.map((one) => ({ ...one, operation: '' })) }));
  expect(stable(readWords(writeCsv(words)))).toEqual(stable(words));
  expect(readWords(writeAnki(words))).toMatchObject(
    words.map(({ headword, traditional, reading, gloss, sense, tags }) => ({
      headword,
      traditional,
      reading,
      gloss: sense ?? gloss,
      tags,
    })),
  );
});

test('an import never changes known or ignored words back', () => {
  const [word] = readWords('银行,yínháng,bank');
  if (!word) throw new Error('not read');
  for (const knowledge of ['known', 'ignored'] as const) {
    const stored = setKnowledge(word, knowledge, 3);
    const plan = planImport([{ ...word, tags: ['new'] }], new Map([[wordId(word), stored]]));
    expect(plan.merged).toHaveLength(1);
    expect(plan.result.get(wordId(word))).toMatchObject({ knowledge, tags: ['new'] });
  }
  const raised = planImport([setKnowledge(word, 'known', 9)], new Map([[wordId(word), word]]));
  expect(raised.result.get(wordId(word))).toMatchObject({ knowledge: 'known', knownAt: 9 });
});
