/** Detects the encoding of a file's bytes, and decodes them. */
import { analyse } from 'chardet';

/** The encodings of Chinese texts, by their names for `TextDecoder`, with the names that are shown. */
export const ENCODINGS = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030 (GBK, GB2312)',
  big5: 'Big5',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
} as const;
/** An encoding that files may have. */
export type Encoding = keyof typeof ENCODINGS;
const NAMES = Object.keys(ENCODINGS) as Encoding[]; // the keys of a record of encodings

/** How many bytes are examined to detect the encoding. */
const SAMPLE_BYTES = 64 * 1024;

/** The most frequent characters of Chinese text, in both scripts: a wrong encoding yields rare ones. */
const COMMON = new Set(
  '的一是了不在有人我他这中大来上国和说们为到子地出会年可对生自个于学下得时着就要过家种都作那以主里后发多经行然所如心同事业本现方面动长成部分其从当没法无力等日月公市新民区工社前开员进建高两关全这還個們為對說時過種經業現麼無當從關開問學會國發後長實點進體務產話見這來，。、：；“”「」《》（）？！',
);

/** Detects the encoding of bytes: by a byte order mark, by their form, else by the text that they would yield. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = markedEncoding(bytes);
  if (marked) return marked;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (isUtf8(sample, bytes.length > sample.length)) return 'utf-8';
  const wide = bytes.length % 2 === 0 ? utf16Of(sample) : undefined;
  if (wide) return wide;
  const guesses = new Map(analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence]));
  const scored = (['gb18030', 'big5'] as const).map((name) => ({
    name,
    score: plausibility(decodeStart(sample, name)) + (guesses.get(name) ?? 0) / 1000,
  }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).name;
}

/** The encoding that an HTML file declares, `<meta charset=gbk>`; `undefined` where it declares none of ours. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return NAMES.find((name) => name === (encoding === 'gbk' ? 'gb18030' : encoding));
  } catch {
    return undefined; // not an encoding known to the browser
  }
}

/** Decodes bytes, without a byte order mark; what can't be read becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The text at the start of bytes, without a character that the sample's end divides. */
function decodeStart(sample: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(sample, { stream: true });
}

/** How many characters could not be read. */
export function countDamaged(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}

/** Whether bytes are not text in any encoding: pictures, archives, office documents. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const text = decodeStart(sample, detectEncoding(bytes));
  let odd = 0;
  for (const character of text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff]/.test(character)) odd += 1;
  }
  return odd > Math.max(2, text.length * 0.05);
}

function markedEncoding([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Minimum share of common Chinese characters in a text. Bytes read in a wrong encoding have far fewer. */
const MIN_WIDE = 0.95;

/** Which UTF-16 encoding bytes are in, by their code units; `undefined` where in neither. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 2) return undefined;
  const share = (encoding: Encoding): number => {
    const text = decodeText(bytes, encoding);
    const found = text.match(/[\t\n\r -~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
    return found / text.length + plausibility(text) / 100;
  };
  const [little, big] = [share('utf-16le'), share('utf-16be')];
  if (Math.max(little, big) < MIN_WIDE) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Whether bytes are UTF-8 throughout; a sample may end within a character. */
function isUtf8(bytes: Uint8Array, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return !bytes.includes(0);
  } catch {
    return false;
  }
}

/** How likely a text was written in Chinese, about -1 to 1. */
export function plausibility(text: string): number {
  let common = 0;
  let odd = 0;
  let all = 0;
  for (const character of text) {
    all += 1;
    const code = character.codePointAt(0) ?? 0;
    if (COMMON.has(character) || (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d) common += 1;
    else if (!/[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u2027\t]/u.test(character)) odd += 1;
  }
  return all === 0 ? 0 : (common - odd * 2) / all;
}
