import { describe, expect, test } from 'vitest';
import { HeteronymFeatures } from '../../dictionary/readings/heteronym-features.ts';
import { HeteronymPhrases, phraseKey } from '../../dictionary/readings/heteronym-phrases.ts';
import { Heteronyms, keyBits, keyOf } from '../../dictionary/readings/heteronyms.ts';
import { Sentence } from '../../dictionary/segmenting/sentence.ts';
import { encodeModel, PLAIN_CONFIDENCE } from '../../dictionary/training/heteronym-model.ts';
import { ExampleMaker } from '../../dictionary/training/heteronym-rows.ts';
import { trainModel } from '../../dictionary/training/heteronym-trainer.ts';
import { findOverruling } from '../../dictionary/training/phrase-rows.ts';
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
    ['机构看好该股', 'ji1 gou4 kan4 hao3 gai1 gu3'],
    ['看好自己的包', 'kan1 hao3 zi4 ji3 de5 bao1'],
    ['他得到了金牌', 'ta1 de2 dao4 le5 jin1 pai2'],
    ['银行行长在行走', 'yin2 hang2 hang2 zhang3 zai4 xing2 zou3'],
    ['孩子在长江边长大', 'hai2 zi5 zai4 chang2 jiang1 bian1 zhang3 da4'],
    ['菏泽是牡丹之都', 'he2 ze2 shi4 mu3 dan5 zhi1 du1'],
    ['他们都来了', 'ta1 men5 dou1 lai2 le5'],
    ['請還我清白', 'qing3 huan2 wo3 qing1 bai2'],
    ['重庆很重要', 'chong2 qing4 hen3 zhong4 yao4'],
    ['重新行动', 'chong2 xin1 xing2 dong4'],
    ['为了梦想', 'wei4 le5 meng4 xiang3'],
    ['他成为冠军', 'ta1 cheng2 wei2 guan4 jun1'],
    ['为人民服务', 'wei4 ren2 min2 fu2 wu4'],
    ['为企业排忧解难', 'wei4 qi3 ye4 pai2 you1 jie3 nan4'],
    ['以养老为幌子', 'yi3 yang3 lao3 wei2 huang3 zi5'],
    ['图片均为资料', 'tu2 pian4 jun1 wei2 zi1 liao4'],
    ['切实为基层减负', 'qie4 shi2 wei4 ji1 ceng2 jian3 fu4'],
    ['孩子们玩儿得高兴', 'hai2 zi5 men5 wan2 r5 de5 gao1 xing4'],
    ['唱歌儿的人', 'chang4 ge1 r5 de5 ren2'],
    ['我干了半辈子', 'wo3 gan4 le5 ban4 bei4 zi5'],
    ['还是得做', 'hai2 shi5 dei3 zuo4'],
    ['河南等地将有雨', 'he2 nan2 deng3 di4 jiang1 you3 yu3'],
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
    ['精馏得到酒精', 'jing1 liu2 de2 dao4 jiu3 jing1'],
    ['他咳了一声', 'ta1 ke2 le5 yi1 sheng1'],
    ['推进产教融合', 'tui1 jin4 chan3 jiao4 rong2 he2'],
    ['中（蒙）医院', 'zhong1 meng3 yi1 yuan4'],
    ['这有什么好处', 'zhe4 you3 shen2 me5 hao3 chu4'],
    ['克服困难', 'ke4 fu2 kun4 nan2'],
  ])('%s', (text, reading) => expect(read(text)).toBe(reading));
});

test('a reading is as sure as the sentence makes it', () => {
  const confidence = (text: string, word: string) =>
    DICTIONARY.annotate(text).find((token) => token.text === word)?.confidence ?? 0;
  expect(confidence('他走了', '了')).toBeGreaterThan(0.95);
  expect(confidence('长了', '长')).toBeLessThan(0.9);
  // A rule of place is as sure as its rows, not as the word alone.
  expect(confidence('我们得去看看', '得')).toBeGreaterThan(0.95);
});

test.each([
  ['为', '真心实意为居民服务', 'for'],
  ['地', '他高兴地说', '-ly'],
  ['还', '按时还钱', 'pay back'],
])('the gloss of %s in %s is that of its reading', (word, text, part) => {
  expect(DICTIONARY.annotate(text).find((token) => token.text === word)?.gloss).toContain(part);
});

describe('names are read as names', () => {
  test.each([
    ['记者任志强报道', '任志强', 'Rén Zhìqiáng'],
    ['他在六安工作', '六安', "Lù'ān"],
    ['他在台州工作', '台州', 'Tāizhōu'],
    ['广州市番禺区', '番禺', 'Pānyú'],
    ['安徽省蚌埠市', '蚌埠', 'Bèngbù'],
  ])('%s: %s %s', (text, _, pinyin) => {
    expect(
      DICTIONARY.annotate(text)
        .map((token) => token.pinyin)
        .join(' '),
    ).toContain(pinyin);
  });
});

