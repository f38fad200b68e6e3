/** The sections that hold what entries say. */

import { selectSenses } from '../glosses/index.ts';
import { type CedictEntry, formatOwnSenses, packPicks, type Section } from '../lexicon/index.ts';
import { buildBits } from './bits-builder.ts';
import { bytesOf, encode } from './bytes.ts';
import { chooseWords, GlossTextEncoder } from './gloss-text-encoder.ts';
import { picksOf } from './glosses.ts';
import type { OwnLexicon } from './own-lexicon.ts';

/** Texts and glosses of the entries, in their order. */
export function textSections(
  entries: readonly CedictEntry[],
  { glosses, senses }: { glosses: ReadonlyMap<CedictEntry, string>; senses: OwnLexicon['senses'] },
): Pick<
  Record<Section, Uint8Array>,
  'ownEntries' | 'ownTexts' | 'words' | 'texts' | 'glossPicks' | 'glossEntries' | 'glossOffsets'
> {
  const texts = entries.map((entry) => entry.glosses.join('/'));
  const owners = entries.flatMap((entry, index) => (senses.has(entry) ? [index] : []));
  const ownTexts = owners.map((index) => formatOwnSenses(senses.get(entries[index] as CedictEntry) ?? [])); // an index of entries
  const words = chooseWords([...texts, ...ownTexts]);
  const ownEncoder = new GlossTextEncoder(words);
  for (const text of ownTexts) ownEncoder.add(text);
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
    ownEntries: bytesOf(buildBits(owners)),
    ownTexts: ownEncoder.bytes(),
    words: encode(words.join('\n')),
    texts: encoder.bytes(),
    glossPicks: bytesOf(Uint32Array.from(picked)),
    glossEntries: bytesOf(Uint32Array.from(foreign)),
    glossOffsets: bytesOf(Uint32Array.from(foreignOffsets)),
  };
}
