const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** Text of a cell: what spreadsheets were guarded from is as it was, markup of Anki's is gone. */
export function plainText(cell: string, { html }: { readonly html: boolean }): string {
  const text = cell.replace(/^'(?=[=+\-@\t\r])/, '');
  if (!html) return text;
  return text
    .replaceAll(/\[sound:[^\]]*\]/g, '')
    .replaceAll(/<r[tp]\b[^>]*>[^<]*(?:<\/r[tp]>)?/gi, '')
    .replaceAll(/<(?:br|\/div|\/p|\/li)\b[^>]*>/gi, '\n')
    .replaceAll(/<[a-z!/][^>]*>/gi, '')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
}
