/**
 * How far apart the characters of a text stand so that its readings do, too. It follows from the text alone, never from its
 * labels: a page that measures it learns nothing of what the reader knows or has corrected. Pure.
 */
import type { LabelSettings } from '../../vocabulary/index.ts';
import { lettersOf } from './syllable-lengths.ts';

/** Minimum distance between two readings, in ems of the reading. */
export const GAP = 0.4;

/** Letter spacings, in hundredths of the text's size; the first is for texts that can't have what they need. */
export const AIR_STEPS = [6, 10, 14, 18, 22, 26, 30, 34, 38, 42] as const;

/** How much of what a text needs it gets: which share of its places must have room, and the most, in ems at the usual size. */
const DENSITIES = {
  compact: { share: 0.5, most: 0.14 },
  comfortable: { share: 0.9, most: 0.34 },
  roomy: { share: 0.97, most: 0.4 },
} as const;
/** Zhuyin is wider than its characters, each alike. */
const ZHUYIN = { compact: 30, comfortable: 38, roomy: 42 } as const;
/** The size of readings at which those hold, in ems of the text; over larger ones a little more is given. */
const USUAL = 0.62;
const MOST_MORE = 0.03;

/** So many characters have one reading. */
const WORD = 1.7;
/** By how much, in ems of the text, the readings over a few characters may extend beyond them on both sides together. */
const BEYOND = 0.5;
/** So many characters are looked at together. */
const STRETCHES = [4, 6, 9, 14] as const;

const HAN = /\p{Script=Han}/u;

/** How the readings of a text are drawn. */
export interface Readings extends Pick<LabelSettings, 'script' | 'density'> {
  /** The size of readings in ems of the text. */
  readonly size: number;
  /** The mean width of their letters in their ems. */
  readonly letter: number;
}

/** The letter spacing that a text needs, one of `AIR_STEPS`. */
export function neededAir(text: string, { script, density, size, letter }: Readings): number {
  if (script === 'zhuyin') return ZHUYIN[density];
  const { share, most } = DENSITIES[density];
  const needs = needsOf(text, (letters) => (letters * letter + GAP / WORD) * size).sort((a, b) => a - b);
  const need = needs[Math.min(needs.length - 1, Math.floor(needs.length * share))] ?? 0;
  const wanted = Math.min(need, (most * size) / USUAL, most + MOST_MORE) * 100;
  return AIR_STEPS.find((step) => step >= wanted - 1) ?? AIR_STEPS.at(-1) ?? 0;
}

/** What each stretch that begins at a character of a text needs, in ems. */
function needsOf(text: string, widthOf: (letters: number) => number): number[] {
  const sums = [0];
  for (const character of text)
    sums.push((sums.at(-1) ?? 0) + (HAN.test(character) ? widthOf(lettersOf(character)) : 0));
  const count = sums.length - 1;
  return Array.from({ length: Math.max(1, count - STRETCHES[0] + 1) }, (_, start) => {
    const needs = STRETCHES.map((stretch) => {
      const end = Math.min(count, start + stretch);
      const length = Math.max(1, end - start);
      return ((sums[end] ?? 0) - (sums[start] ?? 0) - BEYOND) / length - 1;
    });
    return Math.max(...needs);
  });
}

/** Room of lines that must not become more; lengths in CSS pixels. */
export interface FixedLines {
  readonly width: number;
  readonly lines: number;
  readonly textSize: number;
}

/** Letters other than Chinese and full-width ones are about so wide, in ems. */
const NARROW = 0.6;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—]/u;

/** The largest letter spacing of `AIR_STEPS`, at most `wanted`, that leaves a text its number of lines; 0 for none. */
export function fittingAir(text: string, wanted: number, { width, lines, textSize }: FixedLines): number {
  let ems = 0;
  let letters = 0;
  for (const letter of text.trim()) {
    ems += WIDE.test(letter) ? 1 : NARROW;
    letters += 1;
  }
  const fits = (air: number): boolean => {
    const needed = ems + (letters * air) / 100;
    const line = (width - 1) / textSize;
    // A line that does not end at its edge: punctuation moves a character to the next.
    const lost = lines > 1 ? 2 * (1 + air / 100) : 0;
    return needed <= lines * (line - lost) + lost;
  };
  return AIR_STEPS.findLast((step) => step <= wanted && fits(step)) ?? 0;
}
