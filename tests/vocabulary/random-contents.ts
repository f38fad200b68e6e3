/** What the reader page keeps, made up: for files in and out. */
import fc from 'fast-check';
import {
  createOwnText,
  type OwnText,
  type ReaderContents,
  type ReadingProgress,
} from '../../vocabulary/index.ts';
import { createRandom, makeSet, type PracticeSet } from '../../vocabulary/practice/index.ts';
import { DEFAULT_READER_SETTINGS } from '../../vocabulary/reader-settings.ts';
import { makePattern } from './patterns/make-pattern.ts';
import { AT, save, TEXTS } from './practice/article-fixture.ts';

const time = fc.integer({ min: 1, max: 2_000_000_000_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

export const anyReading: fc.Arbitrary<ReadingProgress> = fc
  .record(
    {
      version: fc.constant(1 as const),
      article: fc.constantFrom('000-1', '000-2', '001-7', 'text-a'),
      part: fc.nat(200),
      offset: fc.double({ min: -2, max: 2, noNaN: true }),
      progress: share,
      seconds: fc.nat(100_000),
      startedAt: time,
      readAt: time,
      finishedAt: time,
      shareBefore: share,
    },
    { requiredKeys: ['version', 'article', 'part', 'offset', 'progress', 'seconds', 'startedAt', 'readAt'] },
  )
  .map((reading) => (reading.finishedAt === undefined ? reading : { ...reading, progress: 1 }));

const anyText: fc.Arbitrary<OwnText> = fc
  .record({
    id: fc.uuid(),
    title: fc.string({ unit: 'binary' }),
    added: time,
    source: fc.constantFrom(
      { kind: 'pasted' } as const,
      { kind: 'file', name: '新闻.txt', encoding: 'GB18030' } as const,
      { kind: 'page', address: 'https://news.example/1', site: 'news.example' } as const,
    ),
    parts: fc.array(
      fc.string({ unit: 'binary' }).map((text) => `字${text}`),
      { minLength: 1, maxLength: 9 },
    ),
    isBook: fc.boolean(),
  })
  .map(({ id, title, added, source, parts, isBook }) =>
    createOwnText(
      {
        title,
        source,
        parts: parts.map((text) => ({
          role: 'paragraph',
          text,
          ...(isBook && { cues: [[0, 1, 2]], pictures: [{ name: 'p1', width: 3, height: 4 }] }),
        })),
        ...(isBook && { chapters: parts.map((text, part) => ({ title: text, level: 0, part })) }),
      },
      { id, time: added },
    ),
  );

/** A real set of exercises with one article. */
export function makePracticeSet(article: string, id = `set of ${article}`): PracticeSet {
  const text = TEXTS.get(article);
  if (!text) throw new Error(`no article ${article}`);
  const stored = save(text, ['原料', '车间', '传输', '检查', '观察', '状态']);
  return makeSet({ ...AT, article, id, text, stored, random: createRandom(3), voice: false });
}

/** Some of everything. */
export function sampleContents(seed: number): ReaderContents {
  const readings = fc.sample(
    fc.uniqueArray(anyReading, { selector: ({ article }) => article, minLength: 3 }),
    {
      numRuns: 1,
      seed,
    },
  )[0];
  return {
    settings: { ...DEFAULT_READER_SETTINGS, theme: 'dark' },
    readings: readings ?? [],
    texts: fc.sample(anyText, { numRuns: 5, seed }),
    practice: [makePracticeSet('000-2')],
    patterns: [makePattern('yi-wei'), makePattern('ba')],
  };
}
