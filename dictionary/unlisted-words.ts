/** Describes words that are not headwords: names by pattern, pairs of countries, doubled words, plans, numbers. */
import { CompoundGlosses, type Gloss, type Glosser } from './glosses/index.ts';
import type { Segment } from './lattice/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import {
  CountryPairs,
  describeName,
  type NameFacts,
  NameLists,
  readLetter,
  writePair,
} from './names/index.ts';
import { describeNumber, describePlan } from './numbers/index.ts';
import { formatPinyin } from './pinyin/index.ts';
import type { WordReader } from './readings/index.ts';
import { DOUBLED_MEASURE, doubleReading } from './segmenting/index.ts';
import { isHan, moneyOf } from './text/index.ts';
import type { NameDescription, NameType, Syllable, Token } from './types.ts';

/** How many names and numbers are cached between texts. */
const MAX_REMEMBERED = 8192;

/** Maximum length of units and measure words, in UTF-16 code units. */
export const MAX_UNIT_LENGTH = 6;

/** Confidence of a reading that no dictionary lists. */
export const UNLISTED_CONFIDENCE = 0.5;

/** The meaning of a token whose word nothing explains. */
export const NO_MEANING = { gloss: '' } as const;

/** Returns what a token says of its word's meaning. */
export function toMeaning({
  text,
  source,
  partOfSpeech,
  confidence,
}: Gloss): Pick<Token, 'gloss' | 'glossSource' | 'partOfSpeech' | 'glossConfidence'> {
  if (source === undefined) return { gloss: text };
  const meaning = { gloss: text, glossSource: source, glossConfidence: confidence };
  return partOfSpeech === undefined ? meaning : { ...meaning, partOfSpeech };
}

/** The fields of a token except its place in the text. */
type Description = Omit<Token, 'start' | 'end' | 'text'>;

/** Describes segments that no dictionary lists, with one lexicon. */
export class UnlistedWords {
  private readonly lexicon: Lexicon;
  private readonly reader: WordReader;
  private readonly glosser: Glosser;
  private readonly pairs: CountryPairs;
  private readonly lists: NameLists;
  private readonly compoundGlosses: CompoundGlosses;
  /** Descriptions of numbers and names by their text; emptied when full. A cache only. */
  private readonly numbers = new Map<string, ReturnType<typeof describeNumber>>();
  private readonly names = new Map<string, NameDescription>();
  private readonly isSurname = (character: string): boolean =>
    Number.isFinite(this.lexicon.names.cost('surname', character.charCodeAt(0)));
  /** Whether a text may be a foreign name: three characters in pairs that such names have, or more that they have. */
  private readonly isForeign = (text: string): boolean => {
    const { names } = this.lexicon;
    const units = [...text].map((one) => names.simplify(one.charCodeAt(0)));
    if (units.length === 3)
      return units.every((unit, at) => at === 0 || Number.isFinite(names.pairCost(units[at - 1] ?? 0, unit)));
    return units.length > 3 && units.every((unit) => names.mayBeForeign(unit));
  };
  private readonly readPlain = (character: string): Syllable => this.reader.readCharacter(character);

