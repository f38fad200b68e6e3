/** Entries and the short glosses that are drawn for them. */
import { type Lexicon, splitClassifiers } from '../lexicon/index.ts';
import { spellWord } from '../spelling/index.ts';
import type { Entry } from '../types.ts';
import { type GlossChoice, type Role, selectSenses } from './senses.ts';

/** A headword with one of its entries, as the lexicon numbers them. */
export interface GlossedWord {
  readonly form: number;
  readonly entry: number;
  /** Glosses by role, remembered by `glossOf`; `''` is no role. */
  glosses?: Partial<Record<Role | '', string>>;
}

/** Returns the gloss to draw for a word, in a role where one is known; empty where it has no sense. */
export function glossOf(lexicon: Lexicon, word: GlossedWord, role?: Role): string {
  word.glosses ??= {};
  const known = word.glosses[role ?? ''];
  if (known !== undefined) return known;
  const gloss = findGloss(lexicon, word, role);
  word.glosses[role ?? ''] = gloss;
  return gloss;
}

function findGloss(lexicon: Lexicon, { form, entry }: GlossedWord, role: Role | undefined): string {
  return (
    lexicon.borrowedGlossOf(entry) ??
    choiceOf(lexicon, { form, entry, glosses: lexicon.glossesOf(entry), role }).gloss
  );
}

function choiceOf(
  lexicon: Lexicon,
  word: { form: number; entry: number; glosses: readonly string[]; role?: Role | undefined },
): GlossChoice {
  const picks = lexicon.picksOf(word.entry);
  const role = word.role ?? (picks.length === 0 ? usualRole(lexicon, word.form) : undefined);
  return selectSenses(word.glosses, { picks, role });
}

/** The role that a form mostly has: a noun by jieba's tag; its other tags say too little. */
function usualRole(lexicon: Lexicon, form: number): Role | undefined {
  return lexicon.profiles.partOfSpeech(form) === 'n' ? 'noun' : undefined;
}

/** Returns a whole entry, for a card. */
export function readEntry(lexicon: Lexicon, entry: number): Entry {
  const { form, ...headword } = lexicon.headwordOf(entry);
  const { hsk } = lexicon.profiles.of(form);
  const partOfSpeech = lexicon.profiles.partOfSpeech(form);
  const reading = lexicon.readingOf(entry);
  const glosses = lexicon.glossesOf(entry);
  const { senses, classifiers } = splitClassifiers(glosses);
  const first = senses.indexOf(glosses[choiceOf(lexicon, { form, entry, glosses }).first] ?? '');
  return {
    ...headword,
    reading,
    pinyin: spellWord(lexicon, { form, entry }),
    senses: senses.map((gloss) => ({ gloss })),
    classifiers,
    ...(hsk === 0 ? {} : { hsk }),
    ...(partOfSpeech === '' ? {} : { partOfSpeech }),
    gloss: findGloss(lexicon, { form, entry }, undefined),
    ...(first < 0 ? {} : { fit: first }),
  };
}
