/** A text as grammar looks at it: its words in simplified script with their classes, its quotations, its clauses. */
import type { Lexicon } from '../lexicon/index.ts';
import { plainText } from '../text/index.ts';
import type { Token } from '../types.ts';
import { fixClasses } from './class-fixes.ts';
import type { GrammarWord, WordClass } from './grammar-word.ts';
import { marksOf, pairMarks } from './marks.ts';
import type { GrammarRules } from './rules.ts';
import { classOf } from './word-class.ts';
import { fixInPlace, fixPredicates } from './word-fixes.ts';

/** 看一看 as one word. */
const DOUBLED = /^(.)([一了])(\1)$/;
/** So many forms are kept. */
const MAX_KEPT = 20_000;
/** No word within a phrase is longer. */
const MAX_WORD_LENGTH = 4;

/** Traditional particles that are simplified headwords too. */
const SIMPLIFIED: Readonly<Record<string, string>> = { 於: '于', 著: '着' };

/** What is known of a word by its written form. */
interface FormFacts {
  readonly text: string;
  readonly tag: string;
}

/** What is known of a token by its form and part of speech. */
interface KnownWord {
  readonly kind: Token['kind'];
  readonly partOfSpeech: string | undefined;
  readonly text: string;
  readonly of: WordClass;
  readonly tag: string;
  readonly isPhrase: boolean;
  readonly parts: readonly string[] | undefined;
}

/** A word that is several to grammar: 越来越冷, 第十五, 看不清. */
interface WordShape {
  /** Texts, `*` for any. */
  readonly elements: readonly string[];
  readonly test: RegExp;
  /** Letters of the classes that the whole may have; empty for any. */
  readonly classes: string;
  readonly except: ReadonlySet<string>;
}

function parseShape([shape, classes, except]: GrammarRules['shapes'][number]): WordShape {
  const elements = shape.split(' ');
  const source = elements.map((element) => (element === '*' ? '(.+)' : `(${element})`)).join('');
  return { elements, test: new RegExp(`^${source}$`), classes, except: new Set(except.split(' ')) };
}

/** Reads tokens as grammar words; what it knows of forms is kept. */
export class WordClasses {
  private readonly lexicon: Lexicon;
  private readonly facts = new Map<string, FormFacts>();
  /** By written form, for each part of speech that it was met as. */
  private readonly known = new Map<string, KnownWord[]>();
  private readonly shapes: readonly WordShape[];
  /** By class, the parts of words that have a shape; for others `null`. */
  private readonly parts = new Map<string, Map<string, readonly string[] | null>>();

  constructor(lexicon: Lexicon, shapes: GrammarRules['shapes']) {
    this.lexicon = lexicon;
    this.shapes = shapes.map(parseShape);
  }

  /** The words of a text, blanks left out, its opening and closing marks paired. */
  read(tokens: readonly Token[]): GrammarWord[] {
    const words: GrammarWord[] = [];
    for (const token of tokens) {
      if (token.kind !== 'punctuation' && token.kind !== 'other') this.addToken(token, words);
      else for (const mark of marksOf(token)) words.push(mark);
    }
    const fixed = fixInPlace(fixClasses(words));
    fixPredicates(fixed);
    pairMarks(fixed);
    return fixed;
  }

  /** Adds a token's word, or the parts of its shape. */
  private addToken(token: Token, words: GrammarWord[]): void {
    const { text, of, tag, isPhrase, parts } = this.knownOf(token);
    const word = { start: token.start, end: token.end, text, of, tag, mate: -1, isPhrase };
    if (parts === undefined) words.push(word);
    else this.addParts(word, parts, words);
  }

  /** What is known of a token, whatever stands beside it. */
  private knownOf(token: Token): KnownWord {
    const { text, kind, partOfSpeech } = token;
    const all = this.known.get(text);
    for (const one of all ?? []) if (one.kind === kind && one.partOfSpeech === partOfSpeech) return one;
    const word = this.wordOf(token);
    const isWhole = text.length !== word.text.length;
    const known = { ...word, kind, partOfSpeech, parts: isWhole ? undefined : this.partsOf(word) };
    // Figures and names are without number.
    if (this.known.size >= MAX_KEPT) this.known.clear();
    if (all === undefined) this.known.set(text, [known]);
    else all.push(known);
    return known;
  }

