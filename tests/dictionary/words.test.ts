import { describe, expect, test } from 'vitest';
import { readSegmenterModel, writeSegmenterModel } from '../../dictionary/compile/segmenter-model.ts';
import {
  classOf,
  groupOfTag,
  WEIGHT_STEPS,
  WORD_CLASSES,
  WordModel,
  writeWordModel,
} from '../../dictionary/lexicon/word-model.ts';
import { CHARACTER } from '../../dictionary/text/characters.ts';
import { DICTIONARY } from './lexicon-fixture.ts';

const words = (text: string) =>
  DICTIONARY.annotate(text)
    .map((token) => token.text)
    .join(' ');

describe('headwords are whole', () => {
  test.each([
    // jieba lists none of these.
    ['培训赋能，全面发力，互利共赢', '培训 赋能 ， 全面 发力 ， 互利共赢'],
    ['涉及资金高达三亿元', '涉及 资金 高达 三亿 元'],
    ['特殊儿童和国家安全', '特殊儿童 和 国家安全'],
    ['上市公司的副院长', '上市公司 的 副院长'],
    ['特殊兒童和國家安全', '特殊兒童 和 國家安全'],
    // What crossed.
    ['第一个人', '第一 个人'],
    ['注入鲜活动能', '注入 鲜活 动能'],
    ['二十大和二十届三中全会', '二十大 和 二十 届 三中全会'],
    ['2025年度计划', '2025 年度 计划'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));
});

describe('affixes, measures and doublings', () => {
  test.each([
    ['数字化、可能性、消费者、增长率、制造业', '数字化 、 可能性 、 消费者 、 增长率 、 制造业'],
    ['智能化和创新型企业', '智能化 和 创新型 企业'],
    ['孩子们和老师们', '孩子们 和 老师 们'],
    ['老人们和年轻人们', '老人 们 和 年轻人 们'],
    ['第三者的第四次会议', '第三者 的 第四 次 会议'],
    ['三本书和五十名学生', '三 本 书 和 五十 名 学生'],
    ['一点儿小孩儿', '一点儿 小孩儿'],
    ['看看书，看一看，高高兴兴', '看看 书 ， 看一看 ， 高高兴兴'],
    ['打扫得干干净净', '打扫 得 干干净净'],
    ['洗得乾乾淨淨', '洗 得 乾乾淨淨'],
    ['来来往往的人', '来来往往 的 人'],
    ['爸爸妈妈', '爸爸 妈妈'],
    ['一座座高楼和一排排树', '一座座 高楼 和 一 排排 树'],
    ['洗个澡、见了面', '洗 个 澡 、 见 了 面'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));

  test('a doubled word is read and explained as the word', () => {
    const [token] = DICTIONARY.annotate('干干净净');
    const [word] = DICTIONARY.annotate('干净');
    expect(token).toMatchObject({
      kind: 'word',
      reading: ['gan1', 'gan1', 'jing4', 'jing4'],
      gloss: word?.gloss,
    });
  });
});

describe('the word model', () => {
  const noun = classOf(groupOfTag('n'), 2);
  const units = [CHARACTER.han, '学'.charCodeAt(0)];
  const behind = new Int8Array(units.length * WORD_CLASSES);
  const before = new Int8Array(units.length * WORD_CLASSES);
  behind[WORD_CLASSES + noun] = -16;
  before[noun] = 8;

  test('classes are of part of speech and length', () => {
    expect(classOf(groupOfTag('vn'), 2)).toBe(classOf(groupOfTag('v'), 2));
    expect(classOf(groupOfTag('nr'), 2)).not.toBe(noun);
    expect(classOf(groupOfTag('n'), 4)).toBe(classOf(groupOfTag('n'), 9));
    expect(classOf(groupOfTag('b'), 9)).toBeLessThan(WORD_CLASSES);
  });

  test('opens what was written; a traditional character has the row of its simplified one', () => {
    const simplify = (unit: number) => (unit === '學'.charCodeAt(0) ? '学'.charCodeAt(0) : unit);
    const model = new WordModel(writeWordModel({ words: [[7, -3]], units, behind, before }), simplify);
    const row = (character: string) => model.rowOf(character.charCodeAt(0), CHARACTER.han);
    expect(model.words.get(7)).toBe(-3 / WEIGHT_STEPS);
    expect(row('學')).toBe(row('学'));
    expect(model.weights[row('学') + noun]).toBe(-16);
    expect(model.weights[row('行') + WORD_CLASSES + noun]).toBe(8);
    expect(model.edgeRow).toBe(row('行'));
  });

  test('without a model all weights are zero', () => {
    const model = new WordModel(new Uint8Array(0), (unit) => unit);
    expect(model.weights[model.rowOf('学'.charCodeAt(0), CHARACTER.han) + noun]).toBe(0);
  });

  test('its file comes back as it was, from any place in memory', () => {
    const stored = { words: new Map([['长达', 12]]), units, behind, before };
    const file = Buffer.concat([Buffer.from([0]), writeSegmenterModel(stored)]).subarray(1);
    expect(readSegmenterModel(file)).toEqual(stored);
    expect(() => readSegmenterModel(file.subarray(0, 20))).toThrow(RangeError);
  });
});
