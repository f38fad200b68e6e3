/** Figures, dates and times as words of a text: adds them to the segmenter's candidates. */
import type { Candidates } from '../lattice/index.ts';
import { parseNumeral } from './numerals.ts';
import { splitRoughPair } from './special-values.ts';

const D = '[0-9０-９]';
const GAP = '[ \\u3000]?';
/** Digits with thousands apart and a fraction. */
const FIGURE = `${D}+(?:[,，]${D}{3}(?!${D}))*(?:[.．]${D}+)?`;
/** A Chinese numeral of any length; checked by parsing. */
const HAN_NUMBER = '[零〇一二三四五六七八九十百千]+';
const MAGNITUDE = '(?:[百千]?[万萬]?[亿億]|[百千]?[万萬])';
const DAY_PART =
  '(?:上午|下午|凌晨|清晨|大清早|清早|大早上|半夜|早上|早晨|晚上|夜里|夜裡|深夜|中午|傍晚|今晨|(?<![今明昨当當每清大一最傍])[早晚])';

const YEAR = `(?:[12][0-9]{3}|[１２][０-９]{3}|[一二][〇零○一二三四五六七八九]{3})${GAP}年`;
const MONTH = `(?:1[0-2]|0?[1-9]|１[０-２]|[１-９]|十[一二]?|[一二三四五六七八九])${GAP}月`;
const DAY = `(?:[12][0-9]|3[01]|0?[1-9]|[１２][０-９]|３[０１]|[１-９]|[一二]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])${GAP}[日号號]`;
const DIGIT_DAY = `(?:[12][0-9]|3[01]|0?[1-9]|[１２][０-９]|３[０１]|[１-９])${GAP}日`;
const HOUR = `(?:1[0-9]|2[0-4]|0?[0-9]|[一二]?十[一二三四]?|[一二两兩三四五六七八九])${GAP}`;
const MINUTES = `(?:${GAP}(?:[0-5]?[0-9]|[零一二三四五六七八九十]+)${GAP}分(?!之|钟|鐘)(?:${GAP}[0-5]?[0-9]${GAP}秒)?|半|整)`;
const TIME = `(?:${DAY_PART}${GAP}${HOUR}[时時点點]${MINUTES}?|${HOUR}[时時点點]${MINUTES}|[0-9]{1,2}${GAP}[时時](?![代段候期间間]))`;

/** 正月初五, 腊月廿三; a month by its number only after 农历 or with a day of the lunar calendar. */
const MOON_DAY = '(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|三十)';
const MOON_DATE = [
  `(?:正|腊|臘|冬)月${MOON_DAY}(?![日号號个個一二三四五六七八九])`,
  `(?<=[农農][历曆])(?:十[一二]|[一二三四五六七八九十])月${MOON_DAY}`,
  '(?:十[一二]|[二三四五六七八九十])月初[一二三四五六七八九十]',
].join('|');

/** After a decade: 90年代初. */
const PART_OF_DECADE = '(?:初期?|末期?|中期|后期|後期)?';

/** Dates and times, the longest form first. */
const DATE = new RegExp(
  [
    `[12][0-9]{3}([-/.])(?:1[0-2]|0?[1-9])\\1(?:[12][0-9]|3[01]|0?[1-9])(?!${D})`,
    `[0-2]?[0-9][:：][0-5][0-9][:：][0-5][0-9](?!${D})`,
    `(?:[12][0-9]{2}|[1-9]|(?<!${D}))0${GAP}年代${PART_OF_DECADE}`,
    `[一二三四五六七八九]十年代${PART_OF_DECADE}`,
    MOON_DATE,
    // “5·18”, a day that is remembered.
    `(?<=[“「『])(?:1[0-2]|[1-9])[·•](?:[12][0-9]|3[01]|[1-9])(?!${D})`,
    `1[0-3][0-9]${GAP}[学學]?年度`,
    `1[0-3][0-9]${GAP}年${MONTH}(?:${GAP}${DAY})?`,
    `(?:${YEAR}${GAP})?${MONTH}${GAP}(?:上旬|中旬|下旬|[底末]|初(?![一二三四五六七八九十]))`,
    `${YEAR}${GAP}(?:[底末]|初(?![一二三四五六七八九十中级級]))`,
    `(?:${YEAR}${GAP})?${MONTH}份(?!额|額)`,
    `[12][0-9]{3}${GAP}[—–~～-]+${GAP}${YEAR}`,
    `${YEAR}${GAP}${MONTH}(?!份?以)(?:${GAP}${DAY})?(?:${GAP}${TIME})?`,
    `${YEAR}(?![级級轻輕代纪紀货])`,
    `(?:1[0-2]|[1-9])${GAP}(?:至|到|[—–~～-]+)${GAP}${MONTH}(?!${GAP}${D})`,
    `${MONTH}${GAP}(?:${DAY})(?:${GAP}${TIME})?`,
    `(?:1[0-2]|[1-9]|１[０-２]|[１-９])${GAP}月(?!球|亮|饼|票|薪|租|供|经)`,
    `(?:[12][0-9]|3[01]|[1-9])${GAP}(?:至|到|[—–~～-]+)${GAP}${DIGIT_DAY}`,
    `${DIGIT_DAY}(?![元均游遊圓本内])(?:${GAP}${TIME})?`,
    TIME,
  ].join('|'),
  'y',
);

