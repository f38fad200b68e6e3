/** A text as grammar looks at it: its words in simplified script with their classes, its quotations, its clauses. */
import type { Lexicon } from '../lexicon/index.ts';
import { plainText } from '../text/index.ts';
import type { Token } from '../types.ts';
import type { GrammarRules } from './rules.ts';

/**
 * What a word is to a frame, one letter:
 * `n` noun, `N` name, `r` pronoun, `t` time, `l` localizer, `m` measure word, `q` numeral or figure, `d` determiner,
 * `v` verb, `x` modal verb, `a` adjective, `i` idiom, `D` adverb, `p` preposition, `c` conjunction, `u` particle, `o` letters
 * and signs, `,` comma, `、` enumeration comma, `.` end of a sentence, `(` and `)` opening and closing marks, `:` colon, `-` other marks.
 */
export type WordClass = string;

/** A token as a frame sees it. */
export interface GrammarWord {
  readonly start: number;
  readonly end: number;
  /** Simplified. */
  readonly text: string;
  readonly of: WordClass;
  /** jieba's tag, `v`, `vn`, `n`; empty where it lists none. */
  readonly tag: string;
  /** Of an opening mark: the number of the word that closes it, and the other way round; else -1. */
  mate: number;
  /** It may be several words that the dictionary has as one: 低于预期. */
  readonly isPhrase?: boolean;
}

/** Classes of the parts of speech of our own senses. */
const OWN_CLASSES: Readonly<Record<string, WordClass>> = {
  n: 'n',
  v: 'v',
  adj: 'a',
  adv: 'D',
  prep: 'p',
  conj: 'c',
  pron: 'r',
  num: 'q',
  m: 'm',
  part: 'u',
  aux: 'x',
  suf: 'n',
  pre: 'a',
  loc: 'l',
  int: 'D',
  idiom: 'i',
  phr: 'i',
  abbr: 'n',
  name: 'N',
  det: 'd',
};
/** Classes of jieba's tags by their first letter. */
const TAG_CLASSES: Readonly<Record<string, WordClass>> = {
  n: 'n',
  v: 'v',
  a: 'a',
  b: 'a',
  z: 'a',
  d: 'D',
  p: 'p',
  c: 'c',
  r: 'r',
  m: 'q',
  q: 'm',
  u: 'u',
  f: 'l',
  t: 't',
  s: 'n',
  i: 'i',
  l: 'i',
  j: 'n',
  g: 'n',
  o: 'D',
  e: 'D',
  y: 'u',
  x: 'o',
  h: 'a',
  k: 'n',
};
const MARKS: readonly (readonly [string, WordClass])[] = [
  ['。！？!?；;…\n\r', '.'],
  ['，,', ','],
  ['、', '、'],
  ['：:', ':'],
  ['“「『‘《〈（([【〔', '('],
  ['”」』’》〉）)]】〕', ')'],
];
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '[': ']',
  '【': '】',
  '〔': '〕',
};
/** Words whose class no dictionary tells as grammar needs it. */
const FIXED: Readonly<Record<string, WordClass>> = {
  的: 'u',
  地: 'u',
  得: 'u',
  了: 'u',
  着: 'u',
  过: 'u',
  之: 'u',
  等: 'u',
  所: 'u',
  被: 'p',
  把: 'p',
  将: 'D',
  给: 'p',
  让: 'v',
  是: 'v',
  为: 'p',
};

/** No word within a phrase is longer. */
const MAX_WORD_LENGTH = 4;
/** Brackets within brackets: so far out the one is looked for that a mark closes. */
const MAX_DEPTH = 8;

/** Traditional particles that are simplified headwords too. */
const SIMPLIFIED: Readonly<Record<string, string>> = { 於: '于', 著: '着' };

/** What is known of a word by its written form. */
interface FormFacts {
  readonly text: string;
  readonly tag: string;
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
  private readonly shapes: readonly WordShape[];
  /** The parts of words that have a shape; for others `undefined`. */
  private readonly parts = new Map<string, readonly string[] | undefined>();

  constructor(lexicon: Lexicon, shapes: GrammarRules['shapes']) {
    this.lexicon = lexicon;
    this.shapes = shapes.map(parseShape);
  }

  /** The words of a text, blanks left out, its opening and closing marks paired. */
  read(tokens: readonly Token[]): GrammarWord[] {
    const words: GrammarWord[] = [];
    for (const token of tokens) {
      if (token.kind !== 'punctuation' && token.kind !== 'other') this.addWord(this.wordOf(token), words);
      else for (const mark of marksOf(token)) words.push(mark);
    }
    const fixed = fixInPlace(words);
    pairMarks(fixed);
    return fixed;
  }

  /** Adds a word, or the parts of its shape. */
  private addWord(word: GrammarWord, words: GrammarWord[]): void {
    const parts = word.end - word.start === word.text.length ? this.partsOf(word) : undefined;
    if (parts === undefined) {
      words.push(word);
      return;
    }
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
    const key = of + text;
    if (this.parts.has(key)) return this.parts.get(key);
    const shape = this.shapes.find(
      ({ test, classes, except }) =>
        (classes === '' || classes.includes(of)) && test.test(text) && !except.has(text),
    );
    const parts = shape?.test.exec(text)?.slice(1) ?? (isPhrase ? this.cut(text) : undefined);
    this.parts.set(key, parts);
    return parts;
  }

