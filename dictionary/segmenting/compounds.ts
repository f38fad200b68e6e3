/**
 * Compounds that no dictionary lists, as candidates: a noun or verb with a noun of one character behind it (刹车|片, 橄榄球|队), and a
 * verb of one character with what it brings about (撬|开). Without them a headword across the boundary wins: 橄榄|球队, 撬|开车|门将.
 */
import type { Candidates, Segment } from '../lattice/index.ts';
import { groupOfTag, type Lexicon } from '../lexicon/index.ts';

/** By how much such a noun is cheaper behind a stem than by itself, in nats, and the least that it costs. */
const HEAD_BONUS = 1;
const MIN_HEAD_COST = 3;
/** What it costs more where it may also begin the next word: 海军 | 史上, in nats. */
const CONTESTED_COST = 3;
/** The same where its last two characters are a word: 生 | 动力, 防弹 | 衣物; half as much for a stem of three. */
const SHARED_COST = 2;
const MAX_STEM_UNITS = 4;
/** jieba's tags of stems; not names, which have teams and stations of their own. */
const STEM = /^(?:n|nz|vn|an|b|l|j)?$/;
const VERB = /^(?:v|vn|vi|vd|a|ad|an|)$/;
/** Heads that verbs may have before them: 检票|员; others would be their objects. */
const BEHIND_VERB =
  '员員师師机機器仪儀艇户戶店厂廠站馆館室棚营營费費率量额額权權区區口处處箱柜櫃桩樁牌卡券证證单單函版码碼键鍵期式型源剂劑药藥队隊组組池灯燈杆桿赛賽业業';

/** Verbs that have objects, however short, or clauses behind them end so; and what counts or compares begins so. */
const GOVERNING =
  /^[最更较較很大小全各某是要得听聽].|[到出是得有于於为為成着著过過起了入向往令使让讓作]$|^(?:举行|舉行|满足|滿足|注重|觉得|架设|架設|参加|參加|缺乏|汲取|采用|採用|进行|進行|要求|导致|導致|认为|認為|带领|帶領|更换|更換|部分|浪费|浪費|花费|花費|提高|提供|增加|减少|減少|发现|發現|成为|缴纳|繳納|交纳|销毁|銷毀|乘坐|驾驶|駕駛|购买|購買|通过|通過|等于|控制|需要|能够|可以|应该|已经|如何|怎么)$/;

/** Ends people, who have names behind them. */
const PEOPLE = '人者家员員长長帝相主父母任生';

/** What a verb brings about, in nats. */
const RESULT_COST = 3;
const RESULTS = '开開住掉断斷碎破倒翻走死伤傷穿透烂爛坏壞散满滿飞飛';
/** Verbs of one character that bring such things about. */
const MOVING =
  '砸撬踹推拉撞打敲扳掰拧擰剪切割锯鋸砍劈炸冲衝吹刮颳烧燒咬抓揪拽扯撕拆挖凿鑿捅刺踢踩压壓碾轧軋摔按握抱扶拦攔堵围圍困捂勒掐绑綁捆拴钉釘粘黏扔甩抛拋泼潑擦抹洗刷卷捲掀揭挡擋截夹夾咽嚥躲避绕繞分散剥剝拔抠摳挤擠顶頂托捉逮擒锁鎖粉敲搬抢搶偷骗騙赶趕吓嚇气氣急累笑哭冻凍饿餓淹呛嗆烫燙晒曬熏捏磨蹭碰滑绊絆跌震晃摇搖喝吃';

