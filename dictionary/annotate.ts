import { doubtLoose, type Gloss, Glosser, readEntry, roleAt } from './glosses/index.ts';
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
import { describeNumber, describePlan, headwordValue } from './numbers/index.ts';
import { formatPinyin } from './pinyin/index.ts';
import { applySandhi, type FoundWord, WordReader } from './readings/index.ts';
import { DOUBLED_MEASURE, doubleReading, Sentence, TextSegmenter } from './segmenting/index.ts';
import { CHARACTER, plainText } from './text/index.ts';
import type {
  AnnotateOptions,
  Dictionary,
  NameDescription,
  NameType,
  Syllable,
  Token,
  TokenKind,
} from './types.ts';

/** Names and numbers remembered from one text to the next. */
const WORDS_KEPT = 8192;

/** Units and measure words are no longer than this. */
const UNIT_LENGTH = 6;

/** How sure a reading is that no dictionary lists. */
const UNLISTED_CONFIDENCE = 0.5;

/** The engine over an opened lexicon. */
export function createDictionary(lexicon: Lexicon): Dictionary {
  const annotator = new Annotator(lexicon);
  return {
    annotate: (text, options) => annotator.annotate(text, options),
    describeName: (name, kind, reading) => annotator.describeName(name, kind, reading),
    lookup: (headword) => {
      const form = lexicon.trie.find(headword);
      return form < 0 ? [] : lexicon.entriesOf(form).map((entry) => readEntry(lexicon, entry));
    },
  };
}

/** A token, and the word that it is, read in its place. */
interface Described {
  readonly token: Token;
  readonly word?: FoundWord | undefined;
}

