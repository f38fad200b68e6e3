/** The sentence chooses among our own senses. */
import { describe, expect, test } from 'vitest';
import { drawnGloss, SURE_GLOSS } from '../../dictionary/glosses/drawn-gloss.ts';
import {
  keysOf,
  SENSE_CONFIDENCE_STEPS,
  SenseModel,
  seenHash,
} from '../../dictionary/glosses/sense-model.ts';
import { alikeOptions, isAlike, type SenseOption } from '../../dictionary/glosses/sense-options.ts';
import { Sentence } from '../../dictionary/segmenting/sentence.ts';
import { learnSenses, naturalShare, predictSenses } from '../../dictionary/training/sense-learner.ts';
import { encodeSenseModel, storeWeights } from '../../dictionary/training/sense-model-encoder.ts';
import { readSenseRows, SenseExamples } from '../../dictionary/training/sense-rows.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

const PLAIN = Array.from({ length: SENSE_CONFIDENCE_STEPS }, (_, at) => at / (SENSE_CONFIDENCE_STEPS - 1));

function option(key: string, gloss: string, rank: number): SenseOption {
  return { entry: 0, sense: { key, gloss, says: '', rank } };
}

describe('a stored model', () => {
  const options = [option('n', 'flower', 0), option('v', 'spend', 1), option('v2', 'spend; use', 2)];
  const keys = options.map((one, place) => keysOf('花', 'hua1', one, place));
  const sentence = new Sentence(LEXICON);
  sentence.begin('花');
  sentence.addWord(0, 1, -1);
  const open = (weights: readonly [place: number, weight: number][]) => {
    const values = new Float32Array(1 << 22);
    const counts = new Uint16Array(1 << 22).fill(1);
    for (const [place, weight] of weights) {
      const own = keys[place];
      if (own) values[seenHash(own) >>> 10] = weight;
    }
    const stored = storeWeights({ values, counts }, { kept: 100, always: new Set() });
    return new SenseModel(encodeSenseModel(stored, { seen: PLAIN, unseen: PLAIN.map((share) => share / 2) }));
  };

  const choose = (model: SenseModel, mayBe?: (place: number) => boolean) => {
    const word = model.choicesAmong(keys, alikeOptions(options));
    model.score(sentence, 0, word);
    return model.pick(word, mayBe);
  };

  test('without weights the first sense is chosen', () => {
    const model = new SenseModel(new Uint8Array(0));
    expect(choose(model).place).toBe(0);
  });

  test('a weight decides, and glosses that tell the same count together', () => {
    const model = open([[1, 2]]);
    const chosen = choose(model);
    expect(chosen.place).toBe(1);
    expect(chosen.probability).toBeCloseTo((Math.E ** 2 + 1) / (Math.E ** 2 + 2), 1);
    expect(chosen.confidence).toBeCloseTo(chosen.probability, 1);
  });

  test('senses that no row was seen of have a confidence of their own', () => {
    const model = open([]);
    const chosen = choose(model);
    expect(chosen.confidence).toBeCloseTo(chosen.probability / 2, 1);
  });

  test('an option that may not be is not chosen, and no surer for it', () => {
    const model = open([[0, 3]]);
    const chosen = choose(model, (place) => place > 0);
    expect(chosen.place).toBe(1);
    expect(chosen.probability).toBeLessThan(0.2);
  });
});

test.each([
  ['plan', 'plan; project', true],
  ['', '', true],
  ['growth', 'grow', false],
  ['of', 'be of', false],
])('%j and %j tell the same: %s', (a, b, alike) => expect(isAlike(a, b)).toBe(alike));

test('later senses are rarer, and the shares of a word come to one', () => {
  for (const count of [2, 3, 4, 5, 6]) {
    const shares = Array.from({ length: count }, (_, place) => naturalShare(place, count));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  }
});

