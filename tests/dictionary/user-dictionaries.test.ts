/** The engine with the reader's dictionaries: which words they make, how those are read, what is drawn and found. */
import { describe, expect, test } from 'vitest';
import {
  CedictFile,
  HeadwordIndex,
  packDictionary,
  readEntryLine,
  type Token,
  type UserDictionary,
  UserSearch,
  userSections,
  withUserDictionaries,
  withUserGlosses,
} from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

/** A dictionary of some lines, all at hand. */
function dictionaryOf(
  lines: string,
  { name = 'Glossary', language = '', isAbove = false } = {},
): UserDictionary {
  const file = new CedictFile(lines, name);
  while (file.read(1000) < 1);
  expect(file.errors).toEqual([]);
  const { index, blocks } = packDictionary(file.entries);
  const headwords = new HeadwordIndex(index);
  const split = blocks.map((block) => block.split('\n'));
  return {
    name,
    ...(language && { language }),
    isAbove,
    index: headwords,
    entriesOf: (form) =>
      headwords.placesOf(form).map(({ block, at }) => readEntryLine(split[block]?.[at] ?? '')),
  };
}

function engineWith(...added: UserDictionary[]) {
  return withUserGlosses(withUserDictionaries(DICTIONARY, { lexicon: LEXICON, added }), added);
}

const show = (tokens: readonly Token[]): string =>
  tokens.map(({ text, pinyin, gloss }) => (pinyin ? `${text} ${pinyin} “${gloss}”` : text)).join(' | ');

const cut = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('|');

describe('words that only the reader’s dictionary has', () => {
  const glossary = dictionaryOf(
    [
      '存算一體 存算一体 [cun2 suan4 yi1 ti3] /compute-in-memory/',
      '光刻機臺 光刻机台 /lithography stage/',
      '學平 学平 [xue2 ping2] /an odd word/',
      '趙學平 赵学平 [Zhao4 Xue2 ping2] /our director/',
      '大模型 大模型 [da4 mo2 xing2] /large model (AI)/',
      '3D打印件 3D打印件 [san1 D da3 yin4 jian4] /3D-printed part/',
    ].join('\n'),
  );
  const engine = engineWith(glossary);

  test.each([
    ['企业研发存算一体芯片', '企业|研发|存算一体|芯片'],
    ['企業研發存算一體晶片', '企業|研發|存算一體|晶片'],
    ['工厂买了一台光刻机台', '工厂|买|了|一台|光刻机台'],
    // Our cut crosses it: it wins where its words are no more likely, and not where they are.
    ['赵学平等三人出席', '赵学平|等|三|人|出席'],
    ['同学平时不来', '同学|平时|不|来'],
    ['他们生产3D打印件。', '他们|生产|3D打印件|。'],
  ])('%s', (text, expected) => expect(cut(engine.annotate(text))).toBe(expected));

  test('are read and explained as it says; without a reading by their words', () => {
    const [first] = engine.annotate('存算一体');
    expect(first).toMatchObject({
      kind: 'word',
      reading: ['cun2', 'suan4', 'yi1', 'ti3'],
      pinyin: 'cúnsuànyītǐ',
      gloss: 'compute-in-memory',
      glossSource: 'reader',
      confidence: 1,
    });
    const [second] = engine.annotate('光刻机台');
    expect(second).toMatchObject({ pinyin: 'guāngkèjītái', gloss: 'lithography stage', confidence: 0.5 });
    expect(show(engine.annotate('赵学平'))).toBe('赵学平 Zhào Xuépíng “our director”');
  });

  test('have entries, which name the dictionary', () => {
    const [entry] = engine.lookup('存算一體');
    expect(entry).toMatchObject({
      simplified: '存算一体',
      traditional: '存算一體',
      pinyin: 'cúnsuànyītǐ',
      senses: [{ gloss: 'compute-in-memory' }],
      dictionary: { name: 'Glossary' },
    });
    expect(engine.lookup('银行')[0]?.dictionary).toBeUndefined();
  });

  test('glosses are left out where they are not asked for', () => {
    expect(show(engine.annotate('存算一体', { glosses: false }))).toBe('存算一体 cúnsuànyītǐ “”');
  });

  test('tokens cover texts with joiners in them', () => {
    const text = '企业研发存算\u200d一体芯片';
    const tokens = engine.annotate(text);
    expect(tokens.map((token) => text.slice(token.start, token.end)).join('')).toBe(text);
    expect(tokens.map((token) => token.text)).toContain('存算\u200d一体');
  });
});

