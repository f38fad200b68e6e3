import { describe, expect, test } from 'vitest';
import { type Step, stepFrom, type TextWords, type WordAt } from '../../components/annotator/word-steps.ts';

/** Words apart by blanks. */
function words(text: string): TextWords {
  return {
    text,
    labels: [...text.matchAll(/[^ 。]+/g)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    })),
  };
}
const TEXTS = [words('a b 。c d 。'), words(''), words('e f。')];
const name = ({ text, word }: WordAt): string => {
  const { start = 0, end = 0 } = TEXTS[text]?.labels[word] ?? {};
  return TEXTS[text]?.text.slice(start, end) ?? '';
};
const find = (wanted: string): WordAt => {
  for (const [text, { labels }] of TEXTS.entries())
    for (const word of labels.keys()) if (name({ text, word }) === wanted) return { text, word };
  throw new Error(wanted);
};

describe('stepFrom', () => {
  test.each<[string, Step, string | undefined]>([
    ['a', 'next', 'b'],
    ['b', 'next', 'c'],
    ['d', 'next', 'e'],
    ['f', 'next', undefined],
    ['e', 'previous', 'd'],
    ['a', 'previous', undefined],
    ['a', 'next-sentence', 'c'],
    ['b', 'next-sentence', 'c'],
    ['c', 'next-sentence', 'e'],
    ['e', 'next-sentence', undefined],
    ['d', 'previous-sentence', 'c'],
    ['c', 'previous-sentence', 'a'],
    ['e', 'previous-sentence', 'c'],
    ['f', 'previous-sentence', 'e'],
    ['a', 'previous-sentence', undefined],
  ])('%s %s: %s', (from, step, to) => {
    const found = stepFrom(TEXTS, find(from), step);
    expect(found && name(found)).toBe(to);
  });
});
