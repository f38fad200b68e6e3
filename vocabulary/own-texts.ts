/** Texts that the reader has added: their stored shapes. The library needs the heads, reading needs the body. Pure. */
import * as v from 'valibot';
import { t, textLocale } from './language/index.ts';
import { wholeNumber } from './whole-number.ts';

/** Version of the stored shapes below; a change of shape raises it and brings a migration. */
const OWN_TEXT_VERSION = 1;

/** Maximum size of a text, in bytes of UTF-8: 2 MB. */
const MAX_TEXT_BYTES = 2_000_000;

/** Maximum number of parts of a text: paragraphs, headings and the like. */
export const MAX_TEXT_PARTS = 20_000;

/** The same of a book, in bytes and parts: 12 MB are four million characters. */
const MAX_BOOK_BYTES = 12_000_000;
const MAX_BOOK_PARTS = 200_000;

/** Maximum length of a title, in UTF-16 code units. */
export const MAX_TITLE = 200;

/** How long a removed text can be restored. */
export const REMOVED_KEPT_MS = 60 * 60 * 1000;

const pictureSchema = v.object({
  /** Under this name its bytes are stored, apart from the text. */
  name: v.pipe(v.string(), v.nonEmpty()),
  /** CSS pixels. */
  width: wholeNumber,
  height: wholeNumber,
  alt: v.optional(v.string()),
  /** Stands after the part; the others stand before it. */
  after: v.optional(v.literal(true)),
});

const partSchema = v.object({
  role: v.picklist(['headline', 'subhead', 'byline', 'paragraph', 'caption', 'footnote']),
  text: v.pipe(v.string(), v.nonEmpty()),
  /** Continues the paragraph before it, which was too long. */
  goesOn: v.optional(v.literal(true)),
  /** Of subtitles: where each cue's text begins, UTF-16 units, and when it is shown, from and to in milliseconds. */
  cues: v.optional(v.pipe(v.array(v.tuple([wholeNumber, wholeNumber, wholeNumber])), v.readonly())),
  pictures: v.optional(v.pipe(v.array(pictureSchema), v.readonly())),
  /** Of a PDF file: the page on which it begins, from 1. */
  page: v.optional(wholeNumber),
});

const chapterSchema = v.object({
  title: v.pipe(v.string(), v.nonEmpty()),
  /** Depth in the list of contents, from 0. */
  level: wholeNumber,
  /** The part with which it begins. Titles that begin with the same part are one chapter. */
  part: wholeNumber,
});

/** See {@link OwnTextHead}. */
export const ownTextHeadSchema = v.object({
  version: v.literal(OWN_TEXT_VERSION),
  id: v.pipe(v.string(), v.nonEmpty()),
  title: v.pipe(v.string(), v.nonEmpty()),
  /** Its source: pasted, a file by its name and encoding, a web page by its address. */
  source: v.variant('kind', [
    v.object({ kind: v.literal('pasted') }),
    v.object({ kind: v.literal('file'), name: v.string(), encoding: v.string() }),
    v.object({ kind: v.literal('page'), address: v.string(), site: v.string() }),
  ]),
  hanCharacters: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Of a book: the Han characters of each chapter. */
  chapterLengths: v.optional(v.pipe(v.array(wholeNumber), v.minLength(1), v.readonly())),
  /** Epoch milliseconds. */
  addedAt: v.number(),
  removedAt: v.optional(v.number()),
});

/** See {@link OwnTextBody}. */
export const ownTextBodySchema = v.object({
  version: v.literal(OWN_TEXT_VERSION),
  parts: v.pipe(v.array(partSchema), v.minLength(1), v.readonly()),
  /** Of a book: its list of contents, in order; the first begins with the first part. */
  chapters: v.optional(v.pipe(v.array(chapterSchema), v.minLength(1), v.readonly())),
});

/** A paragraph or a headline of an own text. */
export type OwnTextPart = Readonly<v.InferOutput<typeof partSchema>>;
/** A picture of a book, at a part of its text. */
export type OwnTextPicture = Readonly<v.InferOutput<typeof pictureSchema>>;
/** A title in a book's list of contents. */
export type BookChapter = Readonly<v.InferOutput<typeof chapterSchema>>;
/** What the library shows of an own text. */
export type OwnTextHead = Readonly<v.InferOutput<typeof ownTextHeadSchema>>;
/** The parts of an own text. */
export type OwnTextBody = Readonly<v.InferOutput<typeof ownTextBodySchema>>;

