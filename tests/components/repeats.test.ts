import { expect, test } from 'vitest';
import { createRepeats } from '../../components/annotator/repeats.ts';
import type { WordLabel } from '../../components/annotator/word-label.ts';

/** A label for each character of a text, read as it is written. */
const labelsOf = (text: string): WordLabel[] =>
  [...text].map((character, start) => ({ start, end: start + 1, syllables: [character], tones: '1' }));
/** What of a block has help: the other characters are dots. Nobody looks at the element but by what it is. */
function draw(mark: ReturnType<typeof createRepeats>, element: object, text: string): string {
  const marked = mark(element as Element, text, labelsOf(text));
  return [...text].map((character, at) => (marked[at]?.repeated ? '.' : character)).join('');
}

test.each([
  ['first', '行人行', '人车', '行人.', '.车'],
  ['two', '行人行行', '人人行', '行人行.', '人..'],
  ['all', '行人行', '人车', '行人行', '人车'],
] as const)('%s: %s, %s', (meetings, one, other, first, second) => {
  const mark = createRepeats(meetings);
  expect(draw(mark, {}, one)).toBe(first);
  expect(draw(mark, {}, other)).toBe(second);
});

test('a block that is drawn again keeps its meetings', () => {
  const mark = createRepeats('first');
  const [one, other] = [{}, {}];
  draw(mark, one, '行人');
  draw(mark, other, '人车');
  expect(draw(mark, one, '行人')).toBe('行人');
  expect(draw(mark, other, '人车')).toBe('.车');
  // What the page has changed in it comes after what was there.
  expect(draw(mark, one, '车行')).toBe('.行');
  expect(draw(mark, {}, '行车人书')).toBe('...书');
});

test('another reading is another word', () => {
  const mark = createRepeats('first');
  const label = (syllable: string): WordLabel => ({ start: 0, end: 1, syllables: [syllable], tones: '2' });
  expect(mark({} as Element, '行', [label('háng')])[0]?.repeated).toBeUndefined();
  expect(mark({} as Element, '行', [label('xíng')])[0]?.repeated).toBeUndefined();
  expect(mark({} as Element, '行', [label('háng')])[0]?.repeated).toBe(true);
});
