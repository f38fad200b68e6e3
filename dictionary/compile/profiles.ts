/** The sections with what is known of forms besides their entries. */

import { hasMeaning } from '../glosses/index.ts';
import {
  type CedictEntry,
  type FormProfile,
  type OwnSense,
  packProfile,
  type Section,
} from '../lexicon/index.ts';
import { bytesOf, encode } from './bytes.ts';
import { classifyName, isOffice, isWellKnownPlace, type NameEvidence, surnamesOf } from './names.ts';
import { isNameSense, type OwnLexicon } from './own-lexicon.ts';
import { PREFERRED_READINGS, SET_APART } from './preferences.ts';
import { isCapitalised, type Ranking } from './ranking.ts';

/** A form and its entries in order. */
export type FormRow = readonly [form: string, ranking: Ranking];

/** The profiles of the forms, in their order. */
export function profileSections(
  rows: readonly FormRow[],
  own: OwnLexicon,
  glosses: ReadonlyMap<CedictEntry, string>,
): Pick<Record<Section, Uint8Array>, 'profiles' | 'profileRows' | 'tags'> {
  const tags = new Map([['', 0]]);
  const { sources } = own;
  const surnames = surnamesOf(sources.entries);
  const packed = rows.map((row) => packProfile(describeForm(row, own, { tags, surnames, glosses })));
  const counts = new Map<string, number>();
  for (const pair of packed) counts.set(String(pair), (counts.get(String(pair)) ?? 0) + 1);
  // The most frequent profiles have the lowest numbers, which compress better.
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([pair]) => pair);
  if (ordered.length > 0xffff) throw new RangeError(`${ordered.length} profiles are too many for 16 bits`);
  const numberOf = new Map(ordered.map((pair, index) => [pair, index]));
  return {
    profiles: bytesOf(Uint16Array.from(packed, (pair) => numberOf.get(String(pair)) ?? 0)),
    profileRows: bytesOf(Uint32Array.from(ordered.flatMap((pair) => pair.split(',').map(Number)))),
    tags: encode([...tags.keys()].join('\n')),
  };
}

/** What the descriptions of forms share; tags are numbered in order of appearance. */
interface Known {
  readonly tags: Map<string, number>;
  readonly surnames: ReadonlySet<string>;
  readonly glosses: ReadonlyMap<CedictEntry, string>;
}

function describeForm(
  [form, ranking]: FormRow,
  { sources, senses, apart }: OwnLexicon,
  { tags, surnames, glosses }: Known,
): FormProfile {
  const [best] = ranking.entries;
  if (best === undefined) throw new Error(`form ${form} has no entry`);
  // A traditional form is as frequent as the simplified one that jieba counted.
  const usage = [form, ...ranking.entries.map((entry) => entry.simplified)]
    .flatMap((word) => sources.usages.get(word) ?? [])
    .reduce((most, one) => (one.frequency > most.frequency || most.tag === '' ? one : most), {
      frequency: 0,
      tag: '',
    });
  if (!tags.has(usage.tag)) tags.set(usage.tag, tags.size);
  // A name that is also a word is a word, a letter that is any other one too (欧 of 华欧), unless it was preferred as a name (包头, the city, not the turban).
  const ordinary =
    !PREFERRED_READINGS.has(form) &&
    (form.length === 1 || !isWellKnownPlace(best, usage.tag)) &&
    ranking.entries.some(
      (entry) => !isCapitalised(entry) && (form.length === 1 || isWord(entry, senses.get(entry) ?? [])),
    );
  const gloss = glosses.get(best) ?? '';
  const evidence = { gloss, tag: usage.tag, surnames, countries: sources.countries };
  return {
    frequency: usage.frequency,
    hsk: sources.hsk.get(form) ?? sources.hsk.get(best.simplified) ?? 0,
    tag: tags.get(usage.tag) ?? 0,
    confidence: Math.round(ranking.confidence * 100),
    kind: kindOf(form, best, { ...evidence, ordinary, own: senses.get(best) ?? [] }),
    // A figure or a single letter remains one: 110 is more often a number than the police.
    apart: apart.has(form) || SET_APART.has(form) || /^(?:[0-9]+|[A-Za-z%])$/.test(form),
    own: best.simplified === form,
  };
}

/** Whether an entry is an ordinary word: CC-CEDICT has a meaning for it, or we have one that is not a name's. */
function isWord({ glosses }: CedictEntry, own: readonly OwnSense[]): boolean {
  return hasMeaning(glosses) || own.some((sense) => !isNameSense(sense));
}

/** The types of names in tokens; brands, works and events are words. */
const NAME_KINDS: Readonly<Record<string, FormProfile['kind']>> = {
  person: 'person',
  place: 'place',
  organization: 'organization',
  company: 'organization',
  media: 'organization',
  team: 'organization',
};

function kindOf(
  form: string,
  best: CedictEntry,
  evidence: NameEvidence & { readonly ordinary: boolean; readonly own: readonly OwnSense[] },
): FormProfile['kind'] {
  const name = evidence.own.find(isNameSense);
  if (name !== undefined && !evidence.ordinary) return NAME_KINDS[name.key] ?? 'word';
  if (isCapitalised(best) && !evidence.ordinary) return classifyName(form, best, evidence);
  return isOffice(form, evidence.gloss, evidence.tag) ? 'organization' : 'word';
}
