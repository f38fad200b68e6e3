/** What rules of senses share: numbers, and verbs whose sense their object tells. */
import type { Rule } from './news-rules.ts';

/** A figure or a number in characters; a sentence writes every figure as 0. */
export const NUMBER = '(?:[0.]+|[一二两俩三仨四五六七八九十百千万亿几半数多]+)';
/** What may stand between a verb and its object: 打了一场官司. */
const COUNT = `(?:[了着过起完个点]|一下|不了|得了)*(?:${NUMBER}(?:[个次场顿支张份瓶杯碗条件套通辆台部首篇笔口盘只根片块枚壶桶袋双堂家座所栋间期局轮位名门]|多)?)?`;

/** What begins no object: 要来了 is not 要 with 了. */
const NO_OBJECT = '[了着过在到进入出起上下来去得不好完给回住]';

/** A verb in the sense that it has with some objects: 打 with 篮球 or 牌. Between them stand a few characters at most. */
export function withObject(
  sense: string,
  objects: string,
  gap = `(?:[^，。的“]{1,3}?(?!${NO_OBJECT}))?`,
): Rule {
  return { sense, behind: new RegExp(`^${COUNT}${gap}(?:${objects})`) };
}

/** By verb: what it takes as an object in each of its senses; the first that fits. */
export function objectRules(
  verbs: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Record<string, readonly Rule[]> {
  return Object.fromEntries(
    Object.entries(verbs).map(([verb, senses]) => [
      verb,
      Object.entries(senses).map(([sense, objects]) => withObject(sense, objects)),
    ]),
  );
}

/** A verb of one character behind which the word is a complement: 关上, 买下. */
export function complement(sense: string, verbs: string, behind?: RegExp): Rule {
  const before = new RegExp(`[${verbs}][得不了]?$`);
  return behind === undefined ? { sense, before } : { sense, before, behind };
}

/** Tables of rules as one; of a word that stands in several, the rules of the first table come first. */
export function joinRules(
  ...tables: readonly Readonly<Record<string, readonly Rule[]>>[]
): Record<string, readonly Rule[]> {
  const joined: Record<string, readonly Rule[]> = {};
  for (const table of tables)
    for (const [word, rules] of Object.entries(table))
      joined[word] = [...(Object.hasOwn(joined, word) ? (joined[word] ?? []) : []), ...rules];
  return joined;
}