  /** Adds a word, or the parts of its shape. */
  private addWord(word: GrammarWord, words: GrammarWord[]): void {
    const parts = word.end - word.start === word.text.length ? this.partsOf(word) : undefined;
    if (parts === undefined) {
      words.push(word);
      return;
    }
    this.addParts(word, parts, words);
  }

  private addParts(word: GrammarWord, parts: readonly string[], words: GrammarWord[]): void {
    let start = word.start;
    for (const part of parts) {
      const { tag } = this.factsOf(part);
      const end = start + part.length;
      const isNumeral = word.of === 'q' && (tag === '' || start === word.start);
      const listed = isNumeral ? 'q' : classOf('word', part, undefined, tag);
      // 各 地: a particle only by itself.
      const of = listed === 'u' && end === word.end && part === '地' ? 'n' : listed;
      this.addWord({ start, end, text: part, of, tag, mate: -1 }, words);
      start = end;
    }
  }

  /** Cuts a phrase that is a headword into words, the likeliest; `undefined` where it has none. */
  private cut(text: string): readonly string[] | undefined {
    const { trie, profiles } = this.lexicon;
    const costs = [0];
    const from = [0];
    for (let end = 1; end <= text.length; end++) {
      costs[end] = Number.POSITIVE_INFINITY;
      for (let start = Math.max(0, end - MAX_WORD_LENGTH); start < end; start++) {
        if (end - start === text.length) continue;
        const form = trie.find(text.slice(start, end));
        const cost = form < 0 ? Number.POSITIVE_INFINITY : (costs[start] ?? 0) + profiles.costOf(form);
        if (cost < (costs[end] ?? 0)) {
          costs[end] = cost;
          from[end] = start;
        }
      }
    }
    if (costs[text.length] === Number.POSITIVE_INFINITY) return undefined;
    const words: string[] = [];
    for (let end = text.length; end > 0; end = from[end] ?? 0) words.unshift(text.slice(from[end], end));
    return words;
  }

  private partsOf({ text, of, isPhrase }: GrammarWord): readonly string[] | undefined {
    if (text.length === 1 || of === 'N') return undefined;
    const kept = this.parts.get(`${of}${isPhrase ? '+' : ''}`) ?? new Map<string, readonly string[] | null>();
    this.parts.set(`${of}${isPhrase ? '+' : ''}`, kept);
    const known = kept.get(text);
    if (known !== undefined) return known ?? undefined;
    const shape = this.shapes.find(
      ({ test, classes, except }) =>
        (classes === '' || classes.includes(of)) && test.test(text) && !except.has(text),
    );
    const parts =
      shape?.test.exec(text)?.slice(1) ??
      DOUBLED.exec(text)?.slice(1) ??
      (isPhrase ? this.cut(text) : undefined);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(text, parts ?? null);
    return parts;
  }

  private wordOf({ start, end, text, kind, partOfSpeech }: Token): GrammarWord & { isPhrase: boolean } {
    const { text: simplified, tag } = this.factsOf(text);
    const of = classOf(kind, simplified, partOfSpeech, tag);
    const isLong = simplified.length >= 4 && kind === 'word' && of !== 'n' && !/^[il]/.test(tag);
    const isPhrase = partOfSpeech === 'phr' || (isLong && partOfSpeech !== 'idiom');
    return { start, end, text: simplified, of, tag, mate: -1, isPhrase };
  }

  private factsOf(written: string): FormFacts {
    const known = this.facts.get(written);
    if (known !== undefined) return known;
    const facts = this.readFacts(plainText(written).text);
    // Figures and names are without number.
    if (this.facts.size >= MAX_KEPT) this.facts.clear();
    this.facts.set(written, facts);
    return facts;
  }

  private readFacts(written: string): FormFacts {
    const { lexicon } = this;
    const form = lexicon.trie.find(written);
    if (form < 0) return { text: written, tag: '' };
    const entries = lexicon.entriesOf(form).map((entry) => lexicon.simplifiedOf(entry));
    // What is also a simplified headword stays: 著名.
    const text = SIMPLIFIED[written] ?? (entries.includes(written) ? written : (entries[0] ?? written));
    const own = text === written ? form : lexicon.trie.find(text);
    return { text, tag: lexicon.profiles.partOfSpeech(own < 0 ? form : own) };
  }
}
