import { doubtLoose, Glosser, glossSeparated, readEntry, roleAt } from './glosses/index.ts';
import type { Segment } from './lattice/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import { headwordValue } from './numbers/index.ts';
import { formatPinyin } from './pinyin/index.ts';
import { applySandhi, type FoundWord, WordReader } from './readings/index.ts';
import { Sentence, TextSegmenter } from './segmenting/index.ts';
import { CHARACTER, moneyOf, plainText } from './text/index.ts';
import type {
  AnnotateOptions,
  Dictionary,
  NameDescription,
  NameType,
  Syllable,
  Token,
  TokenKind,
} from './types.ts';
import {
  isName,
  MAX_UNIT_LENGTH,
  NO_MEANING,
  toMeaning,
  UNLISTED_CONFIDENCE,
  UnlistedWords,
} from './unlisted-words.ts';

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

/** A token, and the word that it is, in its reading here. */
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
  private readonly unlisted: UnlistedWords;
  /** Verbs whose objects may stand apart. */
  private readonly separable: ReadonlySet<string>;
  private readonly stems: ReadonlySet<string>;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.segmenter = new TextSegmenter(lexicon);
    this.reader = new WordReader(lexicon);
    this.glosser = new Glosser(lexicon);
    this.sentence = new Sentence(lexicon);
    this.unlisted = new UnlistedWords(lexicon, this.reader, this.glosser);
    this.separable = lexicon.lists.words('separable-verbs');
    this.stems = new Set([...this.separable].map((verb) => verb.charAt(0)));
  }

  annotate(
    source: string,
    { glosses = true, sandhi = false, taiwan = false, findWords }: AnnotateOptions = {},
  ): Token[] {
    const { text, offsets } = plainText(source);
    const place = (at: number) => (offsets === undefined ? at : (offsets[at] ?? source.length));
    const segments = this.segmenter.segment(text, findWords);
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
        if (segment.kind === 'compound') {
          described.push({
            token: { ...spanOf(at), ...this.unlisted.describeCompound(parts) },
            word: undefined,
          });
          continue;
        }
        const kind = isName(segment.kind) ? segment.kind : 'organization';
        const name = this.unlisted.describeName(text.slice(segment.start, segment.end), {
          kind,
          parts,
          glosses,
        });
        // Its last word decides what may follow it: 上 after 北京市政府.
        const known = glosses && segment.form >= 0 ? this.reader.wordOf(segment.form) : undefined;
        const meaning = known === undefined ? {} : toMeaning(this.glosser.glossOf(known));
        described.push({
          token: { ...spanOf(at), ...name, ...meaning },
          word: inner.findLast(({ word }) => word)?.word,
        });
      }
    }
    const tokens = described.map(({ token }) => token);
    const shown = glosses ? this.separated(doubtLoose(this.glossInRoles(described, tokens))) : tokens;
    return sandhi ? applySandhi(shown) : shown;
  }

  private separated(tokens: readonly Token[]): Token[] {
    const { trie, names } = this.lexicon;
    const simplify = (text: string) =>
      text.length === 1
        ? String.fromCharCode(names.simplify(text.charCodeAt(0)))
        : text.replace(/./g, (one) => String.fromCharCode(names.simplify(one.charCodeAt(0))));
    return glossSeparated(tokens, {
      verbs: this.separable,
      stems: this.stems,
      simplify,
      meaningOf: (word) => {
        const form = trie.find(word);
        return form < 0 ? undefined : toMeaning(this.glosser.glossOf(this.reader.wordOf(form)));
      },
    });
  }

  /** Chooses among CC-CEDICT's senses again where the neighbours show a word's role. */
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

  /**
   * The form of a person found by the words around who is listed, or of a place that our own tables have; -1 for others:
   * CC-CEDICT's 金山 is in Shanghai.
   */
  private knownName({ kind, start, end }: Segment): number {
    if (kind !== 'person' && kind !== 'place') return -1;
    const { trie, profiles } = this.lexicon;
    const form = trie.findIn(this.sentence.text, start, end);
    if (form < 0 || profiles.kindOf(form) !== kind) return -1;
    const isOurs = () =>
      this.lexicon.entriesOf(form).some((entry) => this.lexicon.ownSensesOf(entry).length > 0);
    return kind === 'person' || isOurs() ? form : -1;
  }

  /** Describes a segment in one part, the `index`th word of the sentence. */
  private describe(segment: Segment, index: number, at: Where): Described {
    if (segment.form >= 0) return this.describeForm(segment, index, at);
    const { kind } = segment;
    const form = this.knownName(segment);
    if (form >= 0) return this.describeForm({ ...segment, form }, index, at);
    if (kind === undefined && segment.first !== CHARACTER.digit) {
      if (segment.first === CHARACTER.han) return { token: this.hanToken(at) };
      return { token: otherToken(at, segment.first === CHARACTER.punctuation ? 'punctuation' : 'other') };
    }
    return { token: { ...spanOf(at), ...this.unlisted.describe(segment, this.sentence.text, at.glosses) } };
  }

  describeName(name: string, kind: NameType, reading: readonly Syllable[]): NameDescription {
    return this.unlisted.describeName(name, { kind, parts: undefined, glosses: true, reading });
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
          text.slice(segment.end, segment.end + MAX_UNIT_LENGTH),
          moneyOf(text),
        )
      : undefined;
    const { kind, reading, pinyin, nameType } = gloss === undefined ? word : reader.inSense(word, gloss);
    const token = { start, end, text: own, kind, reading, pinyin, ...meaning, confidence };
    if (value !== undefined) return { token: { ...token, kind: 'number', value }, word };
    return { token: nameType === undefined ? token : { ...token, nameType }, word };
  }

  /** A Han character that is not a headword. */
  private hanToken(where: Where): Token {
    const at = spanOf(where);
    const syllable = this.lexicon.syllableOf(at.text.codePointAt(0) ?? 0);
    const confidence = syllable === 'xx5' ? 0 : UNLISTED_CONFIDENCE;
    const reading = [syllable];
    return { ...at, kind: 'word', reading, pinyin: formatPinyin(reading), gloss: '', confidence };
  }
}

/** Where a token is in the source, and which parts of it are wanted. */
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
