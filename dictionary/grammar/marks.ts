/** Punctuation as grammar sees it. */
import type { Token } from '../types.ts';
import type { GrammarWord, WordClass } from './grammar-word.ts';

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
/** Brackets within brackets: so far out the one is looked for that a mark closes. */
const MAX_DEPTH = 8;

/** The marks of a token, a word for each character; blanks are none, but a line's end ends a sentence. */
export function marksOf({ start, text }: Token): GrammarWord[] {
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
export function pairMarks(words: readonly GrammarWord[]): void {
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
