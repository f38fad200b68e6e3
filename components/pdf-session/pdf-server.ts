/** The worker's side of reading a PDF file (`entrypoints/pdf-worker`). */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { link, type MessageEnd } from '../worker-link/index.ts';
import type { ReadCharacterMap } from './open-pdf.ts';
import { drawPage } from './page-picture.ts';
import { openChecked, readPdf } from './read-pdf.ts';

/** What the worker needs of the page. */
export interface PdfPagePorts {
  /** How many of the file's pages are read. */
  readonly onProgress: (page: number, pages: number) => void;
}

/** What the worker offers to the page. */
function offeredBy(readMap: ReadCharacterMap, onProgress: PdfPagePorts['onProgress']) {
  let shown: Promise<PDFDocumentProxy> | undefined;
  const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
  return {
    read: async (file: Blob, name: string) => readPdf(await bytesOf(file), { name, readMap, onProgress }),
    /** Opens a file whose pages are drawn; returns how many it has. */
    open: async (file: Blob, name: string) => {
      shown = bytesOf(file).then((bytes) => openChecked(bytes, { name, readMap }));
      return (await shown).numPages;
    },
    /** Draws a page of it, with a width in pixels. */
    draw: async (number: number, width: number) => {
      if (!shown) throw new Error('No file was opened.');
      return drawPage(await shown, { number, width });
    },
  };
}
/** What a page may ask of the worker that reads PDF files. */
export type PdfCalls = ReturnType<typeof offeredBy>;

/** Serves the page at the other end. */
export function servePdf(end: MessageEnd, readMap: ReadCharacterMap): void {
  const page = link<{ [K in keyof PdfPagePorts]: PdfPagePorts[K] }>(
    end,
    offeredBy(readMap, (read, pages) => void page.onProgress(read, pages)),
  );
}
