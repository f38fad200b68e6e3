/**
 * The notation of `data/grammar/frames.tsv`. A frame is elements with blanks between them, in the order of the text:
 *
 *     以 A:np 为 B:np        marks, and roles with the kind of phrase that fills them
 *     以|用                  one of several marks; one may be several words
 *     @say                   a mark of the list `say` of lists.tsv
 *     对/p                   a mark that is of one of these classes here (grammar-words.ts lists the letters)
 *     V-于|至!由于/v         a verb with what hangs on it, in one word (位于) or two (生活 于), these words apart: V is a role
 *     V-于=高于|低于         only in these words
 *     了?  A:np?             what may be missing
 *     (了|过)  (了)?         a mark that must be there, or may, but is no element of the finding
 *     C:/va                  one word of these classes
 *     V:vp@meet              a phrase that holds a word of the list `meet`
 *     V:vp!@change           a phrase that begins with none of them
 *     _:np                   a phrase that is no element of the finding
 *     ,  ,?                  a comma that must be there; that may
 *     <以|/v  !<以|/v        the word before the first mark is one of these or of these classes; is none. `^` is a clause's start
 *     >…  !>…                the same of the word behind the last element. `$` is a clause's end
 *
 * A condition of the word before looks at what stands before the first mark, not before a role that leads.
 */

/** What may fill a role. phrases.ts says how far each reaches. */
export const PHRASE_KINDS = [
  ...(['np', 'vp', 'pred', 'action', 'clause', 'clauses', 'speech'] as const),
  ...([
    'noun',
    'verb',
    'count',
    'num',
    'state',
    'any',
    'word',
    'whole',
    'compound',
    'upto',
    'act',
    'one',
  ] as const),
  ...(['place', 'event', 'rel', 'item', 'quote', 'speaker', 'chunk', 'items'] as const),
  ...(['thing', 'nouns', 'unit'] as const),
  ...(['acts', 'quality', 'soon', 'deed', 'long', 'means', 'theme', 'counted', 'degree'] as const),
] as const;
/** The kind of phrase that fills a role. */
export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** Texts and classes, one of which a word must have. */
export interface WordTest {
  readonly texts: ReadonlySet<string>;
  /** What longer texts of several words begin with. */
  readonly beginnings: ReadonlySet<string>;
  /** Letters; of a mark, both text and class must fit; of a condition, one. */
  readonly classes: string;
  /** Of a condition: the edge of the clause fits. */
  readonly edge: boolean;
}

/** One element of a frame, as parsed. */
export type FrameElement =
  | {
      readonly type: 'mark';
      readonly test: WordTest;
      readonly isShown: boolean;
      readonly isOptional: boolean;
    }
  | {
      readonly type: 'suffix';
      /** The role of what it hangs on. */
      readonly role: string;
      readonly test: WordTest;
      /** Whole words that are none. */
      readonly except: ReadonlySet<string>;
      /** The only whole words, where there are any. */
      readonly only: ReadonlySet<string>;
      readonly isOptional: false;
    }
  | {
      readonly type: 'role';
      readonly role: string;
      readonly kind: PhraseKind;
      /** Of one word: its classes. */
      readonly classes: string;
      /** Words of which the role must hold one; any where undefined. */
      readonly holds: ReadonlySet<string> | undefined;
      /** Words of which it must begin with none. */
      readonly lacks: ReadonlySet<string> | undefined;
      readonly isOptional: boolean;
    }
  | { readonly type: 'comma'; readonly isOptional: boolean };

/** A condition of the word before the first mark, or after the last element. */
export interface FrameCondition {
  readonly side: 'before' | 'behind';
  readonly isNegative: boolean;
  readonly test: WordTest;
}

/** A parsed frame. */
export interface Frame {
  readonly elements: readonly FrameElement[];
  readonly conditions: readonly FrameCondition[];
  /** Place of the first mark among the elements. */
  readonly anchor: number;
}

/** Word lists by name, for `@name`. */
export type FrameLists = Readonly<Record<string, readonly string[]>>;

/** A frame that breaks the notation. */
export class FrameSyntaxError extends Error {
  override readonly name = 'FrameSyntaxError';
}

/**
 * Parses a frame.
 * @throws FrameSyntaxError
 */
