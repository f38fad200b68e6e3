/**
 * A font in which every character is a box: half an em for Latin and its like, one em for all others. With it pictures are
 * the same on every machine, whatever fonts that has. A TrueType font made here; its `cmap` is of format 13 (OpenType
 * specification, “Many-to-one range mappings”), as last-resort fonts have.
 */

const UNITS_PER_EM = 1000;
const ASCENT = 880;
const DESCENT = 120;

/** Glyphs by number: `[advance, left, right]` of a box from the base line to 700; without a box, an empty one. */
const GLYPHS = [
  [1000, 0, 1000], // .notdef
  [500, 0, 500], // half an em
  [1000, 0, 1000], // one em
  [500], // a space
  [1000], // a space of one em
  [0], // what is joined to the letter before it
] as const;
const BOX_HEIGHT = 700;

/** `[first, last, glyph]`, in order. */
const GROUPS = [
  [0x20, 0x20, 3],
  [0x21, 0x9f, 1],
  [0xa0, 0xa0, 3],
  [0xa1, 0x2ff, 1],
  [0x300, 0x36f, 5],
  [0x370, 0x1fff, 1],
  [0x2000, 0x200a, 3],
  [0x200b, 0x200f, 5],
  [0x2010, 0x2bff, 1],
  [0x2c00, 0x2fff, 2],
  [0x3000, 0x3000, 4],
  [0x3001, 0x10ffff, 2],
] as const;

const bytes = (size: 1 | 2 | 4, values: readonly number[]): Buffer => {
  const made = Buffer.alloc(values.length * size);
  for (const [at, value] of values.entries())
    made.writeUIntBE(value < 0 ? value + 256 ** size : value, at * size, size);
  return made;
};
const u16 = (...values: readonly number[]): Buffer => bytes(2, values);
const u32 = (...values: readonly number[]): Buffer => bytes(4, values);

/** A glyph of one contour, a rectangle; none where there is no box. */
function outline([, left, right]: readonly number[]): Buffer {
  if (left === undefined || right === undefined) return Buffer.alloc(0);
  const onCurve = 1;
  const box = u16(1, left, 0, right, BOX_HEIGHT, 3, 0);
  const x = u16(left, 0, right - left, 0);
  const y = u16(0, BOX_HEIGHT, 0, -BOX_HEIGHT);
  return Buffer.concat([box, bytes(1, [onCurve, onCurve, onCurve, onCurve]), x, y]);
}

function makeCmap(): Buffer {
  const groups = Buffer.concat(GROUPS.map((group) => u32(...group)));
  const header = Buffer.concat([u16(13, 0), u32(16 + groups.length, 0, GROUPS.length)]);
  // One table, for Windows and all of Unicode.
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), header, groups]);
}

function makeName(): Buffer {
  const text = Buffer.from('Boxes', 'utf16le').swap16();
  const records = [1, 2, 4, 6].map((name) => u16(3, 1, 0x409, name, text.length, 0));
  return Buffer.concat([u16(0, records.length, 6 + 12 * records.length), ...records, text]);
}

function makeTables(): Readonly<Record<string, Buffer>> {
  const glyphs = GLYPHS.map(outline);
  const ends = glyphs.map((_, at) => glyphs.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0));
  const widest = 1000;
  return {
    'OS/2': Buffer.concat([
      u16(4, 600, 400, 5, 0, 500, 500, 0, 100, 500, 500, 0, 400, 50, 300, 0),
      Buffer.alloc(10), // panose
      u32(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff),
      Buffer.from('BOXS'),
      u16(0x40, 0x20, 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
      u32(0xffffffff, 0xffffffff),
      u16(500, BOX_HEIGHT, 0, 0x20, 1),
    ]),
    cmap: makeCmap(),
    glyf: Buffer.concat(glyphs),
    head: Buffer.concat([
      u16(1, 0, 1, 0),
      u32(0, 0x5f0f3cf5),
      u16(0, UNITS_PER_EM),
      Buffer.alloc(16), // made and changed at no time
      u16(0, 0, widest, BOX_HEIGHT, 0, 8, 2, 1, 0), // long offsets in `loca`
    ]),
    hhea: u16(1, 0, ASCENT, -DESCENT, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length),
    hmtx: Buffer.concat(GLYPHS.map(([advance, left = 0]) => u16(advance, left))),
    loca: u32(0, ...ends),
    maxp: Buffer.concat([u16(1, 0, GLYPHS.length, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: makeName(),
    post: Buffer.concat([u16(3, 0), u32(0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
  };
}

const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);

function checksum(table: Buffer): number {
  let sum = 0;
  const whole = padded(table);
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) % 2 ** 32;
  return sum;
}

/** The font as a file. */
function makeBoxFont(): Buffer {
  const tables = Object.entries(makeTables());
  const [most, power] = [8, 3]; // the largest power of two in the number of tables
  const header = Buffer.concat([
    u32(0x00010000),
    u16(tables.length, most * 16, power, tables.length * 16 - most * 16),
  ]);
  let from = header.length + 16 * tables.length;
  const entries = tables.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag), u32(checksum(table), from, table.length)]);
    from += padded(table).length;
    return entry;
  });
  const file = Buffer.concat([header, ...entries, ...tables.map(([, table]) => padded(table))]);
  const head = header.length + 16 * tables.findIndex(([tag]) => tag === 'head');
  const adjusted = (0xb1b0afba - checksum(file) + 2 ** 32) % 2 ** 32;
  file.writeUInt32BE(adjusted, file.readUInt32BE(head + 8) + 8);
  return file;
}

/**
 * A style sheet that makes the font the only one. Shadows are hard, since their shades are half of all colours, and what
 * moves without end stands still.
 */
export function boxFontCss(): string {
  const source = `url(data:font/ttf;base64,${makeBoxFont().toString('base64')})`;
  return `@font-face { font-family: Boxes; src: ${source}; }
    :root { --float: 0 8px light-dark(rgb(29 27 24 / 14%), rgb(0 0 0 / 60%)) !important; }
    progress:not([value]) { appearance: none; }
    *, ::before, ::after, ::placeholder, ::file-selector-button { font-family: Boxes !important; }`;
}
