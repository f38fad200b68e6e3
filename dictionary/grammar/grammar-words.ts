/** A text as grammar looks at it: its words in simplified script with their classes, its quotations, its clauses. */
import type { Lexicon } from '../lexicon/index.ts';
import { plainText } from '../text/index.ts';
import type { Token } from '../types.ts';

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

/** What is known of a word by its written form. */
interface FormFacts {
  readonly text: string;
  readonly tag: string;
}

/** Reads tokens as grammar words; what it knows of forms is kept. */
export class WordClasses {
  private readonly lexicon: Lexicon;
  private readonly facts = new Map<string, FormFacts>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The words of a text, blanks left out, its opening and closing marks paired. */
  read(tokens: readonly Token[]): GrammarWord[] {
    const words: GrammarWord[] = [];
    for (const token of tokens) {
      if (token.kind !== 'punctuation' && token.kind !== 'other') words.push(this.wordOf(token));
      else for (const mark of marksOf(token)) words.push(mark);
    }
    pairMarks(words);
    return words;
  }

  private wordOf({ start, end, text, kind, partOfSpeech }: Token): GrammarWord {
    const { text: simplified, tag } = this.factsOf(text);
    return { start, end, text: simplified, of: classOf(kind, simplified, partOfSpeech, tag), tag, mate: -1 };
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
    const text = entries.includes(written) ? written : (entries[0] ?? written);
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

/** Pairs marks that open and close within a sentence's reach; what has no mate is left alone. */
function pairMarks(words: readonly GrammarWord[]): void {
  const open: number[] = [];
  words.forEach((word, at) => {
    if (word.of === '(') open.push(at);
    else if (word.of === ')') {
      const top = words[open.at(-1) ?? -1];
      if (top === undefined || CLOSING[top.text] !== word.text) return;
      const from = open.pop() ?? -1;
      top.mate = at;
      word.mate = from;
    } else if (word.text === '\n') open.length = 0;
  });
}
