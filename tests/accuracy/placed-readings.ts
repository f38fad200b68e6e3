/** How often rules of place (`dictionary/readings/placed-readings.ts`) read a character as the labelled data do. */
import { formatSyllable } from '../../dictionary/index.ts';
import type { Lexicon } from '../../dictionary/lexicon/index.ts';
import { WordReader } from '../../dictionary/readings/index.ts';
import { PLACED_READING_CONFIDENCE } from '../../dictionary/readings/placed-readings.ts';
import { Sentence, TextSegmenter } from '../../dictionary/segmenting/index.ts';
import { goldCharacters, type Share } from './measures.ts';
import { readGold, readLabelled } from './sets.ts';

const LABELLED = ['cpp.dev', 'g2pl.dev', 'g2pl.train'];
const GOLD = ['news-dev', 'news-dev-2'];
/** Which the gold news writes as a syllable of its own or as the final `r`. */
const SON = '儿';

/** Rows of the table: each reading that a rule gave, how often, and how often the data have the same. */
export function placedRows(lexicon: Lexicon): string[][] {
  const read = rulingsOf(lexicon);
  const shares = new Map<string, { right: number; all: number }>();
  const note = (text: string, labels: ReadonlyMap<number, readonly string[]>): void => {
    for (const { offset, syllable } of read(text)) {
      const readings = labels.get(offset);
      if (!readings) continue;
      const character = text.charAt(offset);
      const name = `${character} ${syllable}`;
      const share = shares.get(name) ?? { right: 0, all: 0 };
      const said = character === SON ? ['r', 'er'] : [formatSyllable(syllable).toLowerCase()];
      share.all += 1;
      if (said.some((one) => readings.includes(one))) share.right += 1;
      shares.set(name, share);
    }
  };
  for (const { text, offset, reading } of LABELLED.flatMap(readLabelled))
    note(text, new Map([[offset, [formatSyllable(reading).toLowerCase()]]]));
  for (const sentence of GOLD.flatMap(readGold))
    note(sentence.text, new Map(goldCharacters(sentence).map(({ offset, readings }) => [offset, readings])));
  const rows = [...shares].toSorted(([, a], [, b]) => b.all - a.all);
  const total = rows.reduce((sum, [, { right, all }]) => ({ right: sum.right + right, all: sum.all + all }), {
    right: 0,
    all: 0,
  });
  const rowOf = (name: string, { right, all }: Share): string[] => [name, String(right), String(all)];
  return [...rows.map(([name, share]) => rowOf(name, share)), rowOf('all', total)];
}

/** Returns a function that finds the characters of a text whose reading a rule decides, by code unit. */
function rulingsOf(lexicon: Lexicon): (text: string) => { offset: number; syllable: string }[] {
  const segmenter = new TextSegmenter(lexicon);
  const reader = new WordReader(lexicon);
  const sentence = new Sentence(lexicon);
  return (text) => {
    sentence.begin(text);
    sentence.addSegments(segmenter.segment(text));
    return Array.from({ length: sentence.wordCount }, (_, at) => at).flatMap((at) => {
      const form = sentence.forms[at] ?? -1;
      if (form < 0) return [];
      const plain = reader.wordOf(form);
      const { word, confidence } = reader.readInContext(plain, sentence, at);
      if (confidence !== PLACED_READING_CONFIDENCE) return [];
      // 半个 and 上调: the rule is for the last character.
      return [{ offset: (sentence.ends[at] ?? 0) - 1, syllable: word.reading.at(-1) ?? '' }];
    });
  };
}
