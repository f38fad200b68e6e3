/** Readings as people write them in lists: pinyin with marks, numbers or neither, in any spelling, or zhuyin. */
import { formatZhuyin, parseSyllable } from '../dictionary/index.ts';

/** Letters that look like those of pinyin: IPA letters of school fonts, the breve for the third tone. */
const LOOKALIKES: Readonly<Record<string, string>> = { ɡ: 'g', ɑ: 'a' };
const BREVE = /\u0306/g;
const CARON = '\u030C';
/** Combining marks of tones 1 to 4. */
const TONE_MARKS = ['\u0304', '\u0301', '\u030C', '\u0300'];
const BOPOMOFO = /\p{Script=Bopomofo}/u;
/** A numbered syllable; tone 0 is the neutral one. */
const NUMBERED = /^(r|[a-zü:]{1,6})([0-5])$/;
/** Maximum length of a written reading that is split, in UTF-16 code units: about 40 characters. */
const MAX_WRITTEN = 320;
/** How much of a cell is read, in UTF-16 code units. */
const MAX_CELL = 1000;
/** Maximum length of a syllable in letters, without its mark and number: `zhuang`. */
const MAX_SYLLABLE = 6;

/**
 * Pinyin in one spelling: composed, with the caron for the third tone and plain `g` and `a`; capitals stay.
 * `'ZHĂNɡ'` -> `'ZHǍNg'`
 */
export function normalizePinyin(written: string): string {
  return written
    .normalize('NFD')
    .replaceAll(/[ɡɑ]/g, (letter) => LOOKALIKES[letter] ?? letter)
    .replaceAll(BREVE, CARON)
    .normalize('NFC');
}

