/** A reader's file in the CEDICT format: what of it is read, and what is wrong with a line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UserEntry } from '../../dictionary/index.ts';
import {
  CedictFile,
  formatCedictLine,
  HeadwordIndex,
  packDictionary,
  readEntryLine,
} from '../../dictionary/index.ts';

function readAll(text: string, name = 'a.u8'): CedictFile {
  const file = new CedictFile(text, name);
  while (file.read(3) < 1);
  return file;
}

/** `traditional simplified [reading] gloss|gloss` of one line, or what is wrong with it. */
function readLine(line: string): string {
  const { entries, errors } = readAll(line);
  const [entry] = entries;
  const [error] = errors;
  if (!entry) return error ? `line ${error.line}: ${error.expected}, not “${error.found}”` : 'nothing';
  const { traditional, simplified, reading, glosses } = entry;
  return `${traditional} ${simplified} [${reading.join(' ')}] ${glosses.join('|')}`;
}

test.each([
  [
    '銀行 银行 [yin2 hang2] /bank/CL:家[jia1],個|个[ge4]/',
    '銀行 银行 [yin2 hang2] bank|CL:家[jia1],個|个[ge4]',
  ],
  ['北京 北京 [Bei3 jing1] /Beijing/\r', '北京 北京 [Bei3 jing1] Beijing'],
  ['銀行 银行 [[yin2hang2]] /bank/', '銀行 银行 [yin2 hang2] bank'],
  ["西安 西安 [[Xi1an1]] /Xi'an/", "西安 西安 [Xi1 an1] Xi'an"],
  ['綠色 绿色 [lv4 se4] /vert/', '綠色 绿色 [lu:4 se4] vert'],
  ['綠色 绿色 [lü4 se4] /vert/', '綠色 绿色 [lu:4 se4] vert'],
  ['戰略 战略 [zhan4 lve4] /Strategie/', '戰略 战略 [zhan4 lu:e4] Strategie'],
  ['銀行 银行 [yín háng] /bank/', '銀行 银行 [yin2 hang2] bank'],
  ['我的 我的 [wo3 de0] /mein/', '我的 我的 [wo3 de5] mein'],
  ['銀行 银行 /Bank/', '銀行 银行 [] Bank'],
  ['銀行 银行 [] /Bank/', '銀行 银行 [] Bank'],
  ['算力 /computing power/', '算力 算力 [] computing power'],
  ['銀行 银行 [yin2 hang2] {ngan4 hong4} /bank/', '銀行 银行 [yin2 hang2] bank'],
  ['銀行\t银行\t[yin2 hang2]\t/bank/', '銀行 银行 [yin2 hang2] bank'],
  ['銀行　银行　[yin2 hang2] /bank/', '銀行 银行 [yin2 hang2] bank'],
  ['和 和 [he2] /et//avec/ /', '和 和 [he2] et|avec'],
  ['卡拉OK 卡拉OK [ka3 la1 O K] /karaoke/', '卡拉OK 卡拉OK [ka3 la1 O K] karaoke'],
  ['阿凡達 阿凡达 [A1 fan2 da2 · Jia1] /Avatar/', '阿凡達 阿凡达 [A1 fan2 da2 · Jia1] Avatar'],
  [
    '銀行 银行 [yin2 hang2] /Bank (u.E.) (S, Wirtsch)/Bsp.: 他在銀行工作 他在银行工作 -- Er arbeitet in der Bank/',
    '銀行 银行 [yin2 hang2] Bank (u.E.) (S, Wirtsch)|Bsp.: 他在銀行工作 他在银行工作 -- Er arbeitet in der Bank',
  ],
  ['', 'nothing'],
  ['# a comment', 'nothing'],
  ['銀行 银行 [yin2 hang2]', 'line 1: glossStart, not “”'],
  ['銀行 银行 [yin2 hang2 /bank/', 'line 1: readingEnd, not “”'],
  ['光刻機 光刻机 [guang1 ke4', 'line 1: readingEnd, not “”'],
  ['銀行 银行 [yin2 hang2] bank/', 'line 1: glossStart, not “bank/”'],
  ['銀行 银行 [yin2 hang2] /bank', 'line 1: glossEnd, not “”'],
  ['銀行 银行 [yin2 hang2] /', 'line 1: glossEnd, not “”'],
  ['銀行 银行 [yin2 hang2] //', 'line 1: gloss, not “//”'],
  ['/bank/', 'line 1: headword, not “/bank/”'],
  ['[yin2 hang2] /bank/', 'line 1: headword, not “[yin2 hang2] /ba…”'],
  ['銀 行 银行 [yin2 hang2] /bank/', 'line 1: oneHeadword, not “銀 行 银行”'],
  ['銀行 银行 [銀行] /bank/', 'line 1: pinyin, not “銀行”'],
  ['{"json": 1}', 'line 1: glossStart, not “”'],
])('%s', (line, expected) => expect(readLine(line)).toBe(expected));

