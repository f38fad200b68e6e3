import { describe, expect, test } from 'vitest';
import { chooseVoice } from '../../components/voice/device-voice.ts';
import { describePartOfSpeech } from '../../components/word-card/part-of-speech.ts';
import { readSyllables } from '../../components/word-card/syllables.ts';

describe('a typed reading', () => {
  test.each([
    ['hang2 zhang3', 2, ['hang2', 'zhang3']],
    ['hang2zhang3', 2, ['hang2', 'zhang3']],
    ['hángzhǎng', 2, ['hang2', 'zhang3']],
    ['háng zhǎng', 2, ['hang2', 'zhang3']],
    ["Xī'ān", 2, ['Xi1', 'an1']],
    ['lü4', 1, ['lu:4']],
    ['lv4', 1, ['lu:4']],
    ['lǜ', 1, ['lu:4']],
    ['de', 1, ['de5']],
  ])('%s', (typed, count, syllables) => expect(readSyllables(typed, count)).toEqual(syllables));

  test.each([
    ['hang2', 2],
    ['hang2 zhang3', 1],
    ['bank', 1],
    ['', 1],
    ['<b>', 1],
    ['银行', 2],
  ])('%j is no reading of %i', (typed, count) => expect(readSyllables(typed, count)).toBeUndefined());
});

describe('the voice', () => {
  const voice = (lang: string, more: object = {}) => ({
    lang,
    localService: true,
    default: false,
    name: lang,
    ...more,
  });

  test.each([
    [['en-US', 'zh-TW', 'zh-CN'], 'zh-CN'],
    [['zh-TW', 'en-US'], 'zh-TW'],
    [['zh-HK', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
    [['zh-HK', 'yue-HK', 'en-GB'], undefined],
    [[], undefined],
  ])('of %j', (langs, chosen) => expect(chooseVoice(langs.map((lang) => voice(lang)))?.lang).toBe(chosen));

  test('one that sends text to a server is never asked', () => {
    expect(chooseVoice([voice('zh-CN', { localService: false })])).toBeUndefined();
  });

  test('the one asked for by name comes first', () => {
    expect(chooseVoice([voice('zh-CN'), voice('zh-TW', { name: 'Mei' })], 'Mei')?.name).toBe('Mei');
  });
});

test.each([
  ['n', 'noun'],
  ['vn', 'verb, noun'],
  ['nrfg', 'person’s name'],
  ['zg', 'adjective'],
  ['constructor', 'conjunction'],
  ['x', undefined],
  ['', undefined],
  [undefined, undefined],
])('part of speech %s: %s', (tag, words) => expect(describePartOfSpeech(tag)).toBe(words));
