/** Meanings of words, compared to tell whether two glosses could be exchanged. */
import { type Entry, shortenGloss } from '../../dictionary/index.ts';

const HAN = /\p{Script=Han}/u;
/** Parts of a gloss that say nothing about the meaning. */
const REFERENCE = /\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\)/g;
/** English words that any two glosses may share. */
const EMPTY = new Set(
  'about also another come from have having into kind make more one other over people person place some somebody something such than that their them things this used very when which with your abbr lit fig sb sth'.split(
    ' ',
  ),
);
/** Words with the same beginning count as one: `produce`, `production`. */
const STEM = 6;
const SHORTEST_WORD = 4;

/**
 * A gloss that can be shown as a question: short, and without Chinese, so that it does not give the word away. Empty
 * where nothing remains, for instance of `variant of 車間|车间[che1 jian1]`.
 */
export function plainGloss(gloss: string): string {
  const short = shortenGloss(gloss.replace(/\[[^\]]*\]/g, '')).trim();
  return HAN.test(short) || /^(?:see|variant of|old variant of|used in|surname)\b/i.test(short) ? '' : short;
}

/** All meanings of a form: each by itself, and the words in which it is worded, as stems. */
export function meaningsOf(entries: readonly Pick<Entry, 'senses' | 'gloss'>[], gloss = ''): Set<string> {
  const worded = [
    gloss,
    ...entries.flatMap((entry) => [entry.gloss, ...entry.senses.map((one) => one.gloss)]),
  ];
  const meanings = new Set<string>();
  for (const part of worded.flatMap((text) => text.toLowerCase().replace(REFERENCE, ' ').split(/[;,/]/))) {
    const meaning = part.trim().replace(/^(?:to be|to|be|an?|the) /, '');
    if (meaning === '' || HAN.test(meaning)) continue;
    meanings.add(meaning);
    for (const word of meaning.split(/[^a-z]+/)) {
      if (word.length >= SHORTEST_WORD && !EMPTY.has(word)) meanings.add(word.slice(0, STEM));
    }
  }
  return meanings;
}

/** Whether two words have a meaning in common, or meanings with similar wording: then either could be the answer. */
export function shareMeaning(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const meaning of few) if (many.has(meaning)) return true;
  return false;
}