/** The readings in a cell, without spaces: `'shéi / shuí'` and `'de;děi'` are two, `'zhǎng (grow)'` is one. */
function alternatives(written: string): string[] {
  // A longer cell contains no reading of a word.
  const plain = normalizePinyin(written.slice(0, MAX_CELL))
    .toLowerCase()
    .replaceAll(/[([（【][^)\]）】]*[)\]）】]/gu, '')
    .replaceAll('//', '');
  return plain
    .split(/[/;,，；、|]/u)
    .map((one) => one.replaceAll(/[\s'’·.-]/g, '').replaceAll(/u:|v/g, 'ü'))
    .filter((one) => one !== '');
}

/**
 * How well a reading matches what is written: 3 exactly; 2 except for tones that sound different (一 and 不 before
 * a syllable, a neutral tone); 1 by its letters, where no tone is written; 0 not at all.
 */
export function fitReading(written: string, reading: readonly string[]): 0 | 1 | 2 | 3 {
  const fits = alternatives(written).map((one) => fitOne(one, reading));
  return fits.reduce((best, fit) => (fit > best ? fit : best), 0);
}

function fitOne(written: string, reading: readonly string[]): 0 | 1 | 2 | 3 {
  if (BOPOMOFO.test(written)) return fitZhuyin(written, reading);
  const spoken = splitAlong(written, reading);
  if (!spoken) return 0;
  const own = reading.map((syllable) => syllable.slice(-1));
  if (spoken.every((tone) => tone === '') && own.some((tone) => tone !== '5')) return 1;
  if (spoken.every((tone, at) => (tone || '5') === own[at])) return 3;
  return spoken.every((tone, at) => soundsAs(tone || '5', { tones: own, reading, at })) ? 2 : 0;
}

/** The tone written on or after each syllable of a reading, `''` where there is none; `undefined` for other letters. */
function splitAlong(written: string, reading: readonly string[]): string[] | undefined {
  const tones: string[] = [];
  const units = [...written.normalize('NFD')];
  let at = 0;
  for (const syllable of reading) {
    const letters = lettersOf(syllable).normalize('NFD');
    let found = '';
    let tone = '';
    while (at < units.length && (found.length < letters.length || isMark(units[at] ?? ''))) {
      const unit = units[at++] ?? '';
      const marked = TONE_MARKS.indexOf(unit) + 1;
      if (marked > 0) tone = String(marked);
      else found += unit;
    }
    if (found !== letters) return undefined;
    if (/^[0-5]$/.test(units[at] ?? '')) tone = (units[at++] ?? '').replace('0', '5');
    tones.push(tone);
  }
  return at === units.length ? tones : undefined;
}

function isMark(unit: string): boolean {
  return /^\p{M}$/u.test(unit);
}

function lettersOf(syllable: string): string {
  return syllable.toLowerCase().replace(/\d$/, '').replaceAll('u:', 'ü');
}

interface Place {
  readonly tones: readonly string[];
  readonly reading: readonly string[];
  readonly at: number;
}

/** Whether a syllable may sound with a tone: `yí` for `yi1`, `bú` for `bu4`, neutral, or full for a neutral one. */
function soundsAs(tone: string, { tones, reading, at }: Place): boolean {
  const own = tones[at];
  if (tone === own || tone === '5' || own === '5') return true;
  const syllable = reading[at];
  return (syllable === 'yi1' && (tone === '2' || tone === '4')) || (syllable === 'bu4' && tone === '2');
}

function fitZhuyin(written: string, reading: readonly string[]): 0 | 3 {
  const plain = (text: string): string => text.replaceAll(/[\sˉ˙]/g, '');
  return plain(written) === plain(reading.map(formatZhuyin).join('')) ? 3 : 0;
}

/**
 * Written pinyin as numbered syllables, exactly `count` of them: `'nèijuǎnhuà', 3` -> `['nei4', 'juan3', 'hua4']`.
 * A capital begins a name. `undefined` where their number differs, or there are no tones at all.
 */
export function splitPinyin(written: string, count: number): string[] | undefined {
  const plain = normalizePinyin(written)
    .replaceAll(/[([（【][^)\]）】]*[)\]）】]/gu, '')
    .replaceAll('//', '')
    .trim();
  if (plain.length > MAX_WRITTEN || !/[1-4āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/i.test(plain)) return undefined;
  const parts = plain.split(/[\s'’·-]+/).filter((part) => part !== '');
  return splitParts(parts, count);
}

/** Syllables of parts between spaces and apostrophes, which no syllable crosses. */
function splitParts(parts: readonly string[], count: number): string[] | undefined {
  // What can't be split is remembered, so that each end of the text is tried once for each count.
  const failed = new Set<string>();
  const split = (part: number, at: number, left: number): string[] | undefined => {
    const text = parts[part];
    if (text === undefined) return left === 0 ? [] : undefined;
    if (at === text.length) return split(part + 1, 0, left);
    const key = `${part} ${at} ${left}`;
    if (left === 0 || failed.has(key)) return undefined;
    // The longest first; a mark may be a unit of its own, a number follows the last letter.
    for (let end = Math.min(text.length, at + MAX_SYLLABLE + 2); end > at; end--) {
      if (at > 0 && beginsBare(text, at)) break;
      const syllable = syllableOf(text.slice(at, end));
      const rest = syllable && split(part, end, left - 1);
      if (rest) return [syllable, ...rest];
    }
    failed.add(key);
    return undefined;
  };
  return split(0, 0, count);
}

/** Whether a syllable begins with a vowel directly after letters: there pinyin has an apostrophe, `Xī'ān`. */
function beginsBare(text: string, at: number): boolean {
  return /^[aeo]/i.test(text.slice(at).normalize('NFD')) && !/\d/.test(text.charAt(at - 1));
}

function syllableOf(written: string): string | undefined {
  const capital = /^\p{Lu}/u.test(written);
  const lower = written.toLowerCase().replaceAll(/u:|v/g, 'ü');
  const [, letters, tone] = NUMBERED.exec(lower) ?? [];
  const plain = letters === undefined ? parseSyllable(lower) : parseSyllable(letters);
  if (!plain || /^(?:hm|hng|ng|m|n)\d$/.test(plain)) return undefined;
  const numbered = tone === undefined ? plain : `${plain.slice(0, -1)}${tone.replace('0', '5')}`;
  return capital ? numbered.charAt(0).toUpperCase() + numbered.slice(1) : numbered;
}
