import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../vocabulary/import-error.ts';
import {
  type Archive,
  type Correction,
  createOwnText,
  DEFAULT_SETTINGS,
  NO_READER_CONTENTS,
  parseReading,
  parseWord,
  planImport,
  planReader,
  readArchive,
  splitArchive,
  type Word,
  wordId,
  writeAnki,
  writeArchive,
  writeCsv,
} from '../../vocabulary/index.ts';
import { laterSet, mergeReadings } from '../../vocabulary/merge-reader.ts';
import { mergeWords } from '../../vocabulary/merge-words.ts';
import VERSION_1 from '../fixtures/words/version-1.json' with { type: 'json' };
import { anyReading, makePracticeSet, sampleContents } from './random-contents.ts';
import { anyWord } from './random-words.ts';

const CORRECTION: Correction = { form: '行', words: [{ text: '行', reading: ['hang2'] }], time: 1 };
const READER = sampleContents(5);
const archiveOf = (words: readonly Word[]): Archive => ({
  words,
  reader: READER,
  corrections: [CORRECTION],
  settings: { ...DEFAULT_SETTINGS, tones: true },
  unreadable: { 'word:odd': { version: 2, __proto__: 1 }, 'word-aside:a:b': null },
});

/** The same with the fields of every object the other way round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T; // as it came
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, turned(inner)]);
  return Object.fromEntries(fields.reverse()) as T;
}

/** Stored and exported again, as a clean profile does. */
function again(file: string): string {
  const { words, reader = NO_READER_CONTENTS, ...rest } = readArchive(file);
  const stored = planImport(words, new Map()).result;
  const inStorage = JSON.parse(JSON.stringify([...stored.values()])) as unknown[];
  const plan = planReader(reader, NO_READER_CONTENTS);
  // Browsers give fields and keys back in orders of their own.
  const contents = {
    ...(reader.settings && { settings: reader.settings }),
    readings: plan.readings.result.toReversed(),
    texts: plan.texts.result.toReversed().map(turned),
    practice: plan.practice.result.toReversed().map(turned),
    patterns: plan.patterns.result.toReversed().map(turned),
  };
  return writeArchive({ ...rest, words: inStorage.map(parseWord), reader: contents });
}

