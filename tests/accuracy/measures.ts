/** What is right and what is wrong, counted. */
import { formatSyllable } from '../../dictionary/index.ts';
import type { GoldSentence, GoldWord, LabelledCharacter } from './sets.ts';

/** A reader of texts: for each Han character at its offset, a syllable like `zhong1`. */
export type Reader = (text: string) => ReadonlyMap<number, string>;
/** A segmenter of texts: where its words end. */
export type Splitter = (text: string) => ReadonlySet<number>;

/** Right ones among those counted. */
export interface Share {
  right: number;
  all: number;
}

/** `right / all` in percent, `91.9`. */
export function formatShare({ right, all }: Share): string {
  return all === 0 ? '-' : ((100 * right) / all).toFixed(1);
}

/** How many marked characters a reader reads as marked. */
export function scoreLabelled(rows: readonly LabelledCharacter[], read: Reader): Share {
  const score = { right: 0, all: 0 };
  for (const { text, offset, reading } of rows) {
    score.all++;
    if (read(text).get(offset)?.toLowerCase() === reading) score.right++;
  }
  return score;
}

/** A character that is read by hand, with every reading that is right there. */
export interface GoldCharacter {
  readonly offset: number;
  readonly character: string;
  readonly readings: readonly string[];
}

/** The characters of a sentence that have a reading. */
export function goldCharacters(sentence: GoldSentence): GoldCharacter[] {
  const found: GoldCharacter[] = [];
  let offset = 0;
  for (const word of sentence.words) {
    const syllables = [word.s ?? [], ...(word.alt ?? [])];
    let at = 0;
    for (const character of word.w) {
      if (/\p{Script=Han}/u.test(character)) {
        const readings = syllables.flatMap((reading) => reading[at]?.toLowerCase() ?? []);
        if (readings.length > 0) found.push({ offset, character, readings });
        at++;
      }
      offset += character.length;
    }
  }
  return found;
}

/** How many characters of sentences a reader reads as the hand did, among those that `counts`. */
export function scoreReadings(
  sentences: readonly GoldSentence[],
  read: Reader,
  counts: (character: string, readings: readonly string[]) => boolean,
): Share {
  const score = { right: 0, all: 0 };
  for (const sentence of sentences) {
    const readings = read(sentence.text);
    for (const { offset, character, readings: right } of goldCharacters(sentence)) {
      if (!counts(character, right)) continue;
      score.all++;
      if (right.includes(formatSyllable(readings.get(offset) ?? '').toLowerCase())) score.right++;
    }
  }
  return score;
}

/** Words against words. */
export interface WordScore {
  /** Harmonic mean of precision and recall of whole words. */
  readonly f1: number;
  /** Of the found words, those that cross a boundary of the gold: plainly wrong. */
  readonly crossing: Share;
  /** Of the gold words that are headwords, those that were cut into pieces. */
  readonly split: Share;
}

/** Compares boundaries; `counts` says which gold words a dictionary could have found whole. */
export function scoreWords(
  sentences: readonly GoldSentence[],
  split: Splitter,
  counts: (word: GoldWord) => boolean,
): WordScore {
  let [shared, found, gold] = [0, 0, 0];
  const crossing = { right: 0, all: 0 };
  const cut = { right: 0, all: 0 };
  for (const { text, words } of sentences) {
    const ends = split(text);
    const goldEnds = new Set<number>();
    let start = 0;
    for (const word of words) {
      const end = start + word.w.length;
      goldEnds.add(end);
      const inside = hasBetween(ends, start, end);
      if (!inside && (start === 0 || ends.has(start)) && ends.has(end)) shared++;
      if (counts(word)) {
        cut.all++;
        if (inside) cut.right++;
      }
      start = end;
    }
    gold += words.length;
    let from = 0;
    for (const end of [...ends].sort((a, b) => a - b)) {
      found++;
      crossing.all++;
      const whole = (from === 0 || goldEnds.has(from)) && goldEnds.has(end);
      // Parts of a gold word, or several gold words, are another matter than a boundary run over.
      const partOf = !hasBetween(goldEnds, from, end);
      if (!whole && !partOf) crossing.right++;
      from = end;
    }
  }
  return { f1: (200 * shared) / (found + gold), crossing, split: cut };
}

function hasBetween(ends: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (ends.has(at)) return true;
  return false;
}
