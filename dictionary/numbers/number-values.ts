/** The value of a figure, a date or a time, in plain English or ISO form. */
import type { Money } from '../text/index.ts';
import { formatNumber, parseFigure, parseNumeral, plainDigits } from './numerals.ts';
import {
  type FigureContext,
  monthName,
  specialValue,
  splitFraction,
  splitRoughPair,
} from './special-values.ts';

/** Units that are named in a value, `one|many` where these differ. */
const UNITS: readonly (readonly [string, string])[] = `
人次=person-time|person-times 人=person|people 亿元= 美元=US dollar|US dollars 欧元=euro|euros 歐元=euro|euros 港元=Hong Kong dollar|Hong Kong dollars
日元=yen 英镑=pound|pounds 英鎊=pound|pounds 克朗=krone|kroner 瑞典克朗=Swedish krona|Swedish kronor 挪威克朗=Norwegian krone|Norwegian kroner 丹麦克朗=Danish krone|Danish kroner 克拉=carat|carats 澳元=Australian dollar|Australian dollars 加元=Canadian dollar|Canadian dollars 瑞士法郎=Swiss franc|Swiss francs 法郎=franc|francs 卢比=rupee|rupees 盧比=rupee|rupees 比索=peso|pesos 泰铢=baht 泰銖=baht 里拉=lira 雷亚尔=real|reais 兰特=rand 林吉特=ringgit 卢布=rouble|roubles 韩元=won 元=yuan 平方公里=square km 平方米=square metre|square metres 立方米=cubic metre|cubic metres 公里=km
千米=km 千瓦时=kWh 千瓦=kW 万千瓦=kW 毫米=mm 厘米=cm 海里=nautical mile|nautical miles 英里=mile|miles 米=metre|metres 公斤=kg 千克=kg 毫克=mg 克=gram|grams 吨=tonne|tonnes 噸=tonne|tonnes 桶=barrel|barrels
公顷=hectare|hectares 亩=mu 畝=mu 摄氏度=°C 攝氏度=°C ℃=°C °C=°C 度=degree|degrees 新台币=Taiwan dollar|Taiwan dollars 新台幣=Taiwan dollar|Taiwan dollars 新臺幣=Taiwan dollar|Taiwan dollars 小时=hour|hours 个小时=hour|hours 小時=hour|hours 個小時=hour|hours 分钟=minute|minutes 分鐘=minute|minutes 秒=second|seconds 天=day|days
个月=month|months 個月=month|months 年=year|years 周年=year|years 年级= 年級= 周岁=year old|years old 岁=year old|years old 歲=year old|years old 周=week|weeks 倍=times 个百分点=percentage point|percentage points 個百分點=percentage point|percentage points 百分点=percentage point|percentage points
`
  .trim()
  .split(/\s+(?=[^=\s]+=)/)
  .map((row): [string, string] => [row.slice(0, row.indexOf('=')), row.slice(row.indexOf('=') + 1)])
  .sort(([a], [b]) => b.length - a.length);

/**
 * The value of a number token: `'2.55万'` before 人次 -> `'25,500 person-times'`, `'3月21日'` -> `'21 March'`,
 * `'百分之十二'` -> `'12%'`. `context` is the text around it. `undefined` where it has none.
 */
export function readValue(figure: string, context: FigureContext): string | undefined {
  const bare = figure.replaceAll(/\s/g, '');
  return (
    moonDate(bare) ??
    specialValue(bare, context, dateValue) ??
    dateValue(bare) ??
    timeValue(bare) ??
    shareValue(bare) ??
    ordinalValue(bare) ??
    scoreValue(bare) ??
    amountValue(bare, context)
  );
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : parseFigure(text.replaceAll('○', '〇'));
}

const DATE =
  /^(?:([^年月日号]{4})年)?(?:([^年月日号]{1,2})月)?(?:([^年月日号號]{1,3})[日号號])?((?:上午|下午|凌晨|清晨|大清早|清早|大早上|半夜|早上|早晨|晚上|夜里|夜裡|深夜|中午|傍晚|早|晚)?[^年月日]*[时時点點].*)?$/;

