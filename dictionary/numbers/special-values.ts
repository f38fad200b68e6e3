/** The value of special kinds of figures: decades, parts of months, ISO dates, telephone numbers, discounts, ages by decade. */
import type { Money } from '../text/index.ts';
import { parseNumeral, plainDigits } from './numerals.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A month by its number, from 1; `undefined` for none. */
export function monthName(number: number | undefined): string | undefined {
  return number === undefined ? undefined : MONTHS[number - 1];
}

/** The context of a figure: the text directly before and after it. */
export interface FigureContext {
  readonly before: string;
  readonly following: string;
  /** What 元 is in the text; yuan where it is not said. */
  readonly money?: Money;
}

/** Taiwan counts its years from 1912, the first. */
const YEARS_TO_TAIWAN = 1911;

const DAY_OF_MEMORY = /^(\d{1,2})[·•](\d{1,2})$/;
const ISO_DATE = /^([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const CLOCK = /^(\d{1,2})[:：](\d{2})[:：](\d{2})$/;
const DECADE = /^(?:(\d{2})(\d0)|(\d0)|([一二三四五六七八九])十)年代(初期?|末期?|中期|后期|後期)?$/;
const GENERATION = /^(\d[05])[后後]$/;
const DISCOUNT = /^([一二三四五六七八九]{1,2}|\d{1,2}(?:\.\d)?)折$/;
const PART_OF_TIME = /^(.*?[年月])(初|底|末|上旬|中旬|下旬|份)$/;
const TAIWAN_YEAR = /^(1[0-3]\d|9\d)(?:學|学)?年(度?)(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/;
const FRACTION = /^(\d{1,2})[/／](\d{1,3})$/;
const FIXED_TELEPHONE = /^(?:0\d{2,3}|[48]00)(?:-\d{3,8}){1,2}$/;
const MOBILE = /^1[3-9]\d(?:-?\d{4}){2}$/;
/** Words before a telephone number. */
const CALLED = /(?:拨打|撥打|致电|致電|拨通|撥通|热线|熱線|电话|電話)[:：]?\s*$/;
/** Well-known numbers: police, fire, ambulance, traffic, city hall, railway, consumers. */
const HOTLINE = /^(?:11[0-9]|12[0-2]|911|999|995|12345|12306|123[0-9]{2}|100\d{2}|955\d{2})$/;
const BEHIND_HOTLINE =
  /^\s*(?:报警|報警|接警|出警|电话|電話|热线|熱線|民警|指挥|指揮|急救|救护|救護|火警|消防|服务台|服務|平台|投诉)/;

const PARTS: Readonly<Record<string, string>> = {
  初: 'early',
  初期: 'early',
  末: 'end of',
  末期: 'late',
  底: 'end of',
  上旬: 'early',
  中旬: 'mid-',
  下旬: 'late',
  中期: 'mid-',
  后期: 'late',
  後期: 'late',
};

/** The value of a figure of a special kind; `undefined` for every other. `readDate` parses the rest of a date. */
export function specialValue(
  figure: string,
  context: FigureContext,
  readDate: (figure: string) => string | undefined,
): string | undefined {
  const plain = plainDigits(figure);
  return (
    isoDate(plain) ??
    dayOfMemory(plain) ??
    clock(plain) ??
    raceTime(plain) ??
    decade(plain) ??
    twoMonths(plain) ??
    partOfTime(plain, readDate) ??
    taiwanYear(plain) ??
    telephone(plain, context) ??
    discount(plain) ??
    generation(plain)
  );
}

/** A date in figures: `'2020-07-26'` -> year, month and day; `undefined` for none. */
export function splitIsoDate(
  figure: string,
): readonly [year: string, month: string, day: string] | undefined {
  const [, year, month, day] = ISO_DATE.exec(figure) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return [year, month, day];
}

function isoDate(figure: string): string | undefined {
  const [year, month, day] = splitIsoDate(figure) ?? [];
  const name = monthName(Number(month));
  return name === undefined ? undefined : `${Number(day)} ${name} ${year}`;
}

/** `'5·18'` -> 18 May. */
function dayOfMemory(figure: string): string | undefined {
  const [, month, day] = DAY_OF_MEMORY.exec(figure) ?? [];
  const name = monthName(Number(month));
  return name === undefined ? undefined : `${day} ${name}`;
}

function clock(figure: string): string | undefined {
  const [, hours = '', minutes, seconds] = CLOCK.exec(figure) ?? [];
  return hours === '' ? undefined : `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}

const RACE = /^(?:(\d{1,2})(?:小时|小時))?(?:(\d{1,2})分)?(\d{1,2})秒(\d{1,2})?$/;

/** `'2分08秒21'` -> 2:08.21, `'9秒83'` -> 9.83 seconds. */
function raceTime(figure: string): string | undefined {
  const [, hours, minutes, seconds = '', hundredths] = RACE.exec(figure) ?? [];
  if (seconds === '' || (minutes === undefined && hundredths === undefined)) return undefined;
  const parts = hundredths === undefined ? seconds : `${seconds}.${hundredths}`;
  if (minutes === undefined) return `${parts} seconds`;
  return hours === undefined ? `${minutes}:${parts}` : `${hours}:${minutes.padStart(2, '0')}:${parts}`;
}

/** `'90年代'` -> 1990s, `'1980年代末'` -> end of the 1980s; of two figures the 2010s and 2020s are named with their century. */
function decade(figure: string): string | undefined {
  const match = DECADE.exec(figure);
  if (match === null) return undefined;
  const [, century = '19', tens, short, han, part = ''] = match;
  const years = tens ?? short ?? `${parseNumeral(han ?? '')}0`;
  const said = `${century}${years}s`;
  const which = PARTS[part];
  if (which === undefined) return said;
  if (which.endsWith('-')) return which + said;
  return which === 'end of' ? `end of the ${said}` : `${which} ${said}`;
}

/** `'五六月'` -> May or June. */
function twoMonths(figure: string): string | undefined {
  const [, ten = '', low = '', high = ''] =
    /^(十?)([一二三四五六七八九])([二三四五六七八九十])月$/.exec(figure) ?? [];
  const names = [ten + low, ten + high].map((month) => monthName(parseNumeral(month)));
  return names.includes(undefined) || low === '' ? undefined : names.join(' or ');
}

/** `'2月初'` -> early February, `'2024年底'` -> end of 2024, `'11月份'` -> November. */
function partOfTime(figure: string, readDate: (figure: string) => string | undefined): string | undefined {
  const [, date = '', part = ''] = PART_OF_TIME.exec(figure) ?? [];
  const value = date === '' ? undefined : readDate(date);
  if (value === undefined || part === '份') return value;
  const which = PARTS[part] ?? '';
  return which.endsWith('-') ? which + value : `${which} ${value}`;
}

/** `'113年度'` -> 2024 (Taiwan's year 113). */
function taiwanYear(figure: string): string | undefined {
  const [, year, whole, month, day] = TAIWAN_YEAR.exec(figure) ?? [];
  if (year === undefined || (whole === '' && month === undefined)) return undefined;
  const date = [
    day,
    monthName(month === undefined ? undefined : Number(month)),
    Number(year) + YEARS_TO_TAIWAN,
  ];
  return `${date.filter((part) => part !== undefined).join(' ')} (Taiwan's year ${year})`;
}

function telephone(figure: string, { before, following }: FigureContext): string | undefined {
  const isCalled = CALLED.test(before) && /^[\d-]{3,13}$/.test(figure) && !figure.startsWith('00');
  const isHotline = HOTLINE.test(figure) && BEHIND_HOTLINE.test(following);
  const isNumber = isCalled || isHotline || FIXED_TELEPHONE.test(figure) || MOBILE.test(figure);
  return isNumber ? `${TELEPHONE} ${figure}` : undefined;
}

/** Begins the value of a telephone number. */
export const TELEPHONE = 'telephone';

/** `'8折'` -> 20% off, `'99折'` -> 1% off. */
function discount(figure: string): string | undefined {
  const [, tenths] = DISCOUNT.exec(figure) ?? [];
  if (tenths === undefined) return undefined;
  const digits = [...tenths].map((digit) => (/[\d.]/.test(digit) ? digit : parseNumeral(digit))).join('');
  const number = Number(digits);
  const left = number < 10 ? number * 10 : number;
  return `${Math.round(100 - left)}% off`;
}

/** `'90后'` -> born in the 1990s, `'95后'` -> born in 1995–1999. */
function generation(figure: string): string | undefined {
  const [, years] = GENERATION.exec(figure) ?? [];
  if (years === undefined) return undefined;
  const century = Number(years) < 40 ? '20' : '19';
  return years.endsWith('0')
    ? `born in the ${century}${years}s`
    : `born in ${century}${years}–${century}${Number(years.charAt(0))}9`;
}

/** The parts of a fraction in figures: `'1/5'` -> 1 and 5; `undefined` for anything else. */
export function splitFraction(figure: string): readonly [number, number] | undefined {
  const [, part, whole] = FRACTION.exec(plainDigits(figure)) ?? [];
  if (part === undefined || Number(part) === 0 || Number(part) >= Number(whole)) return undefined;
  return [Number(part), Number(whole)];
}

/** Two adjacent figures that leave open which: 五六, 十五六, 七八十, 三四百万. */
const ROUGH_PAIR = /^(十?)([一二两兩三四五六七八九])([二两兩三四五六七八九])([十百千]?[万萬]?[亿億]?)$/;

/** The two numbers of a rough pair: `'七八十'` -> 70 and 80; `undefined` for anything else. */
export function splitRoughPair(figure: string): readonly [number, number] | undefined {
  const match = ROUGH_PAIR.exec(figure);
  if (match === null) return undefined;
  const [, ten = '', low = '', high = '', scale = ''] = match;
  const [first, last] = [low, high].map((digit) => parseNumeral(ten + digit + scale));
  if (first === undefined || last === undefined) return undefined;
  const [one, other] = [parseNumeral(low) ?? 0, parseNumeral(high) ?? 0];
  return other - one === 1 || (one === 3 && other === 5) ? [first, last] : undefined;
}
