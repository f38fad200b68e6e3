import { CHARACTER, plainText } from './characters.ts';
import { pairGloss, pairReading } from './country-pairs.ts';
import { DOUBLED_MEASURE, doubleReading } from './doubles.ts';
import type { Lexicon } from './lexicon.ts';
import { capitalise, describeName, type NameDescription, type NameFacts } from './name-readings.ts';
import { describeNumber, describePlan, headwordValue } from './number-tokens.ts';
import { Cutter, type Piece } from './pieces.ts';
import { formatPinyin } from './pinyin.ts';
import { roleAt } from './roles.ts';
import { applySandhi } from './sandhi.ts';
import type { AnnotateOptions, Dictionary, NameType, Syllable, Token, TokenKind } from './types.ts';
import { type Word, WordReader } from './word-readings.ts';

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
    lookup: (headword) => {
      const form = lexicon.trie.find(headword);
      return form < 0 ? [] : lexicon.entriesOf(form).map((entry) => lexicon.readEntry(entry));
    },
  };
}

class Annotator {
  private readonly lexicon: Lexicon;
  private readonly cutter: Cutter;
  private readonly reader: WordReader;
  /** Numbers and names by what they are described from; forgotten when full, which changes no answer. */
  private readonly numbers = new Map<string, ReturnType<typeof describeNumber>>();
  private readonly names = new Map<string, NameDescription>();
  /** The number of the word of the sentence that is being described. */
  private word = -1;
  private taiwan = false;
  /** By token: the word that it is, read in its place. */
  private readonly read: (Word | undefined)[] = [];
  private readonly isSurname = (character: string): boolean =>
    Number.isFinite(this.lexicon.names.cost('surname', character.charCodeAt(0)));
  private readonly readPlain = (character: string): Syllable => this.reader.readCharacter(character);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.cutter = new Cutter(lexicon);
    this.reader = new WordReader(lexicon);
  }

  annotate(
    source: string,
    { glosses = true, sandhi = false, taiwan = false }: AnnotateOptions = {},
  ): Token[] {
    this.taiwan = taiwan;
    const { text, offsets } = plainText(source);
    const tokens: Token[] = [];
    const place = (at: number) => (offsets === undefined ? at : (offsets[at] ?? source.length));
    if (place(0) > 0) tokens.push(otherToken({ start: 0, end: place(0), source, glosses }, 'other'));
    const pieces = this.cutter.cut(text);
    const { sentence } = this.reader;
    sentence.begin(text);
    sentence.addPieces(pieces);
    this.word = -1;
    this.read.length = 0;
    for (const piece of pieces) {
      this.read[tokens.length] = undefined;
      const at = { start: place(piece.start), end: place(piece.end), source, glosses };
      if (piece.parts === undefined) tokens.push(this.describe(piece, text, at));
      else {
        const parts = piece.parts.map((part) =>
          this.describe(part, text, { start: place(part.start), end: place(part.end), source, glosses }),
        );
        const kind = isName(piece.kind) ? piece.kind : 'organization';
        tokens.push({
          ...spanOf(at),
          ...this.nameOf(text.slice(piece.start, piece.end), { kind, parts, glosses }),
        });
      }
    }
    const shown = glosses ? this.inRoles(tokens) : tokens;
    return sandhi ? applySandhi(shown) : shown;
  }

  /** Chooses glosses again where the neighbours tell a word's role. */
  private inRoles(tokens: readonly Token[]): Token[] {
    return tokens.map((token, at) => {
      const word = token.kind === 'word' ? this.read[at] : undefined;
      const role = word === undefined ? undefined : roleAt(tokens, at, this.tagOf(at - 1));
      if (word === undefined || role === undefined) return token;
      return { ...token, gloss: this.reader.glossOf(word, role) };
    });
  }

  /** jieba's tag of the word that a token is; empty for none. */
  private tagOf(token: number): string {
    const word = this.read[token];
    return word === undefined ? '' : this.lexicon.profiles.partOfSpeech(word.form);
  }

  /** The token of a piece in one part, the next word of the sentence. */
  private describe(piece: Piece, text: string, at: Where): Token {
    this.word++;
    if (piece.form >= 0) return this.formToken(piece, text, at);
    const { kind } = piece;
    if (kind === undefined && piece.first !== CHARACTER.digit) {
      if (piece.first === CHARACTER.han) return this.hanToken(at);
      return otherToken(at, piece.first === CHARACTER.punctuation ? 'punctuation' : 'other');
    }
    const plain = text.slice(piece.start, piece.end);
    const { glosses } = at;
    if (kind === 'pair') return { ...spanOf(at), ...this.pairOf(plain, glosses) };
    if (isName(kind)) {
      const name = remember(this.names, `${kind} ${glosses} ${plain}`, () =>
        this.nameOf(plain, { kind, parts: undefined, glosses }, (_, place) =>
          this.reader.readInName(plain, kind, place),
        ),
      );
      return { ...spanOf(at), ...name };
    }
    if (kind === 'doubled') return { ...spanOf(at), ...this.doubledOf(plain, glosses) };
    if (kind === 'plan') return { ...spanOf(at), ...describePlan(plain, glosses) };
    const following = text.slice(piece.end, piece.end + UNIT_LENGTH);
    const number = remember(this.numbers, `${plain} ${following}`, () =>
      describeNumber(plain, following, this.readPlain),
    );
    return { ...spanOf(at), ...number };
  }

  /** 干干净净 is read and explained as 干净. */
  private doubledOf(
    doubled: string,
    glosses: boolean,
  ): Pick<Token, 'kind' | 'reading' | 'pinyin' | 'gloss' | 'confidence'> {
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
    const gloss = glosses ? reader.glossOf(word) : '';
    return { kind: 'word', reading, pinyin: formatPinyin(reading), gloss, confidence: word.confidence };
  }

  private pairOf(pair: string, glosses: boolean): NameDescription {
    const reading = [...pair].map(
      (country) => pairReading(country) ?? capitalise(this.reader.readCharacter(country)),
    );
    const pinyin = reading.map((syllable) => formatPinyin([syllable])).join('-');
    const gloss = glosses ? pairGloss(pair) : '';
    return { kind: 'name', nameType: 'place', reading, pinyin, gloss, confidence: 1 };
  }

  private nameOf(
    name: string,
    facts: Pick<NameFacts, 'kind' | 'parts' | 'glosses'>,
    readCharacter: NameFacts['readCharacter'] = this.readPlain,
  ): NameDescription {
    return describeName(name, { ...facts, readCharacter, isSurname: this.isSurname });
  }

  private formToken(piece: Piece, text: string, { start, end, source, glosses }: Where): Token {
    const own = source.slice(start, end);
    const { reader } = this;
    const read = reader.readInContext(reader.wordOf(piece.form), this.word);
    const word = this.taiwan ? reader.inTaiwan(read) : read;
    const { kind, reading, pinyin, nameType } = word;
    const { confidence } = reader;
    const gloss = glosses ? reader.glossOf(word) : '';
    this.read[this.read.length - 1] = word;
    if (word.mayCount) {
      const value = headwordValue(
        text.slice(piece.start, piece.end),
        text.slice(piece.end, piece.end + UNIT_LENGTH),
      );
      if (value !== undefined)
        return { start, end, text: own, kind: 'number', reading, pinyin, gloss, confidence, value };
    }
    if (nameType === undefined) return { start, end, text: own, kind, reading, pinyin, gloss, confidence };
    return { start, end, text: own, kind, reading, pinyin, gloss, confidence, nameType };
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

/** Where a token stands in the source, and whether its gloss is asked for. */
interface Where {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly glosses: boolean;
}

function spanOf({ start, end, source }: Where): Pick<Token, 'start' | 'end' | 'text'> {
  return { start, end, text: source.slice(start, end) };
}

/** What a map holds under a key, made where it is not there yet; a full map begins anew. */
function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const old = known.get(key);
  if (old !== undefined) return old;
  if (known.size >= WORDS_KEPT) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

function isName(kind: Piece['kind']): kind is NameType {
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
