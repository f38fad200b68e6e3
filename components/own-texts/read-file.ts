import { checkSize, type NewText, OwnTextError } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import {
  declaredEncoding,
  decodeText,
  detectEncoding,
  type Encoding,
  isBinary,
} from '../text-encoding/index.ts';
import { kindOf, type TextCalls } from '../text-session/index.ts';
import { askOnce, type PageWorker } from '../worker-link/index.ts';

/** Time limit for reading a text. */
const READ_MS = 2000;

/** A file that was opened, before it is added. */
export interface OpenedText {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As it was detected. */
  readonly encoding: Encoding;
}

/** A book that was opened: its worker reads it. */
export interface OpenedBook {
  readonly name: string;
  readonly book: File;
}

/** A PDF file that was opened: its worker reads it. */
export interface OpenedPdf {
  readonly name: string;
  readonly pdf: File;
}

/** A file that was opened, by what reads it. */
export type FileToAdd = OpenedText | OpenedBook | OpenedPdf;

/**
 * Opens a file: tells what it is, and detects the encoding of a text.
 * @throws {OwnTextError} in plain words for a file that is empty, too large or not text
 */
export async function openFile(file: File): Promise<FileToAdd> {
  const { name } = file;
  if (file.size === 0) throw new OwnTextError(t('texts.empty', { name }));
  if (await isBook(file)) return { name, book: file };
  if (await isPdf(file)) return { name, pdf: checkedPdf(file) };
  checkSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isBinary(bytes)) throw new OwnTextError(t('texts.notText', { name }));
  const declared = kindOf(name) === 'html' ? declaredEncoding(bytes) : undefined;
  return { name, bytes, encoding: declared ?? detectEncoding(bytes) };
}

/** Whether a file is a book: by its name, or because it begins as books do. */
async function isBook(file: File): Promise<boolean> {
  if (/\.epub$/i.test(file.name)) return true;
  const start = new Uint8Array(await file.slice(0, 58).arrayBuffer());
  return new TextDecoder('latin1').decode(start).endsWith('mimetypeapplication/epub+zip');
}

/** Maximum size of a PDF file, in megabytes. */
const MAX_PDF_MB = 50;

/** Whether a file is a PDF file: by its name, or because its head says so (ISO 32000-1, 7.5.2; near its beginning is enough). */
async function isPdf(file: File): Promise<boolean> {
  if (/\.pdf$/i.test(file.name) || file.type === 'application/pdf') return true;
  const start = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  return new TextDecoder('latin1').decode(start).includes('%PDF-');
}

/** @throws {OwnTextError} for one that is too large */
function checkedPdf(file: File): File {
  if (file.size <= MAX_PDF_MB * 1_000_000) return file;
  throw new OwnTextError(t('pdf.tooLarge', { name: file.name, size: MAX_PDF_MB }));
}

/** A file's text in an encoding. */
export interface ReadText {
  readonly text: NewText;
  readonly decoded: string;
}

/**
 * Reads a file in a worker, which is terminated if it takes too long.
 * @throws {Error} in plain words
 */
export async function readFile(
  { name, bytes }: OpenedText,
  encoding: Encoding,
  startWorker: () => PageWorker,
): Promise<ReadText> {
  const decoded = decodeText(bytes, encoding);
  const text = await askOnce<TextCalls, NewText>(
    startWorker(),
    (calls) => calls.read({ name, text: decoded, encoding }),
    {
      limitMs: READ_MS,
      tooLong: t('texts.tooLong', { name, count: READ_MS / 1000 }),
    },
  );
  return { text, decoded };
}
