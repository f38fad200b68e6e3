/**
 * The level of words that no list has, though everybody who knows their parts knows them: inflected forms (看看, 高高兴兴,
 * 孩子们, 看完), times and counts (下个月, 第一次), places (外面), transparent compounds (火车票, 失业率, 经济发展).
 */
import { LEVEL_LISTS, type WordLevel } from '../lexicon/index.ts';

/** What the rules need of the lexicon. */
export interface PartLevels {
  /** The level of a simplified form in the table. */
  listed(form: string): WordLevel | undefined;
  isVerb(form: string): boolean;
  /** Whether it is a set phrase, an idiom or a name: its parts say nothing about it. */
  isSet(form: string): boolean;
}

/** Results and directions that add only their own meaning to a verb. */
const RESULTS = new Set(
  '完 好 到 见 出 开 成 住 掉 走 下 上 来 去 回 进 过 懂 会 清楚 出来 出去 下来 下去 上来 上去 回来 回去 进来 进去 过来 过去 起来 了'.split(
    ' ',
  ),
);
/** Particles and suffixes that make a word no harder. */
const ENDINGS = ['们', '了', '过', '着', '的', '地'];
const NUMERAL = '一两二三四五六七八九十百千几每这那哪各第';

/** Characters of times and counts that consist of these only: 今晚, 下个月, 第一次, 一百多, 三分之一, 近年来. */
const COUNTED =
  /^(?=.{2,5}$)(?:星期|小时|分钟|[今明昨前后去上下这那每本当各头几第一二两三四五六七八九十百千万半多个位名次天年月日周点晚早夜人近来之分])+$/;
/** 上来, 出去. */
const DIRECTION = /^([上下进出回过])([来去])$/;
/** Days of the week: no list has all seven. */
const WEEKDAY = /^(星期|周|礼拜)[一二三四五六日天]$/;
/** Places seen from here: 外面, 后边, 里头. */
const BESIDE = /^([上下里外前后左右东南西北])[面边头]$/;

/** The word that a character stands for in compounds; a reader knows one by the other. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  今: '今天',
  明: '明天',
  昨: '昨天',
  晚: '晚上',
  早: '早上',
  周: '星期',
  饭: '米饭',
  孩: '孩子',
  店: '商店',
  站: '车站',
  车: '汽车',
  票: '车票',
  文: '中文',
  汉: '汉语',
  语: '汉语',
  学: '学习',
  球: '打球',
  国: '国家',
  园: '公园',
  院: '医院',
  医: '医生',
};

/** The minimum level of words of a kind, since a reader must have met some of them. */
const FIRST: WordLevel = { size: 150, hsk2: 1, hsk2021: 1, hsk2025: 1, tocfl: 1 };
const SECOND: WordLevel = { size: 300, hsk2: 2, hsk2021: 1, hsk2025: 1, tocfl: 1 };
const FOURTH: WordLevel = { size: 1000, hsk2: 4, hsk2021: 2, hsk2025: 3, tocfl: 3 };
const FIFTH: WordLevel = { size: 2500, hsk2: 5, hsk2021: 4, hsk2025: 5, tocfl: 4 };

/** Prefixes and suffixes that add only their own meaning to a word. */
interface Affixes {
  readonly floor: WordLevel;
  readonly characters: string;
}
/** After a word of any length: 书店, 红色, 晴天. */
const SHORT_SUFFIXES: readonly Affixes[] = [
  { floor: FIRST, characters: '店书字天' },
  { floor: SECOND, characters: '票站色肉' },
];
/** After words of two characters or more: 外国人, 科学家, 失业率. */
const SUFFIXES: readonly Affixes[] = [
  ...SHORT_SUFFIXES,
  { floor: FIRST, characters: '人饭水' },
  { floor: SECOND, characters: '车国语' },
  { floor: FOURTH, characters: '员家生者费学院部区市省场馆室园队级类量后前中里内外' },
  {
    floor: FIFTH,
    characters: '业率厂所局金品机力性化型式界法师长团网卡路度权案税价病药剂线库厅处科组层期会',
  },
];
/** Before a word of any length: 很多, 最好. */
const SHORT_PREFIXES: readonly Affixes[] = [
  { floor: FIRST, characters: '很' },
  { floor: SECOND, characters: '最更' },
];
/** Before words of two characters or more: 好朋友, 总经理; verbs with their objects: 找工作. */
const PREFIXES: readonly Affixes[] = [
  ...SHORT_PREFIXES,
  { floor: FIRST, characters: '大小好多新老买看听学写' },
  { floor: SECOND, characters: '找男女' },
  { floor: FOURTH, characters: '全各每总副高低' },
  { floor: FIFTH, characters: '超非反再本该现前' },
];

