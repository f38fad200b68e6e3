/**
 * Opens PDF files by pdf.js, in the worker in which it runs: no further worker, no network, no `eval`, no WebAssembly. The
 * build for older browsers, since those that the manifest names lack some of what the other build needs.
 */
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Reads one of the character maps that come with the extension: `UniGB-UCS2-H.bcmap`. */
export type ReadCharacterMap = (name: string) => Promise<Uint8Array>;

/** A canvas that pdf.js draws on, and lets go. */
interface DrawnCanvas {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Canvases for what pdf.js draws on the way: a worker has no document to make them. */
class WorkerCanvases {
  create(width: number, height: number): DrawnCanvas {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: DrawnCanvas, width: number, height: number): void {
    if (canvas) Object.assign(canvas, { width, height });
  }

  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext('2d', { alpha: false });
  }

  destroy(drawn: DrawnCanvas): void {
    drawn.canvas = null;
    drawn.context = null;
  }
}

/** Filters are elements of a page: none are used, so that some pictures have other colours. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addKnockoutFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  addSelectionHCMFilter = (): string => 'none';
  addSelectionFilter = (): string => 'none';
  createSelectionStyle = (): null => null;
  destroy = (): void => undefined;
}

/**
 * Opens a file.
 * @throws errors of pdf.js, by name: `PasswordException`, `InvalidPDFException`
 */
export function openPdf(bytes: Uint8Array, readMap: ReadCharacterMap): Promise<PDFDocumentProxy> {
  /** Fonts and decoders that pdf.js would load are not bundled: text needs none of them. */
  class BundledFiles {
    fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      return kind === 'cMapUrl' ? readMap(filename) : Promise.reject(new Error(`${filename} is not bundled`));
    }
  }
  return getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: '/',
    BinaryDataFactory: BundledFiles,
    CanvasFactory: WorkerCanvases,
    FilterFactory: NoFilters,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false, // they are loaded into a page, which a worker has not; the browser draws such text in a font of its own
    stopAtErrors: false,
  }).promise;
}
