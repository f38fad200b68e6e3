/** Every parser of outside data, with inputs that it may be slow on (`parser-growth.test.ts`). */
import { expect } from 'vitest';
import { tidy } from '../../components/page-article/index.ts';
import { detectEncoding, isBinary } from '../../components/text-encoding/index.ts';
import { textOfFile, textOfPaste } from '../../components/text-session/index.ts';
import { CedictFile, packDictionary } from '../../dictionary/index.ts';
import {
  OwnTextError,
  parseBase,
  parseCorrectionsFile,
  parseRows,
  parseWord,
  readArchive,
  readRow,
  readTable,
  sentenceAt,
  splitList,
  wordOfRow,
  writeArchive,
} from '../../vocabulary/index.ts';
import { makeWord } from '../vocabulary/make-word.ts';
import { slowTexts } from './slow-texts.ts';

export type Input = (size: number) => string;
const repeat =
  (text: string, ...around: [before?: string, after?: string]): Input =>
  (size) =>
    (around[0] ?? '') + text.repeat(size) + (around[1] ?? '');

/** A parser, and for each input that it may be slow on a size at which that takes some milliseconds. */
export interface Parser {
  readonly name: string;
  readonly parse: (text: string) => unknown;
  readonly inputs: Readonly<Record<string, readonly [size: number, input: Input]>>;
}

const FACTS = { headword: '行', traditional: '行', reading: ['hang2'], pinyin: 'háng', gloss: 'row' };
/** What it comes to; refused with a sentence is as good. */
const orRefused = (read: (text: string) => unknown) => (text: string) => {
  try {
    return read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(OwnTextError); // refused with a sentence
    return undefined;
  }
};
const file = (name: string) => orRefused((text) => textOfFile({ name, text, encoding: 'utf-8' }));
const table = (text: string): void => {
  const read = readTable(text);
  for (const row of read.rows) {
    const item = readRow(row, read);
    if (!('reason' in item)) wordOfRow(item, { candidates: [FACTS], knowledge: 'known', time: 1 });
  }
};
const anki = (cell: string) => `#separator:tab\n#html:true\n行\tháng\t${cell}`;

const repeated = <T>(size: number, value: T): T[] => Array.from({ length: size }, () => value);
const correctionsOf = (corrections: readonly unknown[]): string =>
  JSON.stringify({ section: 'hangjian-corrections', version: 1, exportedAt: 1, corrections });

