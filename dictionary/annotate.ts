import { CHARACTER, type CharacterClass, isHan, plainText } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { formatPinyin } from './pinyin.ts';
import { alignReading } from './readings.ts';
import { roleAt } from './roles.ts';
import { Segmenter } from './segmenter.ts';
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
  readonly nameType?: NameType;
  readonly form: number;
  /** Put together when first asked for, by role; `''` is no role. */
  glosses?: Partial<Record<Role | '', string>>;
}

/** Words remembered from one text to the next; news uses some thousands. */
const WORDS_KEPT = 8192;

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
  private readonly segmenter: Segmenter;
  /** By form; forgotten when full, so that it bounds memory and changes no answer. */
  private readonly words = new Map<number, Word>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.segmenter = new Segmenter(lexicon);
  }

  annotate(source: string, { glosses = true }: AnnotateOptions = {}): Token[] {
    const { text, offsets } = plainText(source);
    const tokens: Token[] = [];
    const place = (at: number) => (offsets === undefined ? at : (offsets[at] ?? source.length));
    if (place(0) > 0) tokens.push(otherToken(source, 0, place(0)));
    this.segmenter.segment(text, (from, to, form, first) => {
      const start = place(from);
      const end = place(to);
      if (form >= 0) tokens.push(this.formToken(source.slice(start, end), { start, end, form, glosses }));
      else if (first === CHARACTER.han) tokens.push(this.hanToken(source, start, end));
      else tokens.push(plainToken(text.slice(from, to), first, { source, start, end }));
    });
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
    if (kind === 'word') return { kind, form, entry, reading, pinyin, confidence };
    return { kind: 'name', form, entry, reading, pinyin, confidence, nameType: kind };
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
    word.glosses ??= {};
    const known = word.glosses[role ?? ''];
    if (known !== undefined) return known;
    const gloss = this.lexicon.glossOf(word.entry, { form: word.form, role });
    word.glosses[role ?? ''] = gloss;
    return gloss;
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

/** A token that no lexicon knows: a figure, a Latin word, punctuation, blanks, other scripts. */
function plainToken(
  plain: string,
  first: CharacterClass,
  { source, start, end }: { source: string; start: number; end: number },
): Token {
  if (first === CHARACTER.digit)
    return { ...otherToken(source, start, end, 'number'), value: plainFigure(plain) };
  return otherToken(source, start, end, first === CHARACTER.punctuation ? 'punctuation' : 'other');
}

/** The value of a figure in plain digits: `'１，２３４．５％'` -> `'1234.5%'`. */
function plainFigure(figure: string): string {
  return figure
    .replace(/[,，]/g, '')
    .replace(/[０-９．％]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
