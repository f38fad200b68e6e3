/** The sections that hold what entries say. */

import { selectSenses } from '../glosses/index.ts';
import { type CedictEntry, packPicks, type Section } from '../lexicon/index.ts';
import { bytesOf, encode } from './bytes.ts';
import { chooseWords, GlossTextEncoder } from './gloss-text-encoder.ts';
import { picksOf } from './glosses.ts';

/** Texts and glosses of the entries, in their order. */
export function textSections(
  entries: readonly CedictEntry[],
  glosses: ReadonlyMap<CedictEntry, string>,
): Pick<Record<Section, Uint8Array>, 'words' | 'texts' | 'glossPicks' | 'glossEntries' | 'glossOffsets'> {
  const texts = entries.map((entry) => entry.glosses.join('/'));
  const words = chooseWords(texts);
  const encoder = new GlossTextEncoder(words);
  for (const text of texts) encoder.add(text);
  const picked: number[] = [];
  const foreign: number[] = [];
  const foreignOffsets: number[] = [];
  const placed = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const gloss = glosses.get(entry) ?? '';
    const picks = picksOf(entry);
    if (gloss === selectSenses(entry.glosses, { picks }).gloss) {
      if (picks.length > 0) picked.push(packPicks(index, picks));
      continue;
    }
    const offset = placed.get(gloss) ?? encoder.add(gloss);
    placed.set(gloss, offset);
    foreign.push(index);
    foreignOffsets.push(offset);
  }
  return {
    words: encode(words.join('\n')),
    texts: encoder.bytes(),
    glossPicks: bytesOf(Uint32Array.from(picked)),
    glossEntries: bytesOf(Uint32Array.from(foreign)),
    glossOffsets: bytesOf(Uint32Array.from(foreignOffsets)),
  };
}
