/** What a token says of a figure: its value, and how its characters are read. */

import { formatPinyin } from '../pinyin/index.ts';
import { isHan, type Money } from '../text/index.ts';
import type { Syllable, Token } from '../types.ts';
import { planGloss, readValue } from './number-values.ts';
import { parseNumeral } from './numerals.ts';
import type { FigureContext } from './special-values.ts';

/** Readings of characters in figures. */
const FIGURE_READINGS: ReadonlyMap<string, Syllable> = new Map(
  '零 ling2 〇 ling2 分 fen1 之 zhi1 点 dian3 點 dian3 多 duo1 余 yu2 餘 yu2 几 ji3 幾 ji3 来 lai2 來 lai2 数 shu4 數 shu4 第 di4 下 xia4 上 shang4 午 wu3 成 cheng2 比 bi3 号 hao4 號 hao4 整 zheng3 半 ban4 两 liang3 兩 liang3 到 dao4 至 zhi4 百 bai3 代 dai4 度 du4 份 fen4 初 chu1 底 di3 末 mo4 旬 xun2 后 hou4 後 hou4 折 zhe2 兆 zhao4 负 fu4 幺 yao1 年 nian2 月 yue4 日 ri4 时 shi2 時 shi2 秒 miao3'
    .match(/\S+ \S+/g)
    ?.map((row): [string, Syllable] => [row.slice(0, 1), row.slice(2)]),
);

/** Which parts of a numeral are written together (GB/T 16159, 6.1.5): `yībǎi èrshí`, `jiǔ yì líng qī wàn`, `qīngchén qī diǎn`. */
const FIGURE_WORD =
  /第(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])|年代|年度|月份|[上中下]旬|年底|年末|年初|月底|月末|月初|上午|下午|凌晨|清晨|大清早|清早|大早上|半夜|早上|早晨|晚上|夜里|夜裡|深夜|中午|傍晚|今晨|零下|[一二两兩三四五六七八九数數几幾][百千]|[一二三四五六七八九]?十[一二三四五六七八九几幾]?|./gu;

/** Describes a figure; `context` is the text around it, with its unit. */
export function describeNumber(
  figure: string,
  context: FigureContext,
  readCharacter: (character: string) => Syllable,
): Pick<Token, 'kind' | 'reading' | 'pinyin' | 'gloss' | 'confidence' | 'value'> {
  const reading: Syllable[] = [];
  const written: string[] = [];
  for (const run of figure.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? []) {
    if (![...run].every(isHan)) {
      written.push(run.trim());
      continue;
    }
    for (const word of run.match(FIGURE_WORD) ?? []) {
      const syllables = [...word].map(
        (character) => FIGURE_READINGS.get(character) ?? readCharacter(character).toLowerCase(),
      );
      reading.push(...syllables);
      written.push(formatPinyin(syllables));
    }
  }
  const value = readValue(figure, context);
  return {
    kind: 'number',
    reading,
    pinyin: reading.length === 0 ? '' : written.filter((part) => part !== '').join(' '),
    gloss: '',
    confidence: 1,
    ...(value === undefined ? {} : { value }),
  };
}

/** Describes the name of a plan: 十五五. */
export function describePlan(
  plan: string,
  glosses: boolean,
): Pick<Token, 'kind' | 'reading' | 'pinyin' | 'gloss' | 'confidence'> {
  const spelling: Readonly<Record<string, Syllable>> = {
    十: 'shi2',
    一: 'yi1',
    二: 'er4',
    三: 'san1',
    四: 'si4',
    五: 'wu3',
    六: 'liu4',
  };
  const reading = [...plan].map((character) => spelling[character] ?? 'xx5');
  return {
    kind: 'word',
    reading,
    pinyin: formatPinyin(reading),
    gloss: glosses ? planGloss(plan) : '',
    confidence: 1,
  };
}

/** What is counted: before these a numeral of one character is a number. */
const MEASURES =
  /^(?:[个個名位家条條件项項次人年月天周场場届屆批期轮輪级級层層间間辆輛艘架部台臺颗顆枚发發起份棟栋座所支队群对對双雙套张張本册冊篇首句段遍趟回口头頭只隻匹尾亩畝斤克吨噸米里元角分秒岁歲倍款门門类類种種点點把根块塊片组組户戶届万亿萬億席局球国國州省市县]|小时|小時|分钟|分鐘|公里|公斤|公尺|美元|欧元)/;
const SINGLE = /^[一二两兩三四五六七八九十]$/;

const COUNTED = /^[一二两兩三四五六七八九十百千]+[成余餘几幾]$/;
const NUMERAL = /^[零〇一二三四五六七八九十百千两兩][零〇一二三四五六七八九十百千万萬亿億两兩]*$/;

/** Whether a headword may be a numeral: 三, 十五, 第一. */
export function mayCount(word: string): boolean {
  return (
    SINGLE.test(word) ||
    word.startsWith('第') ||
    (word.length > 1 && (COUNTED.test(word) || NUMERAL.test(word)))
  );
}

/** The value of a headword that is a numeral, where the text after it shows that it counts. */
export function headwordValue(word: string, following: string, money: Money): string | undefined {
  if (SINGLE.test(word) ? !MEASURES.test(following.trimStart()) : word.length < 2) return undefined;
  const context = { before: '', following, money };
  if (COUNTED.test(word)) return readValue(word, context);
  const ordinal = word.startsWith('第');
  if (!ordinal && !NUMERAL.test(word)) return undefined;
  if (word === '千万' || word === '千萬') return undefined;
  return parseNumeral(ordinal ? word.slice(1) : word) === undefined ? undefined : readValue(word, context);
}