  private wordOf({ start, end, text, kind, partOfSpeech }: Token): GrammarWord {
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
    // Figures and names are without number; only headwords are kept.
    if (facts.tag !== '' || facts.text !== written) this.facts.set(written, facts);
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

function classOf(
  kind: Token['kind'],
  text: string,
  partOfSpeech: string | undefined,
  tag: string,
): WordClass {
  if (kind === 'name') return 'N';
  if (kind === 'number') return 'q';
  const fixed = FIXED[text];
  if (fixed !== undefined) return fixed;
  if (partOfSpeech !== undefined) {
    if (tag === 't' && partOfSpeech === 'n') return 't';
    return OWN_CLASSES[partOfSpeech] ?? 'N';
  }
  return TAG_CLASSES[tag[0] ?? ''] ?? 'n';
}

/** The marks of a token, one word each where they are alike repeated; blanks are none, but a line's end ends a sentence. */
function marksOf({ start, text }: Token): GrammarWord[] {
  const marks: GrammarWord[] = [];
  let at = start;
  for (const character of text) {
    const end = at + character.length;
    const found = MARKS.find(([units]) => units.includes(character));
    if (found !== undefined || !/\s/u.test(character))
      marks.push({
        start: at,
        end,
        text: character,
        of: found?.[1] ?? markClass(character),
        tag: '',
        mate: -1,
      });
    at = end;
  }
  return marks;
}

/** Letters and signs that are part of a phrase are `o`, other marks `-`. */
function markClass(character: string): WordClass {
  return /[\p{L}\p{N}%％℃°+·]/u.test(character) ? 'o' : '-';
}

/** What hangs on a verb and makes one word with it: 种 起 了. */
const RESULTS = new Set([...'到起出成住掉完开见入进满碎破断倒错光死']);
/** The same, only before 了 or 过: 当 上 了. */
const RESULTS_BEFORE_ASPECT = new Set([...'上下好回']);

/** Mends what the words beside tell: 上 赛季 is no place, 种 起 one verb, 握 了 握手 holds 握 twice. */
function fixInPlace(words: readonly GrammarWord[]): GrammarWord[] {
  const fixed: GrammarWord[] = [];
  words.forEach((word, at) => {
    const before = fixed.at(-1);
    const behind = words[at + 1];
    const isResult =
      RESULTS.has(word.text) ||
      (RESULTS_BEFORE_ASPECT.has(word.text) && /^[了过完]$/.test(behind?.text ?? ''));
    const hangs =
      before !== undefined &&
      before.end === word.start &&
      (before.of === 'v' || /^[当上下]$/.test(before.text));
    const last = word.text.charAt(0);
    const first = fixed.at(-2)?.text === last ? last : before?.text === last ? last : '';
    if (isResult && hangs && before.text.length < 3) {
      fixed[fixed.length - 1] = {
        ...before,
        end: word.end,
        text: before.text + word.text,
        of: 'v',
        tag: 'v',
      };
    } else if (
      word.text.length === 2 &&
      first !== '' &&
      fixed.at(-2)?.text === first &&
      /^[了一]$/.test(before?.text ?? '')
    ) {
      fixed.push(...halves(word, 'v'));
    } else if (/^得[到了出起住见下上]$/.test(word.text) && before?.of === 'v' && before.text.length === 1) {
      fixed.push(...halves(word, 'u'));
    } else if (
      /^[上下]$/.test(word.text) &&
      /^[过了完着]$/.test(behind?.text ?? '') &&
      !/^[nN]$/.test(before?.of ?? '')
    ) {
      fixed.push({ ...word, of: 'v', tag: 'v' });
    } else if (word.text === '正在' && /^[nN]$/.test(behind?.of ?? '')) {
      const [first, second] = halves(word, 'D');
      if (first !== undefined && second !== undefined) fixed.push(first, { ...second, of: 'p' });
    } else if (word.text === '等' && !/^[nNo)rm]$/.test(before?.of ?? '.')) {
      fixed.push({ ...word, of: 'v', tag: 'v' });
    } else if (
      word.of === 'l' &&
      !/^[nNrtlmqov)u]$/.test(before?.of ?? '.') &&
      /^[nqmt]$/.test(behind?.of ?? '.')
    ) {
      fixed.push({ ...word, of: 'd' });
    } else fixed.push(word);
  });
  return fixed;
}

/** A word of two characters as two words. */
function halves(word: GrammarWord, of: WordClass): GrammarWord[] {
  const middle = word.start + 1;
  const { tag } = word;
  return [
    { start: word.start, end: middle, text: word.text.charAt(0), of, tag, mate: -1 },
    { start: middle, end: word.end, text: word.text.charAt(1), of: 'v', tag, mate: -1 },
  ];
}

/** Pairs marks that open and close within a sentence's reach; what has no mate is left alone. */
function pairMarks(words: readonly GrammarWord[]): void {
  const open: number[] = [];
  words.forEach((word, at) => {
    if (word.of === '(') open.push(at);
    else if (word.of === ')') {
      // What was opened since, and never closed, is forgotten.
      const depth = open
        .slice(-MAX_DEPTH)
        .findLastIndex((from) => CLOSING[words[from]?.text ?? ''] === word.text);
      if (depth < 0) return;
      open.length = Math.max(0, open.length - MAX_DEPTH) + depth + 1;
      const from = open.pop() ?? -1;
      const first = words[from];
      if (first === undefined) return;
      first.mate = at;
      word.mate = from;
    } else if (word.text === '\n') open.length = 0;
  });
}
