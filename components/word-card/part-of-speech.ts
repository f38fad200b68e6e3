import { type TextKey, t } from '../../vocabulary/language/index.ts';

/** The kinds that have a text: `card.kind.noun`. */
type Kind = Extract<TextKey, `card.kind.${string}`> extends `card.kind.${infer K}` ? K : never;

/** jieba's tags; those that mean nothing to a learner are left out. */
const TAGS: Readonly<Record<string, Kind>> = {
  a: 'adjective',
  ad: 'adverb',
  an: 'noun',
  b: 'adjective',
  c: 'conjunction',
  d: 'adverb',
  e: 'interjection',
  f: 'placeWord',
  i: 'idiom',
  j: 'abbreviation',
  k: 'suffix',
  h: 'prefix',
  l: 'setPhrase',
  m: 'number',
  n: 'noun',
  nr: 'personName',
  ns: 'placeName',
  nt: 'organization',
  nz: 'properNoun',
  o: 'onomatopoeia',
  p: 'preposition',
  q: 'measureWord',
  r: 'pronoun',
  s: 'placeWord',
  t: 'timeWord',
  u: 'particle',
  v: 'verb',
  vd: 'adverb',
  vn: 'verbNoun',
  y: 'particle',
  z: 'adjective',
};

/** A part of speech in words: `'vn'` -> `'verb, noun'`, `'nrt'` -> `person’s name`; `undefined` for one that is left out. */
export function describePartOfSpeech(tag: string | undefined): string | undefined {
  if (!tag) return undefined;
  for (let length = tag.length; length > 0; length--) {
    const said = sayKind(TAGS, tag.slice(0, length));
    if (said) return said;
  }
  return undefined;
}

/** The kinds of our own tables (dictionary/data). */
const KINDS: Readonly<Record<string, Kind>> = {
  n: 'noun',
  v: 'verb',
  adj: 'adjective',
  adv: 'adverb',
  prep: 'preposition',
  conj: 'conjunction',
  pron: 'pronoun',
  num: 'number',
  m: 'measureWord',
  part: 'particle',
  aux: 'auxiliary',
  suf: 'suffix',
  pre: 'prefix',
  loc: 'placeWord',
  int: 'interjection',
  idiom: 'idiom',
  phr: 'phrase',
  abbr: 'abbreviation',
  name: 'name',
  det: 'determiner',
  person: 'person',
  place: 'place',
  organization: 'organization',
  company: 'company',
  media: 'media',
  team: 'team',
  brand: 'brand',
  work: 'work',
  event: 'event',
};

/** A part of speech of our own tables in plain words: `'v'` -> `'verb'`; `undefined` for an unknown one. */
export function describeKind(kind: string): string | undefined {
  return sayKind(KINDS, kind);
}

function sayKind(kinds: Readonly<Record<string, Kind>>, tag: string): string | undefined {
  const kind = Object.hasOwn(kinds, tag) ? kinds[tag] : undefined;
  return kind && t(`card.kind.${kind}`);
}