class Annotator {
  private readonly lexicon: Lexicon;
  private readonly segmenter: TextSegmenter;
  private readonly reader: WordReader;
  private readonly glosser: Glosser;
  /** Its buffers are reused for the next text. */
  private readonly sentence: Sentence;
  /** Descriptions of numbers and names by their text; emptied when full. A cache only. */
  private readonly numbers = new Map<string, ReturnType<typeof describeNumber>>();
  private readonly names = new Map<string, NameDescription>();
  private readonly pairs: CountryPairs;
  private readonly lists: NameLists;
  private readonly isSurname = (character: string): boolean =>
    Number.isFinite(this.lexicon.names.cost('surname', character.charCodeAt(0)));
  private readonly readPlain = (character: string): Syllable => this.reader.readCharacter(character);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.segmenter = new TextSegmenter(lexicon);
    this.reader = new WordReader(lexicon);
    this.glosser = new Glosser(lexicon);
    this.sentence = new Sentence(lexicon);
    this.pairs = new CountryPairs(lexicon);
    this.lists = new NameLists(lexicon.lists);
  }

  annotate(
    source: string,
    { glosses = true, sandhi = false, taiwan = false }: AnnotateOptions = {},
  ): Token[] {
    const { text, offsets } = plainText(source);
    const place = (at: number) => (offsets === undefined ? at : (offsets[at] ?? source.length));
    const segments = this.segmenter.segment(text);
    this.sentence.begin(text);
    this.sentence.addSegments(segments);
    const described: Described[] = [];
    if (place(0) > 0)
      described.push({ token: otherToken({ start: 0, end: place(0), source, glosses, taiwan }, 'other') });
    // The number of the next word of the sentence; a joined segment is several.
    let index = 0;
    for (const segment of segments) {
      const whereOf = ({ start, end }: Segment): Where => ({
        start: place(start),
        end: place(end),
        source,
        glosses,
        taiwan,
      });
      const at = whereOf(segment);
      if (segment.parts === undefined) described.push(this.describe(segment, index++, at));
      else {
        const inner = segment.parts.map((part) => this.describe(part, index++, whereOf(part)));
        const parts = inner.map(({ token }) => token);
        const kind = isName(segment.kind) ? segment.kind : 'organization';
        const name = this.nameOf(text.slice(segment.start, segment.end), { kind, parts, glosses });
        // Its last word says what may hang on it: 上 behind 北京市政府.
        described.push({ token: { ...spanOf(at), ...name }, word: inner.findLast(({ word }) => word)?.word });
      }
    }
    const tokens = described.map(({ token }) => token);
    const shown = glosses ? doubtLoose(this.glossInRoles(described, tokens)) : tokens;
    return sandhi ? applySandhi(shown) : shown;
  }

  /** Chooses among CC-CEDICT's senses again where the neighbours tell a word's role. */
  private glossInRoles(described: readonly Described[], tokens: readonly Token[]): Token[] {
    return described.map(({ token, word }, at) => {
      if (word === undefined || token.kind !== 'word' || token.glossSource !== 'CC-CEDICT') return token;
      const role = roleAt(tokens, at, this.tagOf(described[at - 1]?.word));
      return role === undefined ? token : { ...token, ...toMeaning(this.glosser.cedictGloss(word, role)) };
    });
  }

  /** jieba's tag of a word; empty for none. */
  private tagOf(word: FoundWord | undefined): string {
    return word === undefined ? '' : this.lexicon.profiles.partOfSpeech(word.form);
  }

  /** Describes a segment in one part, the `index`th word of the sentence. */
  private describe(segment: Segment, index: number, at: Where): Described {
    if (segment.form >= 0) return this.describeForm(segment, index, at);
    const { kind } = segment;
    // A person who was found by the words around, and whom we know.
    const form =
      kind === 'person' ? this.lexicon.trie.findIn(this.sentence.text, segment.start, segment.end) : -1;
    if (form >= 0 && this.lexicon.profiles.of(form).kind === 'person')
      return this.describeForm({ ...segment, form }, index, at);
    if (kind === undefined && segment.first !== CHARACTER.digit) {
      if (segment.first === CHARACTER.han) return { token: this.hanToken(at) };
      return { token: otherToken(at, segment.first === CHARACTER.punctuation ? 'punctuation' : 'other') };
    }
    return { token: { ...spanOf(at), ...this.describeUnlisted(segment, at) } };
  }

  /** Describes what no headword is: a name, a pair of countries, a doubled word, a plan, a number. */
  private describeUnlisted(
    { start, end, kind }: Segment,
    { glosses }: Where,
  ): Omit<Token, 'start' | 'end' | 'text'> {
    const { text } = this.sentence;
    const plain = text.slice(start, end);
    if (kind === 'pair') return this.pairOf(plain, glosses);
    if (kind === 'side') return this.sideOf(plain, glosses);
    if (kind === 'doubled') return this.doubledOf(plain, glosses);
    if (kind === 'plan') return describePlan(plain, glosses);
    if (isName(kind))
      return remember(this.names, `${kind} ${glosses} ${plain}`, () =>
        this.nameOf(plain, { kind, parts: undefined, glosses }, (_, at) =>
          this.reader.readInName(plain, kind, at),
        ),
      );
    const context = {
      before: text.slice(Math.max(0, start - UNIT_LENGTH), start),
      following: text.slice(end, end + UNIT_LENGTH),
    };
    return remember(this.numbers, `${context.before} ${plain} ${context.following}`, () =>
      describeNumber(plain, context, this.readPlain),
    );
  }

  /** 干干净净 is read and explained as 干净. */
  private doubledOf(doubled: string, glosses: boolean): Omit<Token, 'start' | 'end' | 'text'> {
    const { reader } = this;
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

  private pairOf(pair: string, glosses: boolean): NameDescription {
    const reading = [...pair].map((letter) => readLetter(letter, this.readPlain));
    const gloss = glosses ? this.pairs.glossOf(pair) : '';
    return { kind: 'name', nameType: 'place', reading, pinyin: writePair(reading), gloss, confidence: 1 };
  }

  /** What belongs to a country: 泰媒. */
  private sideOf(
    side: string,
    glosses: boolean,
  ): Pick<Token, 'kind' | 'reading' | 'pinyin' | 'gloss' | 'confidence'> {
    const [letter = '', noun = ''] = side;
    const reading = [readLetter(letter, this.readPlain), this.readPlain(noun)];
    const gloss = glosses ? this.pairs.sideGlossOf(side) : '';
    return { kind: 'word', reading, pinyin: formatPinyin(reading), gloss, confidence: 1 };
  }

  describeName(name: string, kind: NameType, reading: readonly Syllable[]): NameDescription {
    return this.nameOf(name, { kind, parts: undefined, glosses: true, reading });
  }

  private nameOf(
    name: string,
    facts: Pick<NameFacts, 'kind' | 'parts' | 'glosses' | 'reading'>,
    readCharacter: NameFacts['readCharacter'] = this.readPlain,
  ): NameDescription {
    return describeName(name, { ...facts, readCharacter, isSurname: this.isSurname, lists: this.lists });
  }

  private describeForm(segment: Segment, index: number, where: Where): Described {
    const { start, end, source, glosses, taiwan } = where;
    const { reader, sentence } = this;
    const { text } = sentence;
    const own = source.slice(start, end);
    const read = reader.readInContext(reader.wordOf(segment.form), sentence, index);
    const word = taiwan ? reader.inTaiwan(read.word) : read.word;
    const { confidence } = read;
    const gloss = glosses ? this.glosser.glossIn(sentence, index, word) : undefined;
    const meaning = gloss === undefined ? NO_MEANING : toMeaning(gloss);
    const value = word.mayCount
      ? headwordValue(
          text.slice(segment.start, segment.end),
          text.slice(segment.end, segment.end + UNIT_LENGTH),
        )
      : undefined;
    const { kind, reading, pinyin, nameType } = gloss === undefined ? word : reader.inSense(word, gloss);
    const token = { start, end, text: own, kind, reading, pinyin, ...meaning, confidence };
    if (value !== undefined) return { token: { ...token, kind: 'number', value }, word };
    return { token: nameType === undefined ? token : { ...token, nameType }, word };
  }

  /** A Han character that is no headword. */
  private hanToken(where: Where): Token {
    const at = spanOf(where);
    const syllable = this.lexicon.syllableOf(at.text.codePointAt(0) ?? 0);
    const confidence = syllable === 'xx5' ? 0 : UNLISTED_CONFIDENCE;
    const reading = [syllable];
    return { ...at, kind: 'word', reading, pinyin: formatPinyin(reading), gloss: '', confidence };
  }
}

