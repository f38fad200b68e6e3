/** Headers, footers and page numbers: what stands at the same place on other pages too. */
import { type Line, type PageText, widthOf } from './placed-text.ts';

/** Above and below these shares of a page there may be headers and footers. */
const TOP_SHARE = 0.09;
const BOTTOM_SHARE = 0.91;
/** On this share of the pages, and on at least two, the same is a header or a footer. */
const MIN_SHARE = 0.4;
/** Longer lines are text. */
const MAX_LENGTH = 60;

const NUMBER = String.raw`(?:\d{1,4}|[A-Za-z]?\d{1,3}|[ivxlc]{1,6}|[〇零一二三四五六七八九十百]{1,5})`;
const PAGE_NUMBER = new RegExp(
  String.raw`^[\s\-–—·•.|/~【\[(（]*(?:第\s*)?${NUMBER}(?:\s*[/／]\s*\d{1,4})?(?:\s*[版頁页])?[\s\-–—·•.|/~】\])）]*$`,
  'i',
);

/** Whether a line has the shape of a page number: `12`, `— 12 —`, `第3版`, `A04`, `3/12`. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text.trim());

/** The lines of each page without headers, footers and page numbers. */
export function withoutMargins(pages: readonly (readonly Line[])[], sizes: readonly PageText[]): Line[][] {
  const repeated = countRepeated(pages, sizes);
  const least = Math.max(2, Math.ceil(MIN_SHARE * pages.length));
  return pages.map((lines, at) =>
    lines.filter((line) => {
      const place = placeOf(line, sizes[at]);
      if (place === undefined) return true;
      if (isPageNumber(line.text) && isAlone(line, lines)) return false;
      return (repeated.get(keyOf(line, place)) ?? 0) < least;
    }),
  );
}

function countRepeated(pages: readonly (readonly Line[])[], sizes: readonly PageText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [at, lines] of pages.entries()) {
    const keys = new Set<string>();
    for (const line of lines) {
      const place = placeOf(line, sizes[at]);
      if (place !== undefined) keys.add(keyOf(line, place));
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Digits differ from page to page. */
const keyOf = ({ text }: Line, place: string): string =>
  `${place} ${text.replace(/[\d〇零一二三四五六七八九十]+/gu, '0').replace(/\s/gu, '')}`;

function placeOf(line: Line, page: PageText | undefined): string | undefined {
  if (!page || line.vertical || [...line.text].length > MAX_LENGTH) return undefined;
  const level = (line.top + line.bottom) / 2 / page.height;
  if (level < TOP_SHARE) return 'top';
  return level > BOTTOM_SHARE ? 'bottom' : undefined;
}

/** A number in a line of other text is no page number. */
function isAlone(line: Line, lines: readonly Line[]): boolean {
  return !lines.some(
    (other) =>
      other !== line &&
      Math.abs(other.bottom - line.bottom) < 0.5 * line.size &&
      Math.max(other.left - line.right, line.left - other.right) < 2 * line.size &&
      widthOf(other) > 0,
  );
}
