import { describe, expect, test } from 'vitest';
import { createDictionary, describeWord, writePinyin } from '../../dictionary/index.ts';
import { LEXICON } from './lexicon-fixture.ts';

const dictionary = createDictionary(LEXICON);
const TEXT = '中国人民银行行长李广何说，我们得去25,500人次的北京市海淀区人民法院。';
const at = (form: string, text = TEXT) => describeWord(dictionary, { form, text, start: text.indexOf(form) });
const forms = (links: readonly { form: string }[]): string[] => links.map(({ form }) => form);

describe('describeWord', () => {
  test('a headword: entries, characters with their readings in it, longer headwords, neighbours', () => {
    const word = at('行长');
    expect(word.entries[0]?.pinyin).toBe('hángzhǎng');
    expect(word.characters.map(({ form, pinyin }) => `${form} ${pinyin}`)).toEqual(['行 háng', '长 zhǎng']);
    expect([word.before, word.after]).toEqual(['中国人民银行', '李广何']);
    expect(forms(at('银行').longer)).toEqual(['人民银行', '中国人民银行']);
  });

  test('a name with its kind and its parts, each to be looked up where it stands', () => {
    expect(at('李广何').here).toMatchObject({ kind: 'name', nameType: 'person', pinyin: 'Lǐ Guǎnghé' });
    const court = at('北京市海淀区人民法院');
    expect(forms(court.parts)).toEqual(['北京市', '海淀区', '人民法院']);
    expect(court.parts.map(({ start }) => start)).toEqual(court.parts.map(({ form }) => TEXT.indexOf(form)));
    expect(court.characters).toEqual([]);
    expect(forms(at('人民法院').longer)).toContain('北京市海淀区人民法院');
  });

  test('a number says its value', () => {
    expect(at('25,500').here).toMatchObject({ kind: 'number', value: '25,500 person-times' });
  });

  test('a long headword falls into words, though one joins them', () => {
    expect(forms(at('国家发展和改革委员会', '国家发展和改革委员会表示').parts)).toEqual([
      '国家',
      '发展和改革委员会',
    ]);
    expect(at('忘恩负义', '忘恩负义').parts).toEqual([]);
  });

  test('a phrase that is no word falls into words', () => {
    expect(forms(at('我们得去').parts)).toEqual(['我们', '得', '去']);
    expect(at('我们得去').entries).toEqual([]);
  });

  test('the reading above the word decides which entry is first', () => {
    expect(describeWord(dictionary, { form: '得', pinyin: 'děi' }).entries[0]?.pinyin).toBe('děi');
  });

  test('in a long text the places are those of the text', () => {
    const long = `${'图书馆很大。'.repeat(400)}${TEXT}${'图书馆很大。'.repeat(400)}`;
    const start = long.indexOf('北京市海淀区人民法院');
    const { parts } = describeWord(dictionary, { form: '北京市海淀区人民法院', text: long, start });
    expect(parts.map((part) => long.indexOf(part.form, start))).toEqual(parts.map((part) => part.start));
    expect(parts.map(({ gloss }) => gloss)).not.toContain('');
  });

  test('a place without the word is ignored', () => {
    expect(describeWord(dictionary, { form: '银行', text: '没有', start: 1 }).longer).toEqual([]);
    expect(describeWord(dictionary, { form: '' })).toMatchObject({ entries: [], parts: [], characters: [] });
  });
});

test('a sentence in pinyin', () => {
  expect(writePinyin(dictionary.annotate('银行行长说：“重新行动！”'))).toBe(
    'Yínháng hángzhǎng shuō: “chóngxīn xíngdòng!”',
  );
});
