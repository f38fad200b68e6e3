/** A page of a PDF file as a picture. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pictures have at most so many pixels. */
const MAX_PIXELS = 12_000_000;

/**
 * Draws a page, with a width in pixels.
 * @throws errors of pdf.js where the page is damaged
 */
export async function drawPage(
  pdf: PDFDocumentProxy,
  { number, width }: { readonly number: number; readonly width: number },
): Promise<ImageBitmap> {
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(width / whole.width, Math.sqrt(MAX_PIXELS / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js draws on what has the functions of a canvas of a page.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  page.cleanup();
  return canvas.transferToImageBitmap();
}
