/** A book (EPUB) as a text with chapters, and the pictures at it. Runs in a worker. */
import {
  type BookChapter,
  type NewText,
  OwnTextError,
  type OwnTextPart,
  type OwnTextPicture,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { finishParts } from '../page-article/index.ts';
import { decodeText, detectEncoding } from '../text-encoding/index.ts';
import { type ContentsEntry, readContents } from './contents.ts';
import { readBlocks } from './document-blocks.ts';
import { type BookDocument, readPackage, resolvePath } from './package-file.ts';
import { PICTURE_START_BYTES, type PictureFacts, readPictureFacts } from './picture-file.ts';
import { type NotedBlock, type PlacedDocument, placeNotes } from './place-notes.ts';
import { ZipFile } from './zip-file.ts';

/** Maximum size of a book's file, in megabytes, as readers are told. */
const MAX_BOOK_MB = 50;
/** Maximum size of a document in it, and of all documents, in bytes, unpacked. */
const MAX_DOCUMENT_BYTES = 10_000_000;
const MAX_DOCUMENTS_BYTES = 60_000_000;
/** A picture that is larger is left out: bytes, and pixels, which it takes four bytes each to draw. */
const MAX_PICTURE_BYTES = 12_000_000;
const MAX_PICTURES_BYTES = 60_000_000;
const MAX_PICTURE_PIXELS = 40_000_000;
/** Smaller pictures, in pixels both ways, are ornaments. */
const MIN_PICTURE_PIXELS = 24;

/** A picture of a book as its file has it. */
export interface BookPicture extends PictureFacts {
  /** As the parts of the text name it. */
  readonly name: string;
  /** Its file in the archive. */
  readonly path: string;
  readonly bytes: number;
}

/** A book that was read. */
export interface ReadBook {
  readonly text: NewText;
  readonly pictures: readonly BookPicture[];
  /** Documents that the book names and does not have, or that are damaged. */
  readonly missing: number;
}

/**
 * Reads a book.
 * @param onProgress 0 to 1
 * @throws {OwnTextError} for a file that is no book, protected, damaged or too large
 */
export async function readBook(
  file: Blob,
  { name, onProgress }: { readonly name: string; readonly onProgress: (share: number) => void },
): Promise<ReadBook & { readonly zip: ZipFile }> {
  if (file.size > MAX_BOOK_MB * 1_000_000)
    throw new OwnTextError(t('texts.epub.fileTooLarge', { size: MAX_BOOK_MB }));
  const zip = await ZipFile.open(file);
  const pack = await readPackage(zip);
  const contents = await readContents(zip, pack);
  const { documents, missing } = await readDocuments(zip, pack.documents, (share) => onProgress(0.7 * share));
  if (documents.length === 0) throw new OwnTextError(t('texts.epub.noBook'));
  const blocks = placeNotes(documents);
  const pictures = await findPictures(zip, {
    documents,
    blocks,
    onProgress: (share) => onProgress(0.7 + 0.3 * share),
  });
  const fileName = name.replace(/\.\w{1,5}$/, '');
  const title = pack.title || fileName;
  const { parts, starts } = joinParts(documents, { blocks, pictures });
  const chapters = chaptersOf(contents, { documents, starts, parts, title });
  const source = { kind: 'file', name, encoding: 'EPUB' } as const;
  return {
    zip,
    text: { title, source, parts, chapters },
    pictures: [...new Set(pictures.values())],
    missing,
  };
}

async function readDocuments(
  zip: ZipFile,
  listed: readonly BookDocument[],
  onProgress: (share: number) => void,
): Promise<{ documents: PlacedDocument[]; missing: number }> {
  const sizes = listed.map(({ path, kind }) => (kind === 'text' ? (zip.sizeOf(path) ?? 0) : 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all > MAX_DOCUMENTS_BYTES) throw new OwnTextError(t('texts.epub.tooLarge'));
  const documents: PlacedDocument[] = [];
  let problem: unknown;
  let missing = 0;
  let done = 0;
  for (const [at, { path, kind }] of listed.entries()) {
    if (kind === 'picture') {
      documents.push({ path, title: '', blocks: [pictureBlock(path)], ranges: new Map() });
      continue;
    }
    try {
      const bytes = await zip.read(path, MAX_DOCUMENT_BYTES);
      documents.push({ path, ...readBlocks(decodeText(bytes, detectEncoding(bytes))) });
    } catch (error) {
      if (!(error instanceof OwnTextError)) throw error;
      problem = error;
      missing += 1;
    }
    done += sizes[at] ?? 0;
    onProgress(all === 0 ? 1 : done / all);
  }
  // Where nothing can be read, the last reason is the book's.
  if (missing > 0 && missing === listed.length) throw problem;
  return { documents, missing };
}

function pictureBlock(path: string): PlacedDocument['blocks'][number] {
  const file = path.split('/').at(-1) ?? path;
  return { role: 'picture', text: '', references: [], src: encodeURIComponent(file) };
}

interface PicturesOf {
  readonly documents: readonly PlacedDocument[];
  readonly blocks: readonly (readonly NotedBlock[])[];
  readonly onProgress: (share: number) => void;
}

/** The pictures that can be shown, by their path. */
async function findPictures(
  zip: ZipFile,
  { documents, blocks, onProgress }: PicturesOf,
): Promise<Map<string, BookPicture>> {
  const paths = new Set(
    documents.flatMap(({ path }, at) =>
      (blocks[at] ?? []).flatMap(({ src }) => pathOfPicture(path, src) ?? []),
    ),
  );
  const found = new Map<string, BookPicture>();
  let room = MAX_PICTURES_BYTES;
  let done = 0;
  for (const path of paths) {
    done += 1;
    const bytes = zip.sizeOf(path);
    if (bytes === undefined || bytes > Math.min(room, MAX_PICTURE_BYTES)) continue;
    const start = await zip.readStart(path, PICTURE_START_BYTES);
    const facts = start && readPictureFacts(start);
    onProgress(done / paths.size);
    if (!facts || facts.width * facts.height > MAX_PICTURE_PIXELS) continue;
    if (Math.max(facts.width, facts.height) <= MIN_PICTURE_PIXELS) continue;
    room -= bytes;
    found.set(path, { ...facts, name: `p${found.size + 1}`, path, bytes });
  }
  return found;
}

/** `undefined` for a picture that is not in the book: none is loaded from elsewhere. */
function pathOfPicture(from: string, src: string | undefined): string | undefined {
  if (src === undefined || /^[a-z][a-z\d+.-]*:|^\/\//i.test(src)) return undefined;
  return resolvePath(from, src).path;
}

interface Joined {
  readonly parts: OwnTextPart[];
  /** By document: the part with which each of its blocks begins, and at the end the part after the document. */
  readonly starts: readonly ReadonlyMap<number, number>[];
}

/** All blocks as parts. Pictures stand at a part: the next one of their document, else the one before, else the next. */
function joinParts(
  documents: readonly PlacedDocument[],
  { blocks, pictures }: { blocks: PicturesOf['blocks']; pictures: ReadonlyMap<string, BookPicture> },
): Joined {
  const parts: OwnTextPart[] = [];
  let waiting: OwnTextPicture[] = [];
  const starts = documents.map(({ path, blocks: all }, at) => {
    const begin = new Map<number, number>();
    const firstOfDocument = parts.length;
    for (const block of blocks[at] ?? []) {
      begin.set(block.index, parts.length);
      const picture = pictures.get(pathOfPicture(path, block.src) ?? '');
      if (picture) waiting.push(asPicture(picture, block.alt));
      const made = partsOf(block);
      const [first, ...rest] = made;
      if (!first) continue;
      parts.push(waiting.length > 0 ? { ...first, pictures: waiting } : first, ...rest);
      waiting = [];
    }
    begin.set(all.length, parts.length);
    // A document without text: its pictures go to the next.
    if (waiting.length > 0 && parts.length > firstOfDocument) {
      putAfter(parts, waiting);
      waiting = [];
    }
    return begin;
  });
  if (waiting.length > 0) putAfter(parts, waiting);
  return { parts, starts };
}

function asPicture({ name, width, height }: BookPicture, alt: string | undefined): OwnTextPicture {
  return { name, width, height, ...(alt && { alt }) };
}

function putAfter(parts: OwnTextPart[], pictures: readonly OwnTextPicture[]): void {
  const last = parts.pop();
  if (!last) return;
  const after = pictures.map((picture) => ({ ...picture, after: true as const }));
  parts.push({ ...last, pictures: [...(last.pictures ?? []), ...after] });
}

function partsOf({ role, text, notes }: NotedBlock): OwnTextPart[] {
  if (role === 'picture') return [];
  const own = finishParts([{ role: role === 'heading' ? 'subhead' : role, text }]);
  return [...own, ...finishParts(notes.map((note) => ({ role: 'footnote' as const, text: note })))];
}

interface ChaptersOf {
  readonly documents: readonly PlacedDocument[];
  readonly starts: Joined['starts'];
  readonly parts: OwnTextPart[];
  /** The book's. */
  readonly title: string;
}

/** The list of contents with the part where each chapter begins; a chapter has a paragraph, else it is one with the next. */
function chaptersOf(contents: readonly ContentsEntry[], book: ChaptersOf): BookChapter[] {
  const { parts, title } = book;
  const listed = contents
    .flatMap(({ title: own, level, path, fragment }): BookChapter[] => {
      const part = partAt(path, { fragment, book });
      return part === undefined ? [] : [{ title: own, level, part }];
    })
    .sort((a, b) => a.part - b.part);
  const chapters = new Set(listed.map(({ part }) => part)).size > 1 ? listed : byDocument(book);
  const [first] = chapters;
  const withStart = !first || first.part > 0 ? [{ title, level: 0, part: 0 }, ...chapters] : chapters;
  const joined: BookChapter[] = [];
  for (const [at, chapter] of withStart.entries()) {
    const before = withStart[at - 1];
    const start = joined.at(-1)?.part ?? 0;
    const isWhole = before !== undefined && hasParagraph(parts, start, chapter.part);
    joined.push(isWhole || !before ? chapter : { ...chapter, part: start });
  }
  return joined;
}

function hasParagraph(parts: readonly OwnTextPart[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (parts[at]?.role === 'paragraph') return true;
  return false;
}

/** The part that a place in a document begins with; `undefined` for one that is not in the book. */
function partAt(
  path: string,
  { fragment, book }: { readonly fragment: string | undefined; readonly book: ChaptersOf },
): number | undefined {
  const { documents, starts, parts } = book;
  const number = documents.findIndex((document) => document.path === path);
  const document = documents[number];
  const begin = starts[number];
  if (!document || !begin) return undefined;
  // A block that is a note now stands elsewhere: the next one that is left counts.
  let block = (fragment === undefined ? undefined : document.ranges.get(fragment)?.[0]) ?? 0;
  while (block < document.blocks.length && !begin.has(block)) block += 1;
  const part = begin.get(block);
  return part === undefined || part >= parts.length ? undefined : part;
}

/** Without a list of contents each document is a chapter, by its first heading, else its title, else its number. */
function byDocument({ documents, starts, parts }: ChaptersOf): BookChapter[] {
  return documents.flatMap(({ title, blocks }, at): BookChapter[] => {
    const begin = starts[at];
    const first = begin && [...begin.values()][0];
    const end = begin?.get(blocks.length);
    if (first === undefined || end === undefined || first >= end || first >= parts.length) return [];
    const heading = parts.slice(first, end).find(({ role }) => role === 'subhead')?.text;
    return [{ title: heading || title || String(at + 1), level: 0, part: first }];
  });
}