/**
 * The level of a word by the table and by its parts; `undefined` where neither has one.
 * @param own the word's own level, where the table has it
 */
export function deriveLevel(
  text: string,
  { own, parts }: { readonly own: WordLevel | undefined; readonly parts: PartLevels },
): WordLevel | undefined {
  const characters = [...text];
  const byForm = inflected(characters, parts) ?? counted(text, parts);
  if (byForm) return own ? easier(own, byForm) : byForm;
  if (characters.length === 1) return own;
  const byParts = resulting(characters, parts) ?? compound(characters, { own, parts });
  if (!own || !byParts || own.transparent || !hasList(own))
    return own && byParts ? easier(own, byParts) : (own ?? byParts);
  // Lists for learners decide; where one leaves out a word whose parts it has, the parts' level counts.
  return { ...easier(own, byParts), size: own.size, ...listedIn(own) };
}

function listedIn(level: WordLevel): Partial<WordLevel> {
  return Object.fromEntries(LEVEL_LISTS.filter((list) => level[list] > 0).map((list) => [list, level[list]]));
}

/** Of two levels of one word the easier one, list by list. */
function easier(a: WordLevel, b: WordLevel): WordLevel {
  const level = { size: Math.min(a.size, b.size), hsk2: 0, hsk2021: 0, hsk2025: 0, tocfl: 0 };
  for (const list of LEVEL_LISTS)
    level[list] = a[list] === 0 ? b[list] : b[list] === 0 ? a[list] : Math.min(a[list], b[list]);
  return level;
}

function hasList(level: WordLevel): boolean {
  return LEVEL_LISTS.some((list) => level[list] > 0);
}

/** 看看, 看一看, 高高兴兴, 研究研究, 孩子们, 哪儿. */
function inflected(characters: readonly string[], { listed }: PartLevels): WordLevel | undefined {
  const [a = '', b = '', c = '', d = ''] = characters;
  const { length } = characters;
  if (length === 2 && a === b) return listed(a);
  if (length === 3 && a === c && (b === '一' || b === '不' || b === '了')) return listed(a);
  if (length === 4 && a === b && c === d) return listed(a + c);
  if (length === 4 && a === c && b === d) return listed(a + b);
  const head = characters.slice(0, -1).join('');
  const end = characters.at(-1) ?? '';
  if (end === '儿') return easiest([listed(head), listed(`${head}里`)]);
  if (end === '们' || (ENDINGS.includes(end) && length > 2)) return listed(head);
  return undefined;
}

/** 星期一, 今晚, 下个月, 第一次, 外面. */
function counted(text: string, parts: PartLevels): WordLevel | undefined {
  const weekday = WEEKDAY.exec(text)?.[1];
  if (weekday) return easiest([parts.listed(weekday), parts.listed('星期')]);
  const side = BESIDE.exec(text)?.[1];
  if (side) return hardest([parts.listed(side), parts.listed('前面')]);
  const direction = DIRECTION.exec(text);
  if (direction) return hardest(direction.slice(1).map((one) => parts.listed(one)));
  if (COUNTED.test(text)) {
    const pieces = text.match(/星期|小时|分钟|./g) ?? [];
    return hardest(pieces.map((piece) => partOf(piece, parts)));
  }
  const [first = '', ...rest] = text;
  if (NUMERAL.includes(first) && rest.length <= 2) return joined(first, rest.join(''), parts);
  return undefined;
}

