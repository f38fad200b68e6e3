/** What words mean, as far as it must be told whether two glosses could stand for each other. */
import { type Entry, shortenGloss } from '../../dictionary/index.ts';

const HAN = /\p{Script=Han}/u;
/** Parts of a gloss that say nothing of what the word means. */
const REFERENCE = /\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\)/g;
/** Words of English that any two glosses may share. */
const EMPTY = new Set(
  'about also another come from have having into kind make more one other over people person place some somebody something such than that their them things this used very when which with your abbr lit fig sb sth'.split(
    ' ',
  ),
);
/** Words with the same beginning count as one: `produce`, `production`. */
const STEM = 6;
const SHORTEST_WORD = 4;

/**
 * A gloss that can be shown as a question: short, without Chinese, so that it does not give the word away. Empty
 * where nothing is left, as of `variant of 車間|车间[che1 jian1]`.
 */
export function plainGloss(gloss: string): string {
  const short = shortenGloss(gloss.replace(/\[[^\]]*\]/g, '')).trim();
  return HAN.test(short) || /^(?:see|variant of|old variant of|used in|surname)\b/i.test(short) ? '' : short;
}

/** All that a form can mean: each meaning by itself, and the words it is worded with, as stems. */
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

/** Whether two words have a meaning in common, or meanings worded alike: then each could answer for the other. */
export function shareMeaning(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const meaning of few) if (many.has(meaning)) return true;
  return false;
}
