import { CHARACTER, isHan, plainText } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { describeName } from './name-readings.ts';
import { describeNumber, describePlan, headwordValue } from './number-tokens.ts';
import { Cutter, type Piece } from './pieces.ts';
import { formatPinyin } from './pinyin.ts';
import { alignReading } from './readings.ts';
import type { AnnotateOptions, Dictionary, NameType, Syllable, Token, TokenKind } from './types.ts';

/** What is said of a word wherever it stands. */
interface Word {
  readonly kind: TokenKind;
  /** Its likeliest entry. */
  readonly entry: number;
  readonly reading: readonly Syllable[];
  readonly pinyin: string;
  readonly confidence: number;
  readonly nameType?: NameType;
  /** Decoded when first asked for. */
  gloss?: string;
}

/** Words remembered from one text to the next; news uses some thousands. */
const WORDS_KEPT = 8192;

/** Units and measure words are no longer than this. */
const UNIT_LENGTH = 6;
/** Headwords that may be numerals. */
const MAY_COUNT = /^[第零〇一二三四五六七八九十百千两兩]/;

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
  /** By form; forgotten when full, so that it bounds memory and changes no answer. */
  private readonly words = new Map<number, Word>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.cutter = new Cutter(lexicon);
  }

  annotate(source: string, { glosses = true }: AnnotateOptions = {}): Token[] {
    const { text, offsets } = plainText(source);
    const tokens: Token[] = [];
    const place = (at: number) => (offsets === undefined ? at : (offsets[at] ?? source.length));
    if (place(0) > 0) tokens.push(otherToken(source, 0, place(0)));
    const toToken = (piece: Piece): Token => {
      const start = place(piece.start);
      const end = place(piece.end);
      const plain = text.slice(piece.start, piece.end);
      const own = { start, end, text: source.slice(start, end) };
      const following = () => text.slice(piece.end, piece.end + UNIT_LENGTH);
      if (piece.form >= 0) {
        const token = this.formToken(own.text, { start, end, form: piece.form, glosses });
        const value = MAY_COUNT.test(plain) ? headwordValue(plain, following()) : undefined;
        return value === undefined ? token : { ...token, kind: 'number', value };
      }
      if (isName(piece.kind)) {
        const readCharacter = (character: string) => this.readCharacter(character);
        const parts = piece.parts?.map(toToken);
        const name = describeName(plain, { kind: piece.kind, parts, readCharacter, glosses });
        return { ...own, ...name };
      }
      if (piece.kind === 'plan') return { ...own, ...describePlan(plain, glosses) };
      if (piece.kind === 'number' || piece.first === CHARACTER.digit)
        return { ...own, ...describeNumber(plain, following(), (character) => this.readCharacter(character)) };
      if (piece.first === CHARACTER.han) return this.hanToken(source, start, end);
      return otherToken(source, start, end, piece.first === CHARACTER.punctuation ? 'punctuation' : 'other');
    };
    for (const piece of this.cutter.cut(text)) tokens.push(toToken(piece));
    return tokens;
  }

  private formToken(text: string, at: { start: number; end: number; form: number; glosses: boolean }): Token {
    const word = this.wordOf(at.form);
    const token = {
      start: at.start,
      end: at.end,
      text,
      kind: word.kind,
      reading: word.reading,
      pinyin: word.pinyin,
      gloss: at.glosses ? this.glossOf(word) : '',
      confidence: word.confidence,
    };
    return word.nameType === undefined ? token : { ...token, nameType: word.nameType };
  }

  private wordOf(form: number): Word {
    const known = this.words.get(form);
    if (known !== undefined) return known;
    if (this.words.size >= WORDS_KEPT) this.words.clear();
    const word = this.readWord(form);
    this.words.set(form, word);
    return word;
  }

  private readWord(form: number): Word {
    const { lexicon } = this;
    const [entry = 0] = lexicon.entriesOf(form);
    const parts = lexicon.readingOf(entry);
    const { kind, confidence: percent } = lexicon.profileOf(form);
    const confidence = percent / 100;
    const headword = lexicon.trie.textOf(form);
    const reading = alignReading(headword, parts) ?? this.readCharacters(headword);
    const pinyin = formatPinyin(parts);
    if (kind === 'word') return { kind, entry, reading, pinyin, confidence };
    return { kind: 'name', entry, reading, pinyin, confidence, nameType: kind };
  }

  /** The last syllable of each character's own entry: 兙, one character read shí kè, gets kè. */
  private readCharacters(headword: string): Syllable[] {
    return [...headword].filter(isHan).map((character) => this.readCharacter(character));
  }

  private readCharacter(character: string): Syllable {
    const { lexicon } = this;
    const form = lexicon.trie.find(character);
    const [entry] = form < 0 ? [] : lexicon.entriesOf(form);
    return (
      (entry === undefined ? undefined : lexicon.readingOf(entry).at(-1)) ??
      lexicon.syllableOf(character.codePointAt(0) ?? 0)
    );
  }

  private glossOf(word: Word): string {
    word.gloss ??= this.lexicon.glossOf(word.entry);
    return word.gloss;
  }

  /** A Han character that is no headword. */
  private hanToken(source: string, start: number, end: number): Token {
    const text = source.slice(start, end);
    const syllable = this.lexicon.syllableOf(text.codePointAt(0) ?? 0);
    const confidence = syllable === 'xx5' ? 0 : UNLISTED_CONFIDENCE;
    const reading = [syllable];
    return { start, end, text, kind: 'word', reading, pinyin: formatPinyin(reading), gloss: '', confidence };
  }
}

function isName(kind: Piece['kind']): kind is NameType {
  return kind === 'person' || kind === 'place' || kind === 'organization';
}

const NONE: readonly Syllable[] = [];

function otherToken(source: string, start: number, end: number, kind: TokenKind = 'other'): Token {
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
