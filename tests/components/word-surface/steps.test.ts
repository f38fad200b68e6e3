import { describe, expect, test } from 'vitest';
import { placeInLine, type Step, stepFrom, type WordAt } from '../../../components/word-surface/steps.ts';
import { createFakeSurface } from './fake-surface.ts';

describe('stepFrom', () => {
  // Lines of six characters: `ab cd`, `ef gh`, `ij。k`; `lm`.
  const surface = createFakeSurface(['ab cd ef gh ij。k', '', 'lm n。'], { width: 6 });
  const paragraphs = surface.paragraphs();
  const nameOf = ({ paragraph, word }: WordAt): string => {
    const { text = '', words = [] } = paragraphs[paragraph] ?? {};
    return text.slice(words[word]?.start, words[word]?.end);
  };
  const find = (wanted: string): WordAt => {
    for (const [paragraph, { words }] of paragraphs.entries())
      for (const word of words.keys()) if (nameOf({ paragraph, word }) === wanted) return { paragraph, word };
    throw new Error(wanted);
  };
  const boxOf = (at: WordAt) => {
    const box = surface.boxOf(surface.word(nameOf(at)));
    return box && placeInLine(box, 'horizontal');
  };

  test.each<[string, Step, string | undefined]>([
    ['ab', 'next', 'cd'],
    ['k', 'next', 'lm'],
    ['n', 'next', undefined],
    ['lm', 'previous', 'k'],
    ['ab', 'previous', undefined],
    ['ab', 'next-line', 'ef'],
    ['cd', 'next-line', 'gh'],
    ['k', 'next-line', 'n'],
    ['lm', 'next-line', undefined],
    ['gh', 'previous-line', 'cd'],
    ['n', 'previous-line', 'k'],
    ['cd', 'previous-line', undefined],
    ['ab', 'next-sentence', 'k'],
    ['k', 'next-sentence', 'lm'],
    ['n', 'next-sentence', undefined],
    ['ij', 'previous-sentence', 'ab'],
    ['k', 'previous-sentence', 'ab'],
    ['n', 'previous-sentence', 'lm'],
    ['lm', 'previous-sentence', 'k'],
    ['ab', 'previous-sentence', undefined],
    ['cd', 'next-paragraph', 'lm'],
    ['n', 'next-paragraph', undefined],
    ['gh', 'previous-paragraph', 'ab'],
    ['lm', 'previous-paragraph', 'ab'],
    ['ab', 'previous-paragraph', undefined],
    ['gh', 'paragraph-start', 'ab'],
    ['cd', 'paragraph-end', 'k'],
  ])('%s %s: %s', (from, step, to) => {
    const found = stepFrom(paragraphs, find(from), { step, boxOf });
    expect(found && nameOf(found)).toBe(to);
  });

  test('words that are not laid out are in no line', () => {
    const seen = (at: WordAt) => (nameOf(at) === 'ef' || nameOf(at) === 'gh' ? undefined : boxOf(at));
    expect(stepFrom(paragraphs, find('ab'), { step: 'next-line', boxOf: seen })).toEqual(find('ij'));
  });
});