  constructor(lexicon: Lexicon, reader: WordReader, glosser: Glosser) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.glosser = glosser;
    this.pairs = new CountryPairs(lexicon);
    this.lists = new NameLists(lexicon.lists);
    this.compoundGlosses = new CompoundGlosses(lexicon.lists);
  }

  /** Describes a word that is not a headword: a name, a pair of countries, a doubled word, a plan, a number. */
  describe({ start, end, kind }: Segment, text: string, glosses: boolean): Description {
    const plain = text.slice(start, end);
    if (kind === 'pair') return this.pairOf(plain, glosses);
    if (kind === 'side') return this.sideOf(plain, glosses);
    if (kind === 'doubled') return this.doubledOf(plain, glosses);
    if (kind === 'user') return this.userWordOf(plain);
    if (kind === 'plan') return describePlan(plain, glosses);
    if (isName(kind))
      return remember(this.names, `${kind} ${glosses} ${plain}`, () =>
        this.describeName(plain, { kind, parts: undefined, glosses }, (_, at) =>
          this.reader.readInName(plain, kind, at),
        ),
      );
    const context = {
      before: text.slice(Math.max(0, start - MAX_UNIT_LENGTH), start),
      following: text.slice(end, end + MAX_UNIT_LENGTH),
      money: moneyOf(text),
    };
    return remember(this.numbers, `${context.before} ${plain} ${context.following} ${context.money}`, () =>
      describeNumber(plain, context, this.readPlain),
    );
  }

  /** A compound by its words: 刹车 | 片. */
  describeCompound(parts: readonly Token[]): Description {
    const reading = parts.flatMap((part) => part.reading);
    const confidence = Math.min(...parts.map((part) => part.confidence));
    return {
      kind: 'word',
      reading,
      pinyin: formatPinyin(reading),
      ...this.compoundGlosses.of(parts),
      confidence,
      parts,
    };
  }

  /** 干干净净 is read and explained as 干净. */
  private doubledOf(doubled: string, glosses: boolean): Description {
    const { reader } = this;
    if (doubled.charAt(1) === '不') return this.questionOf(doubled, glosses);
    if (doubled.length === 2) {
      const reading = doubleReading([reader.readCharacter(doubled.charAt(0))]);
      return {
        kind: 'word',
        reading,
        pinyin: formatPinyin(reading),
        gloss: glosses ? DOUBLED_MEASURE : '',
        confidence: 1,
      };
    }
    const word = reader.wordOf(this.lexicon.trie.findIn(doubled, 1, 3));
    const reading = doubleReading(word.reading);
    const gloss = glosses ? toMeaning(this.glosser.glossOf(word)) : NO_MEANING;
    const [first = '', second = ''] = word.reading;
    const pinyin = formatPinyin([first, first, '-', second, second]);
    return { kind: 'word', reading, pinyin, ...gloss, confidence: word.confidence };
  }

  /** 后不后悔 asks whether one regrets. */
  private questionOf(question: string, glosses: boolean): Description {
    const { reader } = this;
    const word = reader.wordOf(this.lexicon.trie.findIn(question, 2, question.length));
    const [first = ''] = word.reading;
    const reading = [first, 'bu4', ...word.reading];
    const pinyin = `${formatPinyin([first])} bù ${formatPinyin(word.reading)}`;
    const meaning = glosses ? toMeaning(this.glosser.glossOf(word)) : NO_MEANING;
    const [stem = ''] = meaning.gloss.split(/[;,|]/);
    const gloss = stem === '' ? '' : `${stem.trim().replace(/ to$/, '')} or not`;
    return { kind: 'word', reading, pinyin, ...meaning, gloss, confidence: word.confidence };
  }

  /** A word that is not in the lexicon; its meaning and reading are added where it is known. */
  private userWordOf(word: string): Description {
    const reading = [...word].filter(isHan).map(this.readPlain);
    return {
      kind: 'word',
      reading,
      pinyin: formatPinyin(reading),
      gloss: '',
      confidence: UNLISTED_CONFIDENCE,
    };
  }

  private pairOf(pair: string, glosses: boolean): NameDescription {
    const reading = [...pair].map((letter) => readLetter(letter, this.readPlain));
    const gloss = glosses ? this.pairs.glossOf(pair) : '';
    return { kind: 'name', nameType: 'place', reading, pinyin: writePair(reading), gloss, confidence: 1 };
  }

  /** A country's side: 泰媒. */
  private sideOf(
    side: string,
    glosses: boolean,
  ): Pick<Token, 'kind' | 'reading' | 'pinyin' | 'gloss' | 'confidence'> {
    const [letter = '', noun = ''] = side;
    const reading = [readLetter(letter, this.readPlain), this.readPlain(noun)];
    const gloss = glosses ? this.pairs.sideGlossOf(side) : '';
    return { kind: 'word', reading, pinyin: formatPinyin(reading), gloss, confidence: 1 };
  }

  /** Describes a name by its characters, or by its parts where it is joined. */
  describeName(
    name: string,
    facts: Pick<NameFacts, 'kind' | 'parts' | 'glosses' | 'reading'>,
    readCharacter: NameFacts['readCharacter'] = this.readPlain,
  ): NameDescription {
    const { isSurname, isForeign, lists } = this;
    return describeName(name, { ...facts, readCharacter, isSurname, isForeign, lists });
  }
}

/** Returns the cached value of a key, made on first use; a full cache is emptied. */
function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const old = known.get(key);
  if (old !== undefined) return old;
  if (known.size >= MAX_REMEMBERED) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

/** Whether a segment is a name by its pattern. */
export function isName(kind: Segment['kind']): kind is NameType {
  return kind === 'person' || kind === 'place' || kind === 'organization';
}
