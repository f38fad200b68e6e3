/** A book in the reader: it is read chapter by chapter, each an article of its own. Pure. */
import {
  chapterRanges,
  type OwnTextBody,
  type OwnTextHead,
  type OwnTextPart,
  type ReadingProgress,
  stateOf,
} from '../../vocabulary/index.ts';
import type { ReaderArticle } from './article.ts';
import type { WrittenIn } from './written-in.ts';

/** A title in the list of contents. */
export interface ContentsLine {
  readonly title: string;
  /** Depth, from 0. */
  readonly level: number;
  /** The number of its chapter, from 0. */
  readonly chapter: number;
}

/** The book that a chapter belongs to. */
export interface Book {
  /** Its id in the library, `text-…`, and its name. */
  readonly id: string;
  readonly title: string;
  readonly lang: WrittenIn;
  /** The number of the chapter that is open, from 0, of so many. */
  readonly chapter: number;
  readonly contents: readonly ContentsLine[];
  /** All parts of the book, and those of each chapter, from one up to another. */
  readonly parts: readonly OwnTextPart[];
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** The id of a chapter as an article: `text-7f3.2`, from 1. */
export function chapterId(bookId: string, chapter: number): string {
  return `${bookId}.${chapter + 1}`;
}

/** The book, and the number of the chapter from 0, that an id names; without a number only the book. */
export function parseChapterId(id: string): {
  readonly bookId: string;
  readonly chapter: number | undefined;
} {
  const [, bookId = id, number] = /^(.*)\.(\d{1,6})$/.exec(id) ?? [];
  return { bookId, chapter: number === undefined ? undefined : Number(number) - 1 };
}

/** The titles of chapters; one that several titles begin has all of them. */
export function chapterTitles({ contents }: Pick<Book, 'contents'>): Map<number, string> {
  const titles = new Map<number, string>();
  for (const { title, chapter } of contents) {
    const before = titles.get(chapter);
    titles.set(chapter, before === undefined ? title : `${before}　${title}`);
  }
  return titles;
}

/** A chapter of a book as an article; `undefined` where there is no such chapter. */
export function chapterOf(
  item: Omit<ReaderArticle, 'parts' | 'misprints'>,
  { body, chapter }: { readonly body: OwnTextBody; readonly chapter: number },
): ReaderArticle | undefined {
  const ranges = chapterRanges(body);
  const range = ranges[chapter];
  if (!range) return undefined;
  const starts = new Map(ranges.map(([from], number) => [from, number]));
  const contents = (body.chapters ?? []).flatMap(({ title, level, part }): ContentsLine[] => {
    const of = starts.get(part);
    return of === undefined ? [] : [{ title, level, chapter: of }];
  });
  const { id, title, lang } = item;
  const book: Book = { id, title, lang, chapter, contents, parts: body.parts, ranges };
  const parts = body.parts.slice(...range);
  return {
    ...item,
    id: chapterId(item.id, chapter),
    title: chapterTitles(book).get(chapter) ?? item.title,
    hanCharacters: parts.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0),
    parts: withHeadline(parts),
    misprints: [],
    book,
  };
}

/** A heading that begins a chapter is its headline; pictures over the text are at its first paragraph. */
function withHeadline(parts: readonly OwnTextPart[]): OwnTextPart[] {
  const firstText = parts.findIndex(({ role }) => role === 'paragraph');
  const head = firstText < 0 ? [] : parts.slice(0, firstText);
  const early = head.flatMap(({ pictures = [] }) => pictures);
  return parts.map((part, at): OwnTextPart => {
    if (at === 0 && part.role === 'subhead') {
      const { pictures: _moved, ...bare } = part;
      return { ...(firstText > 0 ? bare : part), role: 'headline' };
    }
    if (at < firstText) {
      const { pictures: _moved, ...bare } = part;
      return bare;
    }
    if (at !== firstText || early.length === 0) return part;
    return { ...part, pictures: [...early, ...(part.pictures ?? [])] };
  });
}

type Readings = ReadonlyMap<string, ReadingProgress>;

/** The chapter with which a book is opened: the one read last, or the one after it where that was finished. */
export function chapterToOpen(
  { chapterLengths = [] }: OwnTextHead,
  bookId: string,
  readings: Readings,
): number {
  let last: { readonly chapter: number; readonly reading: ReadingProgress } | undefined;
  for (const chapter of chapterLengths.keys()) {
    const reading = readings.get(chapterId(bookId, chapter));
    if (reading && reading.readAt >= (last?.reading.readAt ?? 0)) last = { chapter, reading };
  }
  if (!last) return 0;
  const isOver = stateOf(last.reading) === 'finished' && last.chapter + 1 < chapterLengths.length;
  return isOver ? last.chapter + 1 : last.chapter;
}

/** How far the reader has come in a whole book, from its chapters; `undefined` where none was opened. */
export function readingOfBook(
  { chapterLengths = [] }: OwnTextHead,
  bookId: string,
  readings: Readings,
): ReadingProgress | undefined {
  const read = chapterLengths.flatMap((length, chapter) => {
    const reading = readings.get(chapterId(bookId, chapter));
    return reading ? [{ length, reading }] : [];
  });
  const [first] = read;
  if (!first) return undefined;
  const all = chapterLengths.reduce((sum, length) => sum + length, 0);
  const passed = read.reduce((sum, { length, reading }) => sum + length * reading.progress, 0);
  const isFinished =
    read.length === chapterLengths.length && read.every(({ reading }) => reading.finishedAt !== undefined);
  const times = read.map(({ reading }) => reading.readAt);
  return {
    version: first.reading.version,
    article: bookId,
    part: 0,
    offset: 0,
    progress: isFinished ? 1 : Math.min(1, passed / Math.max(1, all)),
    seconds: read.reduce((sum, { reading }) => sum + reading.seconds, 0),
    startedAt: Math.min(...read.map(({ reading }) => reading.startedAt)),
    readAt: Math.max(...times),
    ...(isFinished && { finishedAt: Math.max(...times) }),
  };
}
