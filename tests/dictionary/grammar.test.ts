import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileGrammar } from '../../dictionary/compile/grammar.ts';
import { Grammar, type GrammarFinding } from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

const GRAMMAR = new Grammar(LEXICON, compileGrammar());

const find = (text: string): GrammarFinding[] => GRAMMAR.find(DICTIONARY.annotate(text));

/** The findings of a text, each as its id and elements: `yi-wei: 以 {A=旅游业} 为 {B=支柱}`. */
function say(text: string): string[] {
  return find(text).map(({ id, parts }) => {
    const elements = parts.map(({ role, text: own }) => (role === 'mark' ? own : `{${role}=${own}}`));
    return `${id}: ${elements.join(' ')}`;
  });
}

describe('a pattern and what fills it', () => {
  test.each([
    ['市委以乡村振兴为抓手。', 'yi-wei: 以 {A=乡村振兴} 为 {B=抓手}'],
    ['部门对企业进行检查。', 'dui-jinxing: 对 {A=企业} 进行 {V=检查}'],
    ['会议由专家主持。', 'you-agent: 由 {A=专家} {V=主持}'],
    ['公司将原定于周三举行的会议推迟到下周。', 'ba-v-dao: 将 {A=原定于周三举行的会议} {V=推迟} 到 {B=下周}'],
    ['出口同比增长5.2%。', 'growth-percent: 同比 增长 {N=5.2%}'],
    ['机场位于城东。', 'v-yu: {V=位} 于 {A=城东}'],
    ['如果明天下雨，我们就不去。', 'ruguo-jiu: 如果 {A=明天下雨} 就 {B=不去}'],
    ['委员会走出了一条推进联动的路子。', 'le-completion: {V=走出} 了 {A=一条推进联动的路子}'],
    ['该市通过发放消费券刺激消费。', 'tongguo: 通过 {A=发放消费券} {V=刺激消费}'],
    ['政府将退休年龄推迟两年。', 'jiang-object: 将 {A=退休年龄} {V=推迟两年}'],
    ['志愿者为受灾老人搭建了帐篷。', 'wei-v: 为 {A=受灾老人} {V=搭建了帐篷}'],
    ['学校邀请家长在丰富的活动中陪伴孩子。', 'pivot-verb: 邀请 {A=家长} {V=在丰富的活动中陪伴孩子}'],
    ['住在附近的居民都来帮忙。', 'de-relative: {V=住在附近} 的 {N=居民}'],
    ['根据双方签署的协议，工厂投产。', 'de-relative: {V=双方签署} 的 {N=协议}'],
    ['统计局昨天公布的数据显示，出口增长。', 'xianshi: {A=统计局昨天公布的数据} 显示 {B=出口增长}'],
    ['这份合同，双方律师已经审核完毕。', 'topic: {A=这份合同} {B=双方律师} {V=已经审核完毕}'],
    ['人们兴奋不已。', 'buyi: {V=兴奋} 不已'],
    ['业主报警称家中被盗。', 'cheng: {A=业主} 报警称 {B=家中被盗}'],
    ['小贩吆喝着自己烧制的杯盏。', 'zhe-ongoing: {V=吆喝} 着 {A=自己烧制的杯盏}'],
    ['本届车展开幕。', 'gai-ben: 本 {N=届车展}'],
    ['火箭升空十分钟后，卫星入轨。', 'qian-hou: {A=火箭升空十分钟} 后'],
    ['通胀率高于央行设定的目标。', 'de-relative: {V=央行设定} 的 {N=目标}'],
    ['双方在以对话解决分歧方面达成一致。', 'yi-means: 以 {A=对话} {V=解决分歧}'],
    ['抗议受到部分议员的猛烈抨击。', 'shoudao: 受到 {A=部分议员的} {V=猛烈抨击}'],
    ['消防员找到六名被困游客。', 'bei: 被 {V=困}'],
    ['植被恢复需要几代人的努力。', 'ji-approx: 几 {A=代人}'],
  ])('%s', (text, finding) => expect(say(text)).toContain(finding));

  test.each([
    ['該市以鄉村振興為抓手。', 'yi-wei: 以 {A=鄉村振興} 為 {B=抓手}'],
    ['他將於明年退休。', 'yu-time: 於 {A=明年} {V=退休}'],
    ['她笑著回答。', 'zhe-manner: {V=笑} 著 {B=回答}'],
    ['據報導，颱風對農業的影響很大。', 'dui-de: 對 {A=農業} 的 {N=影響}'],
  ])('in traditional script: %s', (text, finding) => expect(say(text)).toContain(finding));
});

describe('verbs that stand apart are one word', () => {
  test.each([
    ['他打了个招呼。', '打招呼'],
    ['他睡了一觉。', '睡觉'],
    ['两人见过两次面。', '见面'],
    ['她帮了邻居一个大忙。', '帮忙'],
    ['球员点了点头。', '点头'],
    ['他唱起歌来。', '唱歌'],
  ])('%s %s', (text, word) => {
    const apart = find(text).filter(({ id }) => id === 'separable-verb');
    expect(apart.map((finding) => finding.word)).toEqual([word]);
    expect(apart[0]?.parts.map(({ text: own }) => own).join('')).toBe(word);
    expect(DICTIONARY.lookup(word)).not.toEqual([]);
  });

  test('side by side they are a word of the text already', () => {
    expect(find('他帮忙搬家。').filter(({ id }) => id === 'separable-verb')).toEqual([]);
  });
});

