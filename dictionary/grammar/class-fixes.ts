/** Classes that the words beside a word tell: 报告 了 is a verb, 一 把 刀 counts. */
import type { GrammarWord, WordClass } from './grammar-word.ts';

/** Before a verb these say how: 高质量 完成. */
const ADVERBIAL = new Set(
  '义务 联合 深度 高质量 高标准 高水平 全力 实时 重点 高效 常态化 全程 高度 大力'.split(' '),
);
/** Before a noun these describe it: 受灾 群众. */
const ATTRIBUTIVE = new Set(
  '受灾 失业 失学 受伤 遇难 获奖 参赛 退休 退役 隔离 滞留 涉案 涉事 来访 留守 患病 流浪 退伍 务工 入境 出境 过往 参展 参会 与会 获救 幸存 在建 待建 遇袭 受损 受害 受访 入围 试点 失事 肇事 罹难 遇害 丧生 身亡 失踪 失联 落水 获释 当选 落选 感染 确诊 离职 在职 返乡 进城 外出'.split(
    ' ',
  ),
);
/** With 该 and 本 they are all there is of the noun: 该 片. */
const NOUNS_OF_ONE = new Set([...'报市省县国校院台月周年片剧书案馆站店厂队区村镇州党社网局部所县会校']);
/** Of 届 and others jieba says that they are no measure words. */
const MEASURES = new Set([...'届次场轮期季批名位项条']);
/** The same behind a figure or 这, unless a noun that they begin follows: 第二 轮, 这 部 影片. */
const COUNTERS = new Set([
  ...'届次场轮期季批名位项条部章页集版篇笔座所家间块张件号艘架辆支枚颗款套份首幅类种级层',
]);
/** With 上 before them they name a time. */
const LAST = /^(?:世纪|届|周|月|个|半年|赛季|季度|任|财年|轮)$/;
const ASPECTS = /^(?:了|过|着|得|不已)$/;
const DEGREES = /^(?:很|更|更加|十分|非常|最|较|比较|越来越|极其|极为|相当|特别|格外)$/;

/** Sets the classes that words beside tell; the words stay what they are otherwise. */
export function fixClasses(words: readonly GrammarWord[]): GrammarWord[] {
  return words.map((word, at) => {
    const of = classInPlace(word, words[at - 1], words[at + 1]);
    return of === word.of ? word : { ...word, of };
  });
}

function classInPlace(
  word: GrammarWord,
  before: GrammarWord | undefined,
  behind: GrammarWord | undefined,
): WordClass {
  const { text, of, tag } = word;
  const [left, right] = [before?.of ?? '.', behind?.of ?? '.'];
  if (COUNTERS.has(text) && /^[na]$/.test(of) && isCounting(before)) return 'm';
  if (text === '方' && /^[vnNa]$/.test(left)) return 'n';
  if (of === 'D' && tag.startsWith('a') && right === 'n' && /^[uv]$/.test(left)) return 'a';
  if (of === 'n' && text !== '季度') return nounInPlace(word, before, behind);
  switch (text) {
    case '把':
      return /^[qd]$/.test(left) || /^[这那]$/.test(before?.text ?? '') ? 'm' : of;
    case '用':
      return /^(?:得|不|了|过|着)$/.test(behind?.text ?? '') ? 'v' : of;
    case '多':
    case '少':
      return DEGREES.test(before?.text ?? '') || /^[愈越]$/.test(before?.text ?? '') ? 'a' : of;
    case '名':
    case '主':
    case '首':
    case '例':
      return before?.text === '为' ? 'n' : of;
    case '由':
      return before?.text === '为' && /^[,.]$/.test(right) ? 'n' : of;
    case '曾':
      return /^(?:氏|某|先生|女士|家)$/.test(behind?.text ?? '') ? 'N' : of;
  }
  if (of === 'v' && text.endsWith('向') && text.length === 2 && left === 'n' && right === 'v') return 'n';
  if (text === '上' && of === 'l' && LAST.test(behind?.text ?? '')) return 'd';
  if (isPointer(before)) {
    if (NOUNS_OF_ONE.has(text)) return 'n';
    if (MEASURES.has(text)) return 'm';
  }
  if (left === 'q' && ((of === 'D' && MEASURES.has(text)) || text === '季度')) return 'm';
  if (of === 'v' && right === 'n' && ATTRIBUTIVE.has(text) && !/^[nNrDx]$/.test(left)) return 'a';
  return of === 'a' && ADVERBIAL.has(text) && right === 'v' ? 'D' : of;
}

/** The same of what is a noun elsewhere. */
function nounInPlace(
  { text, tag }: GrammarWord,
  before: GrammarWord | undefined,
  behind: GrammarWord | undefined,
): WordClass {
  if (ADVERBIAL.has(text) && behind?.of === 'v' && before?.text !== '的') return 'D';
  if (/^[va]/.test(tag) && text.length < 3 && ASPECTS.test(behind?.text ?? ''))
    return tag.startsWith('v') ? 'v' : 'a';
  // 政府 拨款 五百万 元
  if (tag === 'v' && text.length === 2 && behind?.of === 'q' && /^[nNrD]$/.test(before?.of ?? '')) return 'v';
  if (behind?.text === '到' && tag.startsWith('v') && /^[vDx]$/.test(before?.of ?? '')) return 'v';
  if (tag.startsWith('a') && DEGREES.test(before?.text ?? '')) return 'a';
  return 'n';
}

/** What a measure word follows: a figure, 这, 每. */
function isCounting(word: GrammarWord | undefined): boolean {
  return word?.of === 'q' || /^(?:这|那|每|某|哪|几|数|该|首|两)$/.test(word?.text ?? '');
}

/** 该 and 本 before what they point to. */
function isPointer(word: GrammarWord | undefined): boolean {
  return word?.text === '该' || (word?.text === '本' && word.of !== 'm');
}