test('a sentence that was learnt has the sense that was learnt', () => {
  const maker = new SenseExamples(LEXICON);
  const rows = readSenseRows().filter(({ headword }) => headword === '将' || headword === '来');
  const examples = rows.flatMap((row) => {
    const example = maker.ofRow(row);
    return example?.right.includes(true) ? [{ row, example }] : [];
  });
  expect(examples.length).toBeGreaterThan(20);
  const settings = { rate: 0.3, l2: 0, epochs: 20, seed: 1, caution: 0.01 };
  const weights = learnSenses(
    examples.map(({ example }) => example),
    settings,
  );
  const section = encodeSenseModel(storeWeights(weights, { kept: 1e6, always: new Set() }), {
    seen: PLAIN,
    unseen: PLAIN,
  });
  const model = new SenseModel(section);
  let same = 0;
  for (const { row, example } of examples) {
    maker.begin(row.text);
    const at = Array.from(maker.sentence.starts.subarray(0, maker.sentence.wordCount)).indexOf(row.start);
    const shares = predictSenses(example, weights);
    const choices = model.choicesAmong(example.keys, example.alike);
    model.score(maker.sentence, at, choices);
    const chosen = model.pick(choices);
    if (chosen.place === shares.indexOf(Math.max(...shares))) same++;
  }
  // Weights are rounded; of near ties one or two may fall otherwise.
  expect(same).toBeGreaterThanOrEqual(examples.length - 2);
});

test('the rows keep their format', () => {
  expect(readSenseRows().length).toBeGreaterThan(9000);
});

test('a guess is not drawn', () => {
  const fireworks = { gloss: 'fireworks' };
  expect(drawnGloss({ ...fireworks, glossConfidence: SURE_GLOSS })).toBe('fireworks');
  expect(drawnGloss({ ...fireworks, glossConfidence: SURE_GLOSS - 0.01 })).toBe('');
  expect(drawnGloss(fireworks)).toBe('fireworks');
});

describe('in a sentence', () => {
  test.each([
    ['公园里的花开了', '花', 'flower', 'n'],
    ['将垃圾排入海洋', '将', '', 'prep'],
    ['大会将于明天举行', '将', 'will', 'adv'],
    ['大會將於明天舉行', '將', 'will', 'adv'],
    ['从北京来的客人', '来', 'come', 'v'],
    ['这项计划被批准', '计划', 'plan', 'n'],
    ['两市逾4000股下跌', '股', 'share; stock', 'n'],
    ['在公路上的车', '上', 'on; in', 'loc'],
  ])('%s: %s is %j', (text, word, gloss, partOfSpeech) => {
    const token = DICTIONARY.annotate(text).find((one) => one.text === word);
    expect(token).toMatchObject({ gloss, partOfSpeech, glossSource: 'Hangjian' });
    expect(token?.glossConfidence).toBeGreaterThan(0.3);
  });

  test('a sense that is a name writes the word as one', () => {
    const thailand = DICTIONARY.annotate('泰国如此，泰亦如此').find(({ text }) => text === '泰');
    expect(thailand).toMatchObject({ text: '泰', pinyin: 'Tài', gloss: 'Thailand' });
  });

  test('the card is told the sense and how sure it is', () => {
    const [token] = DICTIONARY.annotate('计划');
    expect(token?.glossConfidence).toBeGreaterThan(0);
    expect(DICTIONARY.annotate('计划', { glosses: false })[0]).not.toHaveProperty('glossConfidence');
  });
});

test.each([
  ['瓦塑很美', '瓦', false],
  ['瓦塑很美', '塑', false],
  ['在区里', '区', true],
])('%s: a gloss is drawn under %s: %s', (text, word, drawn) => {
  const token = DICTIONARY.annotate(text).find((one) => one.text === word);
  expect(token === undefined ? undefined : drawnGloss(token) !== '').toBe(drawn);
});