test('a line without an end is refused by its length', () => {
  expect(readLine(`字 字 [zi4] /${'a'.repeat(20_000)}/`)).toBe('line 1: shortLine, not “20012”');
  expect(readLine(`${'字'.repeat(61)} /a/`)).toBe(`line 1: shortHeadword, not “${'字'.repeat(16)}…”`);
});

test('invalid lines are counted, and the first twenty listed by number', () => {
  const lines = Array.from({ length: 60 }, (_, at) =>
    at % 2 === 0 ? `词${at} [ci2] /word/` : 'nothing of it',
  );
  const file = readAll(lines.join('\r\n'));
  expect(file.entries).toHaveLength(30);
  expect(file.errorCount).toBe(30);
  expect(file.errors.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, at) => at * 2 + 2));
});

describe('metadata of a file', () => {
  test.each([
    [
      '# CC-CEDICT\n# Community maintained free Chinese-English dictionary.\n#! version=1\n#! license=https://creativecommons.org/licenses/by-sa/4.0/\n#! date=2026-11-01T00:00:00Z\n',
      'cedict_ts.u8',
      {
        name: 'CC-CEDICT',
        version: '2026-11-01T00:00:00Z',
        licence: 'https://creativecommons.org/licenses/by-sa/4.0/',
        language: 'en',
      },
    ],
    ['# Puces\r\n#! language=fr\r\n', 'a.u8', { name: 'Puces', language: 'fr' }],
    ['# CFDICT\n', 'cfdict.u8.gz', { name: 'CFDICT', language: 'fr' }],
    [
      '\ufeff# HanDeDict\n# Lizenz: CC BY-SA\n',
      'handedict.u8',
      { name: 'HanDeDict', licence: 'Lizenz: CC BY-SA', language: 'de' },
    ],
    ['#! name=Từ điển\n#! language=vi\n', 'x.txt', { name: 'Từ điển', language: 'vi' }],
    ['', 'my glossary.fr.txt', { name: 'my glossary.fr', language: 'fr' }],
    ['', 'CVDICT.u8', { name: 'CVDICT', language: 'vi' }],
    ['# This is a very long sentence about how the file came to be.\n', 'work.txt', { name: 'work' }],
    ['#! language=Klingon\n', 'work.de.txt', { name: 'work.de' }],
  ])('%j', (head, name, expected) => {
    const file = readAll(`${head}字 字 [zi4] /a/`, name);
    expect(file.entries).toHaveLength(1);
    expect(file.head()).toEqual(expected);
  });
});

const HAN = fc.constantFrom(...'银行长中国人民大学生活动物𠮷');
const headword = fc.array(HAN, { minLength: 1, maxLength: 5 }).map((units) => units.join(''));
const entryArbitrary = fc.record({
  traditional: headword,
  simplified: headword,
  reading: fc.array(fc.constantFrom('yin2', 'hang2', 'lu:4', 'Bei3', 'O', '·'), { maxLength: 4 }),
  glosses: fc.array(fc.stringMatching(/^[a-zäé(),;. -]*[a-z]$/), { minLength: 1, maxLength: 3 }),
});

