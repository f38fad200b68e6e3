/**
 * Pictures as small as PNG can make them without loss: screenshots of boxes have few colours, so each is stored by its number
 * (PNG specification, third edition: colour type 3). A third of what Chromium writes.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colour types of PNG, and their bytes a pixel. */
const RGB = 2;
const INDEXED = 3;
const BYTES_EACH: Readonly<Record<number, number>> = { [RGB]: 3, 6: 4 };
const MAX_COLORS = 256;
/** The filter that takes the row above from a row. */
const FILTER_UP = 2;

/** A picture as pixels, `0xRRGGBB` each, row after row. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** Stores a screenshot again, with the same pixels. */
export function shrinkPng(png: Buffer): Buffer {
  return encode(decode(png));
}

function decode(png: Buffer): Picture {
  const data: Buffer[] = [];
  let [width, height, type] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      [width, height, type] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] ?? 0];
      if (body[8] !== 8 || !BYTES_EACH[type] || body[12] !== 0)
        throw new Error('not a screenshot of Chromium');
    }
    if (name === 'IDAT') data.push(body);
    at += 12 + length;
  }
  const each = BYTES_EACH[type] ?? 0;
  const rows = unfilter(inflateSync(Buffer.concat(data)), width * each, each);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const from = at * each;
    pixels[at] =
      ((rows[from] as number) << 16) | ((rows[from + 1] as number) << 8) | (rows[from + 2] as number);
  }
  return { width, height, pixels };
}

/** Undoes the filters of the rows, each of which begins with its filter's number. */
function unfilter(filtered: Buffer, row: number, each: number): Buffer {
  const height = filtered.length / (row + 1);
  const plain = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (row + 1)] ?? 0;
    for (let at = y * row; at < (y + 1) * row; at++) {
      const left = at - y * row >= each ? (plain[at - each] as number) : 0;
      const up = y > 0 ? (plain[at - row] as number) : 0;
      const corner = y > 0 && at - y * row >= each ? (plain[at - row - each] as number) : 0;
      plain[at] = (filtered[at + y + 1] as number) + predict(filter, left, up, corner);
    }
  }
  return plain;
}

/** What a filter expects of a byte, from those before it: nothing, left, above, their mean, or Paeth's choice of three. */
function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function encode({ width, height, pixels }: Picture): Buffer {
  const numbers = new Map<number, number>();
  for (const color of pixels) if (!numbers.has(color)) numbers.set(color, numbers.size);
  const isIndexed = numbers.size <= MAX_COLORS;
  const each = isIndexed ? 1 : 3;
  const row = width * each + 1;
  const rows = Buffer.alloc(height * row); // filter 0: as it is
  for (let at = 0; at < pixels.length; at++) {
    const color = pixels[at] as number; // inside the picture
    const to = at * each + Math.floor(at / width) + 1;
    if (isIndexed) rows[to] = numbers.get(color) as number;
    else rows.writeUIntBE(color, to, 3);
  }
  // From the last row up: one that is like the row above it has only its difference, which is none.
  for (let y = height - 1; y > 0; y--) {
    if (rows.compare(rows, (y - 1) * row + 1, y * row, y * row + 1, (y + 1) * row) === 0)
      rows.fill(0, y * row + 1, (y + 1) * row).writeUInt8(FILTER_UP, y * row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = isIndexed ? INDEXED : RGB;
  const palette = Buffer.alloc(numbers.size * 3);
  if (isIndexed) for (const [color, number] of numbers) palette.writeUIntBE(color, number * 3, 3);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...(isIndexed ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