describe('words that ours has too', () => {
  const lines = [
    '銀行 银行 [yin2 hang2] /banque/établissement bancaire/',
    '得 得 [de2] /obtenir/',
    '得 得 [dei3] /devoir/',
    '會議 会议 [hui4 yi4] /réunion (S)/',
  ].join('\n');

  test('below ours they change nothing under words', () => {
    const engine = engineWith(dictionaryOf(lines, { language: 'fr' }));
    const text = '我们得去银行开会议。';
    expect(engine.annotate(text)).toEqual(DICTIONARY.annotate(text));
  });

  test('above ours their first gloss is drawn, of the entry that is read so', () => {
    const engine = engineWith(dictionaryOf(lines, { language: 'fr', isAbove: true }));
    const tokens = engine.annotate('我们得去银行开会议。');
    expect(tokens.find(({ text }) => text === '银行')).toMatchObject({
      gloss: 'banque',
      glossLanguage: 'fr',
    });
    expect(tokens.find(({ text }) => text === '得')).toMatchObject({ pinyin: 'děi', gloss: 'devoir' });
    expect(tokens.find(({ text }) => text === '会议')).toMatchObject({ gloss: 'réunion' });
    const us = tokens.find(({ text }) => text === '我们');
    expect(us).toEqual(DICTIONARY.annotate('我们得去银行开会议。')[0]);
  });

  test('the highest that has a word wins', () => {
    const german = dictionaryOf('銀行 银行 [yin2 hang2] /Bank (u.E.) (S, Wirtsch)/', {
      language: 'de',
      isAbove: true,
    });
    const french = dictionaryOf(lines, { language: 'fr', isAbove: true });
    expect(engineWith(german, french).annotate('银行')[0]?.gloss).toBe('Bank');
    expect(engineWith(french, german).annotate('银行')[0]?.gloss).toBe('banque');
    expect(engineWith(german, french).annotate('会议')[0]?.gloss).toBe('réunion');
  });

  test('cards have every dictionary, in order', () => {
    const german = dictionaryOf('銀行 银行 [yin2 hang2] /Bank/CL:家[jia1]/', {
      name: 'HanDeDict',
      language: 'de',
      isAbove: true,
    });
    const french = dictionaryOf(lines, { name: 'CFDICT', language: 'fr' });
    const none = dictionaryOf('字 字 [zi4] /a/', { name: 'None' });
    const sections = userSections(DICTIONARY, [german, none, french], '銀行');
    expect(
      sections.map(({ name, language, isAbove, entries }) => [name, language, isAbove, entries[0]?.senses]),
    ).toEqual([
      ['HanDeDict', 'de', true, [{ gloss: 'Bank' }]],
      ['CFDICT', 'fr', false, [{ gloss: 'banque' }, { gloss: 'établissement bancaire' }]],
    ]);
    expect(sections[0]?.entries[0]?.classifiers).toEqual(['家[jia1]']);
  });
});

test('without dictionaries the engine is the same', () => {
  expect(engineWith()).toBe(DICTIONARY);
});

describe('search', () => {
  const lines = [
    '銀行 银行 [yin2 hang2] /banque/établissement bancaire/',
    '銀行家 银行家 [yin2 hang2 jia1] /banquier/',
    '存算一體 存算一体 [cun2 suan4 yi1 ti3] /calcul en mémoire/',
    '綠色 绿色 [lu:4 se4] /vert (couleur)/',
    "西安 西安 [Xi1 an1] /Xi'an, ville/",
    '問 问 [wen4] /a.b (c) [d]+*?/',
  ].join('\n');
  const { blocks } = packDictionary(readAll(lines));
  const find = (query: string): string[] => {
    const search = new UserSearch(query, { lexicon: LEXICON, dictionary: DICTIONARY });
    for (const block of blocks) search.addBlock(block, { name: 'CFDICT', language: 'fr' });
    return search.best().map(({ entry }) => entry.simplified);
  };

  function readAll(text: string) {
    const file = new CedictFile(text, 'a.u8');
    while (file.read(10) < 1);
    return file.entries;
  }

  test.each([
    ['银行', ['银行', '银行家']],
    ['銀行', ['银行', '银行家']],
    ['yinhang', ['银行', '银行家']],
    ['yin2hang2jia1', ['银行家']],
    ['yín háng jiā', ['银行家']],
    ['yh', ['银行', '银行家']],
    ['csyt', ['存算一体']],
    ['lvse', ['绿色']],
    ['lǜsè', ['绿色']],
    ["xi'an", ['西安']],
    ['banque', ['银行']],
    ['mémoire', ['存算一体']],
    ['MÉMOIRE', ['存算一体']],
    ['couleur', ['绿色']],
    ['a.b (c) [d]+*?', ['问']],
    ['.*', []],
    ['(', ['问', '绿色']],
    ['   ', []],
    ['anque', []],
  ])('%s', (query, expected) => expect(find(query)).toEqual(expected));
});