/** Finds compounds with one lexicon. */
export class CompoundFinder {
  private readonly lexicon: Lexicon;
  /** By code unit: 1 for a noun that is the head of compounds, 2 for one behind verbs only, 4 for a result. */
  private readonly last = new Uint8Array(0x10000);
  private readonly moving = new Uint8Array(0x10000);
  private readonly titles: ReadonlySet<string>;
  private readonly mayBeStem: (form: number) => number | undefined;
  private readonly stemBits = new Map<number, number>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.titles = lexicon.lists.words('titles');
    for (const [head, english] of lexicon.lists.pairs('compound-heads'))
      this.last[head.charCodeAt(0)] =
        (english.startsWith('v ') ? 0 : 1) | (BEHIND_VERB.includes(head) ? 2 : 0);
    for (const result of RESULTS)
      this.last[result.charCodeAt(0)] = (this.last[result.charCodeAt(0)] ?? 0) | 4;
    for (const verb of MOVING) this.moving[verb.charCodeAt(0)] = 1;
    this.mayBeStem = lexicon.profiles.byTag((tag) => (STEM.test(tag) ? 1 : 0) | (VERB.test(tag) ? 2 : 0));
  }

  /** Adds the compounds of a text. */
  addCompounds(text: string, candidates: Candidates): void {
    const { last, moving, lexicon } = this;
    const { profiles, trie } = lexicon;
    for (let at = 1; at < text.length; at++) {
      const kind = last[text.charCodeAt(at)] ?? 0;
      if (kind === 0) continue;
      if ((kind & 4) !== 0 && moving[text.charCodeAt(at - 1)] === 1) {
        const verb = trie.findIn(text, at - 1, at);
        if (verb >= 0)
          candidates.add(at - 1, at + 1, {
            cost: profiles.costOf(verb) + RESULT_COST,
            kind: 'compound',
            group: groupOfTag('v'),
          });
      }
      if ((kind & 3) === 0) continue;
      const head = trie.findIn(text, at, at + 1);
      if (head < 0) continue;
      const headCost =
        Math.max(MIN_HEAD_COST, profiles.costOf(head) - HEAD_BONUS) +
        (trie.findIn(text, at, at + 2) >= 0 || this.isHead(text, at + 1) ? CONTESTED_COST : 0);
      for (let start = at - 2; start >= 0 && start >= at - MAX_STEM_UNITS; start--) {
        const stem = trie.findIn(text, start, at);
        if (stem < 0 || (this.stemBitsOf(stem, text.slice(start, at)) & kind & 3) === 0) continue;
        if (trie.findIn(text, start, at + 1) >= 0 || text.charAt(at - 1) === text.charAt(at)) continue;
        // 防弹 | 衣物 rather than 防弹衣 | 物.
        const isShared = trie.findIn(text, at - 1, at + 1) >= 0 && trie.findIn(text, start, at - 1) >= 0;
        candidates.add(start, at + 1, {
          cost: lexicon.costOf(stem) + headCost + (isShared ? SHARED_COST / (at - start - 1) : 0),
          kind: 'compound',
          group: groupOfTag('n'),
        });
      }
    }
  }

  /** Joins the segments of compounds that were added, where they still stand apart. */
  joinCompounds(text: string, segments: readonly Segment[], candidates: Candidates): Segment[] {
    const joined: Segment[] = [];
    for (let at = 0; at < segments.length; at++) {
      const [first, second, third] = [segments[at], segments[at + 1], segments[at + 2]];
      if (first === undefined) break;
      const isWhole =
        second !== undefined &&
        second.end - second.start === 1 &&
        first.form >= 0 &&
        first.parts === undefined &&
        hasCompound(candidates, first.start, second.end) &&
        !(third !== undefined && third.end - third.start === 1 && this.isHead(text, third.start));
      if (!isWhole) {
        joined.push(first);
        continue;
      }
      const parts = [first, second];
      joined.push({ ...first, end: second.end, form: -1, kind: 'compound', parts, traits: 0 });
      at++;
    }
    return joined;
  }

  /** Of a headword: 1 where it may be the stem of a noun, 2 of a head that is behind verbs; decided once. */
  private stemBitsOf(form: number, word: string): number {
    let bits = this.stemBits.get(form);
    if (bits === undefined) {
      const isStem =
        this.lexicon.profiles.kindOf(form) === 'word' &&
        !PEOPLE.includes(word.charAt(word.length - 1)) &&
        !GOVERNING.test(word) &&
        !this.titles.has(word);
      bits = isStem ? (this.mayBeStem(form) ?? 0) : 0;
      this.stemBits.set(form, bits);
    }
    return bits;
  }

  private isHead(text: string, at: number): boolean {
    return ((this.last[text.charCodeAt(at)] ?? 0) & 3) !== 0;
  }
}

function hasCompound(candidates: Candidates, start: number, end: number): boolean {
  for (let at = candidates.first(start); at >= 0; at = candidates.next(at))
    if (candidates.kinds[at] === 'compound' && candidates.ends[at] === end) return true;
  return false;
}
