import type { Word } from '../../vocabulary/index.ts';

/** A word with what it is found by. */
export interface SearchableWord {
  readonly word: Word;
  readonly chinese: string;
  /** Its English words in lower case, each with a space before it. */
  readonly gloss: string;
  /** `zhōngguó`, without spaces and apostrophes. */
  readonly pinyin: string;
  /** `zhongguo`; `ü` counts as `u`, and `lv` finds it too. */
  readonly plain: string;
  /** `zhong1guo2`. */
  readonly numbered: string;
}

export function makeSearchable(word: Word): SearchableWord {
  const pinyin = joinLetters(word.pinyin);
  return {
    word,
    chinese: `${word.headword} ${word.traditional}`,
    gloss: splitEnglish(word.gloss),
    pinyin,
    plain: dropMarks(pinyin),
    numbered: joinLetters(word.reading.join('')).replaceAll('u:', 'u'),
  };
}

/**
 * The words that a query finds, in their order: by Chinese, English, or pinyin written
 * `zhōngguó`, `zhong guo` or `zhong1guo2`. An empty query finds all.
 */
export function searchWords(words: readonly SearchableWord[], query: string): Word[] {
  const wanted = query.trim().toLowerCase();
  return words.filter((word) => isFound(word, wanted)).map(({ word }) => word);
}

function isFound(word: SearchableWord, wanted: string): boolean {
  if (!wanted || word.chinese.includes(wanted)) return true;
  const english = splitEnglish(wanted);
  if (english !== ' ' && word.gloss.includes(english)) return true;
  const letters = joinLetters(wanted);
  if (!letters) return false;
  if (/\d/.test(letters)) return word.numbered.includes(letters.replaceAll(/u:|v|ü/g, 'u'));
  const plain = dropMarks(letters);
  const hasTones = plain !== letters.replaceAll('ü', 'u');
  return hasTones ? word.pinyin.includes(letters) : word.plain.includes(plain.replaceAll('v', 'u'));
}

/** Pinyin has no `v`, so in a query it can only mean `ü`. */
function dropMarks(pinyin: string): string {
  return pinyin.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function joinLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s'’·,-]/g, '');
}

/** `'to observe; (fig.) insight'` -> `' to observe fig insight'`: a query finds words from their beginning. */
function splitEnglish(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')}`;
}
