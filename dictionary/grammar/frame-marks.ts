/** What the words of a frame must be: marks, suffixes, conditions. */
import type { WordTest } from './frame-notation.ts';
import type { GrammarWord } from './grammar-word.ts';
import type { Phrases } from './phrases.ts';

/** Where a mark ends that begins at a word; -1 where none does. */
export function markEnd(words: readonly GrammarWord[], at: number, test: WordTest): number {
  const word = words[at];
  if (word === undefined) return -1;
  let text = word.text;
  let end = -1;
  for (let next = at + 1; ; next++) {
    if (test.texts.has(text) && (test.classes === '' || test.classes.includes(word.of))) end = next;
    const behind = words[next];
    if (behind === undefined || word.standsAlone === true || !test.beginnings.has(text)) return end;
    text += behind.text;
  }
}

/** The suffix of a test that a word of one more character at least ends in. */
export function suffixOf(word: GrammarWord, test: WordTest): string | undefined {
  if (word.end - word.start !== word.text.length) return undefined;
  if (test.classes !== '' && !test.classes.includes(word.of)) return undefined;
  for (const text of test.texts) if (word.text.length > text.length && word.text.endsWith(text)) return text;
  return undefined;
}

/** Whether a word may be the stem that a suffix stands behind. */
export function isStem(word: GrammarWord, test: WordTest): boolean {
  // 教 过: a noun elsewhere.
  if (word.of === 'n' && /^v/.test(word.tag)) return test.classes.includes('v');
  return test.classes === '' ? /^[va]$/.test(word.of) : test.classes.includes(word.of);
}

/** Whether the word at a place, or an edge there, meets the condition of a role. */
export function meetsCondition(phrases: Phrases, at: number, test: WordTest): boolean {
  const word = phrases.words[at];
  // A quotation within a clause is no edge of it.
  const isQuoted =
    /^[”’」』》]$/.test(word?.text ?? '') &&
    (word?.mate ?? -1) >= 0 &&
    !/^[.,]$/.test(phrases.classAt(at - 1));
  if (test.edge && !isQuoted && phrases.isBreak(at)) return true;
  if (word === undefined) return false;
  return test.texts.has(word.text) || (test.classes !== '' && test.classes.includes(word.of));
}
