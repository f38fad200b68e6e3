/**
 * Opens PDF files by pdf.js, in the worker in which it runs: no further worker, no network, no `eval`, no WebAssembly. The
 * build for older browsers, since those that the manifest names lack some of what the other build needs.
 */
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Reads one of the character maps that come with the extension: `UniGB-UCS2-H.bcmap`. */
export type ReadCharacterMap = (name: string) => Promise<Uint8Array>;

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
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: true,
    stopAtErrors: false,
  }).promise;
}
