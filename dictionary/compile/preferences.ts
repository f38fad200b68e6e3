/**
 * Corrections of CC-CEDICT's order for newspapers: which of its readings or senses comes first for words that every
 * page has. Chosen by hand from the 300 most frequent forms of several readings and by going through the 8,900 most
 * frequent words of several senses; everything rarer is left to the rules of ranking.ts and glosses/senses.ts.
 */
import { readMap, readTable } from './tables.ts';

/** Form -> reading, where counts and dictionary order favour another one. */
export const PREFERRED_READINGS: ReadonlyMap<string, string> = readMap('preferred-readings.tsv', [
  'word',
  'pinyin',
]);

/**
 * Simplified headword -> names of the senses of CC-CEDICT to show first: `a+b` is two senses in this order, `a!` lets
 * nothing follow; a name is a sense's text, its beginning (without `to`), or words in it.
 */
export const PREFERRED_SENSES: ReadonlyMap<string, string> = readMap('preferred-senses.tsv', [
  'word',
  'senses',
]);

/**
 * How often forms of several readings have each reading where they are words of their own: counted by
 * training/count-default-readings-command.ts in the labelled sentences of g2pL (whzikaros/g2pL, Apache-2.0) and CPP
 * (kakaobrain/g2pM, Apache-2.0). `'长' -> {'chang2': 120, 'zhang3': 24}`.
 */
export const DEFAULT_READINGS: ReadonlyMap<string, ReadonlyMap<string, number>> = countReadings();

function countReadings(): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { cells } of readTable('default-readings.tsv', ['word', 'pinyin', 'count'])) {
    const known = counts.get(cells.word) ?? new Map<string, number>();
    counts.set(cells.word, known.set(cells.pinyin, Number(cells.count)));
  }
  return counts;
}

/**
 * Headwords that can be looked up but are not words of a text, because in news they are nearly always something else:
 * 新华社…月…日电 is no NEC, 第11区 no joke about Japan, 9万名 no list of all names,
 * 30余项 no remainder, 二十大和 no old Japan, 一家亲 not of the elders, 长江大桥 no beauty of the Three Kingdoms,
 * 山下 nobody in Japan, 一座高台 no county.
 */
export const SET_APART: ReadonlySet<string> = new Set(
  readTable('set-apart.tsv', ['word']).map(({ cells }) => cells.word),
);
