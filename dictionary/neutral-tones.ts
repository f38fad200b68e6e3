/** Tones that depend on what a word does in the sentence and that no corpus at hand marks: 现代汉语词典 is the norm. */
import type { Sentence } from './sentence.ts';
import type { Syllable } from './types.ts';

const [INSIDE, UPON, COMPLETED, PLACE, SUCH] = [...'里上了地等'].map((character) => character.charCodeAt(0));
/** Words of one character that placedReading has a rule for. */
export const PLACED: ReadonlySet<number> = new Set([INSIDE ?? 0, UPON ?? 0, PLACE ?? 0]);
const NUMERALS = new Set(
  [...'一二三四五六七八九十百千万亿两几半数'].map((character) => character.charCodeAt(0)),
);

/**
 * The reading of a word of one character by its place: 里 behind a noun (作文里) and 上 between a verb and 了
 * (当上了) have the neutral tone, 地 behind 等 its own. `undefined` where no rule holds.
 */
export function placedReading(sentence: Sentence, word: number): Syllable | undefined {
  const start = sentence.starts[word] ?? 0;
  const unit = sentence.unitAt(start);
  // 江汉等地将有小雨: never the particle.
  if (unit === PLACE && sentence.unitAt(start - 1) === SUCH) return 'di4';
  if (unit !== INSIDE && unit !== UPON) return undefined;
  if (word === 0 || (sentence.forms[word - 1] ?? -1) < 0) return undefined;
  const before = sentence.unitAt(start - 1);
  if (before < 0x3400 || NUMERALS.has(before)) return undefined;
  if (unit === INSIDE) return 'li5';
  return sentence.unitAt(start + 1) === COMPLETED ? 'shang5' : undefined;
}

/**
 * Words that 现代汉语词典 marks as mostly, not always, of neutral tone (guān·xì); newsreaders say the full one, and
 * learners look for it.
 */
const FULL_TONES = new Map([
  ['关系', 'xi4'],
  ['没关系', 'xi4'],
  ['力量', 'liang4'],
  ['部分', 'fen4'],
  ['大部分', 'fen4'],
  ['一部分', 'fen4'],
  ['绝大部分', 'fen4'],
  ['书记', 'ji4'],
  ['困难', 'nan2'],
  ['好处', 'chu4'],
  ['坏处', 'chu4'],
  ['用处', 'chu4'],
  ['益处', 'chu4'],
  ['弥撒', 'sa1'],
  ['思量', 'liang2'],
  ['松散', 'san3'],
  ['比划', 'hua4'],
  ['妥当', 'dang4'],
  ['不安分', 'fen4'],
]);

/** The last syllable of a word that CC-CEDICT gives the neutral tone and that may keep its own. */
export function fullTone(headword: string): Syllable | undefined {
  return FULL_TONES.get(headword);
}

/** 个 behind a numeral keeps the tone that CC-CEDICT drops in some words (半个 bàngè). */
export function countsOne(sentence: Sentence, start: number): boolean {
  return sentence.unitAt(start + 1) === 0x4e2a && NUMERALS.has(sentence.unitAt(start));
}
