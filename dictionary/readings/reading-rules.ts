/** Rules for readings of words of one character that the words beside them tell: 量体温 liáng, 圈在棚里 juān. */
import { EDGE, type Sentence } from '../segmenting/index.ts';
import type { Syllable } from '../types.ts';

/** A reading, and what must stand on either side of the word within its clause. */
interface ReadingRule {
  readonly reading: Syllable;
  readonly before?: RegExp;
  readonly behind?: RegExp;
}

/** How far such rules look, in code units. */
const READING_REACH = 12;

const DOER = /(?:^|[给我你他她们来去先再没要能可人者士生员医])$|用[^，]{1,6}$|每[^，]{1,4}$/;

/** By character, simplified: the first that fits. */
export const READING_RULES: Readonly<Record<string, readonly ReadingRule[]>> = {
  量: [
    { reading: 'liang2', before: /(?:挨[家户]{1,2}|动手|愣是|拿尺子?)$/ },
    {
      reading: 'liang2',
      before: DOER,
      behind: /^(?:了|着|一下|一量|体温|血压|身高|体重|尺寸|腰|[一两三0]次|个(?:体温|血压))/,
    },
  ],
  倒: [
    {
      reading: 'dao4',
      behind: /^(?:了?(?:[一两几]?[杯碗壶盆]|点)?(?:热|开|凉)?(?:水|茶|酒|咖啡|奶|垃圾|油|汤))/,
    },
  ],
  圈: [
    { reading: 'juan1', before: /(?:把[^，]{1,9}|被|给|都|全)$/, behind: /^(?:在|进|起来|养)/ },
    { reading: 'juan4', before: /[猪羊牛马鸡出入进]$/, behind: /^(?:$|里|舍|肥)/ },
  ],
  冲: [
    {
      reading: 'chong4',
      behind:
        /^着?(?:[我你他她它]们?|大家|镜头|人群|记者|孩子|司机|对方|门外|屋里|裁判)[^，]{0,6}(?:喊|笑|吼|叫|挥|点头|招|发火|骂|竖|摆手|嚷|做鬼脸|大声|使)/,
    },
    {
      reading: 'chong4',
      before: /(?:味儿?|酒劲|说话|口气|气味|脾气)[^，]{0,2}$/,
      behind: /^(?:$|得很|的$|了$)/,
    },
    { reading: 'chong4', before: /(?:都|就|是)$/, behind: /^(?:这|那|着)/ },
  ],
  当: [
    {
      reading: 'dang4',
      before: /(?:把|拿)[^，的]{1,8}$/,
      behind: /^(?!上|选|了[^，]{0,4}年|面|场|时|天|作)/,
    },
  ],
  中: [
    {
      reading: 'zhong4',
      behind: /^(?:了[^，]{0,6}?(?:奖|标|彩|弹|枪|毒|暑|箭|圈套|计|招|邪|埋伏|陷阱)|大奖|头奖|圈套)/,
    },
  ],
  数: [
    {
      reading: 'shu3',
      before: /(?:^|[我你他她们从人])$|从[^，]{1,4}$/,
      behind: /^(?:了一?[数下遍]|着|一数|到[0一二三]|不清|不过来|钱|星星|一下|得清)/,
    },
  ],
  看: [
    {
      reading: 'kan1',
      before: /(?:在家|帮[^，]{0,4}|替[^，]{0,4}|负责|留下来?)$/,
      behind: /^(?:孩子|娃|家|店|摊|大门|场子)(?:$|的)/,
    },
  ],
  转: [
    { reading: 'zhuan4', before: /(?:绕着?|围着|围绕)[^，]{1,8}$/, behind: /^(?:$|了|着|动|一圈|圈)/ },
    { reading: 'zhuan4', behind: /^(?:了?[0一二两三四五几好]+圈|个不停|来转去)/ },
  ],
};

const COMMA = 0xff0c;

/** The reading of a character by a rule of its own; `undefined` where none fits. */
export function ruledReading({ units, text }: Sentence, start: number): Syllable | undefined {
  const rules = READING_RULES[String.fromCharCode(units[start] ?? 0)];
  if (rules === undefined) return undefined;
  const isMark = (unit: number) => unit === EDGE || unit === COMMA;
  const left = units.subarray(Math.max(0, start - READING_REACH), start);
  const right = units.subarray(start + 1, Math.min(start + 1 + READING_REACH, text.length));
  const before = String.fromCharCode(...left.subarray(left.findLastIndex(isMark) + 1));
  const mark = right.findIndex(isMark);
  const behind = String.fromCharCode(...(mark < 0 ? right : right.subarray(0, mark)));
  return rules.find((rule) => (rule.before?.test(before) ?? true) && (rule.behind?.test(behind) ?? true))
    ?.reading;
}
