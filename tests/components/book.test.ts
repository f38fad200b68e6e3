import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chapterOf, chapterToOpen, parseChapterId, readingOfBook } from '../../components/reader/book.ts';
import { type BookSearch, MAX_HITS, searchBook } from '../../components/reader/book-search.ts';
import {
  advanceProgress,
  type BookChapter,
  createOwnText,
  type OwnTextPart,
  type ReadingProgress,
} from '../../vocabulary/index.ts';

const paragraph = (text: string, more: Partial<OwnTextPart> = {}): OwnTextPart => ({
  role: 'paragraph',
  text,
  ...more,
});
const PICTURE = { name: 'p1', width: 1, height: 1 };
const PARTS: OwnTextPart[] = [
  { role: 'subhead', text: '卷一', pictures: [PICTURE] },
  { role: 'subhead', text: '第一章' },
  paragraph('甲乙丙。'),
  { role: 'subhead', text: '第二章' },
  paragraph('丁戊。'),
  paragraph('己。'),
];
const CHAPTERS: BookChapter[] = [
  { title: '卷一', level: 0, part: 0 },
  { title: '第一章', level: 1, part: 0 },
  { title: '第二章', level: 1, part: 3 },
];
const { head, body } = createOwnText(
  { title: '书', source: { kind: 'pasted' }, parts: PARTS, chapters: CHAPTERS },
  { id: 'a', time: 1 },
);
const ITEM = { id: 'text-a', kind: 'own', title: '书', lang: 'zh-Hans', hanCharacters: 1 } as const;
const openChapter = (chapter: number) => chapterOf(ITEM, { body, chapter });

test('a chapter is an article: its heading its headline, early pictures at its text', () => {
  expect(head.chapterLengths).toEqual([8, 6]);
  const first = openChapter(0);
  expect(first).toMatchObject({ id: 'text-a.1', title: '卷一　第一章', hanCharacters: 8 });
  expect(first?.parts).toEqual([
    { role: 'headline', text: '卷一' },
    { role: 'subhead', text: '第一章' },
    paragraph('甲乙丙。', { pictures: [PICTURE] }),
  ]);
  expect(openChapter(1)).toMatchObject({ id: 'text-a.2', title: '第二章' });
  expect(first?.book?.contents).toEqual([
    { title: '卷一', level: 0, chapter: 0 },
    { title: '第一章', level: 1, chapter: 0 },
    { title: '第二章', level: 1, chapter: 1 },
  ]);
  expect(openChapter(2)).toBeUndefined();
});

test.each([
  ['text-a', { bookId: 'text-a', chapter: undefined }],
  ['text-a.3', { bookId: 'text-a', chapter: 2 }],
  ['text-a.x', { bookId: 'text-a.x', chapter: undefined }],
])('%s', (id, parsed) => expect(parseChapterId(id)).toEqual(parsed));

const reading = (
  chapter: number,
  change: Parameters<typeof advanceProgress>[1],
  time: number,
): ReadingProgress => advanceProgress(undefined, change, { article: `text-a.${chapter}`, time });
const readings = (...list: readonly ReadingProgress[]) => new Map(list.map((one) => [one.article, one]));

test('a book opens where it was left, and after a chapter that was finished', () => {
  const open = (...list: readonly ReadingProgress[]): number =>
    chapterToOpen(head, 'text-a', readings(...list));
  expect(open()).toBe(0);
  expect(open(reading(2, { progress: 0.4 }, 5), reading(1, { progress: 0.9 }, 3))).toBe(1);
  expect(open(reading(1, { finished: true }, 5))).toBe(1);
  expect(open(reading(2, { finished: true }, 5))).toBe(1);
});

test('how far a book was read is how far its chapters were, by their length', () => {
  const of = (...list: readonly ReadingProgress[]) => readingOfBook(head, 'text-a', readings(...list));
  expect(of()).toBeUndefined();
  expect(of(reading(1, { progress: 0.5, seconds: 30 }, 5))).toMatchObject({
    article: 'text-a',
    progress: 4 / 14,
    seconds: 30,
    readAt: 5,
  });
  expect(of(reading(1, { finished: true }, 5))?.finishedAt).toBeUndefined();
  expect(of(reading(1, { finished: true }, 5), reading(2, { finished: true }, 9))).toMatchObject({
    progress: 1,
    finishedAt: 9,
  });
});

function searchAll(parts: readonly OwnTextPart[], words: string): { result: BookSearch; steps: number } {
  const book = {
    id: 'text-a',
    title: '书',
    lang: 'zh-Hans',
    chapter: 0,
    contents: [],
    parts,
    ranges: [
      [0, 3],
      [3, parts.length],
    ],
  } as const;
  const search = searchBook(book, words);
  for (let steps = 0; ; steps++) {
    const { value, done } = search.next();
    if (done) return { result: value, steps };
    expect(value.share).toBeLessThan(1);
  }
}

test('the search finds words in all chapters, with what stands around them', () => {
  expect(searchAll(PARTS, ' 章 ').result.hits).toEqual([
    { chapter: 0, part: 1, offset: 2, before: '第一', found: '章', after: '' },
    { chapter: 1, part: 3, offset: 2, before: '第二', found: '章', after: '' },
  ]);
  expect(searchAll([paragraph('他说 Hello，又说hello。')], 'HELLO').result.hits).toHaveLength(2);
  expect(searchAll(PARTS, '  ').result.hits).toEqual([]);
});

test('a long search comes in steps, and stops where there is enough', () => {
  const long = Array.from({ length: 3000 }, (_, at) =>
    paragraph(`${'字'.repeat(400)}${at === 2999 ? '末尾' : ''}`),
  );
  const { result, steps } = searchAll(long, '末尾');
  expect(result.hits).toMatchObject([{ part: 2999, offset: 400 }]);
  expect(steps).toBeGreaterThan(1);
  expect(searchAll(long, '字').result).toMatchObject({ isFull: true, share: 1 });
  expect(searchAll(long, '字').result.hits).toHaveLength(MAX_HITS);
});

test('what is found is what was looked for', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'A', '字', 'İ', '。', ' '), minLength: 1 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), text, (texts, words) => {
      const { result } = searchAll(
        texts.map((one) => paragraph(one)),
        words,
      );
      for (const { part, offset, found } of result.hits) {
        expect(texts[part]?.slice(offset, offset + found.length)).toBe(found);
        expect(found.toLowerCase()).toBe(words.trim().toLowerCase());
      }
    }),
  );
});
