const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/**
 * Rewrites a text up to the last occurrence of a mark. A pattern that ends in the mark then always finds its end, and the
 * text is not scanned again for each beginning without one.
 */
function upToLast(text: string, mark: string, change: (text: string) => string): string {
  const end = text.lastIndexOf(mark) + 1;
  return change(text.slice(0, end)) + text.slice(end);
}

/** Text of a cell, without the guards against spreadsheet formulas and without Anki's markup. */
export function plainText(cell: string, { html }: { readonly html: boolean }): string {
  const text = cell.replace(/^'(?=[=+\-@\t\r])/, '');
  if (!html) return text;
  const silent = upToLast(text, ']', (some) => some.replaceAll(/\[sound:[^\]]*\]/g, ''));
  const plain = upToLast(silent, '>', (some) =>
    some
      .replaceAll(/<r[tp]\b[^>]*>[^<]*(?:<\/r[tp]>)?/gi, '')
      .replaceAll(/<(?:br|\/div|\/p|\/li)\b[^>]*>/gi, '\n')
      .replaceAll(/<[a-z!/][^>]*>/gi, ''),
  );
  return plain
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}
