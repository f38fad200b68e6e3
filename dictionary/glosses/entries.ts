/** Entries and the short glosses that are drawn for them. */
import { type Lexicon, splitClassifiers } from '../lexicon/index.ts';
import type { Sentence } from '../segmenting/index.ts';
import { spellWord } from '../spelling/index.ts';
import type { Entry, GlossSource } from '../types.ts';
import { nameAlone } from './gloss-wording.ts';
import { hasPlacedRule, PLACED_SENSE_CONFIDENCE, placedSense } from './placed-senses.ts';
import { keysOf, type SenseChoices, SenseModel } from './sense-model.ts';
import { alikeOptions, partOfSpeechOf, sensesInReading } from './sense-options.ts';
import { type GlossChoice, type Role, selectSenses } from './senses.ts';

/** What is drawn under a word, and its source. */
export interface Gloss {
  /** English; empty for a word that has none there (的) or that no dictionary explains. */
  readonly text: string;
  /** Absent where nothing explains the word. */
  readonly source?: GlossSource;
  /** Of our own senses: `n`, `v`, `person`. */
  readonly partOfSpeech?: string;
  /** 0 to 1: how often such a gloss is what the word means in its sentence. */
  readonly confidence: number;
  /** The entry that has the sense. */
  readonly entry: number;
}

/** A headword with one of its entries, as the lexicon numbers them. */
export interface GlossedWord {
  readonly form: number;
  readonly entry: number;
  /** Our own senses of it as the model uses them; computed on first use. */
  senses?: WordSenses;
  /** Glosses of CC-CEDICT by role; `''` is no role. */
  glosses?: Partial<Record<Role | '', Gloss>>;
}

interface WordSenses extends SenseChoices {
  /** Simplified. */
  readonly headword: string;
  /** By key of a sense: its index among the options. */
  readonly places: ReadonlyMap<string, number>;
  /** The word as CC-CEDICT alone has it, where ours is a name that a rule decides on. */
  readonly ordinary: GlossedWord | undefined;
  /** By option: whether it is a name. */
  readonly isName: readonly boolean[];
  /** By option: as a gloss; its confidence is that of a word without other senses. */
  readonly glosses: readonly Gloss[];
}

/**
 * How often a gloss is right where there is nothing to choose: a word with one sense in our tables; of CC-CEDICT, an entry
 * with one sense, and the first of several; a single character that is only listed as a name (华 in 鑫华). Measured on
 * judged news.
 */
const CONFIDENCE = {
  onlySense: 0.98,
  loneName: 0.6,
  familiar: 0.6,
  cedictOnly: 0.93,
  cedictFirst: 0.8,
} as const;
/** A text with one of these may speak of Japanese. */
const JAPANESE = /日[本籍裔媒军軍方圆元]|东京|東京|大阪|横滨|橫濱/;
/** How sure the sentence must be that an ordinary word is a name. */
const SURE_NAME = 0.9;
const NAME_KEY = /^(?:name|person|place|organization|company|media|team|brand|work|event)\d?$/;