/** A text that is to be stored, before it has an id and a time. */
export interface NewText {
  readonly title: string;
  readonly source: OwnTextHead['source'];
  readonly parts: readonly OwnTextPart[];
  /** Of a book: its list of contents. */
  readonly chapters?: readonly BookChapter[];
}

/** A text that can't be stored as it is; its message is for the reader. */
export class OwnTextError extends Error {
  override readonly name = 'OwnTextError';
}

/**
 * Makes the head and the body of a new text.
 * @throws {OwnTextError} for one that is empty, has no Chinese, or is too large
 */
export function createOwnText(
  { title, source, parts, chapters }: NewText,
  { id, time }: { readonly id: string; readonly time: number },
): { readonly head: OwnTextHead; readonly body: OwnTextBody } {
  const whole = parts.map(({ text }) => text).join('\n');
  if (whole.trim() === '') throw new OwnTextError(t('texts.nothing'));
  const hanCharacters = countHan(whole);
  if (hanCharacters === 0) throw new OwnTextError(t('texts.noChinese'));
  checkBody({ parts, chapters });
  const head = ownTextHeadSchema.entries;
  const body = ownTextBodySchema.entries;
  const result = v.safeParse(v.object({ ...head, parts: body.parts, chapters: body.chapters }), {
    version: OWN_TEXT_VERSION,
    id,
    title: trimTitle(title) || trimTitle(parts[0]?.text ?? ''),
    source,
    hanCharacters,
    ...(chapters && { chapters, chapterLengths: chapterLengths({ parts, chapters }) }),
    addedAt: time,
    parts,
  });
  if (!result.success) throw new OwnTextError(t('texts.notKept'));
  const { parts: kept, chapters: listed, ...rest } = result.output;
  return {
    head: rest,
    body: { version: OWN_TEXT_VERSION, parts: kept, ...(listed && { chapters: listed }) },
  };
}

type Contents = Pick<NewText, 'parts'> & { readonly chapters?: readonly BookChapter[] | undefined };

/** The parts of each chapter of a book, from one up to another; one chapter where the text is no book. */
export function chapterRanges({ parts, chapters = [] }: Contents): [from: number, to: number][] {
  const starts = [...new Set([0, ...chapters.map(({ part }) => part)])]
    .filter((part) => part < parts.length)
    .sort((a, b) => a - b);
  return starts.map((from, at) => [from, starts[at + 1] ?? parts.length]);
}

function chapterLengths(contents: Contents): number[] {
  return chapterRanges(contents).map(([from, to]) =>
    contents.parts.slice(from, to).reduce((sum, { text }) => sum + countHan(text), 0),
  );
}

function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/**
 * Refuses a text that is too large; a book may be larger than others.
 * @throws {OwnTextError}
 */
export function checkBody({ parts, chapters }: Contents): void {
  const bytes = parts.reduce((sum, { text }) => sum + sizeOf(text) + 1, -1);
  checkSize(bytes, chapters ? MAX_BOOK_BYTES : MAX_TEXT_BYTES);
  const most = chapters ? MAX_BOOK_PARTS : MAX_TEXT_PARTS;
  if (parts.length > most) throw new OwnTextError(t('texts.tooMany', { count: parts.length, most }));
}

/**
 * Refuses a text that is too large.
 * @throws {OwnTextError}
 */
export function checkSize(bytes: number, most = MAX_TEXT_BYTES): void {
  if (bytes <= most) return;
  throw new OwnTextError(t('texts.tooBig', { size: megabytes(bytes, 1), most: megabytes(most, 0) }));
}

function megabytes(bytes: number, digits: number): string {
  return new Intl.NumberFormat(textLocale(), {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(bytes / 1_000_000);
}

/** A title on one line, cut to the maximum length: white space is collapsed. */
export function trimTitle(title: string): string {
  return title.replace(/\s+/gu, ' ').trim().slice(0, MAX_TITLE).trim();
}

/** Reads a stored head; `undefined` if it is invalid or of a newer version. */
export function parseOwnTextHead(value: unknown): OwnTextHead | undefined {
  const result = v.safeParse(ownTextHeadSchema, value);
  return result.success ? result.output : undefined;
}

/** Reads a stored body; `undefined` if it is invalid or of a newer version. */
export function parseOwnTextBody(value: unknown): OwnTextBody | undefined {
  const result = v.safeParse(ownTextBodySchema, value);
  return result.success ? result.output : undefined;
}

/** Size of a text in bytes of UTF-8. */
export function sizeOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit < 0xe000)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
