/** jieba's tags in plain words; those that mean nothing to a learner are left out. */
const WORDS: Readonly<Record<string, string>> = {
  a: 'adjective',
  ad: 'adverb',
  an: 'noun',
  b: 'adjective',
  c: 'conjunction',
  d: 'adverb',
  e: 'interjection',
  f: 'place word',
  i: 'idiom',
  j: 'abbreviation',
  k: 'suffix',
  h: 'prefix',
  l: 'set phrase',
  m: 'numeral',
  n: 'noun',
  nr: "person's name",
  ns: 'place name',
  nt: 'organization',
  nz: 'proper noun',
  o: 'onomatopoeia',
  p: 'preposition',
  q: 'measure word',
  r: 'pronoun',
  s: 'place word',
  t: 'time word',
  u: 'particle',
  v: 'verb',
  vd: 'adverb',
  vn: 'verb, noun',
  y: 'particle',
  z: 'adjective',
};

/** A part of speech in words: `'vn'` -> `'verb, noun'`, `'nrt'` -> `"person's name"`; `undefined` for one that is left out. */
export function describePartOfSpeech(tag: string | undefined): string | undefined {
  if (!tag) return undefined;
  for (let length = tag.length; length > 0; length--) {
    const word = Object.hasOwn(WORDS, tag.slice(0, length)) ? WORDS[tag.slice(0, length)] : undefined;
    if (word) return word;
  }
  return undefined;
}

/** The kinds of our own tables (dictionary/data) in plain words. */
const KINDS: Readonly<Record<string, string>> = {
  n: 'noun',
  v: 'verb',
  adj: 'adjective',
  adv: 'adverb',
  prep: 'preposition',
  conj: 'conjunction',
  pron: 'pronoun',
  num: 'number',
  m: 'measure word',
  part: 'particle',
  aux: 'auxiliary verb',
  suf: 'suffix',
  pre: 'prefix',
  loc: 'place word',
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
  media: 'news outlet',
  team: 'team',
  brand: 'brand',
  work: 'title',
  event: 'event',
};

/** A part of speech of our own tables in plain words: `'v'` -> `'verb'`; `undefined` for an unknown one. */
export function describeKind(kind: string): string | undefined {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
}