const NO_MEANING = { gloss: '' } as const;

/** What a token says of what its word means. */
function toMeaning({
  text,
  source,
  partOfSpeech,
  confidence,
}: Gloss): Pick<Token, 'gloss' | 'glossSource' | 'partOfSpeech' | 'glossConfidence'> {
  if (source === undefined) return { gloss: text };
  const meaning = { gloss: text, glossSource: source, glossConfidence: confidence };
  return partOfSpeech === undefined ? meaning : { ...meaning, partOfSpeech };
}

/** Where a token stands in the source, and what is asked of it. */
interface Where {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly glosses: boolean;
  readonly taiwan: boolean;
}

function spanOf({ start, end, source }: Where): Pick<Token, 'start' | 'end' | 'text'> {
  return { start, end, text: source.slice(start, end) };
}

/** Returns the cached value of a key, made on first use; a full cache is emptied. */
function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const old = known.get(key);
  if (old !== undefined) return old;
  if (known.size >= WORDS_KEPT) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

function isName(kind: Segment['kind']): kind is NameType {
  return kind === 'person' || kind === 'place' || kind === 'organization';
}

const NONE: readonly Syllable[] = [];

function otherToken({ start, end, source }: Where, kind: TokenKind): Token {
  return {
    start,
    end,
    text: source.slice(start, end),
    kind,
    reading: NONE,
    pinyin: '',
    gloss: '',
    confidence: 1,
  };
}
