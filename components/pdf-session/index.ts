/** Reads PDF files, and draws their pages, in a worker. No styles, no Preact: the worker loads it too. */
export { type PdfCalls, type PdfPagePorts, servePdf } from './pdf-server.ts';
export type { PdfPreview } from './read-pdf.ts';
