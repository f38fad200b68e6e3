/**
 * Numbered syllables and written pinyin. CC-CEDICT writes `lu:4`, neutral `de5`, erhua `r5`, unknown `xx5`;
 * readers see `lǜ`, `de`, `r` and nothing.
 */
import type { Syllable } from '../types.ts';

/** Combining marks of tones 1 to 4; tone 5 (neutral) has none. */
const TONE_MARKS = ['\u0304', '\u0301', '\u030C', '\u0300'];

const NUMBERED = /^([a-zü:]+)([1-5])$/i;

/**
 * Writes a numbered syllable with its tone mark: `'lu:4'` -> `'lǜ'`, `'Xi1'` -> `'Xī'`, `'r5'` -> `'r'`.
 * The mark sits on `a` or `e`, else on the `o` of `ou`, else on the last vowel (of `m`, `n`, `ng`: on the first
 * letter after `h`). The unknown syllable `xx5` is written as nothing. Text that is not a numbered syllable is
 * returned unchanged.
 */
export function formatSyllable(syllable: Syllable): string {
  const match = NUMBERED.exec(syllable);
  if (match === null) return syllable;
  const [, letters = '', tone = '5'] = match;
  if (letters === 'xx') return '';
  const spelling = letters.replace(/u:/g, 'ü').replace(/U:/g, 'Ü');
  const mark = TONE_MARKS[Number(tone) - 1];
  if (mark === undefined) return spelling;
  const at = markedLetter(spelling.toLowerCase());
  return (spelling.slice(0, at + 1) + mark + spelling.slice(at + 1)).normalize('NFC');
}

/** Index of the letter that carries the tone mark. */
function markedLetter(spelling: string): number {
  const open = spelling.search(/[ae]/);
  if (open >= 0) return open;
  const ou = spelling.indexOf('ou');
  if (ou >= 0) return ou;
  for (let at = spelling.length - 1; at >= 0; at--) {
    if ('iouü'.includes(spelling.charAt(at))) return at;
  }
  return Math.max(0, spelling.search(/[mn]/));
}

/** A Mandarin syllable in plain letters, `ü` for `u:`; looser than the table of syllables, but not English. */
const SPELLING =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:a(?:i|o|n|ng)?|e(?:i|n|ng|r)?|o(?:u|ng)?|i(?:a|e|ao|u|an|n|ang|ng|ong)?|i?o|u(?:a|o|e|ai|i|an|n|ang)?|ü(?:e|an|n)?)|r|m|n|ng|hm|hng)$/;

/**
 * Parses a written syllable: `'lǜ'` -> `'lu:4'`, `'de'` -> `'de5'`, `'Xī'` -> `'Xi1'`.
 * `undefined` where the text is not a pinyin syllable (`OK`).
 */
export function parseSyllable(written: string): Syllable | undefined {
  let tone = 5;
  let letters = '';
  for (const unit of written.normalize('NFD')) {
    const mark = TONE_MARKS.indexOf(unit);
    if (mark < 0) letters += unit;
    else if (tone === 5) tone = mark + 1;
    else return undefined;
  }
  letters = letters.normalize('NFC');
  const lower = letters.charAt(0).toLowerCase() + letters.slice(1);
  if (!SPELLING.test(lower)) return undefined;
  return `${letters.replace('ü', 'u:').replace('Ü', 'U:')}${tone}`;
}

const LATIN_PART = /^[\p{Script=Latin}0-9]+$/u;

/** Whether a part of a reading is a syllable with its tone, not Latin letters or a mark. */
export function isSyllable(part: string): boolean {
  return /^[\p{Script=Latin}\p{M}:]+[1-9]$/u.test(part);
}

/** How the parts of a reading join. */
const MARKS: Readonly<Record<string, string>> = {
  ',': ', ',
  ':': ': ',
  '·': ' ',
  '・': ' ',
  '-': '-',
  ' ': ' ',
};

/**
 * Writes a reading as one word, by GB/T 16159 as far as CC-CEDICT's capitals show it:
 * syllables joined, an apostrophe before a later `a`, `e`, `o`, a new word at every capital.
 *
 *     Xi1 an1                     -> Xī'ān
 *     Zhong1 guo2 Yin2 hang2      -> Zhōngguó Yínháng
 *     Qi2 nei4 ding1 · Qi2 da2    -> Qínèidīng Qídá
 *     ka3 la1 O K                 -> kǎlā OK
 *     dian3 r5                    -> diǎnr
 */
export function formatPinyin(reading: readonly Syllable[]): string {
  let written = '';
  let before: 'start' | 'syllable' | 'latin' | 'mark' = 'start';
  for (const part of reading) {
    const mark = MARKS[part];
    if (mark !== undefined) {
      written = written.trimEnd() + mark;
      before = 'mark';
      continue;
    }
    const latin = !isSyllable(part) && LATIN_PART.test(part);
    const shown = latin ? part : formatSyllable(part);
    if (shown === '') continue;
    if (before === 'syllable' && !latin) written += joint(shown);
    else if ((before === 'syllable' && latin) || (before === 'latin' && !latin)) written += ' ';
    written += shown;
    before = latin ? 'latin' : 'syllable';
  }
  return written.trimEnd();
}

/**
 * Writes another reading with the spaces and hyphens of a written word: `'yīgǔ-zuòqì'` with `yi4` ->
 * `yìgǔ-zuòqì`. `undefined` where the word isn't written as `reading`.
 */
export function respell(
  written: string,
  reading: readonly Syllable[],
  changed: readonly Syllable[],
): string | undefined {
  const parts: Syllable[] = [];
  let at = 0;
  for (const [index, syllable] of reading.entries()) {
    const mark = written.charAt(at);
    if (mark === ' ' || mark === '-') parts.push(mark);
    if (mark === ' ' || mark === '-' || mark === "'") at++;
    const shown = formatSyllable(syllable);
    if (!written.startsWith(shown, at)) return undefined;
    at += shown.length;
    parts.push(changed[index] ?? syllable);
  }
  return at === written.length ? formatPinyin(parts) : undefined;
}

/** The separator of two syllables of a reading: nothing, an apostrophe, or a space before a capital. */
function joint(next: string): string {
  const letter = next.charAt(0).normalize('NFD').charAt(0);
  if (letter >= 'A' && letter <= 'Z') return ' ';
  return letter === 'a' || letter === 'e' || letter === 'o' ? "'" : '';
}
