/** The sections that hold what is known of forms beside their entries. */

import { hasMeaning } from '../glosses/index.ts';
import { type CedictEntry, type FormProfile, packProfile, type Section } from '../lexicon/index.ts';
import { bytesOf, encode } from './bytes.ts';
import { classifyName, isOffice, isWellKnownPlace, type NameEvidence, surnamesOf } from './names.ts';
import { PREFERRED_READINGS, SET_APART } from './preferences.ts';
import { isCapitalised, type Ranking } from './ranking.ts';
import type { Sources } from './sources.ts';

/** A form and its entries in order. */
export type FormRow = readonly [form: string, ranking: Ranking];

/** The profiles of the forms, in their order. */
export function profileSections(
  rows: readonly FormRow[],
  sources: Sources,
  glosses: ReadonlyMap<CedictEntry, string>,
): Pick<Record<Section, Uint8Array>, 'profiles' | 'profileRows' | 'tags'> {
  const tags = new Map([['', 0]]);
  const surnames = surnamesOf(sources.entries);
  const packed = rows.map((row) => packProfile(describeForm(row, sources, { tags, surnames, glosses })));
  const counts = new Map<string, number>();
  for (const pair of packed) counts.set(String(pair), (counts.get(String(pair)) ?? 0) + 1);
  // The most frequent profiles have the lowest numbers, which zip better.
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([pair]) => pair);
  if (ordered.length > 0xffff) throw new RangeError(`${ordered.length} profiles are too many for 16 bits`);
  const numberOf = new Map(ordered.map((pair, index) => [pair, index]));
  return {
    profiles: bytesOf(Uint16Array.from(packed, (pair) => numberOf.get(String(pair)) ?? 0)),
    profileRows: bytesOf(Uint32Array.from(ordered.flatMap((pair) => pair.split(',').map(Number)))),
    tags: encode([...tags.keys()].join('\n')),
  };
}

/** What describing a form shares with all others; tags are numbered in order of appearance. */
interface Known {
  readonly tags: Map<string, number>;
  readonly surnames: ReadonlySet<string>;
  readonly glosses: ReadonlyMap<CedictEntry, string>;
}

function describeForm(
  [form, ranking]: FormRow,
  sources: Sources,
  { tags, surnames, glosses }: Known,
): FormProfile {
  const [best] = ranking.entries;
  if (best === undefined) throw new Error(`form ${form} has no entry`);
  // A traditional form is as frequent as the simplified one that jieba counted.
  const usage = [form, ...ranking.entries.map((entry) => entry.simplified)]
    .flatMap((word) => sources.usages.get(word) ?? [])
    .reduce((most, one) => (one.frequency > most.frequency ? one : most), { frequency: 0, tag: '' });
  if (!tags.has(usage.tag)) tags.set(usage.tag, tags.size);
  // A name that is also a word is a word, unless it was preferred as a name (包头, the city, not the turban).
  const ordinary =
    !PREFERRED_READINGS.has(form) &&
    !isWellKnownPlace(best, usage.tag) &&
    ranking.entries.some((entry) => !isCapitalised(entry) && hasMeaning(entry.glosses));
  const gloss = glosses.get(best) ?? '';
  const evidence = { gloss, tag: usage.tag, surnames, countries: sources.countries };
  return {
    frequency: usage.frequency,
    hsk: sources.hsk.get(form) ?? sources.hsk.get(best.simplified) ?? 0,
    tag: tags.get(usage.tag) ?? 0,
    confidence: Math.round(ranking.confidence * 100),
    kind: kindOf(form, best, { ...evidence, ordinary }),
    // A figure or a single letter stays what it is: 110 is more often a number than the police.
    apart: SET_APART.has(form) || /^(?:[0-9]+|[A-Za-z%])$/.test(form),
    own: best.simplified === form,
  };
}

function kindOf(
  form: string,
  best: CedictEntry,
  evidence: NameEvidence & { readonly ordinary: boolean },
): FormProfile['kind'] {
  if (isCapitalised(best) && !evidence.ordinary) return classifyName(form, best, evidence);
  return isOffice(form, evidence.gloss, evidence.tag) ? 'organization' : 'word';
}
