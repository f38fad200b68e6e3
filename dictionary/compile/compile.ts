/** Sources to bytes: the same sources give the same bytes. */

import { type CedictEntry, OTHER_SPELLING, type Section, writeLexicon } from '../lexicon/index.ts';
import { alignReading } from '../pinyin/index.ts';
import { buildRowCounts } from './bits-builder.ts';
import { bytesOf } from './bytes.ts';
import { glossEntries } from './glosses.ts';
import { levelsSection } from './levels.ts';
import { nameSections } from './name-model.ts';
import { mergeOwnRows, type OwnLexicon } from './own-lexicon.ts';
import type { OwnRow } from './own-tables.ts';
import { profileSections } from './profiles.ts';
import { type Ranking, rankEntries } from './ranking.ts';
import { readingSections } from './readings.ts';
import { type SegmenterModel, wordModelSection } from './segmenter-model.ts';
import type { Sources } from './sources.ts';
import { otherSpellings } from './spellings.ts';
import { textSections } from './texts.ts';
import { buildTrie } from './trie-builder.ts';
import { boostsOf } from './whole-words.ts';
import { wordListsSection } from './word-lists.ts';

/** A compiled lexicon, and statistics of it. */
export interface Compiled {
  readonly bytes: Uint8Array;
  readonly sections: Readonly<Record<Section, Uint8Array>>;
  readonly entries: number;
  readonly forms: number;
  /** Entries of our own tables that CC-CEDICT lacks. */
  readonly added: readonly CedictEntry[];
  /** Headwords whose syllables don't match their Han characters in number. */
  readonly unaligned: readonly string[];
}

/** Compiles a lexicon; without a trained segmenter words are weighed by their frequency alone. */
export function compileLexicon(
  cedict: Sources,
  { own: rows = [], segmenter }: { own?: readonly OwnRow[]; segmenter?: SegmenterModel } = {},
): Compiled {
  const own = mergeOwnRows(cedict, rows);
  const { sources } = own;
  const rankings = rankForms(own);
  const trie = buildTrie(rankings.keys());
  const forms = [...rankings].sort(([a], [b]) => (trie.numberOf.get(a) ?? 0) - (trie.numberOf.get(b) ?? 0));
  const owned = forms.map(([form, { entries }]) => entries.filter((entry) => entry.simplified === form));
  const variants = forms.map(([form, { entries }]) =>
    entries.filter((entry) => entry.simplified !== form).map((entry) => ({ entry, form })),
  );
  const entries = owned.flat();
  const numberOf = new Map(entries.map((entry, index) => [entry, index]));
  const glosses = glossEntries(entries, rankings);
  const entryCounts = buildRowCounts(owned.map((group) => group.length));
  const variantCounts = buildRowCounts(variants.map((group) => group.length));
  const profiles = profileSections(forms, own, glosses);
  const sections: Record<Section, Uint8Array> = {
    units: bytesOf(trie.units),
    inner: bytesOf(trie.inner),
    bases: bytesOf(trie.bases),
    codes: bytesOf(trie.codes),
    terminals: bytesOf(trie.terminals),
    ...profiles,
    entryCounts: bytesOf(entryCounts),
    variantCounts: bytesOf(variantCounts),
    variants: bytesOf(
      Uint32Array.from(
        variants.flat(),
        ({ entry, form }) => (numberOf.get(entry) ?? 0) + (entry.traditional === form ? 0 : OTHER_SPELLING),
      ),
    ),
    ...readingSections(entries, { ...sources, units: trie.units }),
    heteronyms: sources.heteronyms,
    senses: sources.senses,
    ...nameSections(cedict),
    wordModel: wordModelSection(forms, segmenter, boostsOf(forms, own, { sections: profiles, segmenter })),
    ...textSections(entries, { glosses, senses: own.senses }),
    lists: wordListsSection(),
    ...levelsSection(trie.numberOf),
  };
  const unaligned = entries
    .filter((e) => alignReading(e.simplified, e.reading) === undefined)
    .map((e) => e.simplified);
  return {
    bytes: writeLexicon(sections),
    sections,
    entries: entries.length,
    forms: forms.length,
    added: [...own.added],
    unaligned,
  };
}

/** All forms with their entries in order. */
function rankForms({ sources, firsts, senses }: OwnLexicon): Map<string, Ranking> {
  const found = new Map<string, CedictEntry[]>();
  for (const entry of sources.entries) {
    for (const form of new Set([entry.simplified, entry.traditional])) {
      const entries = found.get(form);
      if (entries === undefined) found.set(form, [entry]);
      else entries.push(entry);
    }
  }
  // Another spelling is a form where it is not a headword of its own.
  const others = new Map<string, CedictEntry[]>();
  const isOwn = (entry: CedictEntry) => senses.has(entry);
  for (const entry of sources.entries)
    for (const form of otherSpellings(entry)) {
      const listed = found.get(form);
      if (listed === undefined) others.set(form, [...(others.get(form) ?? []), entry]);
      // Where CC-CEDICT lists it, ours come first: 計畫 is our 計劃.
      else if (isOwn(entry) && !listed.some(isOwn)) found.set(form, [entry, ...listed]);
    }
  const evidence = { sources, firsts, isOwn };
  return new Map(
    [...found, ...others].map(([form, entries]) => [form, rankEntries(form, entries, evidence)]),
  );
}
