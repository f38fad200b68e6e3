import { describe, expect, test } from 'vitest';
import { encodeModel } from '../../dictionary/compile/heteronym-model.ts';
import { Heteronyms, weightKey } from '../../dictionary/heteronyms.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

/** The reading of each Han character, without capitals. */
function read(text: string): string {
  return DICTIONARY.annotate(text)
    .flatMap((token) => token.reading)
    .join(' ')
    .toLowerCase();
}

describe('the sentence decides', () => {
  test.each([
    ['医生检查他的心脏', 'yi1 sheng1 jian3 cha2 ta1 de5 xin1 zang4'],
    ['他跑得快', 'ta1 pao3 de5 kuai4'],
    ['他得到了金牌', 'ta1 de2 dao4 le5 jin1 pai2'],
    ['银行行长在行走', 'yin2 hang2 hang2 zhang3 zai4 xing2 zou3'],
    ['孩子在长江边长大', 'hai2 zi5 zai4 chang2 jiang1 bian1 zhang3 da4'],
    ['重庆很重要', 'chong2 qing4 hen3 zhong4 yao4'],
    ['重新行动', 'chong2 xin1 xing2 dong4'],
    ['为了梦想', 'wei4 le5 meng4 xiang3'],
    ['他成为冠军', 'ta1 cheng2 wei2 guan4 jun1'],
    ['为人民服务', 'wei4 ren2 min2 fu2 wu4'],
    ['为企业排忧解难', 'wei4 qi3 ye4 pai2 you1 jie3 nan4'],
    ['还款期限', 'huan2 kuan3 qi1 xian4'],
    ['他还有一本书', 'ta1 hai2 you3 yi1 ben3 shu1'],
    ['都市生活都是这样', 'du1 shi4 sheng1 huo2 dou1 shi4 zhe4 yang4'],
    ['慢慢地走', 'man4 man4 de5 zou3'],
    ['土地和地方', 'tu3 di4 he2 di4 fang1'],
    ['了解情况后走了', 'liao3 jie3 qing2 kuang4 hou4 zou3 le5'],
    ['他很着急', 'ta1 hen3 zhao2 ji2'],
    ['他看着我', 'ta1 kan4 zhe5 wo3'],
    ['水平参差不齐', 'shui3 ping2 cen1 ci1 bu4 qi2'],
    ['产品供不应求', 'chan3 pin3 gong1 bu4 ying4 qiu2'],
    ['一只羊', 'yi1 zhi1 yang2'],
    ['只有一个办法', 'zhi3 you3 yi1 ge4 ban4 fa3'],
    ['孩子在作文里写道', 'hai2 zi5 zai4 zuo4 wen2 li5 xie3 dao4'],
    ['他当上了老师', 'ta1 dang1 shang5 le5 lao3 shi1'],
    ['半个世纪', 'ban4 ge4 shi4 ji4'],
    ['銀行行長長大了', 'yin2 hang2 hang2 zhang3 zhang3 da4 le5'],
    ['乾隆年间的著名学者', 'qian2 long2 nian2 jian1 de5 zhu4 ming2 xue2 zhe3'],
  ])('%s', (text, reading) => expect(read(text)).toBe(reading));
});

test('a reading is as sure as the sentence makes it', () => {
  const confidence = (text: string, word: string) =>
    DICTIONARY.annotate(text).find((token) => token.text === word)?.confidence ?? 0;
  expect(confidence('他走了', '了')).toBeGreaterThan(0.95);
  expect(confidence('得', '得')).toBeLessThan(0.9);
});

describe('a stored model', () => {
  const features = new Heteronyms(new Uint8Array(0), LEXICON).features;
  features.begin('行');
  features.addWord(0, 1, LEXICON.trie.find('行'));
  features.describe(0, 0, { low: 0, high: 1, phrase: false });
  const bias = features.contexts[0] ?? 0;
  const choose = (weights: ReadonlyMap<number, number>) => {
    const candidates = new Map([['行', ['xing2', 'hang2', 'heng2']]]);
    const section = encodeModel({ candidates, weights, step: 0.5, temperature: 1 });
    const model = new Heteronyms(section, LEXICON);
    model.features.begin('行');
    model.features.addWord(0, 1, -1);
    return { reading: model.choose(0, 0), share: model.probability };
  };

  test.each([
    [[], 'xing2', 1 / 3],
    [[[1, 4]], 'hang2', Math.E ** 2 / (Math.E ** 2 + 2)],
    [[[1, -4]], 'xing2', 1 / (2 + Math.E ** -2)],
    [
      [
        [1, 2],
        [2, 4],
      ],
      'heng2',
      Math.E ** 2 / (Math.E ** 2 + Math.E + 1),
    ],
  ])('with %j weighed chooses %s', (weighed, reading, share) => {
    const weights = new Map(weighed.map(([number = 0, steps = 0]) => [weightKey(bias, number), steps]));
    const chosen = choose(weights);
    expect(chosen.reading).toBe(reading);
    expect(chosen.share).toBeCloseTo(share);
  });

  test('an empty one knows nothing', () => {
    const model = new Heteronyms(new Uint8Array(0), LEXICON);
    model.features.begin('行');
    expect(model.knows(0)).toBe(false);
    expect(model.choose(0, 0)).toBeUndefined();
  });
});