function dateValue(figure: string): string | undefined {
  const years = /^(\d{4})[—–~～-]+(\d{4})年$/.exec(figure);
  if (years !== null) return `${years[1]} to ${years[2]}`;
  const months = /^(\d+)(?:至|到|[—–~～-]+)(.+)月$/.exec(figure);
  if (months !== null) {
    const [first, last] = [monthOf(months[1]), monthOf(months[2])];
    return first === undefined || last === undefined ? undefined : `${first} to ${last}`;
  }
  const days = /^(\d+)(?:至|到|[—–~～-]+)(\d+)日$/.exec(figure);
  if (days !== null) return `the ${ordinal(Number(days[1]))} to the ${ordinal(Number(days[2]))}`;
  const match = DATE.exec(figure);
  if (match === null) return undefined;
  const [, year, month, day, time] = match;
  if (year === undefined && month === undefined && day === undefined) return undefined;
  const named = monthOf(month);
  const number = numberIn(day);
  const date =
    number !== undefined && named === undefined
      ? `the ${ordinal(number)}`
      : [number, named, numberIn(year)].filter((part) => part !== undefined).join(' ');
  const clock = time === undefined ? undefined : timeValue(time);
  return clock === undefined ? date : `${clock}, ${date}`;
}

const MOON_DATE = /^(正|腊|臘|冬|十[一二]|[一二三四五六七八九十])月(初|廿)?([一二三四五六七八九十]*)$/;
const MOON_MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12, 臘: 12 };

/** `'正月初五'` -> day 5 of lunar month 1. */
function moonDate(figure: string): string | undefined {
  const [, month = '', mark, day = ''] = MOON_DATE.exec(figure) ?? [];
  if (month === '' || (mark === undefined && day === '')) return undefined;
  const number = (numberIn(day) ?? 0) + (mark === '廿' ? 20 : 0);
  return `day ${number} of lunar month ${MOON_MONTHS[month] ?? numberIn(month)}`;
}

function monthOf(month: string | undefined): string | undefined {
  return monthName(numberIn(month));
}

const TIME =
  /^(上午|下午|凌晨|清晨|大清早|清早|大早上|半夜|早上|早晨|晚上|夜里|夜裡|深夜|中午|傍晚|今晨|早|晚)?(.{1,3}?)[时時点點](?:(半)|整|(.{1,3}?)分(?:(.{1,3}?)秒)?)?$/;