describe('senses that a rule tells', () => {
  test.each([
    ['前', '前8个月外贸顺差扩大。', 'first; top'],
    ['前', '选举前三个月，他宣布退选。', 'before; ago'],
    ['前', '检方起诉两名前官员。', 'former'],
    ['通过', '董事会通过发行公司债。', 'pass; adopt'],
    ['通过', '他已通过法律途径维权。', 'through; by'],
    ['就', '公司就数据泄露向用户致歉。', 'on; about'],
    ['票', '以 45 票赞成通过', 'vote'],
    ['家', '两千家门店', ''],
    ['一家', '一家德国药企破产', 'a; one'],
    ['一起', '发生一起枪击案', 'a; one'],
    ['一起', '他们一起去看事故现场', 'together'],
    ['部分', '部分网约车司机罢工', 'some'],
    ['多', '多名议员要求彻查', 'many; much'],
    ['起', '公布五起典型案例', ''],
    ['成立', '法官认为七项理由成立', 'be valid; hold'],
    ['跳水', '北方多地气温跳水', 'plunge'],
    ['跳水', '他去看跳水比赛', 'diving'],
    ['单车', '单车亏损高达四万元', 'per car'],
    ['单车', '他骑单车上班', 'bicycle'],
    ['效力', '遗嘱效力存疑', 'effect'],
    ['终年', '终年六十七岁', 'die aged'],
    ['终年', '那里终年炎热', 'all year round'],
    ['落后', '在七比十落后的情况下', 'fall behind'],
    ['泰山', '申花客场逼平泰山', 'Shandong Taishan'],
    ['泰山', '他们去登泰山', 'Mount Tai'],
    ['落地', '新国标落地', 'be put into practice'],
    ['起', '打捞起27具遗体', 'up'],
    ['单位', '一个劏房单位起火', 'flat'],
    ['苹果', '苹果、英伟达股价下挫', 'Apple'],
    ['苹果', '特斯拉和苹果领跌', 'Apple'],
    ['块', '便宜了两块钱', 'yuan'],
    ['起', '共立案查处86起，追回赃款', ''],
    ['起', '售价6988元起', 'from; starting'],
    ['为', '以招工为幌子', 'as'],
    ['三国', '美日韩三国外长会谈', 'three countries'],
    ['空袭', '空袭击毙了一名指挥官', 'air strike'],
    ['负责', '该组织声称对袭击负责', 'take responsibility'],
    ['低头', '我们不会向任何人低头', 'yield'],
    // The name where a rule says so, else the ordinary word that only CC-CEDICT has.
    ['公牛', '湖人击败公牛', 'Bulls'],
    ['公牛', '牧民养了三头公牛', 'bull'],
    ['判', '他被判三年', 'sentence'],
    ['判', '进球被判越位', 'rule; decide'],
    ['出', '他从火场背出一名老人', 'out'],
    ['教士', '道奇击败教士，晋级决赛', 'Padres'],
    ['苹果', '苹果将发布新机', 'Apple'],
    ['首位', '她成为首位女总统', 'first'],
    ['系', '系八年来首次访华', 'be'],
    ['批', '在野党批政府卸责', 'criticize'],
    ['駕駛', '余姓駕駛酒測值為零', 'driver'],
    ['最高', '最高奖励10万元', 'up to; at most'],
    ['近', '近三成受访者不满', 'nearly'],
    ['只要', '坐高铁只要一小时', 'need only; cost only'],
    ['只要', '只要天不下雨，他就来。', 'as long as'],
    ['还', '金丝比头发还细', 'even; even more'],
    ['楼', '火从二楼烧起来', 'floor'],
    ['局', '她先丢一局', ''],
    ['分', '他独得15分', 'point'],
    ['住', '他牵住了缰绳', 'firmly'],
    ['逐', '网友逐帧考据', 'one by one'],
    ['还', '水还没退', 'still'],
    ['公告', '商务部公告，对进口产品征税', 'announce'],
  ])('%s in %s', (word, text, gloss) => {
    expect(DICTIONARY.annotate(text).find((token) => token.text === word)?.gloss).toBe(gloss);
  });
});
