/** Figures in digits as they are said aloud: `3.6万` is read 三点六万. */

import type { Syllable } from '../types.ts';
import { describeNumber } from './number-tokens.ts';
import { plainDigits } from './numerals.ts';
import { splitFraction, splitIsoDate, TELEPHONE } from './special-values.ts';

/** How a figure is said. */
export interface SpokenNumber {
  /** In characters: `三点六万`. */
  readonly text: string;
  readonly reading: readonly Syllable[];
  /** `sān diǎn liù wàn`. */
  readonly pinyin: string;
}

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const MAGNITUDES = ['', '万', '亿', '万亿', '亿亿'];
/** Longer ones are telephone numbers and the like, said digit by digit. */
const MAX_DIGITS = 16;
const RUN = /\d+(?:\.\d+)?/g;
const CLOCK = /^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?$/;
/** Said digit by digit: generations and discounts. */
const SPELLED = /^(\d{2})([后後])$|^(\d{1,2}(?:\.\d)?)(折)$/;
/** 2 is 两 before what is counted, and before these units. */
const COUNTED =
  /^\s*(?:[个個名位次条條天台项項家所只隻辆輛本册冊张張座种種年人倍岁歲千万萬亿億]|小时|小時|分钟|分鐘)/;

/**
 * Says a figure that has digits: `'5500'` -> 五千五百, `'6.2%'` -> 百分之六点二, `'2025年'` -> 二零二五年, `'08:30'` ->
 * 八点三十分. `following` is the text after it; `value` distinguishes a time from a score. `undefined` for text without digits.
 */
export function sayNumber(
  figure: string,
  { following, value = '' }: { readonly following: string; readonly value?: string | undefined },
  readCharacter: (character: string) => Syllable,
): SpokenNumber | undefined {
  const bare = plainDigits(figure.replaceAll(/\s/g, ''));
  if (!/\d/.test(bare)) return undefined;
  const text =
    sayDate(bare) ??
    sayTelephone(bare, value) ??
    sayClock(bare, value) ??
    saySpelled(bare) ??
    sayFraction(bare) ??
    sayFigure(bare, following, value);
  const { reading, pinyin } = describeNumber(text, { before: '', following: '' }, readCharacter);
  return { text, reading, pinyin };
}

/** A date in figures, 2020-07-26, is said as it is written in characters. */
function sayDate(figure: string): string | undefined {
  const [year, month, day] = splitIsoDate(figure) ?? [];
  if (year === undefined) return undefined;
  return `${spell(year)}年${sayWhole(String(Number(month)))}月${sayWhole(String(Number(day)))}日`;
}

/** In telephone numbers 1 is yāo. */
function sayTelephone(figure: string, value: string): string | undefined {
  return value.startsWith(TELEPHONE) ? spell(figure.replaceAll(/\D/g, '')).replaceAll('一', '幺') : undefined;
}

/** 90后 is jiǔlínghòu, 99折 jiǔjiǔ zhé. */
function saySpelled(figure: string): string | undefined {
  const [, years = '', after = '', tenths = '', discount = ''] = SPELLED.exec(figure) ?? [];
  const digits = (years || tenths).replace('.', '');
  return digits === '' ? undefined : spell(digits) + after + discount;
}

function sayFraction(figure: string): string | undefined {
  const [part, whole] = splitFraction(figure) ?? [];
  if (part === undefined || whole === undefined) return undefined;
  return `${sayWhole(String(whole))}分之${sayWhole(String(part))}`;
}

function sayClock(figure: string, value: string): string | undefined {
  const [, hours, minutes = '', seconds] = CLOCK.exec(figure) ?? [];
  if (hours === undefined || !CLOCK.test(value)) return undefined;
  const zero = minutes.startsWith('0') && minutes !== '00' ? '零' : '';
  const said =
    minutes === '00' && seconds === undefined ? '' : `${zero}${sayWhole(String(Number(minutes)))}分`;
  const rest = seconds === undefined ? '' : `${sayWhole(String(Number(seconds)))}秒`;
  return `${sayWhole(String(Number(hours)))}点${said}${rest}`;
}

function sayFigure(figure: string, following: string, value: string): string {
  const [, amount = figure, mark = ''] = /^(.*?)([%％‰]*)$/.exec(figure) ?? [];
  const isYears = /^\d{4}(?:[—–~～-]+\d{4})?年/.test(amount);
  const said = amount.replaceAll(RUN, (run: string, at: number) => {
    const after = amount.slice(at + run.length) || following;
    if (isYears && run.length === 4) return spell(run);
    // 13时02分.
    if (/^0\d$/.test(run) && /^[分秒]/.test(after)) return spell(run);
    if (/^\d{4}$/.test(run) && value === run) return spell(run);
    const isOrdinal = amount.charAt(at - 1) === '第';
    if (run === '2' && !isOrdinal && COUNTED.test(after)) return '两';
    return sayRun(run);
  });
  const below = /^\s*(?:℃|°|度|摄氏|攝氏)/.test(following) ? '零下' : '负';
  const joined = said
    .replace(/^[-−－]/, below)
    .replaceAll(/[—–~～-]+/g, '到')
    .replaceAll(/[:：∶]/g, '比')
    .replaceAll(/[%％‰]/g, '');
  if (mark === '') return joined;
  return `${mark === '‰' ? '千' : '百'}分之${joined}`;
}

function sayRun(run: string): string {
  const [whole = '', fraction] = run.split('.');
  const isCode = whole.length > MAX_DIGITS || /^0\d/.test(whole);
  const said = isCode ? spell(whole) : sayWhole(whole);
  return fraction === undefined ? said : `${said}点${spell(fraction)}`;
}

function spell(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]).join('');
}

/** A whole number of at most {@link MAX_DIGITS} digits: `'25500'` -> 两万五千五百, `'1005'` -> 一千零五. */
function sayWhole(digits: string): string {
  if (Number(digits) === 0) return '零';
  const groups = digits.padStart(Math.ceil(digits.length / 4) * 4, '0').match(/\d{4}/g) ?? [];
  let said = '';
  groups.forEach((group, index) => {
    if (Number(group) === 0) return;
    // A gap between two groups is said once: 20005 is 两万零五, 200500 is 二十万零五百.
    const gap = said !== '' && (group.startsWith('0') || Number(groups[index - 1]) % 10 === 0);
    const magnitude = MAGNITUDES[groups.length - 1 - index] ?? '';
    said += `${gap ? '零' : ''}${sayGroup(group, magnitude !== '')}${magnitude}`;
  });
  return said.replace(/^一十/, '十');
}

/** Up to four digits. */
function sayGroup(group: string, isBeforeMagnitude: boolean): string {
  if (isBeforeMagnitude && Number(group) === 2) return '两';
  let said = '';
  let gap = false;
  [...group].forEach((digit, index) => {
    const place = PLACES[3 - index] ?? '';
    if (digit === '0') {
      gap = said !== '';
      return;
    }
    said += `${gap ? '零' : ''}${digit === '2' && place === '千' ? '两' : DIGITS[Number(digit)]}${place}`;
    gap = false;
  });
  return said;
}