/** Numbers in digits: a score, a range, a figure with its magnitude and words that make it vague. */
const AMOUNT = new RegExp(
  [
    `第${GAP}${FIGURE}`,
    // 2分08秒21, 9秒83: times of races.
    `(?:[0-9]{1,2}(?:小时|小時))?[0-9]{1,2}分[0-5][0-9]秒(?:[0-9]{1,2}(?!${D}))?|[0-9]{1,2}秒[0-9]{2}(?!${D})`,
    `(?:零下|[-−－])${GAP}${FIGURE}(?:${GAP}[至到~～—–-]${GAP}(?:零下)?${FIGURE})?[%％‰]?`,
    // Telephone numbers, fractions, generations, discounts.
    `(?:0[0-9]{2,3}|[48]00)(?:-[0-9]{3,8}){1,2}(?!${D})|1[3-9][0-9]-[0-9]{4}-[0-9]{4}(?!${D})`,
    `[1-9][0-9]?[/／][1-9][0-9]{0,2}(?![0-9/／月])`,
    `(?:[5-9][05]|[01][05])[后後](?!来|來|面|方|期|卫|衛|台|续|續|天|勤|果|者)`,
    `[1-9][0-9]?(?:\\.[0-9])?折(?!叠|腾|磨|射|返|算|旧|线|合|断)`,
    `${FIGURE}(?:${GAP}(?:兆|[万萬亿億]|千)${GAP}?${FIGURE}){1,2}${GAP}${MAGNITUDE}?|${FIGURE}${GAP}兆(?![瓦帕赫])`,
    `${D}+${GAP}[:：∶]${GAP}${D}{2}(?!${D})|${D}+[:：∶比]${D}+(?!${D})`,
    `${FIGURE}${GAP}${MAGNITUDE}?[%％‰]?(?:至|到|～|~|—|–|-)${FIGURE}${GAP}${MAGNITUDE}?[%％‰]?(?!${D}|[-—年月])`,
    `${FIGURE}[余餘多]${GAP}${MAGNITUDE}`,
    `${FIGURE}${GAP}${MAGNITUDE}?[余餘]`,
    `${FIGURE}${GAP}${MAGNITUDE}?多(?=[个個名人家年天万亿元项次件公吨亩米])`,
    `${FIGURE}${GAP}${MAGNITUDE}(?:[%％‰])?`,
    `${FIGURE}${GAP}[%％‰]?`,
  ].join('|'),
  'y',
);

/** What is counted after a numeral that may be something else. */
const UNIT = '[个個名人家天年周月次件项辆亩吨米元岁倍成公小分]';

/** Numbers in Chinese. */
const NUMERAL = new RegExp(
  [
    `第(?:${HAN_NUMBER})`,
    `(?:百|千|万|[一二三四五六七八九十]+)分之[零一二三四五六七八九十百点0-9.]+`,
    `(?:零下)?[一二两兩三四五六七八九十百千万亿萬億零〇]+点[零一二三四五六七八九]+[万亿]?`,
    `(?:零下)?[一二两兩三四五六七八九十百千万亿萬億零〇]+[余餘多几幾](?:[万萬亿億])?(?![十百千])`,
    // 五十来岁, 十来个.
    `[二三四五六七八九]?十[来來](?=${UNIT}|[歲条條次趟位名块塊里斤平])`,
    `[数數几幾上][十百千万萬亿億]+`,
    `十[几幾]`,
    // 五六月.
    `(?:一二|二三|三四|四五|五六|六七|七八|八九|九十|十一二)月(?![个個饼])`,
    // 五六次, 十五六岁, 七八十, 三四百万.
    `十?(?:一[二两兩]|[二两兩]三|三[四五]|四五|五六|六七|七八|八九)[十百千]?[万萬]?[亿億]?(?![十百千万萬亿億])`,
    // 打八折.
    `(?:(?<=打|享|[低至仅])[一二三四五六七八九]|[一二三四五六七八九]{2})折(?!叠|腾|磨|射|返|算|旧|线|合|断)`,
    // 三至四周, 六至七成.
    `[一二两兩三四五六七八九]成?[至到][二两兩三四五六七八九]成(?![为為立員员長长本就果功品分熟人年交])`,
    `[一二两兩三四五六七八九十]{1,2}[至到][二两兩三四五六七八九十]{1,2}(?=${UNIT})`,
    // 四比三, a score.
    `[零一二两兩三四五六七八九十]{1,3}比[零一二两兩三四五六七八九十]{1,3}(?![百千万萬亿億])`,
    `(?<=[近逾超约約])[百千][万萬]?(?=${UNIT})`,
    // 三成五 is 35%.
    `[一二两兩三四五六七八九]成[一二三四五六七八九半]?(?![成为為立员員长長本就果功品分熟人年交])`,
    `(?:零下)?[一二两兩三四五六七八九十百千万亿萬億零〇]+`,
  ].join('|'),
  'y',
);