export const PARSERS: readonly Parser[] = [
  {
    name: 'plain text',
    parse: file('a.txt'),
    inputs: {
      lines: [9000, repeat('字\n')],
      'wrapped lines': [4000, repeat(`${'ab'.repeat(20)}\n`)],
      'one line without an end': [200_000, repeat('字')],
      'sentence ends': [100_000, repeat('。')],
      'closing marks': [100_000, repeat('”', '。')],
      spaces: [200_000, repeat(' ', '字', '字')],
    },
  },
  ...slowTexts({ file, orRefused, repeat }),
  {
    name: 'a paste',
    parse: orRefused(textOfPaste),
    inputs: { lines: [9000, repeat('字\n')], commas: [100_000, repeat('字，')] },
  },
  {
    name: 'Markdown',
    parse: file('a.md'),
    inputs: {
      'nested quotes': [1000, repeat('> ', '', '字')],
      'open emphasis': [8000, repeat('*a_', '', '字')],
      'open stars': [8000, repeat('**a *b', '', '字')],
      brackets: [8000, repeat('[', '', '字')],
      'links in links': [4000, repeat('[a](', '', '字')],
      'nested lists': [
        60_000,
        (size) => Array.from({ length: Math.sqrt(size) }, (_, at) => `${'  '.repeat(at)}- 字`).join('\n'),
      ],
      backticks: [
        2000,
        (size) => Array.from({ length: size }, (_, at) => `e${'`'.repeat(at % 90)}`).join(''),
      ],
      'open tags': [8000, repeat('<a ', '', '字')],
      'HTML blocks': [3000, repeat('<div>\n\n', '', '字')],
      entities: [20_000, repeat('&', '', '字')],
      paragraphs: [4000, repeat('字\n\n')],
    },
  },
  {
    name: 'HTML',
    parse: file('a.html'),
    inputs: {
      'nested elements': [8000, repeat('<div>', '', '字')],
      'nested formats': [8000, repeat('<b><p>', '', '字')],
      paragraphs: [2000, repeat('<p>会议昨天在北京召开。')],
      attributes: [
        20_000,
        (size) => `<p ${Array.from({ length: size }, (_, at) => `a${at}="b"`).join(' ')}>字`,
      ],
      newlines: [100_000, repeat('\n', '<p>字', '字')],
      'open tags': [20_000, repeat('<p a="', '', '字')],
      comments: [20_000, repeat('<!--', '', '字')],
      'line breaks': [3000, repeat('字<br>')],
      entities: [20_000, repeat('&#x5b57', '<p>', '')],
    },
  },
  {
    name: "Anki's list",
    parse: table,
    inputs: {
      'open line breaks': [30_000, (size) => anki('<br '.repeat(size))],
      'open sounds': [30_000, (size) => anki('[sound:'.repeat(size))],
      'open readings': [30_000, (size) => anki('<rt>'.repeat(size))],
      rows: [1500, (size) => anki(`row\n${'行\tháng\t<b>row</b>\n'.repeat(size)}`)],
      'open brackets': [30_000, (size) => `#separator:tab\n#html:true\n行\t${'('.repeat(size)}\trow`],
    },
  },
  {
    name: 'a table',
    parse: (text) => {
      try {
        table(text);
      } catch {
        // refused, as fast as it would be read
      }
    },
    inputs: {
      quotes: [20_000, repeat('"', 'word,meaning\n', '')],
      'quoted quotes': [20_000, repeat('"a"b', 'word,meaning\n', '')],
      'open quotes in rows': [8000, repeat('"行,row\n', 'word,meaning\n', '')],
      commas: [20_000, repeat(',', 'word,meaning\n行', '')],
      rows: [3000, repeat('行,row\n', 'word,meaning\n', '')],
      'one word after the other': [40_000, repeat('行 ')],
      'brackets in a cell': [20_000, repeat('[', '行\thang2\t', '')],
    },
  },
  {
    name: 'a pasted list',
    parse: splitList,
    inputs: {
      words: [40_000, repeat('行，')],
      digits: [100_000, repeat('1', '', '行')],
      brackets: [100_000, repeat('（', '行', '')],
    },
  },
  {
    name: "Hangjian's file",
    parse: (text) => {
      try {
        readArchive(text);
      } catch {
        // refused
      }
    },
    inputs: {
      words: [
        600,
        (size) =>
          writeArchive({
            words: Array.from({ length: size }, (_, at) => makeWord(`行${at}`)),
            corrections: [],
            unreadable: {},
          }),
      ],
      'deep values': [30_000, repeat('[', '{"format":"hangjian","version":2,"words":', '')],
      'broken at its end': [100_000, repeat('\n', '{"format":"hangjian"', '!')],
      'what can not be read': [
        8000,
        (size) =>
          JSON.stringify({
            format: 'hangjian',
            version: 2,
            words: [],
            unreadable: Object.fromEntries(Array.from({ length: size }, (_, at) => [`word:${at}`, [at]])),
          }),
      ],
    },
  },
  {
    name: 'corrections',
    parse: (text) => {
      try {
        parseCorrectionsFile(text);
      } catch {
        // refused
      }
    },
    inputs: {
      corrections: [
        2000,
        (size) =>
          correctionsOf(
            Array.from({ length: size }, (_, at) => ({
              form: `行${at}`,
              words: [{ text: `行${at}` }],
              time: 1,
            })),
          ),
      ],
      'words of a correction': [
        4000,
        (size) => correctionsOf([{ form: '行', words: repeated(size, { text: '行' }), time: 1 }]),
      ],
      'long forms': [
        100_000,
        (size) => correctionsOf([{ form: '行'.repeat(size), words: [{ text: '行'.repeat(size) }], time: 1 }]),
      ],
      readings: [
        8000,
        (size) =>
          correctionsOf([{ form: '行', words: [{ text: '行', reading: repeated(size, 'hang2') }], time: 1 }]),
      ],
      'what is no correction': [4000, (size) => correctionsOf(repeated(size, [[]]))],
      'deep values': [
        30_000,
        repeat('[', '{"section":"hangjian-corrections","version":1,"exportedAt":1,"corrections":', ''),
      ],
      'broken at its end': [100_000, repeat('\n', '{"section":"hangjian-corrections"', '!')],
    },
  },
  {
    name: 'rows of another device',
    parse: (text) => [parseRows(text), parseBase(text)],
    inputs: {
      rows: [20_000, repeat('行 hang2\tl1a2b3c.2.9x.8y.1jk\n')],
      tabs: [200_000, repeat('\t')],
      'a row without an end': [200_000, repeat('1', '行\tl', '')],
    },
  },
  {
    name: 'a word',
    parse: (text) => parseWord({ ...makeWord('行'), notes: '', meetings: [meetingOf(text)] }),
    inputs: { 'a long sentence': [400_000, repeat('长')] },
  },
  {
    name: 'a sentence around a word',
    parse: (text) => sentenceAt(text, 1, 2),
    inputs: { 'sentence ends': [100_000, repeat('。')], 'closing marks': [100_000, repeat('”', '。')] },
  },
  {
    name: 'white space of a page',
    parse: tidy,
    inputs: {
      newlines: [300_000, repeat('\n', '字', '字')],
      'newlines and words': [100_000, repeat('\n字 ', '字', 'a')],
    },
  },
  {
    name: 'an encoding',
    parse: (text) => {
      const bytes = new TextEncoder().encode(text);
      return [detectEncoding(bytes), isBinary(bytes)];
    },
    inputs: { text: [100_000, repeat('字')], 'no text': [100_000, repeat('\u0001')] },
  },
  {
    name: "a reader's dictionary",
    parse: (text) => {
      const file = new CedictFile(text, 'a.u8');
      while (file.read(1000) < 1);
      return packDictionary(file.entries);
    },
    inputs: {
      entries: [4000, repeat('銀行 银行 [yin2 hang2] /bank/CL:家[jia1]/\n')],
      'lines that are none': [8000, repeat('a b c\n')],
      slashes: [200_000, repeat('/', '字 字 [zi4] /a', '/')],
      'slashes in long lines': [60, repeat(`字 字 [zi4] /${'a/'.repeat(4000)}\n`)],
      'syllables in long lines': [60, repeat(`字 字 [${'a1'.repeat(4000)}] /a/\n`)],
      brackets: [200_000, repeat('[', '字 字 ', '/a/')],
      blanks: [200_000, repeat(' ', '字', '字 /a/')],
      'blanks in long lines': [60, repeat(`字${' '.repeat(9000)}字 字 字 [zi4]${' '.repeat(9000)}/a/\n`)],
      'fields of the header': [20_000, repeat('#! a=b\n')],
      comments: [20_000, repeat(`# ${' '.repeat(200)}\n`)],
      'one headword': [20_000, repeat('字 [zi4] /a/\n')],
    },
  },
];

function meetingOf(sentence: string) {
  return { operation: 'a', sentence, offset: 5, form: '长', title: sentence, address: sentence, time: 1 };
}