describe('our own file', () => {
  test('10,000 words with their histories come back byte for byte', () => {
    const words = fc
      .sample(anyWord, { numRuns: 10_000, seed: 7 })
      .map((word, at) => ({ ...word, headword: `${word.headword}${at}` }));
    const file = writeArchive(archiveOf(words));
    expect(again(file)).toBe(file);
    const { readings, texts, practice, patterns } = READER;
    const things = readings.length + texts.length + practice.length + patterns.length;
    expect(file.split('\n')).toHaveLength(10_000 + 9 + 11 + things);
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

  test('files of version 1 are read, which had nothing of the reader page', () => {
    const words = fc.sample(anyWord, { numRuns: 3, seed: 1 });
    const file = writeArchive({ words, corrections: [], unreadable: {} });
    expect(file).toContain('"version":2,');
    expect(readArchive(file.replace('"version":2', '"version":1'))).toEqual(readArchive(file));
    expect(readArchive(file)).not.toHaveProperty('reader');
  });

  test('texts of megabytes come back', () => {
    const text = '新闻'.repeat(300_000);
    const parts = [{ role: 'paragraph' as const, text }];
    const big = createOwnText({ title: '大', source: { kind: 'pasted' }, parts }, { id: 'big', time: 1 });
    const file = writeArchive({ ...archiveOf([]), reader: { ...NO_READER_CONTENTS, texts: [big] } });
    expect(readArchive(file).reader?.texts).toEqual([big]);
    expect(() => readArchive(file.replace('新闻', '新闻'.repeat(60_000)))).toThrow(
      'reader.texts.0: It is too big',
    );
  });

  const inReader = (json: string): string => `{"format":"hangjian","version":2,"words":[],"reader":${json}}`;
  const whole = writeArchive(archiveOf(fc.sample(anyWord, { numRuns: 3, seed: 1 })));
  test.each([
    ['', 'Line 1'],
    ['{"format":"other"}', '"format"'],
    ['[1]', '"format"'],
    ['{"format":"hangjian","version":3,"words":[]}', 'newer Hangjian'],
    ['{"format":"hangjian","version":1.5,"words":[]}', 'version: expected 1 or 2'],
    [inReader('7'), 'reader: expected'],
    [inReader('{"settings":{"version":9}}'), 'reader.settings'],
    [inReader('{"readings":[{"version":1,"article":7}]}'), 'reader.readings.0.article'],
    [inReader('{"texts":[{"version":1,"id":"a"}]}'), 'reader.texts.0.title'],
    [inReader('{"practice":[{"version":1,"id":"a"}]}'), 'reader.practice.0.'],
    [inReader('{"practice":7}'), 'reader.practice'],
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
    [whole.slice(0, -40), 'Line'],
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

  test('the plan counts new, merged and unchanged words', () => {
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

describe('readings and sets of two places', () => {
  test('merging again changes nothing, and finished articles stay finished', () => {
    const two = fc.tuple(anyReading, anyReading).map(([a, b]) => [a, { ...b, article: a.article }] as const);
    fc.assert(
      fc.property(two, ([a, b]) => {
        const merged = mergeReadings(a, b);
        expect(mergeReadings(merged, b)).toBe(merged);
        expect(mergeReadings(merged, a)).toBe(merged);
        expect(mergeReadings(a, a)).toBe(a);
        expect(parseReading(merged)).toEqual(merged);
        expect(merged.seconds).toBe(Math.max(a.seconds, b.seconds));
        expect(merged.finishedAt === undefined).toBe(
          a.finishedAt === undefined && b.finishedAt === undefined,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('of two sets the later is kept, of one set the state that is further', () => {
    const set = makePracticeSet('000-2');
    const answer = { exercise: 0, word: 'a', result: 'right', help: false, time: 1 } as const;
    const further = { ...set, answers: [answer] };
    const later = { ...set, id: 'other', startedAt: set.startedAt + 1 };
    expect([laterSet(set, further), laterSet(further, set)]).toEqual([further, further]);
    expect([laterSet(further, later), laterSet(later, further)]).toEqual([later, later]);
  });

  test('the plan counts new, merged and unchanged items', () => {
    const { added, merged, unchanged } = planReader(READER, { ...READER, readings: [], practice: [] }).texts;
    expect([added, merged, unchanged]).toEqual([0, 0, 5]);
    const { readings } = planReader(READER, NO_READER_CONTENTS);
    expect([readings.added, readings.unchanged]).toEqual([READER.readings.length, 0]);
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

describe('an archive too large for one file', () => {
  const words = fc
    .sample(anyWord, { numRuns: 50, seed: 9 })
    .map((word, at) => parseWord({ ...word, headword: `${word.headword}${at}` }));
  const whole = archiveOf(words);

  test.each([{ maxBytes: 4000 }, { maxWords: 7 }, { maxBytes: 1 }, {}])(
    '%j: its parts come to the same, each is read',
    (limits) => {
      const parts = splitArchive(whole, limits);
      expect(parts.length).toBeGreaterThan('maxBytes' in limits || 'maxWords' in limits ? 2 : 0);
      const read = parts.map((part) => readArchive(writeArchive(part)));
      const joined: Archive = {
        ...(read[0] as Archive),
        words: read.flatMap((part) => part.words),
        reader: { ...READER, texts: read.flatMap((part) => part.reader?.texts ?? []) },
      };
      expect(writeArchive(joined)).toBe(writeArchive(whole));
      for (const { words: some } of parts) expect(some.length).toBeLessThanOrEqual(limits.maxWords ?? 50);
      for (const part of parts.slice(1)) expect(part.corrections).toEqual([]);
    },
  );

  test('a small archive is one file, unchanged', () => {
    expect(splitArchive(whole).map(writeArchive)).toEqual([writeArchive(whole)]);
  });
});
