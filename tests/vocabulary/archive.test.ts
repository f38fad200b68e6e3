import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Archive,
  type Correction,
  DEFAULT_SETTINGS,
  ImportError,
  mergeWords,
  parseWord,
  planImport,
  readArchive,
  type Word,
  wordId,
  writeAnki,
  writeArchive,
  writeCsv,
} from '../../vocabulary/index.ts';
import VERSION_1 from '../fixtures/words/version-1.json' with { type: 'json' };
import { anyWord } from './random-words.ts';

const CORRECTION: Correction = { form: '行', words: [{ text: '行', reading: ['hang2'] }], time: 1 };
const archiveOf = (words: readonly Word[]): Archive => ({
  words,
  corrections: [CORRECTION],
  settings: { ...DEFAULT_SETTINGS, tones: true },
  unreadable: { 'word:odd': { version: 2, __proto__: 1 }, 'word-aside:a:b': null },
});

/** Stored and exported again, as a clean profile does. */
function again(file: string): string {
  const { words, ...rest } = readArchive(file);
  const stored = planImport(words, new Map()).result;
  const inStorage = JSON.parse(JSON.stringify([...stored.values()])) as unknown[];
  return writeArchive({ ...rest, words: inStorage.map(parseWord) });
}

describe('our own file', () => {
  test('10,000 words with their histories come back byte for byte', () => {
    const words = fc
      .sample(anyWord, { numRuns: 10_000, seed: 7 })
      .map((word, at) => ({ ...word, headword: `${word.headword}${at}` }));
    const file = writeArchive(archiveOf(words));
    expect(again(file)).toBe(file);
    expect(file.split('\n')).toHaveLength(10_000 + 9);
  });

  test('does not depend on the order of words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { selector: wordId, maxLength: 6 }), (words) => {
        expect(writeArchive(archiveOf([...words].reverse()))).toBe(writeArchive(archiveOf(words)));
      }),
    );
  });

  test('words of version 1 are read', () => {
    const file = JSON.stringify({ format: 'hangjian', version: 1, words: Object.values(VERSION_1) });
    const { words, corrections, settings, unreadable } = readArchive(file);
    expect(words).toEqual(Object.values(VERSION_1).map(parseWord));
    expect([corrections, settings, unreadable]).toEqual([[], undefined, {}]);
  });

  const whole = writeArchive(archiveOf(fc.sample(anyWord, { numRuns: 3, seed: 1 })));
  test.each([
    ['', 'Line 1'],
    ['{"format":"other"}', '"format"'],
    ['[1]', '"format"'],
    ['{"format":"hangjian","version":2,"words":[]}', 'newer Hangjian'],
    ['{"format":"hangjian","version":1,"words":{}}', 'words'],
    ['{"format":"hangjian","version":1,"words":[{"version":2}]}', 'words.0.headword'],
    ['{"format":"hangjian","version":1,"words":[{"version":9}]}', 'words.0.version'],
    ['{"format":"hangjian","version":1,"words":[],"corrections":[{"form":7}]}', 'corrections.0.form'],
    ['{"format":"hangjian","version":1,"words":[],"settings":{"version":9}}', 'settings'],
    ['{"format":"hangjian","version":1,"words":[],"unreadable":{"settings":1}}', 'unreadable.settings'],
    [
      `{"format":"hangjian","version":1,"words":[],"unreadable":{"word:a":${'['.repeat(99)}${']'.repeat(99)}}}`,
      'too deep',
    ],
    [whole.slice(0, -40), 'Line 11'],
    [whole.split('\n').toSpliced(2, 1, '{"version":2,').join('\n'), 'Line'],
    ['['.repeat(200_000), 'Line 1'],
  ])('%# is refused, naming the place', (text, place) => {
    expect(() => readArchive(text)).toThrow(ImportError);
    expect(() => readArchive(text)).toThrow(place);
  });
});

describe('merging', () => {
  const two = fc
    .tuple(anyWord, anyWord)
    .map(([a, b]): [Word, Word] => [a, { ...b, headword: a.headword, reading: a.reading }]);

  test('merging again changes nothing, and what is merged can be stored', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const merged = mergeWords(a, b);
        expect(mergeWords(merged, b)).toBe(merged);
        expect(mergeWords(merged, a)).toBe(merged);
        expect(mergeWords(a, a)).toBe(a);
        expect(parseWord(JSON.parse(JSON.stringify(merged)))).toEqual(merged);
        for (const tag of [...a.tags, ...b.tags]) expect(merged.tags).toContain(tag);
        for (const notes of [a.notes, b.notes]) expect(merged.notes).toContain(notes);
      }),
      { numRuns: 500 },
    );
  });

  test('the plan tells what is new, what is merged, and what is there already', () => {
    const [word] = fc.sample(anyWord, { numRuns: 1, seed: 3 });
    if (!word) throw new Error('no word');
    const noted = { ...word, notes: 'more', changedAt: word.changedAt + 1 };
    const other = { ...word, headword: '新' };
    const stored = new Map([[wordId(word), word]]);
    const plan = planImport([noted, other, other], stored);
    expect(plan.result.size).toBe(2);
    expect([plan.added, plan.merged, plan.unchanged]).toEqual([[other], [noted], []]);
    expect(planImport([word], stored).unchanged).toEqual([word]);
  });
});

describe('files for others', () => {
  const [plain] = fc.sample(anyWord, { numRuns: 1, seed: 3 });
  if (!plain) throw new Error('no word');
  const word: Word = {
    ...plain,
    headword: '银行',
    traditional: '銀行',
    reading: ['yin2', 'hang2'],
    pinyin: 'yínháng',
    gloss: 'bank; "<b>"',
    tags: ['news page', '=1+1'],
    notes: '',
    meetings: [
      {
        operation: 'a',
        sentence: '在<b>銀行\t里',
        offset: 4,
        form: '銀行',
        title: 'A "paper" & more',
        address: 'https://news.example/?a=1&b="2"',
        time: 1,
      },
    ],
  };

  test('Anki: headers, the word in bold, everything else as text', () => {
    const lines = writeAnki([{ ...word, sense: undefined as never }]).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Hangjian',
      '#deck:Hangjian',
      '#columns:Word\tPinyin\tMeaning\tSentence\tSource\tTags',
      '#tags column:6',
      '#tags:hangjian',
    ]);
    expect(lines[7]).toBe(
      [
        '银行 (銀行)',
        'yínháng',
        'bank; &quot;&lt;b&gt;&quot;',
        '"在&lt;b&gt;<b>銀行</b>\t里"',
        '"<a href=""https://news.example/?a=1&amp;b=&quot;2&quot;"">A &quot;paper&quot; &amp; more</a>"',
        'news_page =1+1',
      ].join('\t'),
    );
  });

  test('CSV: a header, quotes doubled, no formulas', () => {
    const [header, row] = writeCsv([word]).split('\r\n');
    expect(header).toBe(
      '\uFEFFword,traditional,pinyin,reading,meaning,sense,knowledge,tags,notes,sentence,source,address,saved,due,interval,reviews,lapses',
    );
    expect(row).toContain('"A ""paper"" & more"');
    expect(writeCsv([{ ...word, gloss: '=HYPERLINK("x")' }])).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
