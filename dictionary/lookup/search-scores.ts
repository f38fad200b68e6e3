/** How well an entry matches a query: by its headword, its pinyin, its glosses. */
import { splitClassifiers } from '../lexicon/index.ts';
import { parseSyllable } from '../pinyin/index.ts';
import { isHan } from '../text/index.ts';
import type { Syllable } from '../types.ts';

/** The score of a match, in units of which a tenfold frequency adds `frequency`. */
export const SCORE = {
  exact: 100,
  /** The headword begins with it; a sense does, or ends with it; it is a word of the sense; a word begins with it. */
  prefix: 50,
  senseStart: 62,
  senseEnd: 66,
  wordWithin: 40,
  wordStart: 25,
  initials: 20,
  contains: 10,
  /** Deducted for each earlier sense, and for each additional character. */
  laterSense: -4,
  laterEntry: -15,
  longer: -4,
  frequency: 8,
} as const;

/** A reading as it may be typed; `ü` is `v`. */
export interface SpelledReading {
  /** `zhong1guo2` */
  readonly numbered: string;
  /** `zhongguo` */
  readonly plain: string;
  /** `zg` */
  readonly initials: string;
}

/** Spells a reading in the ways in which it may be typed. */
export function spellReading(reading: readonly Syllable[]): SpelledReading {
  const syllables = reading
    .map((part) => part.toLowerCase().replace('u:', 'v'))
    .filter((part) => /^[a-z]/.test(part) && part !== 'xx5');
  const numbered = syllables.join('');
  const initials = syllables.map((part) => part.charAt(0)).join('');
  return { numbered, plain: numbered.replace(/[1-5]/g, ''), initials };
}

/** Whether a query contains Chinese characters. */
export function isChineseQuery(wanted: string): boolean {
  return [...wanted].some(isHan);
}

/** What a query in lower case without Chinese may be: pinyin (`zhong1'guo2`), words of a gloss; empty where it can't. */
export function readLatinQuery(wanted: string): { readonly pinyin: string; readonly gloss: string } {
  const gloss = wanted.replace(/^to /, '');
  return { pinyin: toNumbered(wanted), gloss: /^[a-z]$|[1-5]$/.test(gloss) ? '' : gloss };
}

/** How well a reading matches the wanted pinyin; 0 where it does not. */
export function scorePinyin({ plain, numbered, initials }: SpelledReading, wanted: string): number {
  const letters = wanted.replace(/[1-5']/g, '');
  if (letters === '') return 0;
  const toneless = letters === wanted;
  if (plain.startsWith(letters)) {
    if (!toneless && !fitsTones(numbered, wanted)) return 0;
    const extra = plain.length - letters.length;
    return extra === 0 ? SCORE.exact : SCORE.prefix + SCORE.longer * Math.min(extra, 8);
  }
  if (!toneless || !initials.startsWith(letters)) return 0;
  const extra = initials.length - letters.length;
  return extra === 0 ? SCORE.prefix : SCORE.initials + SCORE.longer * Math.min(extra, 4);
}

/** How well a headword matches the query; 0 where it does not contain it. */
export function scoreHeadword(headword: string, wanted: string): number {
  const at = headword.indexOf(wanted);
  if (at < 0) return 0;
  const extra = headword.length - wanted.length;
  if (extra === 0) return SCORE.exact;
  return Math.max(1, (at === 0 ? SCORE.prefix : SCORE.contains) + SCORE.longer * Math.min(extra, 5));
}

/** `zhōngguó`, `zhong1 guo2` and `lüe` as `zhong1guo2`, `zhong1'guo2` and `lve`; `''` for what is no pinyin. */
function toNumbered(query: string): string {
  const words = query
    .normalize('NFC')
    .replaceAll('u:', 'ü')
    .split(/[\s'’·-]+/);
  const written = words.map((word) => {
    if (/^[a-zü1-5]*$/.test(word)) return word.replaceAll('ü', 'v');
    return readMarked(word);
  });
  return written.includes(undefined) ? '' : written.join("'");
}

/** `zhōngguó` syllable by syllable, the longest that has a tone mark first; `undefined` for what is no pinyin. */
function readMarked(word: string): string | undefined {
  if (word === '') return '';
  for (let length = Math.min(6, word.length); length > 0; length--) {
    const syllable = parseSyllable(word.slice(0, length));
    const rest = syllable === undefined ? undefined : readMarked(word.slice(length));
    if (syllable !== undefined && rest !== undefined)
      return syllable.toLowerCase().replace('u:', 'v').replace('5', '') + rest;
  }
  return undefined;
}

/** Whether a reading begins with it; tones may be left out, an apostrophe separates syllables: `xi'an`, `zhong1guo`. */
function fitsTones(numbered: string, wanted: string): boolean {
  let at = 0;
  for (const unit of wanted) {
    const isTone = /[1-5]/.test(numbered.charAt(at));
    if (unit === "'") {
      if (isTone) at++;
      else if (!/[1-5]/.test(numbered.charAt(at - 1))) return false;
      continue;
    }
    if (isTone && !/[1-5]/.test(unit)) at++;
    if (numbered.charAt(at) !== unit) return false;
    at++;
  }
  return true;
}

/** Whether a word of a text in lower case begins with it. */
export function holdsWordStart(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (at === 0 || !isLetter(text.charCodeAt(at - 1))) return true;
  return false;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** The best score of the senses, in lower case between slashes; the first ones count for more. */
export function scoreGlosses(glosses: string, wanted: string): number {
  let best = 0;
  const { senses } = splitClassifiers(glosses.split('/'));
  for (const [index, sense] of senses.entries()) {
    const score = scoreSense(sense, wanted) + SCORE.laterSense * Math.min(index, 4);
    if (score > best) best = score;
  }
  return best;
}

function scoreSense(sense: string, wanted: string): number {
  if (!holdsWordStart(sense, wanted)) return 0;
  if (/^(?:surname|variant of|see |old variant|abbr\. for|used in)/.test(sense)) return SCORE.contains;
  // Text in brackets says where a word is used, not what it means.
  const bare = sense.replace(/\([^)]*\)|\[[^\]]*\]/g, '').trim();
  for (const [index, part] of bare.split(/[;,] */).entries()) {
    const plain = part.replace(/^(?:to |a |an |the )/, '').trim();
    if (plain === wanted) return SCORE.exact + SCORE.laterSense * Math.min(index, 4);
    if (plain.endsWith(` ${wanted}`)) return SCORE.senseEnd;
    if (plain.startsWith(wanted) && !isLetter(plain.charCodeAt(wanted.length)))
      return SCORE.senseStart + SCORE.longer * Math.min(4, (plain.length - wanted.length) >> 3);
  }
  const at = bare.indexOf(wanted);
  if (at < 0) return SCORE.contains;
  return isLetter(bare.charCodeAt(at + wanted.length)) ? SCORE.wordStart : SCORE.wordWithin;
}