test.each([
  '我以为比赛会推迟。',
  '老将军今年九十岁。',
  '中国队下一轮的对手是韩国队。',
  '被子晒在院子里。',
  '工人修理门把手。',
])('the words without the pattern: %s', (text) =>
  expect(say(text).filter((found) => /^(?:yi-|jiang-|dui-|bei|ba)/.test(found))).toEqual([]),
);

test.each([
  ['推动经济建设。', 'pivot-verb'],
  ['他为此带头为大家服务。', 'v-wei'],
  ['居民表示感谢。', 'biaoshi'],
  ['任何组织不得泄露信息。', 'pivot-verb'],
  ['这把手枪来自一位老兵。', 'ba'],
  ['●本报记者 李明', 'zhe-person'],
])('%s is no %s', (text, id) => expect(find(text).map((finding) => finding.id)).not.toContain(id));

test('a finding that ends within a clause is less sure than one that ends with it', () => {
  const sure = ([...texts]: string[]) =>
    texts.map((text) => find(text).find(({ id }) => id === 'le-completion')?.confidence ?? 0);
  const [closed = 0, open = 0] = sure(['他丢了工作。', '他丢了工作以后离开。']);
  expect(open).toBeGreaterThan(0);
  expect(open).toBeLessThan(closed);
});

describe('where it stands', () => {
  test('findings nest as sentences do', () => {
    const [outer, relative, inner] = find('在对食品企业进行检查的过程中，发现多处隐患。');
    expect(outer?.id).toBe('zai-zhong');
    expect(relative?.id).toBe('de-relative');
    expect(inner?.id).toBe('dui-jinxing');
    expect(inner?.start).toBeGreaterThan(outer?.start ?? 0);
    expect(inner?.end).toBeLessThan(outer?.end ?? 0);
  });

  test('no pattern crosses the end of a sentence or leaves its quotation', () => {
    expect(say('不仅便宜。还好看。')).toEqual([]);
    expect(say('他说“不仅便宜”，还好看。').filter((found) => found.startsWith('bujin-hai'))).toEqual([]);
  });

  test('a quotation is one thing within a phrase', () => {
    expect(say('活动以“以赛促训”为主题。')).toContain('yi-wei: 以 {A=“以赛促训”} 为 {B=主题}');
  });

  test('characters of two code units and joiners keep their offsets', () => {
    const text = '𠮷野以\u200B旅游为主题。';
    const [finding] = find(text).filter(({ id }) => id === 'yi-wei');
    expect(finding?.parts.map(({ start, end }) => text.slice(start, end))).toEqual(
      finding?.parts.map((part) => part.text),
    );
    // A joiner belongs to the word before it.
    expect(finding?.parts[0]).toMatchObject({ role: 'mark', text: '以\u200B', start: 3, end: 5 });
  });
});

/** Words that patterns are made of, and what stands between. */
const PIECE = fc.constantFrom(
  ...'以 为 对 进行 把 将 被 由 在 下 中 的 是 了 着 过 不仅 还 如果 就 从 到 与 相比 企业 发展 检查 三 个 ， 。 “ ” （ ） 、 \n 𠮷 a 5% 帮 忙 看看'.split(
    ' ',
  ),
);

test('any text has sound findings', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const marks = new Set<number>();
        for (const { id, name, start, end, confidence, parts } of find(text)) {
          expect(id).not.toBe('');
          expect(name).not.toBe('');
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([start, end]);
          let at = start;
          for (const part of parts) {
            expect(part.role).toMatch(/^(?:mark|[A-Z])$/);
            expect(part.start).toBeGreaterThanOrEqual(at);
            expect(part.end).toBeGreaterThan(part.start);
            expect(text.slice(part.start, part.end)).toBe(part.text);
            at = part.end;
            if (part.role !== 'mark') continue;
            for (let unit = part.start; unit < part.end; unit++) {
              expect(marks.has(unit)).toBe(false);
              marks.add(unit);
            }
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

describe('the work grows with the text, not faster', () => {
  /** Processor time for a piece repeated, in microseconds; the least of three. */
  function timeOf(piece: string, times: number): number {
    const tokens = DICTIONARY.annotate(piece.repeat(times), { glosses: false });
    const rounds = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      GRAMMAR.find(tokens);
      return process.cpuUsage(before).user;
    });
    return Math.min(...rounds);
  }

  test.each(['以企业为', '把企业', '“', '（企业', '的', '不仅好，', '看看'])('%s', (piece) => {
    // Eight times the text: quadratic work would take sixty-four times as long.
    expect(timeOf(piece, 2400)).toBeLessThan(24 * Math.max(timeOf(piece, 300), 2000));
  });
});
