/** A PDF file as a text: its pages read one by one, laid out in reading order. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MAX_TEXT_PARTS, type NewText, OwnTextError, type OwnTextPart } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { type LayoutPart, layOutPages, type PageText } from '../../vocabulary/page-layout/index.ts';
import { finishParts } from '../page-article/index.ts';
import { openPdf, type ReadCharacterMap } from './open-pdf.ts';
import { readPageText } from './page-text.ts';
import { withoutMuteFonts } from './readable-fonts.ts';

/** With more than this share of its characters unknown a file is unreadable. */
const MAX_DAMAGED = 0.5;

/** What a file contains, before anything is stored. */
export interface PdfPreview {
  readonly text: NewText;
  readonly pages: number;
  /** Pages without text, counted from 1: pictures of pages. */
  readonly scanned: readonly number[];
  /** Pages that are damaged, counted from 1. */
  readonly broken: readonly number[];
  /** Characters that can't be read, since their fonts do not say which they are. */
  readonly damaged: number;
}

interface PdfSource {
  readonly name: string;
  readonly readMap: ReadCharacterMap;
  /** How many of the pages are read. */
  readonly onProgress: (page: number, pages: number) => void;
}

/**
 * Opens a file.
 * @throws {OwnTextError} in plain words where it is damaged or protected
 */
export async function openChecked(
  bytes: Uint8Array,
  { name, readMap }: Pick<PdfSource, 'name' | 'readMap'>,
): Promise<PDFDocumentProxy> {
  try {
    return await openPdf(bytes, readMap);
  } catch (error) {
    const isProtected = error instanceof Error && error.name === 'PasswordException';
    throw new OwnTextError(t(isProtected ? 'pdf.protected' : 'pdf.broken', { name }), { cause: error });
  }
}

/**
 * Reads a file's text.
 * @throws {OwnTextError} in plain words where it is damaged, protected, scanned or unreadable, or too long
 */
export async function readPdf(bytes: Uint8Array, source: PdfSource): Promise<PdfPreview> {
  const { name } = source;
  const pdf = await openChecked(bytes, source);
  const { numPages: count } = pdf;
  const read: PageText[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= count; number++) {
    source.onProgress(number - 1, count);
    try {
      const page = await pdf.getPage(number);
      read.push(await readPageText(page));
      page.cleanup();
    } catch {
      broken.push(number);
      read.push({ width: 0, height: 0, items: [] });
    }
  }
  source.onProgress(count, count);
  if (broken.length === count) throw new OwnTextError(t('pdf.broken', { name }));
  const { pages, damaged, all } = withoutMuteFonts(read);
  if (all === 0) throw new OwnTextError(t('pdf.scanned', { name, count }));
  if (damaged > MAX_DAMAGED * all) throw new OwnTextError(t('pdf.unreadable', { name }));
  const scanned = read.flatMap(({ items }, at) => {
    const isEmpty = items.every(({ text }) => text.trim() === '');
    return isEmpty && !broken.includes(at + 1) ? [at + 1] : [];
  });
  return { text: textOf(layOutPages(pages), name), pages: count, scanned, broken, damaged };
}

function textOf(laidOut: readonly LayoutPart[], name: string): NewText {
  const parts = laidOut.flatMap(({ role, text, page }): OwnTextPart[] =>
    finishParts([{ role, text }]).map((part) => ({ ...part, page })),
  );
  if (parts.length > MAX_TEXT_PARTS)
    throw new OwnTextError(t('texts.tooMany', { count: parts.length, most: MAX_TEXT_PARTS }));
  const headline = parts.find(({ role }) => role === 'headline')?.text;
  const title = headline || name.replace(/\.pdf$/i, '');
  return { title, source: { kind: 'file', name, encoding: 'PDF' }, parts };
}
