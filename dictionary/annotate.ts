import { CHARACTER, isHan, plainText } from './characters.ts';
import { pairGloss } from './country-pairs.ts';
import type { Lexicon } from './lexicon.ts';
import { capitalise, describeName, type NameDescription, type NameFacts } from './name-readings.ts';
import { describeNumber, describePlan, headwordValue, mayCount } from './number-tokens.ts';
import { Cutter, type Piece } from './pieces.ts';
import { formatPinyin } from './pinyin.ts';
import { alignReading } from './readings.ts';
import { roleAt } from './roles.ts';
import type { Role } from './senses.ts';
import type { AnnotateOptions, Dictionary, NameType, Syllable, Token, TokenKind } from './types.ts';

/** What is said of a word wherever it stands. */
interface Word {
  readonly kind: TokenKind;
  /** Its likeliest entry. */
  readonly entry: number;
  readonly reading: readonly Syllable[];
  readonly pinyin: string;
  readonly confidence: number;
  readonly nameType: NameType | undefined;
  /** Whether it may be a numeral. */
  readonly mayCount: boolean;
  readonly form: number;
  /** Put together when first asked for, by role; `''` is no role. */
  readonly glosses: Partial<Record<Role | '', string>>;
}

/** Words remembered from one text to the next; news uses some thousands. */
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
  /** By form; forgotten when full, so that it bounds memory and changes no answer. */
  private readonly words = new Map<number, Word>();
  /** Numbers and names by what they are described from; bounded like `words`. */
  private readonly numbers = new Map<string, ReturnType<typeof describeNumber>>();
  private readonly names = new Map<string, NameDescription>();
  private readonly isSurname = (character: string): boolean =>
    Number.isFinite(this.lexicon.names.cost('surname', character.charCodeAt(0)));
  private readonly readPlain = (character: string): Syllable => this.readCharacter(character);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.cutter = new Cutter(lexicon);
  }

  annotate(source: string, { glosses = true }: AnnotateOptions = {}): Token[] {
    const { text, offsets } = plainText(source);
    const tokens: Token[] = [];
    const place = (at: number) => (offsets === undefined ? at : (offsets[at] ?? source.length));
    if (place(0) > 0) tokens.push(otherToken({ start: 0, end: place(0), source, glosses }, 'other'));
    for (const piece of this.cutter.cut(text)) {
      const at = { start: place(piece.start), end: place(piece.end), source, glosses };
      if (piece.form >= 0) tokens.push(this.formToken(piece, text, at));
      else if (piece.parts === undefined) tokens.push(this.describe(piece, text, at));
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
    return glosses ? this.inRoles(tokens) : tokens;
  }

  /** Chooses glosses again where the neighbours tell a word's role. */
  private inRoles(tokens: readonly Token[]): Token[] {
    return tokens.map((token, at) => {
      const role = token.kind === 'word' ? roleAt(tokens, at) : undefined;
      if (role === undefined) return token;
      const form = this.lexicon.trie.find(plainText(token.text).text);
      return form < 0 ? token : { ...token, gloss: this.glossOf(this.wordOf(form), role) };
    });
  }

  /** The token of a piece in one part. */
  private describe(piece: Piece, text: string, at: Where): Token {
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
        this.nameOf(plain, { kind, parts: undefined, glosses }),
      );
      return { ...spanOf(at), ...name };
    }
    if (kind === 'plan') return { ...spanOf(at), ...describePlan(plain, glosses) };
    const following = text.slice(piece.end, piece.end + UNIT_LENGTH);
    const number = remember(this.numbers, `${plain} ${following}`, () =>
      describeNumber(plain, following, this.readPlain),
    );
    return { ...spanOf(at), ...number };
  }

  private pairOf(pair: string, glosses: boolean): NameDescription {
    const reading = [...pair].map((country) => capitalise(this.readCharacter(country)));
    const pinyin = reading.map((syllable) => formatPinyin([syllable])).join('-');
    const gloss = glosses ? pairGloss(pair) : '';
    return { kind: 'name', nameType: 'place', reading, pinyin, gloss, confidence: 1 };
  }

  private nameOf(name: string, facts: Pick<NameFacts, 'kind' | 'parts' | 'glosses'>): NameDescription {
    return describeName(name, { ...facts, readCharacter: this.readPlain, isSurname: this.isSurname });
  }

  private formToken(piece: Piece, text: string, { start, end, source, glosses }: Where): Token {
    const own = source.slice(start, end);
    const word = this.wordOf(piece.form);
    const { kind, reading, pinyin, confidence, nameType } = word;
    const gloss = glosses ? this.glossOf(word) : '';
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
    return {
      kind: kind === 'word' ? 'word' : 'name',
      nameType: kind === 'word' ? undefined : kind,
      form,
      entry,
      reading,
      pinyin,
      confidence,
      mayCount: mayCount(headword),
      glosses: {},
    };
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

  private glossOf(word: Word, role?: Role): string {
    const known = word.glosses[role ?? ''];
    if (known !== undefined) return known;
    const gloss = this.lexicon.glossOf(word.entry, { form: word.form, role });
    word.glosses[role ?? ''] = gloss;
    return gloss;
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
