import type { WordRow } from '../../vocabulary/index.ts';

/** The fields by which a word is found. */
export type FindableWord = Pick<WordRow, 'headword' | 'traditional' | 'reading' | 'pinyin' | 'gloss'>;

/** The search keys of a word, computed once. */
interface SearchKeys {
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

/** Cached as long as the word's row. */
const known = new WeakMap<FindableWord, SearchKeys>();

/**
 * Computes search keys, at most `limit` of the missing ones; returns whether all are
 * ready now. The search computes missing ones itself: this only spares the first search the wait.
 */
export function prepareSearch(words: readonly FindableWord[], limit: number): boolean {
  let left = limit;
  for (const word of words) {
    if (known.has(word)) continue;
    if (left-- <= 0) return false;
    keysOf(word);
  }
  return true;
}

/**
 * The words that a query finds, in their order: by Chinese, English, or pinyin written
 * `zhōngguó`, `zhong guo` or `zhong1guo2`. An empty query finds all.
 */
export function searchWords<W extends FindableWord>(words: readonly W[], query: string): readonly W[] {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return words;
  const isFound = matcher(wanted);
  return words.filter((word) => isFound(keysOf(word)));
}

/** What is the same for all words is computed once for each query. */
function matcher(wanted: string): (keys: SearchKeys) => boolean {
  const english = splitEnglish(wanted);
  const inEnglish = english !== ' ';
  const letters = joinLetters(wanted);
  const inPinyin = pinyinMatcher(letters);
  return (keys) =>
    keys.chinese.includes(wanted) ||
    (inEnglish && keys.gloss.includes(english)) ||
    (letters !== '' && inPinyin(keys));
}

function pinyinMatcher(letters: string): (keys: SearchKeys) => boolean {
  if (/\d/.test(letters)) {
    const numbered = letters.replaceAll(/u:|v|ü/g, 'u');
    return (keys) => keys.numbered.includes(numbered);
  }
  const plain = dropMarks(letters);
  if (plain !== letters.replaceAll('ü', 'u')) return (keys) => keys.pinyin.includes(letters);
  // Pinyin has no `v`, so in a query it can only mean `ü`.
  const wanted = plain.replaceAll('v', 'u');
  return (keys) => keys.plain.includes(wanted);
}

function keysOf(word: FindableWord): SearchKeys {
  let keys = known.get(word);
  if (!keys) {
    const pinyin = joinLetters(word.pinyin);
    keys = {
      chinese: `${word.headword} ${word.traditional}`.toLowerCase(),
      gloss: splitEnglish(word.gloss),
      pinyin,
      plain: dropMarks(pinyin),
      numbered: joinLetters(word.reading.join('')).replaceAll('u:', 'u'),
    };
    known.set(word, keys);
  }
  return keys;
}

function dropMarks(pinyin: string): string {
  return pinyin.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function joinLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s'’·,-]/g, '');
}

/** `'to observe; (fig.) insight'` -> `' to observe fig insight'`: a query matches words from their beginning. */
function splitEnglish(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}
