import { inflateSync } from 'node:zlib';

/** All characters that a PDF writes: those that its fonts have a shape for, each font being cut down to what is used. */
export function charactersOf(pdf: Buffer): Set<string> {
  const found = new Set<string>();
  // A shape that serves two characters, 人 and the radical ⼈, may stand for either.
  const add = (text: string): void => void found.add(text.normalize('NFKC'));
  for (const map of streamsOf(pdf).filter((stream) => stream.includes('begincmap'))) {
    for (const [, rows = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
      for (const [, code = ''] of rows.matchAll(/<[\da-f]+> <([\da-f]+)>/gi)) add(textOf(code));
    }
    for (const [, rows = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
      for (const [, from = '', to = '', first = ''] of rows.matchAll(
        /<([\da-f]+)> <([\da-f]+)> <([\da-f]{4})>/gi,
      )) {
        for (let i = 0; i <= Number.parseInt(to, 16) - Number.parseInt(from, 16); i++)
          add(String.fromCodePoint(Number.parseInt(first, 16) + i));
      }
    }
  }
  return found;
}

function textOf(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const from = at + (pdf[at + 6] === 0x0d ? 8 : 7);
    try {
      streams.push(inflateSync(pdf.subarray(from, pdf.indexOf('endstream', from))).toString('latin1'));
    } catch {
      // not compressed so: pictures, fonts
    }
  }
  return streams;
}