export function parseFrame(notation: string, lists: FrameLists): Frame {
  const elements: FrameElement[] = [];
  const conditions: FrameCondition[] = [];
  for (const part of notation.split(' ')) {
    const condition = /^(!?)([<>])(.+)$/.exec(part);
    if (condition === null) elements.push(parseElement(part, lists));
    else {
      const [, negation, side, texts = ''] = condition;
      conditions.push({
        side: side === '<' ? 'before' : 'behind',
        isNegative: negation === '!',
        test: parseTest(texts, lists, 'either'),
      });
    }
  }
  const anchor = elements.findIndex(({ type, isOptional }) => isMark(type) && !isOptional);
  if (anchor < 0) throw new FrameSyntaxError(`${notation}: expected a mark that must be there`);
  if (elements.slice(0, anchor).some(({ type }) => type !== 'role' && type !== 'comma'))
    throw new FrameSyntaxError(`${notation}: expected only roles before the first mark`);
  return { elements, conditions, anchor };
}

function isMark(type: FrameElement['type']): boolean {
  return type === 'mark' || type === 'suffix';
}

const NO_WORDS: ReadonlySet<string> = new Set();

function parseElement(part: string, lists: FrameLists): FrameElement {
  const isOptional = part.endsWith('?');
  const bare = isOptional ? part.slice(0, -1) : part;
  if (bare === ',') return { type: 'comma', isOptional };
  const role = /^([A-Z_]):(?:([a-z]+)|\/(\w+))(!?)(@\w+)?$/.exec(bare);
  if (role !== null) {
    const [, letter = '', name = 'word', classes = '', sign, list] = role;
    const named = list === undefined ? undefined : new Set(listOf(list, lists));
    const [holds, lacks] = sign === '!' ? [undefined, named] : [named, undefined];
    const kind = PHRASE_KINDS.find((one) => one === name);
    if (kind === undefined) throw new FrameSyntaxError(`${part}: expected a kind of phrase, found ${name}`);
    return { type: 'role', role: letter, kind, classes, holds, lacks, isOptional };
  }
  const suffix = /^([A-Z_])-([^!=/]+)(?:([!=])([^/]+))?(\/.+)?$/.exec(bare);
  if (suffix !== null) {
    const [, letter = '', texts = '', sign, named = '', classes = ''] = suffix;
    const test = parseTest(texts + classes, lists, 'both');
    const words = new Set(
      named
        .split('|')
        .flatMap((text) => (text.startsWith('@') ? listOf(text, lists) : text === '' ? [] : [text])),
    );
    const [except, only] = sign === '=' ? [NO_WORDS, words] : [words, NO_WORDS];
    return { type: 'suffix', role: letter, test, except, only, isOptional: false };
  }
  const hidden = /^\((.+)\)$/.exec(bare);
  const test = parseTest(hidden?.[1] ?? bare, lists, 'both');
  return { type: 'mark', test, isShown: hidden === null, isOptional };
}

/** `以|用/p` of a mark, whose classes come last and hold for all; `以|/v` of a condition, where they are one alternative. */
function parseTest(notation: string, lists: FrameLists, classes: 'both' | 'either'): WordTest {
  const [, named = '', letters = ''] = /^(.*?)(?:\/([A-Za-z,.():、-]+))?$/.exec(notation) ?? [];
  const alternatives = named.split('|').filter((text) => text !== '');
  const texts = alternatives.flatMap((text) => (text.startsWith('@') ? listOf(text, lists) : [text]));
  const words = texts.filter((text) => !/^[\^$]$/.test(text));
  if (words.length === 0 && (classes === 'both' || (texts.length === 0 && letters === '')))
    throw new FrameSyntaxError(`${notation}: expected words${classes === 'both' ? '' : ' or classes'}`);
  return {
    texts: new Set(words),
    beginnings: new Set(words.flatMap((word) => [...word].map((_, at, all) => all.slice(0, at).join('')))),
    classes: letters,
    edge: texts.includes('^') || texts.includes('$'),
  };
}

function listOf(name: string, lists: FrameLists): readonly string[] {
  const list = lists[name.slice(1)];
  if (list === undefined) throw new FrameSyntaxError(`${name}: expected a list of lists.tsv`);
  return list;
}
