/** Amounts: a figure with what follows it, 5.2%, 300 多 万 人, 三 个 月. */
import type { GrammarWord } from './grammar-word.ts';

const BEFORE = new Set('近 约 逾 超 超过 达 不到 大约 将近'.split(' '));
const INSIDE = new Set('多 余 几 数 来 万 亿 千 百 个 至 — - ~ ～ 、 到'.split(' '));
const UNITS = new Set(
  '小时 分钟 公顷 秒 名 票 分 公斤 亿 万 桶 辆 台 件 座 项 所 米 千米 克 升 人 元 吨 家 户 年 天 月 日 岁 倍 次 亩 公里 平方米 千瓦时 百分点 个百分点 美元 欧元 日元 英镑 港元 人次 万元 亿元 % ％ 成'.split(
    ' ',
  ),
);

/** Where an amount ends that begins at a word; the word itself where none does. */
export function countEnd(words: readonly GrammarWord[], from: number): number {
  let at = from;
  while (BEFORE.has(words[at]?.text ?? '')) at++;
  if (words[at]?.of !== 'q') return from;
  at++;
  for (;;) {
    const word = words[at];
    if (word === undefined) return at;
    const isJoined = INSIDE.has(word.text) && /^[qmno]$/.test(words[at + 1]?.of ?? '.');
    if (word.of === 'q' || word.of === 'm' || UNITS.has(word.text) || isJoined) at++;
    else if ((word.text === '多' || word.text === '余') && at === from + 1) at++;
    else return at;
  }
}

/** Where an amount begins that ends before a word; that word where none does. */
export function countBefore(words: readonly GrammarWord[], end: number): number {
  let from = end;
  let hasFigure = false;
  for (;;) {
    const word = words[from - 1];
    if (word === undefined) break;
    if (word.of === 'q' || word.text === '几' || word.text === '数') hasFigure = true;
    else if (!(word.of === 'm' || UNITS.has(word.text) || INSIDE.has(word.text)) || word.of === '、') break;
    from--;
  }
  return hasFigure ? from : end;
}