/** What is counted in pairs of figures: 五六次. */
const PAIR_UNIT =
  /^(?:[个個名位人家天年周月次件项項辆輛亩畝吨噸米元岁歲倍里斤克分秒条條只隻张張口层層里座级級度成公块塊遍趟回轮輪场場本台臺]|小时|小時|点钟)/;

/** 十五五, the name of a plan. */
const PLAN = /十[一二三四五六]五(?![年月日个個十百千万])/y;

/** Before a score. */
const SCORED = /[砍得轰轟考拿揽攬][下了]{0,2}$/;

/** Costs in nats: a figure in digits is always one, whatever the cost of the words in it. */
const COST = { digits: 6, numeral: 12, vague: 13, plan: 8 } as const;

const STARTS = new Uint8Array(0x10000);
for (const unit of '零〇一二三四五六七八九十百千万萬两兩数數几幾上下早晚凌清今夜深中傍第正腊臘冬大半')
  STARTS[unit.charCodeAt(0)] = 1;
for (const minus of '-−－') STARTS[minus.charCodeAt(0)] = 3;
for (let digit = 0; digit < 10; digit++) {
  STARTS[0x30 + digit] = 2;
  STARTS[0xff10 + digit] = 2;
}
const NUMERAL_UNITS = new Set('零〇一二三四五六七八九十百千万萬亿億两兩');

/** Adds possible figures, dates and times anywhere in a text. */
export function addNumbers(text: string, candidates: Candidates): void {
  for (let at = 0; at < text.length; at++) {
    const start = STARTS[text.charCodeAt(at)];
    if (start === 0) continue;
    // A figure begins at its first digit.
    if (start === 2 && STARTS[text.charCodeAt(at - 1)] === 2) continue;
    // A minus precedes a figure, and follows neither a figure nor a letter.
    if (start === 3) {
      const minus = STARTS[text.charCodeAt(at + 1)] === 2 ? matchEnd(AMOUNT, text, at) : -1;
      if (minus > at && isMinus(text, at, minus))
        candidates.add(at, minus, { cost: COST.digits, kind: 'number' });
      continue;
    }
    const end = matchEnd(DATE, text, at);
    if (end > at) candidates.add(at, end, { cost: COST.digits, kind: 'number' });
    if (start === 2 || text.charAt(at) === '第' || text.startsWith('零下', at)) {
      const amount = matchEnd(AMOUNT, text, at);
      if (amount > at) candidates.add(at, amount, { cost: COST.digits + 1, kind: 'number' });
    }
    if (start === 1) addNumeral(text, at, candidates);
  }
}

/** Whether a dash before a figure is a minus: after a word only where degrees or shares follow. */
function isMinus(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (/[\p{Script=Latin}\p{N}）)]\s*$/u.test(before)) return false;
  return (
    !/\p{L}\s*$/u.test(before) ||
    /[%％‰]$/.test(text.slice(at, end)) ||
    /^\s*(?:℃|°|度|摄氏|攝氏)/.test(text.slice(end))
  );
}

function addNumeral(text: string, at: number, candidates: Candidates): void {
  const plan = matchEnd(PLAN, text, at);
  if (plan > at) candidates.add(at, plan, { cost: COST.plan, kind: 'plan' });
  if (NUMERAL_UNITS.has(text.charAt(at - 1))) return;
  const end = matchEnd(NUMERAL, text, at);
  if (end - at < 2) return;
  const numeral = text.slice(at, end);
  const isPair = splitRoughPair(numeral) !== undefined;
  const vague = isPair || /[余餘多来來几幾数數上成分第至到折月比]/.test(numeral);
  if (
    /^第/.test(numeral)
      ? parseNumeral(numeral.slice(1)) === undefined
      : !vague && parseNumeral(numeral.replace('零下', '')) === undefined
  )
    return;
  // 三五 and 一二 are words, 五六 before what is counted is not a number of two digits; 三五成群 is a saying.
  if (isPair && numeral.length === 2 && !PAIR_UNIT.test(text.slice(end, end + 2))) return;
  // 千万 and 十一 are words, 一百年 none; 砍九十分 counts.
  const isScore = SCORED.test(text.slice(Math.max(0, at - 3), at)) && /^分(?![之钟鐘])/.test(text.slice(end));
  // 一点二亿 is no 一点 and 二亿.
  const isDecimal = /点.+[万亿]$/.test(numeral);
  const cost = isScore || isDecimal ? COST.digits : vague ? COST.vague : COST.numeral;
  candidates.add(at, end, { cost, kind: 'number' });
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return -1;
  // White space at the end belongs to what follows.
  return text.slice(at, pattern.lastIndex).trimEnd().length + at;
}
