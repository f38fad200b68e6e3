/**
 * The lexicon searched as one types: by Chinese, by pinyin with or without tones or by first letters, by English.
 * All headwords, readings and glosses are read once (`prepare`, about half a second, in steps); from then on each
 * query goes over all of them, which takes some ten milliseconds.
 */

import { readEntry } from '../glosses/index.ts';
import { type Lexicon, splitClassifiers } from '../lexicon/index.ts';
import { parseSyllable } from '../pinyin/index.ts';
import { isHan } from '../text/index.ts';
import type { Entry } from '../types.ts';

/** Entries read in one step of `prepare`: some five milliseconds. */
const STEP_ENTRIES = 2000;
/** Most entries scored closely for a very common English word: the commonest. */
const MOST_SCORED = 2000;

/** What a match is worth, in units of which a tenfold frequency is worth `frequency`. */
const SCORE = {
  exact: 100,
  /** The headword begins so; a sense does, or ends so; the word stands in it; a word of it begins so. */
  prefix: 50,
  senseStart: 62,
  senseEnd: 66,
  wordWithin: 40,
  wordStart: 25,
  initials: 20,
  contains: 10,
  /** For each sense, and for each character, that comes before or is too many. */
  laterSense: -4,
  laterEntry: -15,
  longer: -4,
  frequency: 8,
} as const;

/** An entry that was found, and how well. */
interface Found {
  readonly entry: number;
  readonly score: number;
}

/** Searches one lexicon. */
export class Searcher {
  private readonly lexicon: Lexicon;
  private readonly headwords: string[] = [];
  private readonly traditional: string[] = [];
  /** `zhong1guo2`, `zhongguo`, `zg`; `ü` is `v`. */
  private readonly numbered: string[] = [];
  private readonly plain: string[] = [];
  private readonly initials: string[] = [];
  /** Glosses in lower case as the file has them, senses between slashes. */
  private readonly glosses: string[] = [];
  private readonly weights: Float32Array;
  /** Of the entry read last among those of its headword. */
  private rank = 0;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.weights = new Float32Array(lexicon.entries);
  }

  /** Whether everything is read. */
  get ready(): boolean {
    return this.headwords.length === this.lexicon.entries;
  }

  /** Reads the lexicon on; yields what share of it is read, so that others may work between. */
  *prepare(): Generator<number, void> {
    const { lexicon } = this;
    while (!this.ready) {
      const end = Math.min(lexicon.entries, this.headwords.length + STEP_ENTRIES);
      for (let entry = this.headwords.length; entry < end; entry++) this.read(entry);
      yield end / lexicon.entries;
    }
  }

  private read(entry: number): void {
    const { simplified, traditional, frequency } = this.lexicon.headwordOf(entry);
    const syllables = this.lexicon
      .readingOf(entry)
      .map((part) => part.toLowerCase().replace('u:', 'v'))
      .filter((part) => /^[a-z]/.test(part) && part !== 'xx5');
    this.headwords.push(simplified);
    this.traditional.push(traditional === simplified ? simplified : traditional);
    this.numbered.push(syllables.join(''));
    this.plain.push(syllables.join('').replace(/[1-5]/g, ''));
    this.initials.push(syllables.map((part) => part.charAt(0)).join(''));
    const own = this.lexicon.ownSensesOf(entry).map(({ gloss }) => gloss);
    this.glosses.push([this.lexicon.textOf(entry), ...own].join('/').toLowerCase());
    // The entries of a headword follow one another, the likeliest first.
    this.rank = this.headwords[entry - 1] === simplified ? this.rank + 1 : 0;
    this.weights[entry] =
      Math.log10(frequency + 1) * SCORE.frequency + SCORE.laterEntry * Math.min(this.rank, 3);
  }

  /**
   * The entries that a query finds, best first, at most `limit`; `[]` for a query of nothing but blanks.
   * @throws {Error} before `prepare` has come to its end.
   */
  search(query: string, limit = 30): Entry[] {
    if (!this.ready) throw new Error('the lexicon is not read yet');
    const wanted = query.trim().toLowerCase();
    if (wanted === '') return [];
    const found = [...wanted].some(isHan) ? this.findChinese(wanted) : this.findLatin(wanted);
    const best = new Map<number, number>();
    for (const { entry, score } of found) best.set(entry, Math.max(score, best.get(entry) ?? -1000));
    return [...best]
      .sort(([a, m], [b, n]) => n - m || a - b)
      .slice(0, limit)
      .map(([entry]) => readEntry(this.lexicon, entry));
  }

  private findChinese(wanted: string): Found[] {
    const found: Found[] = [];
    for (let entry = 0; entry < this.headwords.length; entry++) {
      const score = Math.max(
        scoreHeadword(this.headwords[entry] ?? '', wanted),
        scoreHeadword(this.traditional[entry] ?? '', wanted),
      );
      if (score > 0) found.push({ entry, score: score + (this.weights[entry] ?? 0) });
    }
    return found;
  }

  private findLatin(wanted: string): Found[] {
    const numbered = toNumbered(wanted);
    const english = wanted.replace(/^to /, '');
    const found = numbered === '' ? [] : this.findPinyin(numbered);
    return /^[a-z]$|[1-5]$/.test(english) ? found : [...found, ...this.findEnglish(english)];
  }

  private findPinyin(wanted: string): Found[] {
    const letters = wanted.replace(/[1-5']/g, '');
    if (letters === '') return [];
    const toneless = letters === wanted;
    const found: Found[] = [];
    for (let entry = 0; entry < this.plain.length; entry++) {
      const plain = this.plain[entry] ?? '';
      let score = 0;
      if (plain.startsWith(letters)) {
        if (!toneless && !fitsTones(this.numbered[entry] ?? '', wanted)) continue;
        const extra = plain.length - letters.length;
        score = extra === 0 ? SCORE.exact : SCORE.prefix + SCORE.longer * Math.min(extra, 8);
      } else if (toneless && (this.initials[entry] ?? '').startsWith(letters)) {
        const extra = (this.initials[entry] ?? '').length - letters.length;
        score = extra === 0 ? SCORE.prefix : SCORE.initials + SCORE.longer * Math.min(extra, 4);
      }
      if (score > 0) found.push({ entry, score: score + (this.weights[entry] ?? 0) });
    }
    return found;
  }

  private findEnglish(wanted: string): Found[] {
    const entries: number[] = [];
    for (let entry = 0; entry < this.glosses.length; entry++)
      if (holdsWordStart(this.glosses[entry] ?? '', wanted)) entries.push(entry);
    const weigh = (entry: number) => this.weights[entry] ?? 0;
    const close =
      entries.length > MOST_SCORED
        ? entries.sort((a, b) => weigh(b) - weigh(a)).slice(0, MOST_SCORED)
        : entries;
    return close.flatMap((entry) => {
      const score = scoreGlosses(this.glosses[entry] ?? '', wanted);
      return score === 0 ? [] : [{ entry, score: score + weigh(entry) }];
    });
  }
}

function scoreHeadword(headword: string, wanted: string): number {
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

/** Whether a reading begins so; tones may be left out, an apostrophe stands between syllables: `xi'an`, `zhong1guo`. */
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

function holdsWordStart(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (at === 0 || !isLetter(text.charCodeAt(at - 1))) return true;
  return false;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** The best of the senses; the first count for more. */
function scoreGlosses(glosses: string, wanted: string): number {
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
  // What is in brackets says where it is said, not what it means.
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