/** Longer ones are phrases. */
const MAX_COMPOUND = 6;

interface Deriving {
  readonly own: WordLevel | undefined;
  readonly parts: PartLevels;
}

/** 看完, 走出去, 看不到. */
function resulting(characters: readonly string[], parts: PartLevels): WordLevel | undefined {
  for (const length of [2, 1]) {
    const verb = characters.slice(0, -length);
    const result = characters.slice(-length).join('');
    if (verb.length === 0 || !RESULTS.has(result)) continue;
    const bare = verb.length > 1 && /[不得]/.test(verb.at(-1) ?? '') ? verb.slice(0, -1) : verb;
    if (parts.isVerb(bare.join(''))) return joined(bare.join(''), result, parts);
  }
  return undefined;
}

/** 好朋友, 火车票, 失业率, 经济发展; and words of the table of transparent compounds. */
function compound(characters: readonly string[], { own, parts }: Deriving): WordLevel | undefined {
  const { length } = characters;
  const splits = characters
    .slice(1)
    .map((_, at) => [characters.slice(0, at + 1).join(''), characters.slice(at + 1).join('')] as const);
  const transparent = own?.transparent === true;
  if (!transparent && (length > MAX_COMPOUND || parts.isSet(characters.join('')))) return undefined;
  const found = splits.flatMap(([head, tail]) => {
    const suffixes = isStem(head) ? SUFFIXES : SHORT_SUFFIXES;
    const prefixes = isStem(tail) ? PREFIXES : SHORT_PREFIXES;
    return [
      ...(transparent || (head.length > 1 && tail.length > 1) ? [joined(head, tail, parts)] : []),
      withAffix(head, floorOf(suffixes, tail), parts),
      withAffix(tail, floorOf(prefixes, head), parts),
    ];
  });
  return easiest(found);
}

/** The level of a word, or of a character that stands for one. */
function isStem(part: string): boolean {
  return part.length > 1 || part in STANDS_FOR;
}

function withAffix(stem: string, floor: WordLevel | undefined, parts: PartLevels): WordLevel | undefined {
  return floor && hardest([partOf(stem, parts), floor]);
}

function floorOf(affixes: readonly Affixes[], affix: string): WordLevel | undefined {
  return affixes.find(({ characters }) => characters.includes(affix))?.floor;
}

function joined(head: string, tail: string, parts: PartLevels): WordLevel | undefined {
  return hardest([partOf(head, parts), partOf(tail, parts)]);
}

function partOf(part: string, parts: PartLevels): WordLevel | undefined {
  const own = easiest([parts.listed(part), standFor(part, parts)]);
  // 新闻 + 发布会
  return own ?? (part.length > 2 ? compound([...part], { own, parts }) : undefined);
}

function standFor(character: string, { listed }: PartLevels): WordLevel | undefined {
  const whole = STANDS_FOR[character];
  return whole === undefined ? undefined : listed(whole);
}

function easiest(levels: readonly (WordLevel | undefined)[]): WordLevel | undefined {
  return levels.reduce((best, one) => (best && one ? easier(best, one) : (best ?? one)), undefined);
}

/** The level of a whole: that of its hardest part; in no list where one of them is in none. */
function hardest(levels: readonly (WordLevel | undefined)[]): WordLevel | undefined {
  const all = levels.filter((level) => level !== undefined);
  if (all.length < levels.length || all.length === 0) return undefined;
  const whole = { size: Math.max(...all.map(({ size }) => size)), hsk2: 0, hsk2021: 0, hsk2025: 0, tocfl: 0 };
  for (const list of LEVEL_LISTS) {
    const own = all.map((level) => level[list]);
    whole[list] = own.includes(0) ? 0 : Math.max(...own);
  }
  return whole;
}
