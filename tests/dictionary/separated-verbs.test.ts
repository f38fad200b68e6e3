import { expect, test } from 'vitest';
import { drawnGloss } from '../../dictionary/index.ts';
import { DICTIONARY } from './lexicon-fixture.ts';

/** Words with what is drawn under them. */
function drawn(text: string): Record<string, string> {
  return Object.fromEntries(DICTIONARY.annotate(text).map((token) => [token.text, drawnGloss(token)]));
}

test.each([
  ['团里的老人集体报了警', '报', 'call the police', '了'],
  ['團裡的老人集體報了警', '報', 'call the police', '了'],
  ['基金经理坦言下错了手', '下', 'act', '手'],
  ['他们去年离了婚', '离', 'divorce', '婚'],
  ['她上了骗子的当', '上', 'be fooled', '当'],
])('%s: %s is “%s”', (text, verb, english, object) => {
  const words = drawn(text);
  expect(words[verb]).toContain(english);
  expect(words[object]).toBe('');
});

test.each([
  ['他洗了洗手', '洗', 'wash one'],
  ['他把你天天关着', '把', ''],
  ['这是通过电话说的', '通过', ''],
])('%s', (text, word, english) => {
  const { [word]: gloss } = drawn(text);
  if (english === '') expect(gloss).not.toMatch(/check strictly|phone/);
  else expect(gloss).toContain(english);
});
