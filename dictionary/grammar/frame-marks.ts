/** What the words of a frame must be: marks, suffixes, conditions, what phrases end in. */
import type { WordTest } from './frame-notation.ts';
import type { GrammarWord } from './grammar-word.ts';
import type { Phrases } from './phrases.ts';

/** What a phrase of means ends in. */
export const MEANS = new Set('方式 形式 途径 渠道 手段 模式 方法 举措 措施 办法 身份 名义 姿态'.split(' '));

/** What a phrase of what work is about ends in. */
export const THEMES = new Set(
  '内容 问题 主题 议题 话题 方向 领域 任务 目标 重点 需求 主线 环节 布局 格局 情况 特点'.split(' '),
);

/** What ends a phrase of place, or of what is like one. */
export const LOCALIZERS = /^[上下中]$/;
/** Under these something is done. */
export const CONDITIONS =
  /(?:倡议|建议|情况|条件|形势|背景|前提|框架|模式|体制|制度|环境|压力|状态|机制|政策|局面|趋势|攻势|旗帜|名义|眼光|目光|灯光|掌声|影响|作用|阴影|格局|主题|情形|常态|战略|视野|语境|气候|合力|重压|高压|冲击|疫情|高温|体系|规划|号召|统治|目标|理念|思路|精神|引领|护航|主导)$/;

/** Where a mark ends that begins at a word; -1 where none does. */
export function markEnd(words: readonly GrammarWord[], at: number, test: WordTest): number {
  const word = words[at];
  if (word === undefined) return -1;
  let text = word.text;
  let end = -1;
  for (let next = at + 1; ; next++) {
    if (test.texts.has(text) && (test.classes === '' || test.classes.includes(word.of))) end = next;
    const behind = words[next];
    if (behind === undefined || word.standsAlone === true || !test.beginnings.has(text)) return end;
    text += behind.text;
  }
}

/** The suffix of a test that a word of one more character at least ends in. */
export function suffixOf(word: GrammarWord, test: WordTest): string | undefined {
  if (word.end - word.start !== word.text.length) return undefined;
  if (test.classes !== '' && !test.classes.includes(word.of)) return undefined;
  for (const text of test.texts) if (word.text.length > text.length && word.text.endsWith(text)) return text;
  return undefined;
}

/** Whether a word may be the stem that a suffix stands behind. */
export function isStem(word: GrammarWord, test: WordTest): boolean {
  // 教 过: a noun elsewhere.
  if (word.of === 'n' && /^v/.test(word.tag)) return test.classes.includes('v');
  return test.classes === '' ? /^[va]$/.test(word.of) : test.classes.includes(word.of);
}

/** Whether the word at a place, or an edge there, meets the condition of a role. */
export function meetsCondition(phrases: Phrases, at: number, test: WordTest): boolean {
  const word = phrases.words[at];
  // A quotation within a clause is no edge of it.
  const isQuoted =
    /^[”’」』》]$/.test(word?.text ?? '') &&
    (word?.mate ?? -1) >= 0 &&
    !/^[.,]$/.test(phrases.classAt(at - 1));
  if (test.edge && !isQuoted && phrases.isBreak(at)) return true;
  if (word === undefined) return false;
  return test.texts.has(word.text) || (test.classes !== '' && test.classes.includes(word.of));
}

/** Whether a span is one verb behind another, where who or what is asked for: 呼吁 立法 | 加强 保护. */
export function isBareVerb(phrases: Phrases, from: number, to: number): boolean {
  return to - from === 1 && phrases.classAt(from) === 'v' && phrases.classAt(from - 1) === 'v';
}