test('entries written in the format can be read again', () => {
  fc.assert(
    fc.property(fc.array(entryArbitrary, { minLength: 1, maxLength: 20 }), (entries) => {
      const read = readAll(entries.map(formatCedictLine).join('\n')).entries;
      expect(read).toEqual(
        entries.map((entry) => ({ ...entry, glosses: entry.glosses.map((gloss) => gloss.trim()) })),
      );
    }),
  );
});

test('any text is read to its end, each line an entry, a comment or an error', () => {
  const piece = fc.constantFrom(
    '银行',
    ' ',
    '[',
    ']',
    '[[',
    '/',
    '//',
    'yin2',
    '#',
    '#!',
    '{',
    '}',
    '\t',
    '\0',
    '\ud800',
  );
  const line = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.map((one) => one.replace(/[\r\n]/g, '')).join('\n');
      const file = readAll(text);
      const said = text
        .replace(/^\ufeff/, '')
        .split('\n')
        .filter((one) => one.trim() !== '' && !one.trim().startsWith('#')).length;
      expect(file.entries.length + file.errorCount).toBe(said);
    }),
    { numRuns: 500 },
  );
});

/** All entries of a headword, in the order of the file. */
function entriesOf(form: string, { index, blocks }: ReturnType<typeof packDictionary>): UserEntry[] {
  return new HeadwordIndex(index)
    .placesOf(form)
    .map(({ block, at }) => readEntryLine(blocks[block]?.split('\n')[at] ?? ''));
}

describe('packed', () => {
  test('every headword has its entries, in the file’s order, and every other text none', () => {
    fc.assert(
      fc.property(fc.array(entryArbitrary, { maxLength: 40 }), headword, (entries, other) => {
        const packed = packDictionary(entries);
        const forms = new Set([...entries.flatMap((one) => [one.simplified, one.traditional]), other]);
        const key = (one: UserEntry): string => JSON.stringify(one);
        for (const form of forms) {
          const wanted = entries.filter((one) => one.simplified === form || one.traditional === form);
          const found = entriesOf(form, packed);
          expect(found.map(key).sort()).toEqual(wanted.map(key).sort());
          const simplified = wanted.filter((one) => one.simplified === form);
          expect(found.filter((one) => one.simplified === form)).toEqual(simplified);
        }
      }),
    );
  });

  test('the headwords of a text are found in it, and no others', () => {
    fc.assert(
      fc.property(fc.array(entryArbitrary, { maxLength: 20 }), fc.array(HAN), (entries, units) => {
        const text = units.join('');
        const forms = new Set(entries.flatMap((one) => [one.simplified, one.traditional]));
        const wanted: string[] = [];
        for (let start = 0; start < text.length; start++)
          for (let end = start + 1; end <= text.length; end++)
            if (forms.has(text.slice(start, end))) wanted.push(`${start}-${end}`);
        const found: string[] = [];
        new HeadwordIndex(packDictionary(entries).index).findIn(text, (start, end) =>
          found.push(`${start}-${end}`),
        );
        expect(found).toEqual(wanted);
      }),
    );
  });

  test('100,000 entries lie in blocks, and each is found', () => {
    const numbers = Array.from({ length: 100_000 }, (_, at) => at);
    const wordOf = (at: number): string =>
      String.fromCharCode(0x4e00 + (at % 317), 0x5e00 + (at >> 8), 0x6e00 + (at & 255));
    const text = numbers.map((at) => `${wordOf(at)} ${wordOf(at)} [ci2 ci2 ci2] /word ${at}/`).join('\n');
    const file = readAll(text);
    expect(file.entries).toHaveLength(100_000);
    const packed = packDictionary(file.entries);
    expect(packed.blocks.length).toBeGreaterThan(50);
    const bytes =
      packed.index.units.byteLength + packed.index.offsets.byteLength + packed.index.entries.byteLength;
    expect(bytes).toBeLessThan(16 * 100_000);
    const index = new HeadwordIndex(packed.index);
    const lines = packed.blocks.map((block) => block.split('\n'));
    for (let at = 0; at < numbers.length; at += 331) {
      const [place] = index.placesOf(wordOf(at));
      expect(readEntryLine(lines[place?.block ?? -1]?.[place?.at ?? -1] ?? '').glosses).toEqual([
        `word ${at}`,
      ]);
    }
  });
});