function timeValue(figure: string): string | undefined {
  const match = TIME.exec(figure);
  if (match === null) return undefined;
  const [, part = '', hour, half, minutes, seconds] = match;
  let hours = numberIn(hour);
  if (hours === undefined || hours > 24) return undefined;
  const afternoon = /下午|晚|夜|傍/.test(part) || (part === '中午' && hours < 3);
  if (afternoon && hours < 12 && !(/夜|晚/.test(part) && hours < 5)) hours += 12;
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(hours)}:${half === undefined ? two(numberIn(minutes) ?? 0) : '30'}`;
  return seconds === undefined ? clock : `${clock}:${two(numberIn(seconds) ?? 0)}`;
}

const FRACTIONS = new Map([
  ['1/2', 'one half'],
  ['1/3', 'one third'],
  ['2/3', 'two thirds'],
  ['1/4', 'one quarter'],
  ['3/4', 'three quarters'],
  ['1/5', 'one fifth'],
  ['1/10', 'one tenth'],
]);

function shareValue(figure: string): string | undefined {
  const slash = splitFraction(figure);
  if (slash !== undefined) return FRACTIONS.get(slash.join('/')) ?? slash.join('/');
  const share = /^(.+)分之(.+)$/.exec(figure);
  if (share !== null) {
    const [, whole = '', part = ''] = share;
    const pair = splitRoughPair(part);
    if (pair !== undefined && whole === '百') return `${pair.join(' to ')}%`;
    const value = numberIn(part);
    if (value === undefined) return undefined;
    if (whole === '百') return `${formatNumber(value)}%`;
    const parts = whole === '千' ? 1000 : whole === '万' ? 10000 : numberIn(whole);
    const fraction = `${value}/${parts}`;
    return FRACTIONS.get(fraction) ?? fraction;
  }
  return tenthsValue(figure);
}

/** `'三成'` -> 30%, `'三成五'` -> 35%, `'六至七成'` -> 60 to 70%. */
function tenthsValue(figure: string): string | undefined {
  const [, tenths, more] = /^(.)成(.?)$/.exec(figure) ?? [];
  const percent = (digit: string | undefined) => (numberIn(digit) ?? 0) * 10;
  if (tenths !== undefined) return `${percent(tenths) + (more === '半' ? 5 : (numberIn(more) ?? 0))}%`;
  const [, low, high] = /^(.)成?[至到](.)成$/.exec(figure) ?? [];
  return low === undefined ? undefined : `${percent(low)} to ${percent(high)}%`;
}

function ordinalValue(figure: string): string | undefined {
  const match = /^第(.+)$/.exec(figure);
  const number = numberIn(match?.[1]);
  return number === undefined ? undefined : ordinal(number);
}

function ordinal(number: number): string {
  const tail = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
}

function scoreValue(figure: string): string | undefined {
  const match = /^([0-9０-９]+)([:：∶比])([0-9０-９]+)$/.exec(figure);
  if (match === null) {
    const [home, away] = figure.split('比').map(numberIn);
    return home === undefined || away === undefined ? undefined : `${home}-${away}`;
  }
  const [, first = '', mark, second = ''] = match.map(plainDigits);
  const clock =
    mark !== '∶' && mark !== '比' && second.length === 2 && Number(first) < 25 && Number(second) < 60;
  return clock ? `${first.padStart(2, '0')}:${second}` : `${first}-${second}`;
}

const VAGUE = /[余餘多几幾]/;
/** After a round number: 五十来岁, 十来个. */
const ABOUT = /[来來]$/;
/** The English of several of a power of ten, by its zeros. */
const SEVERAL = [
  'several',
  'dozens',
  'hundreds',
  'thousands',
  'tens of thousands',
  'hundreds of thousands',
  'millions',
  'tens of millions',
  'hundreds of millions',
  'billions',
  'tens of billions',
  'hundreds of billions',
  'trillions',
];

/** `'数十'` -> dozens, `'几十亿'` -> billions, `'十几'` -> more than 10. */
function roughValue(figure: string): string | undefined {
  if (/^十[几幾]$/.test(figure)) return 'more than 10';
  const [, power = ''] = /^[数數几幾]([十百千万萬亿億]+)$/.exec(figure) ?? [];
  const number = power === '' ? undefined : numberIn(`一${power}`);
  return number === undefined ? undefined : SEVERAL[Math.round(Math.log10(number))];
}

/** What is not a year though it looks like one: 2025人. */
const COUNTED =
  /^\s*(?:[个個名位人条條件项項次家天种種座张張元美港日欧歐英韩亿億万萬米公克吨噸斤里平立多余餘度℃°%％股只隻头頭艘架辆輛套份台臺所户戶字页頁票分秒小倍册冊例起场場亩畝岁歲]|千米|千克|千瓦)/;
const YEAR_ALONE = /^(?:19|20)\d{2}$/;

function amountValue(
  figure: string,
  { before, following, money = 'yuan' }: FigureContext,
): string | undefined {
  const percent = /[%％‰]$/.test(figure);
  const unit = percent ? '' : unitOf(before, following, money);
  const rough = roughValue(figure);
  if (rough !== undefined) return rough;
  const pair = splitRoughPair(figure);
  if (pair !== undefined) {
    const isNear = pair[1] - pair[0] === 1;
    return withUnit(pair.map(formatNumber).join(isNear ? ' or ' : ' to '), unit, pair[1]);
  }
  if (YEAR_ALONE.test(figure) && unit === '' && !COUNTED.test(following)) return figure;
  const range = /^(.+?)([%％‰]?)(?:至|到|～|~|—|–|-)(.+?)([%％‰]?)$/.exec(figure);
  if (range !== null) {
    const [, low = '', , high = '', mark = ''] = range;
    const isCold = low.startsWith('零下');
    const [first, last] = [numberIn(low.replace('零下', '')), numberIn(high.replace('零下', ''))];
    if (first === undefined || last === undefined) return undefined;
    if (isCold) {
      const end = high.startsWith('零下') || last > first ? `minus ${last}` : String(last);
      return withUnit(`minus ${first} to ${end}`, unit, last);
    }
    return withUnit(`${formatNumber(first)} to ${formatNumber(last)}${plainDigits(mark)}`, unit, last);
  }
  if (/^上/.test(figure)) {
    const over = numberIn(`一${figure.slice(1)}`);
    return over === undefined ? undefined : withUnit(`over ${formatNumber(over)}`, unit, over);
  }
  const cold = /^(?:零下|[-−－])/.test(figure);
  const digits = figure
    .replace(/^(?:零下|[-−－])/, '')
    .replace(VAGUE, '')
    .replace(ABOUT, '')
    .replace(/[%％‰]$/, '');
  const number = /^[0-9]+$/.test(digits) || !/^[万萬亿億]/.test(digits) ? numberIn(digits) : undefined;
  if (number === undefined) return undefined;
  // 007 is no seven.
  const shown = /^0\d/.test(plainDigits(digits)) ? plainDigits(digits) : formatNumber(number);
  const exact =
    /\.\d*0$/.test(plainDigits(digits)) && !/[万萬亿億]/.test(digits) ? plainDigits(digits) : shown;
  const mark = percent ? plainDigits(figure.slice(-1)) : '';
  return `${cold ? 'minus ' : ''}${VAGUE.test(figure) ? 'more than ' : ABOUT.test(figure) ? 'about ' : ''}${withUnit(exact + mark, unit, number)}`;
}

/** Money that is named before the figure, or by a sign: 港币15万元, $20万. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/(?:港币|港幣|港元|HK\$)$/, 'Hong Kong dollar|Hong Kong dollars'],
  [/(?:新台币|新臺幣|新台幣|台币|臺幣|台幣|NT\$)$/, 'Taiwan dollar|Taiwan dollars'],
  [/(?:美元|美金|US\$|[$＄])$/, 'US dollar|US dollars'],
  [/(?:人民币|人民幣|RMB|[¥￥])$/, 'yuan'],
  [/(?:欧元|歐元|€)$/, 'euro|euros'],
  [/(?:英镑|英鎊|£)$/, 'pound|pounds'],
  [/(?:日元|日圆|日圓)$/, 'yen'],
  [/(?:韩元|韓元)$/, 'won'],
];

const OWN_MONEY: Readonly<Record<Money, string>> = {
  yuan: 'yuan',
  dollars: 'dollar|dollars',
  either: 'yuan or dollars',
};

function unitOf(before: string, following: string, own: Money): string {
  const text = following.trimStart();
  const money = CURRENCIES.find(([name]) => name.test(before.trimEnd()))?.[1];
  if (money !== undefined && (!/^[\p{Script=Han}]/u.test(text) || text.startsWith('元'))) return money;
  const unit = UNITS.find(([name]) => text.startsWith(name))?.[1] ?? '';
  return unit === 'yuan' && !text.startsWith('元人民') ? OWN_MONEY[own] : unit;
}

function withUnit(value: string, unit: string, number: number): string {
  if (unit === '') return value;
  const [one = '', many = one] = unit.split('|');
  return `${value} ${number === 1 ? one : many}`;
}

/** The plan that 十五五 names: its number and years. */
export function planGloss(plan: string): string {
  const number = parseNumeral(plan.slice(0, 2)) ?? 0;
  const first = 1951 + 5 * number;
  return `${ordinal(number)} Five-Year Plan (${first}–${first + 4})`;
}
