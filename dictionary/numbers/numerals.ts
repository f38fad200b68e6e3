/** Figures in digits or in Chinese, parsed as numbers and formatted in plain English. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九'].map((digit, value): [string, number] => [digit, value]),
);
const OTHER_DIGITS = new Map([
  ['〇', 0],
  ['两', 2],
  ['兩', 2],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
  ['肆', 4],
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
]);
const SCALES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
]);
const MAGNITUDES = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
]);

/** Half-width digits without separators: `'１，２３４．５'` -> `'1234.5'`. */
export function plainDigits(figure: string): string {
  return figure
    .replace(/[,，]/g, '')
    .replace(/[０-９．％]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function digitOf(character: string): number | undefined {
  return DIGITS.get(character) ?? OTHER_DIGITS.get(character);
}

/**
 * The value of a Chinese numeral: `'三百二十'` -> 320, `'两千亿'` -> 2e11, `'二〇二五'` -> 2025, `'三点五'` -> 3.5, `'一点二亿'` -> 1.2e8, and in
 * spoken form `'三百二'` -> 320, `'一万五'` -> 15000.
 * `undefined` for what is not a well-formed numeral (万一, 五一).
 */
export function parseNumeral(numeral: string): number | undefined {
  const [, decimal, magnitude = ''] = /^(.+点.+)([万萬亿億])$/.exec(numeral) ?? [];
  if (decimal !== undefined) {
    const value = parseNumeral(decimal);
    return value && Number(`${value}e${Math.log10(MAGNITUDES.get(magnitude) ?? 1)}`);
  }
  const [whole = '', fraction, more] = numeral.split('点');
  if (more !== undefined) return undefined;
  if (fraction !== undefined) {
    const digits = [...fraction].map(digitOf);
    const value = parseNumeral(whole);
    if (value === undefined || digits.length === 0 || digits.includes(undefined)) return undefined;
    return Number(`${value}.${digits.join('')}`);
  }
  const characters = [...whole];
  if (characters.length >= 3 && characters.every((character) => digitOf(character) !== undefined))
    return Number(characters.map(digitOf).join(''));
  return parseScaled(characters);
}

function parseScaled(characters: readonly string[]): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastScale = Number.POSITIVE_INFINITY;
  let lastMagnitude = 0;
  for (const [index, character] of characters.entries()) {
    const value = digitOf(character);
    const scale = SCALES.get(character);
    const magnitude = MAGNITUDES.get(character);
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (scale !== undefined) {
      if (digit === undefined && !(scale === 10 && section % 100 === 0) && index > 0) return undefined;
      if (scale >= lastScale || digit === 0) return undefined;
      section += (digit ?? 1) * scale;
      lastScale = scale;
      digit = undefined;
    } else if (magnitude !== undefined) {
      if (index === 0) return undefined;
      const counted = section + (digit ?? 0);
      // 一亿两千万 is a sum, 三万亿 a product.
      total = magnitude < lastMagnitude ? total + counted * magnitude : (total + counted) * magnitude;
      lastMagnitude = magnitude;
      section = 0;
      digit = undefined;
      lastScale = Number.POSITIVE_INFINITY;
    } else return undefined;
  }
  return characters.length === 0 ? undefined : total + section + (digit ?? 0) * lastUnit(characters);
}

/** The unit of a last digit: a tenth of the unit before it from a hundred on, 一万五. */
function lastUnit(characters: readonly string[]): number {
  const before = characters.at(-2) ?? '';
  const unit = SCALES.get(before) ?? MAGNITUDES.get(before) ?? 1;
  return unit < 100 ? 1 : unit / 10;
}

/** The number of a figure in digits, in Chinese or in both with a magnitude: `'2.55万'` -> 25500. */
export function parseFigure(figure: string): number | undefined {
  const bare = figure.replaceAll(/\s/g, '');
  // 1兆2500億 is a sum.
  const [, first = '', rest] = /^(.*?[0-9０-９](?:兆|千|[万萬亿億]))([0-9０-９].*)$/.exec(bare) ?? [];
  if (rest !== undefined) {
    const [great, small] = [parseFigure(first), parseFigure(rest)];
    return great === undefined || small === undefined ? undefined : great + small;
  }
  const mixed = /^([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)([百千万萬亿億兆]*)$/.exec(bare);
  if (mixed === null) return parseNumeral(bare);
  const [, digits = '', magnitude = ''] = mixed;
  const value = Number(plainDigits(digits));
  return [...magnitude].reduce((sum, unit) => sum * (SCALES.get(unit) ?? MAGNITUDES.get(unit) ?? 1), value);
}

const WORDS: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** A number as written in English: `130000000` -> `'130 million'`, `25500` -> `'25,500'`. */
export function formatNumber(value: number): string {
  for (const [size, word] of WORDS) {
    if (value < size) continue;
    const scaled = Number((value / size).toPrecision(12));
    if (String(scaled).length <= 7) return `${scaled} ${word}`;
  }
  const [whole = '', fraction] = String(Number(value.toPrecision(15))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