describe('a stored model', () => {
  const sentence = new Sentence(LEXICON);
  const begin = () => {
    sentence.begin('行');
    sentence.addWord(0, 1, -1);
  };
  const features = new HeteronymFeatures();
  begin();
  features.describe(sentence, 0, 0);
  const bias = features.hashes[0] ?? 0;
  const choose = (weights: readonly number[]) => {
    const table = weights.length === 0 ? new Map() : new Map([[keyOf(bias, keyBits(1)), weights]]);
    const section = encodeModel({
      characters: [['行', ['xing2', 'hang2', 'heng2'], table]],
      votes: new Map(),
      step: 0.5,
      confidence: PLAIN_CONFIDENCE,
      phrases: new Map(),
    });
    const model = new Heteronyms(section, LEXICON);
    begin();
    return model.choose(sentence, 0, 0);
  };

  test.each<[number[], string, number]>([
    [[], 'xing2', 1 / 3],
    [[4, 0], 'hang2', Math.E ** 2 / (Math.E ** 2 + 2)],
    [[-4, 0], 'xing2', 1 / (2 + Math.E ** -2)],
    [[2, 4], 'heng2', Math.E ** 2 / (Math.E ** 2 + Math.E + 1)],
  ])('with weights %j chooses %s', (weights, reading, share) => {
    const chosen = choose(weights);
    expect(chosen?.syllable).toBe(reading);
    expect(chosen?.confidence).toBeCloseTo(share, 1);
  });

  test('an empty one knows nothing', () => {
    const model = new Heteronyms(new Uint8Array(0), LEXICON);
    begin();
    expect(model.readingsOf(0x884c)).toEqual([]);
    expect(model.choose(sentence, 0, 0)).toBeUndefined();
  });
});

describe('phrases', () => {
  const phrases = new HeteronymPhrases(
    new Map([
      [phraseKey('心都', 1), 2],
      [phraseKey('心都碎', 1), 1],
    ]),
  );
  test.each<[string, number, number]>([
    ['他的心都在', 3, 2],
    ['他的心都碎了', 3, 1],
    ['他的心，都', 4, -1],
    ['他的心都在', 2, -1],
    ['都', 0, -1],
  ])('%s at %i: reading %i', (text, at, reading) => {
    const sentence = new Sentence(LEXICON);
    sentence.begin(text);
    expect(phrases.find(sentence, at)?.reading ?? -1).toBe(reading);
  });

  test('that read as their words do are not listed', () => {
    const readings = new Map([['行', ['xing2', 'hang2']]]);
    const rows = findOverruling(
      [
        { text: '又银行', syllables: ['you4', 'yin2', 'hang2'] },
        { text: '又行了', syllables: ['you4', 'hang2', 'le5'] },
        { text: '又行了又', syllables: ['you4', 'hang2', 'le5', 'you4'] },
      ],
      LEXICON,
      readings,
    );
    expect(rows).toEqual(new Map([[phraseKey('又行了', 1), 1]]));
  });
});

test('a sentence that was learnt is read as it was learnt', () => {
  const readings = new Map([
    ['行', ['xing2', 'hang2']],
    ['长', ['chang2', 'zhang3']],
  ]);
  const maker = new ExampleMaker(LEXICON, readings, new Map());
  const rows: readonly (readonly [string, number, string])[] = [
    ['他在银行工作', 3, 'hang2'],
    ['记者在现场行走', 5, 'xing2'],
    ['该行去年盈利', 1, 'hang2'],
    ['不行就算了', 1, 'xing2'],
    ['这条河很长', 4, 'chang2'],
    ['长了一棵树', 0, 'zhang3'],
    ['他是局长', 3, 'zhang3'],
    ['全长三公里', 1, 'chang2'],
  ];
  const labelled = rows.flatMap(([text, offset, reading]) => {
    maker.begin(text);
    return maker.describe(offset, { reading, weight: 1, extent: 'sentence' }) ?? [];
  });
  expect(labelled).toHaveLength(rows.length);
  const learner = { rate: 0.3, l2: 0.001, epochs: 20, caution: 0.01, seed: 1, drop: 0 };
  const settings = {
    learner,
    kept: 1e6,
    countPower: 0.5,
    steps: 100,
    taught: { sure: 1, weight: 0, most: 0 },
  };
  const model = new Heteronyms(trainModel(maker, { labelled, unlabelled: [] }, settings).section(), LEXICON);
  for (const [text, offset, reading] of rows) {
    maker.begin(text);
    const { sentence } = maker;
    const word = Array.from(sentence.ends.subarray(0, sentence.wordCount)).findIndex((end) => end > offset);
    expect(model.choose(sentence, offset, word)?.syllable, text).toBe(reading);
  }
});
