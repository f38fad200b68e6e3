/** Tones that depend on what a word does in the sentence and that no corpus at hand marks: 现代汉语词典 is the norm. */
import type { SentenceFeatures } from './heteronym-features.ts';
import type { Syllable } from './types.ts';

const [INSIDE, UPON, COMPLETED] = [...'里上了'].map((character) => character.charCodeAt(0));
const NUMERALS = new Set(
  [...'一二三四五六七八九十百千万亿两几半数'].map((character) => character.charCodeAt(0)),
);

/**
 * The reading of a word of one character by its place: 里 behind a noun (作文里) and 上 between a verb and 了
 * (当上了) have the neutral tone. `undefined` where no rule holds.
 */
export function placedReading(features: SentenceFeatures, word: number): Syllable | undefined {
  const start = features.starts[word] ?? 0;
  const unit = features.unitAt(start);
  if (unit !== INSIDE && unit !== UPON) return undefined;
  if (word === 0 || (features.forms[word - 1] ?? -1) < 0) return undefined;
  const before = features.unitAt(start - 1);
  if (before < 0x3400 || NUMERALS.has(before)) return undefined;
  if (unit === INSIDE) return 'li5';
  return features.unitAt(start + 1) === COMPLETED ? 'shang5' : undefined;
}

/** 个 behind a numeral keeps the tone that CC-CEDICT drops in some words (半个 bàngè). */
export function countsOne(features: SentenceFeatures, start: number): boolean {
  return features.unitAt(start + 1) === 0x4e2a && NUMERALS.has(features.unitAt(start));
}
