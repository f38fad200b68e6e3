/** Whether readings are right as often as the engine says that they are. */
import { type Dictionary, formatSyllable } from '../../dictionary/index.ts';
import { goldCharacters } from './measures.ts';
import type { GoldSentence } from './sets.ts';

const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

/** Characters whose reading was given a confidence in [low, high), the last bin with its end. */
export interface ConfidenceBin {
  readonly low: number;
  readonly high: number;
  all: number;
  right: number;
  said: number;
}

/** Sorts the characters that `counts` by how sure the engine is of them. */
export function scoreConfidence(
  sentences: readonly GoldSentence[],
  dictionary: Dictionary,
  counts: (character: string) => boolean,
): ConfidenceBin[] {
  const bins = EDGES.slice(1).map((high, index) => ({
    low: EDGES[index] ?? 0,
    high,
    all: 0,
    right: 0,
    said: 0,
  }));
  for (const sentence of sentences) {
    const found = new Map<number, { syllable: string; confidence: number }>();
    for (const { start, text, reading, confidence } of dictionary.annotate(sentence.text, {
      glosses: false,
    })) {
      let offset = start;
      let at = 0;
      for (const character of text) {
        if (/\p{Script=Han}/u.test(character))
          found.set(offset, { syllable: reading[at++] ?? '', confidence });
        offset += character.length;
      }
    }
    for (const { offset, character, readings } of goldCharacters(sentence)) {
      const given = found.get(offset);
      if (given === undefined || !counts(character)) continue;
      const bin = bins.find(({ high }) => given.confidence < high) ?? bins.at(-1);
      if (bin === undefined) continue;
      bin.all++;
      bin.said += given.confidence;
      if (readings.includes(formatSyllable(given.syllable).toLowerCase())) bin.right++;
    }
  }
  return bins;
}

/** `['0.9-0.95', '120', '92.8', '93.3']` */
export function formatBin({ low, high, all, right, said }: ConfidenceBin): string[] {
  const percent = (part: number) => (all === 0 ? '-' : ((100 * part) / all).toFixed(1));
  return [`${low}-${high}`, String(all), percent(said), percent(right)];
}
