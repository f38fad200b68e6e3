import { CHARACTER, type CharacterClass, classify, isHan, plainText } from './characters.ts';
import { Heteronyms } from './heteronyms.ts';
import type { Lexicon } from './lexicon.ts';
import { countsOne, placedReading } from './neutral-tones.ts';
import { formatPinyin } from './pinyin.ts';
import { alignReading } from './readings.ts';
import { Segmenter } from './segmenter.ts';
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
  /** Whether all its entries are read alike. */
  readonly sure: boolean;
  /** Decoded when first asked for. */
  gloss?: string;
  /** The same word read another way, by reading. */
  others?: Map<string, Word>;
  /** By character: whether its reading stands whatever the sentence. */
  settled?: boolean[];
}

/** Words remembered from one text to the next; news uses some thousands. */
const WORDS_KEPT = 8192;

/** How sure a reading is that no dictionary lists. */
const UNLISTED_CONFIDENCE = 0.5;

/** Words of one reading that are longer keep it; in shorter ones the sentence may overrule it. */
const SURE_LENGTH = 2;

/** How likely a reading is by its word alone that is kept without asking the sentence. */
const SETTLED = 0.9;

/** Neutral tone inside words is the dictionary's matter. */
function mayOverrule(syllable: Syllable): boolean {
  return !syllable.endsWith('5');
}

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
  private readonly heteronyms: Heteronyms;
  /** By form; forgotten when full, so that it bounds memory and changes no answer. */
  private readonly words = new Map<number, Word>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.segmenter = new Segmenter(lexicon);
    this.heteronyms = new Heteronyms(lexicon.heteronyms, lexicon);
  }

  annotate(source: string, { glosses = true }: AnnotateOptions = {}): Token[] {
    const { text, offsets } = plainText(source);
    const tokens: Token[] = [];
    const place = (at: number) => (offsets === undefined ? at : (offsets[at] ?? source.length));
    if (place(0) > 0) tokens.push(otherToken(source, 0, place(0)));
    const { features } = this.heteronyms;
    features.begin(text);
    this.segmenter.segment(text, (from, to, form) => features.addWord(from, to, form));
    for (let word = 0; word < features.wordCount; word++) {
      const from = features.starts[word] ?? 0;
      const to = features.ends[word] ?? 0;
      const form = features.forms[word] ?? -1;
      const start = place(from);
      const end = place(to);
      const first = classify(text.codePointAt(from) ?? 0);
      if (form >= 0)
        tokens.push(this.formToken(source.slice(start, end), { start, end, form, word, glosses }));
      else if (first === CHARACTER.han) tokens.push(this.hanToken(source, start, end));
      else tokens.push(plainToken(text.slice(from, to), first, { source, start, end }));
    }
    return tokens;
  }

  private formToken(
    text: string,
    at: { start: number; end: number; form: number; word: number; glosses: boolean },
  ): Token {
    this.confidence = 1;
    const word = this.readInContext(this.wordOf(at.form), at.form, at.word);
    const token = {
      start: at.start,
      end: at.end,
      text,
      kind: word.kind,
      reading: word.reading,
      pinyin: word.pinyin,
      gloss: at.glosses ? this.glossOf(word) : '',
      confidence: this.confidence,
    };
    return word.nameType === undefined ? token : { ...token, nameType: word.nameType };
  }

  /** How sure the reading is that readInContext gave last. */
  private confidence = 1;

  /** A word as it is read in its sentence. */
  private readInContext(word: Word, form: number, at: number): Word {
    const { heteronyms } = this;
    const { features } = heteronyms;
    const start = features.starts[at] ?? 0;
    const length = (features.ends[at] ?? 0) - start;
    this.confidence = word.confidence;
    // Words with letters or figures in them, and characters beyond the first plane, stay as they are.
    if (length !== word.reading.length || (word.sure && length > SURE_LENGTH)) return word;
    const placed = length === 1 ? placedReading(features, at) : undefined;
    if (placed !== undefined) return this.wordRead(word, form, [placed]);
    if (length === 2 && word.reading[1] === 'ge5' && countsOne(features, start))
      return this.wordRead(word, form, [word.reading[0] ?? '', 'ge4']);
    let changed: Syllable[] | undefined;
    let confidence = 1;
    let decided = false;
    const rows = length === 1 || word.sure ? undefined : this.rowsOf(form);
    for (let index = 0; index < length; index++) {
      if (!heteronyms.knows(start + index)) continue;
      const own = word.reading[index] ?? '';
      const plain = own.toLowerCase();
      if (word.sure && length > 1 && (!mayOverrule(plain) || this.isSettled(word, form, index))) continue;
      if (rows?.every((row) => row[index]?.toLowerCase() === plain)) continue;
      const allowed = rows?.map((row) => row[index]?.toLowerCase());
      const found = heteronyms.choose(
        start + index,
        at,
        allowed === undefined ? {} : { allows: (syllable) => allowed.includes(syllable) },
      );
      if (found === undefined) continue;
      decided = true;
      confidence = Math.min(confidence, heteronyms.probability);
      if (found === plain) continue;
      changed ??= [...word.reading];
      changed[index] = found;
    }
    if (decided && !word.sure) this.confidence = confidence;
    return changed === undefined ? word : this.wordRead(word, form, changed);
  }

  /** Whether the reading of a character in a word of one reading is so likely that no sentence is asked. */
  private isSettled(word: Word, form: number, index: number): boolean {
    word.settled ??= [];
    const known = word.settled[index];
    if (known !== undefined) return known;
    const syllable = (word.reading[index] ?? '').toLowerCase();
    const share = this.heteronyms.shareAlone(this.lexicon.trie.textOf(form), form, index, syllable);
    word.settled[index] = share >= SETTLED;
    return share >= SETTLED;
  }

  private wordRead(word: Word, form: number, reading: readonly Syllable[]): Word {
    const key = reading.join(' ').toLowerCase();
    word.others ??= new Map();
    const known = word.others.get(key);
    if (known !== undefined) return known;
    const found = this.findRead(word, form, reading);
    word.others.set(key, found);
    return found;
  }

  /** The entry of a form that is read so; where there is none, its first one with another reading. */
  private findRead(word: Word, form: number, reading: readonly Syllable[]): Word {
    const { lexicon } = this;
    const headword = lexicon.trie.textOf(form);
    const key = reading.join(' ').toLowerCase();
    const matching = lexicon
      .entriesOf(form)
      .filter((entry) => alignReading(headword, lexicon.readingOf(entry))?.join(' ').toLowerCase() === key);
    const isLower = (entry: number) => !/^[A-Z]/.test(lexicon.readingOf(entry)[0] ?? '');
    const entry = matching.find(isLower) ?? matching[0];
    const { gloss: _gloss, others: _others, settled: _settled, ...rest } = word;
    if (entry === undefined) return { ...rest, reading, pinyin: formatPinyin(reading) };
    const parts = lexicon.readingOf(entry);
    return { ...rest, entry, reading: alignReading(headword, parts) ?? reading, pinyin: formatPinyin(parts) };
  }

  /** The readings of a form's entries. */
  private rowsOf(form: number): (readonly Syllable[])[] {
    const { lexicon } = this;
    const headword = lexicon.trie.textOf(form);
    return lexicon.entriesOf(form).flatMap((entry) => {
      const row = alignReading(headword, lexicon.readingOf(entry));
      return row === undefined ? [] : [row];
    });
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
    const sure = percent === 100;
    if (kind === 'word') return { kind, entry, reading, pinyin, confidence, sure };
    return { kind: 'name', entry, reading, pinyin, confidence, sure, nameType: kind };
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