/** Chooses what is drawn under the words of sentences. */
export class Glosser {
  private readonly lexicon: Lexicon;
  private readonly model: SenseModel;
  /** Japanese surnames that are also 小 and a Chinese one. */
  private readonly familiar: ReadonlySet<string>;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.model = new SenseModel(lexicon.senseModel);
    const surnames = [...lexicon.lists.words('japanese-surnames')];
    this.familiar = new Set(surnames.filter((surname) => /^小.$/u.test(surname)));
  }

  /** Returns the gloss of the `at`th word of a sentence: ours, else that of CC-CEDICT. */
  glossIn(sentence: Sentence, at: number, word: GlossedWord): Gloss {
    word.senses ??= this.findSenses(word);
    const { glosses } = word.senses;
    const [only] = glosses;
    if (only === undefined) return this.mayBeFamiliar(sentence, word);
    const { ordinary } = word.senses;
    if (glosses.length === 1 && ordinary === undefined) return only;
    const placed = this.placedIn(sentence, at, word.senses);
    if (placed !== undefined) return { ...placed, confidence: PLACED_SENSE_CONFIDENCE };
    // 公牛 are the Bulls where a rule says so; else a bull.
    if (ordinary !== undefined) return this.cedictGloss(word);
    this.model.score(sentence, at, word.senses);
    let chosen = this.model.pick(word.senses);
    const { isName } = word.senses;
    // 基地 is a base unless the sentence is sure of al-Qaeda.
    if (isName[chosen.place] && chosen.confidence < SURE_NAME && isName.includes(false))
      chosen = this.model.pick(word.senses, (place) => !isName[place]);
    return { ...(glosses[chosen.place] ?? only), confidence: chosen.confidence };
  }

  /** CC-CEDICT's gloss; 小林 is Kobayashi where there are Japanese, elsewhere rather young Lin. */
  private mayBeFamiliar({ text }: Sentence, word: GlossedWord): Gloss {
    const gloss = this.cedictGloss(word);
    const { profiles, trie } = this.lexicon;
    if (profiles.kindOf(word.form) !== 'person' || !this.familiar.has(trie.textOf(word.form))) return gloss;
    return JAPANESE.test(text) ? gloss : { ...gloss, confidence: CONFIDENCE.familiar };
  }

  /** The gloss that a rule decides on. */
  private placedIn(
    sentence: Sentence,
    at: number,
    { headword, places, glosses }: WordSenses,
  ): Gloss | undefined {
    const key = placedSense(headword, sentence, at, (sense) => places.has(sense));
    return key === undefined ? undefined : glosses[places.get(key) ?? -1];
  }

  /** The entry of a form in lower case with the reading of a name of ours. */
  private ordinaryOf(form: number, entry: number): GlossedWord | undefined {
    const { lexicon } = this;
    const reading = lexicon.readingOf(entry).join(' ').toLowerCase();
    const own = lexicon.entriesOf(form).find((one) => lexicon.readingOf(one).join(' ') === reading);
    return own === undefined || lexicon.glossesOf(own).length === 0 ? undefined : { form, entry: own };
  }

  /** Returns the gloss of a word by itself. */
  glossOf(word: GlossedWord): Gloss {
    word.senses ??= this.findSenses(word);
    return word.senses.glosses[0] ?? this.cedictGloss(word);
  }

  /** Returns CC-CEDICT's gloss of a word, in a role where one is known. */
  cedictGloss(word: GlossedWord, role?: Role): Gloss {
    word.glosses ??= {};
    const known = word.glosses[role ?? ''];
    if (known !== undefined) return known;
    const gloss = cedictGloss(this.lexicon, word.senses?.ordinary ?? word, role);
    word.glosses[role ?? ''] = gloss;
    return gloss;
  }

  private findSenses({ form, entry }: GlossedWord): WordSenses {
    const { lexicon } = this;
    const options = sensesInReading(lexicon, form, entry);
    const reading = lexicon.readingOf(entry).join(' ');
    const headword = lexicon.simplifiedOf(entry);
    const isName = options.map(({ sense }) => NAME_KEY.test(sense.key));
    const lone = headword.length === 1 && /^(?:abbr|name|person|place)/.test(options[0]?.sense.key ?? '');
    const keys = options.map((option, place) => keysOf(headword, reading, option, place));
    return {
      headword,
      places: new Map(options.map(({ sense }, place) => [sense.key, place])),
      ...this.model.choicesAmong(keys, alikeOptions(options)),
      isName,
      ordinary: hasPlacedRule(headword) && isName.every(Boolean) ? this.ordinaryOf(form, entry) : undefined,
      glosses: options.map(({ sense, entry: own }) => ({
        text: sense.gloss,
        source: 'Hangjian',
        partOfSpeech: partOfSpeechOf(sense),
        confidence: lone ? CONFIDENCE.loneName : CONFIDENCE.onlySense,
        entry: own,
      })),
    };
  }
}

function cedictGloss(lexicon: Lexicon, { form, entry }: GlossedWord, role: Role | undefined): Gloss {
  const glosses = lexicon.glossesOf(entry);
  const whole = lexicon.borrowedGlossOf(entry) ?? choiceOf(lexicon, { form, entry, glosses, role }).gloss;
  const text = /^[A-Z]/.test(lexicon.readingOf(entry)[0] ?? '') ? nameAlone(whole) : whole;
  if (text === '') return { text, confidence: 1, entry };
  const confidence = glosses.length === 1 ? CONFIDENCE.cedictOnly : CONFIDENCE.cedictFirst;
  return { text, source: 'CC-CEDICT', confidence, entry };
}

function choiceOf(
  lexicon: Lexicon,
  word: { form: number; entry: number; glosses: readonly string[]; role?: Role | undefined },
): GlossChoice {
  const picks = lexicon.picksOf(word.entry);
  const role = word.role ?? (picks.length === 0 ? usualRole(lexicon, word.form) : undefined);
  return selectSenses(word.glosses, { picks, role });
}

/** The most frequent role of a form: a noun by jieba's tag; its other tags say too little. */
function usualRole(lexicon: Lexicon, form: number): Role | undefined {
  return lexicon.profiles.partOfSpeech(form) === 'n' ? 'noun' : undefined;
}

/** Returns a whole entry, for a card. */
export function readEntry(lexicon: Lexicon, entry: number): Entry {
  const { form, ...headword } = lexicon.headwordOf(entry);
  const { hsk } = lexicon.profiles.of(form);
  const partOfSpeech = lexicon.profiles.partOfSpeech(form);
  const reading = lexicon.readingOf(entry, headword.simplified);
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
    ...(first < 0 ? {} : { firstSense: first }),
  };
}

/** The gloss of an entry in a list: never empty where anything explains it. */
function shortGlossOf(lexicon: Lexicon, { form, entry }: { form: number; entry: number }): string {
  const own = lexicon.ownSensesOf(entry);
  const drawn = own.find(({ gloss }) => gloss !== '')?.gloss;
  return drawn || own[0]?.says || cedictGloss(lexicon, { form, entry }, undefined).text;
}
