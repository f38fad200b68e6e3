/** Text of a page as pdf.js gives it, placed from the left and from the top. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageText, TextItem } from '../../vocabulary/page-layout/index.ts';

/** Where characters reach above and below their baseline, in sizes of the font. */
const ABOVE = 0.88;
const BELOW = 0.12;
/** Text that leans farther is a watermark, or is drawn up a page's edge. */
const MAX_LEAN = 0.1;

/** Reads the text of a page; writing that is turned is left out. */
export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const [a, b, c, d, e, f] = viewport.transform as [number, number, number, number, number, number];
  const placed = items.flatMap((item): TextItem[] => {
    if (!('str' in item) || item.str === '') return [];
    const [p, q, r, s, x, y] = item.transform as [number, number, number, number, number, number];
    const across = [a * p + c * q, b * p + d * q] as const;
    const size = Math.hypot(a * r + c * s, b * r + d * s);
    if (size === 0 || Math.abs(across[1]) > MAX_LEAN * size || across[0] <= 0) return [];
    const [left, baseline] = [a * x + c * y + e, b * x + d * y + f];
    const vertical = styles[item.fontName]?.vertical ?? false;
    const box = vertical
      ? { left: left - size / 2, right: left + size / 2, top: baseline, bottom: baseline + item.height }
      : { left, right: left + item.width, top: baseline - ABOVE * size, bottom: baseline + BELOW * size };
    return [{ text: item.str, size, font: item.fontName, vertical, ...box }];
  });
  return { width: viewport.width, height: viewport.height, items: placed };
}
