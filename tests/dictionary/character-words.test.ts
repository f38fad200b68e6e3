import { expect, test } from 'vitest';
import { CharacterWords } from '../../dictionary/index.ts';
import { LEXICON } from './lexicon-fixture.ts';

const words = new CharacterWords(LEXICON);

test('the most frequent words that contain a character, without the one in which it was met', () => {
  expect(words.wordsWith('车')).toEqual([]);
  expect([...words.prepare()].at(-1)).toBe(1);
  const found = words.wordsWith('车', { except: ['汽车'], limit: 6 });
  expect(found).toHaveLength(6);
  for (const { form, gloss, pinyin } of found) {
    expect(form).toContain('车');
    expect(form).not.toBe('汽车');
    expect(gloss).not.toBe('');
    expect(pinyin).not.toBe('');
  }
  expect(words.wordsWith('A')).toEqual([]);
  const read = (reading: string) => words.wordsWith('行', { reading }).map(({ form }) => form);
  expect(read('hang2')).toContain('银行');
  expect(read('hang2')).not.toContain('进行');
  expect(read('xing2')).toContain('进行');
});
