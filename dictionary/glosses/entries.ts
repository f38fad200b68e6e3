/** Entries and the short glosses that are drawn for them. */
import { type Lexicon, splitClassifiers } from '../lexicon/index.ts';
import { spellWord } from '../spelling/index.ts';
import type { Entry, GlossSource } from '../types.ts';
import { chooseInRole, partOfSpeechOf, type SenseOption, sensesInReading } from './sense-options.ts';
import { type GlossChoice, type Role, selectSenses } from './senses.ts';

/** What is drawn under a word, and where it comes from. */
export interface Gloss {
  /** English; empty for a word that has none there (的) or that no dictionary explains. */
  readonly text: string;
  /** Absent where nothing explains the word. */
  readonly source?: GlossSource;
  /** Of our own senses: `n`, `v`, `person`. */
  readonly partOfSpeech?: string;
}

/** A headword with one of its entries, as the lexicon numbers them. */
export interface GlossedWord {
  readonly form: number;
  readonly entry: number;
  /** Our own senses of it, found on first use. */
  options?: readonly SenseOption[];
  /** Glosses by role, remembered by `glossOf`; `''` is no role. */
  glosses?: Partial<Record<Role | '', Gloss>>;
}

/** Returns the gloss to draw for a word, in a role where one is known: ours, else that of CC-CEDICT. */
export function glossOf(lexicon: Lexicon, word: GlossedWord, role?: Role): Gloss {
  word.glosses ??= {};
  const known = word.glosses[role ?? ''];
  if (known !== undefined) return known;
  const gloss = ownGloss(lexicon, word, role) ?? cedictGloss(lexicon, word, role);
  word.glosses[role ?? ''] = gloss;
  return gloss;
}

function ownGloss(lexicon: Lexicon, word: GlossedWord, role: Role | undefined): Gloss | undefined {
  word.options ??= sensesInReading(lexicon, word.form, word.entry);
  const [first, ...more] = word.options;
  if (first === undefined) return undefined;
  const { sense } = chooseInRole([first, ...more], role);
  return { text: sense.gloss, source: 'Hangjian', partOfSpeech: partOfSpeechOf(sense) };
}

function cedictGloss(lexicon: Lexicon, { form, entry }: GlossedWord, role: Role | undefined): Gloss {
  const text =
    lexicon.borrowedGlossOf(entry) ??
    choiceOf(lexicon, { form, entry, glosses: lexicon.glossesOf(entry), role }).gloss;
  return text === '' ? { text } : { text, source: 'CC-CEDICT' };
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
  const own = lexicon.ownSensesOf(entry);
  return {
    ...headword,
    reading,
    pinyin: spellWord(lexicon, { form, entry }),
    ownSenses: own.map((sense) => ({
      gloss: sense.gloss,
      partOfSpeech: partOfSpeechOf(sense),
      says: sense.says,
    })),
    senses: senses.map((gloss) => ({ gloss })),
    classifiers,
    ...(hsk === 0 ? {} : { hsk }),
    ...(partOfSpeech === '' ? {} : { partOfSpeech }),
    gloss: shortGlossOf(lexicon, { form, entry }),
    ...(first < 0 ? {} : { fit: first }),
  };
}

/** The gloss of an entry in a list: never empty where anything explains it. */
function shortGlossOf(lexicon: Lexicon, { form, entry }: { form: number; entry: number }): string {
  const own = lexicon.ownSensesOf(entry);
  const drawn = own.find(({ gloss }) => gloss !== '')?.gloss;
  return drawn || own[0]?.says || cedictGloss(lexicon, { form, entry }, undefined).text;
}
