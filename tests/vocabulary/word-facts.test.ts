import { describe, expect, test } from 'vitest';
import { describeWord } from '../../dictionary/index.ts';
import { factsAtPlace, factsOfEntry, isReadingOf, wordId } from '../../vocabulary/index.ts';
import { DICTIONARY } from '../dictionary/lexicon-fixture.ts';

const at = (form: string, text = form) => describeWord(DICTIONARY, { form, text, start: text.indexOf(form) });

describe('factsAtPlace', () => {
  test('a name that no dictionary lists: itself, its reading, its kind', () => {
    expect(factsAtPlace(at('李广何', '行长李广何说'))).toEqual({
      headword: '李广何',
      traditional: '李广何',
      reading: ['Li3', 'Guang3', 'he2'],
      pinyin: 'Lǐ Guǎnghé',
      gloss: "person's name",
    });
    expect(factsAtPlace(at('北京市海淀区人民法院'))?.gloss).toContain('·');
  });

  test('a phrase: the glosses of its words', () => {
    const facts = factsAtPlace(at('我们得去'));
    expect(facts?.reading).toHaveLength(4);
    expect(facts?.gloss.split(' · ')).toHaveLength(3);
  });

  test.each(['银行', '3.6万', '5500', 'OK', '，', ''])('%s: none', (form) => {
    expect(factsAtPlace(at(form, `共${form}册`))).toBeUndefined();
  });
});

test('an entry is stored under its simplified form', () => {
  const [entry] = DICTIONARY.lookup('銀行');
  if (!entry) throw new Error('no entry');
  const facts = factsOfEntry(entry);
  expect(facts).toMatchObject({ headword: '银行', traditional: '銀行', pinyin: 'yínháng' });
  expect(wordId(facts)).toBe('银行 yin2 hang2');
});

test.each([
  ['李广何', ['Li3', 'Guang3', 'he2'], true],
  ['绿', ['lu:4'], true],
  ['李广何', ['Li3', 'Guang3'], false],
  ['李', ['<b>'], false],
  ['OK', [], false],
])('%s read %s: %s', (form, reading, is) => expect(isReadingOf(form, reading)).toBe(is));
