/** Texts of files as they are stored. Pure; runs in a worker (`entrypoints/text-file-worker`). */
import { MAX_TEXT_PARTS, type NewText, OwnTextError, type SubtitleKind } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { BookSession, type PictureWriter } from '../epub/index.ts';
import { ENCODINGS, type Encoding } from '../text-encoding/index.ts';
import { link, type MessageEnd } from '../worker-link/index.ts';
import { markdownParts } from './markdown-parts.ts';
import { markupArticle } from './markup-parts.ts';
import { plainParts } from './plain-parts.ts';
import { subtitleParts } from './subtitle-parts.ts';

/** The format of a file. */
type FileKind = 'text' | 'markdown' | 'html' | SubtitleKind;

/** The formats of subtitles by the ending of a file's name. */
const SUBTITLES: Readonly<Record<string, SubtitleKind>> = { srt: 'srt', vtt: 'vtt', ass: 'ass', ssa: 'ass' };

/** A file that was decoded. */
export interface DecodedText {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** What the worker needs of the page. */
export interface TextPagePorts {
  /** How far a book is, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** What the worker offers to the page. */
function offeredBy(book: BookSession) {
  return {
    read: (file: DecodedText) => textOfFile(file),
    openBook: (file: Blob, name: string) => book.open(file, name),
    storePictures: (id: string) => book.storePictures(id),
  };
}
/** What a page may ask of the worker that reads texts. */
export type TextCalls = ReturnType<typeof offeredBy>;

/** Serves the page at the other end; the pictures of books are stored by `writePictures`. */
export function serveTextFiles(end: MessageEnd, writePictures: PictureWriter): void {
  const book = new BookSession(writePictures, (share) => void page.onProgress(share));
  const page = link<{ [K in keyof TextPagePorts]: TextPagePorts[K] }>(end, offeredBy(book));
}

/**
 * A file's text as it is stored.
 * @throws {OwnTextError} for one with too many paragraphs
 */
export function textOfFile({ name, text, encoding }: DecodedText): NewText {
  const source = { kind: 'file', name, encoding: ENCODINGS[encoding] } as const;
  const title = name.replace(/\.\w{1,5}$/, '');
  const kind = kindOf(name);
  if (kind === 'text') return checked(withTitle({ title, source, parts: plainParts(text) }));
  if (kind === 'markdown') return checked(withTitle({ title, source, parts: markdownParts(text) }));
  if (kind !== 'html') return checked({ title, source, parts: subtitleParts(text, kind) });
  const article = markupArticle(text);
  return checked({ title: article.title || title, source, parts: article.parts });
}

/** A pasted text as it is stored. */
export function textOfPaste(text: string): NewText {
  return checked(withTitle({ title: '', source: { kind: 'pasted' }, parts: plainParts(text) }));
}

function checked(text: NewText): NewText {
  if (text.parts.length > MAX_TEXT_PARTS)
    throw new OwnTextError(t('texts.tooMany', { count: text.parts.length, most: MAX_TEXT_PARTS }));
  return text;
}

/** The headline is the title; without one the given title, else the first words. */
function withTitle(text: NewText): NewText {
  const headline = text.parts.find(({ role }) => role === 'headline')?.text;
  return { ...text, title: headline || text.title || firstWords(text) };
}

function firstWords({ parts }: NewText): string {
  const characters = [...(parts[0]?.text ?? '')];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');
}

/** The format of a file, by the ending of its name; `text` for an unknown one. */
export function kindOf(name: string): FileKind {
  if (/\.html?$|\.xhtml$/i.test(name)) return 'html';
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  const [, ending = ''] = /\.(srt|vtt|ass|ssa)$/i.exec(name) ?? [];
  return SUBTITLES[ending.toLowerCase()] ?? 'text';
}
