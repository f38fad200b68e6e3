/**
 * The words of a pasted list: one a line, or separated by spaces, commas or tabs; without duplicates. Of a line that continues
 * in pinyin or English only the Chinese in front counts: `银行 yínháng bank` -> `银行`.
 */
export function splitList(text: string): string[] {
  const words = text.split(/[\r\n]+/).flatMap(splitLine);
  return [...new Set(words)];
}

function splitLine(line: string): string[] {
  const pieces = line.trim().split(/[\s,，、;；|/]+/u);
  return pieces
    .map((piece) => piece.replace(/^[\d.)）-]+/u, '').replace(/[[({【（].*$/u, ''))
    .filter((piece) => /\p{Script=Han}/u.test(piece));
}
