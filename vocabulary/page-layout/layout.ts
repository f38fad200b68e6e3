/** Pages of placed text as a text that is read from its beginning to its end. */
import { isUpright, joinUpright, linesOf, turnPage } from './lines.ts';
import { withoutMargins } from './page-margins.ts';
import { type Column, paragraphsOf } from './paragraphs.ts';
import { commonest, type LayoutPart, type PageText } from './placed-text.ts';
import { readingOrder } from './reading-order.ts';
import { withoutReadings } from './small-print.ts';

/** Pages whose size of the body tells that of a page: this one, and those around it. */
const NEAR_PAGES = 3;

/**
 * Paragraphs and headlines of a document in reading order. Left out: headers, footers, page numbers, readings in small print.
 * @param pages all pages, in their order; the part of a document tells its page counted from 1
 */
export function layOutPages(pages: readonly PageText[]): LayoutPart[] {
  const found = withoutMargins(
    pages.map(({ items }) => linesOf(items)),
    pages,
  );
  const turned = found.map((lines, at) => {
    if (!isUpright(lines)) return joinUpright(withoutReadings(lines), 'right');
    return joinUpright(withoutReadings(turnPage(lines, pages[at]?.width ?? 0)), 'left');
  });
  const body = commonest(turned.flat().map(({ size, text }) => ({ value: size, weight: text.length })));
  const columns: Column[] = turned.flatMap((lines, at) => {
    const near = turned.slice(Math.max(0, at - NEAR_PAGES), at + NEAR_PAGES + 1).flat();
    const usual = commonest(near.map(({ size, text }) => ({ value: size, weight: text.length }))) || body;
    return readingOrder(lines, usual).map((column) => ({ lines: column, page: at + 1 }));
  });
  return paragraphsOf(columns, body);
}
