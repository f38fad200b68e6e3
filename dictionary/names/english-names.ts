/** English for names that no dictionary lists, from their parts: 中央|气象台 Central Meteorological Observatory. */
import type { NameType, Token } from '../types.ts';
import type { NameLists } from './name-lists.ts';

/** Longer ones are less clear than their kind. */
const MAX_LETTERS = 80;

/** Pinyin in plain letters: `Sàihǎn` -> `Saihan`. */
export function plainPinyin(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
}

/** The English of a name of several words; empty where it would be too long. */
export function composeEnglish(parts: readonly Token[], kind: NameType, lists: NameLists): string {
  const words: Word[] = [];
  let isSpelt = false;
  for (const [at, part] of parts.entries()) {
    if (part.pinyin === '' && !/[\p{L}\p{N}]/u.test(part.text)) continue;
    // 密西西比|州 is Mississippi.
    if (part.text === '州' && at > 0 && words.at(-1)?.isPlace && !isSpelt) continue;
    // A foreign place that no list knows is not spelt: 韦拉克鲁斯州.
    if (part.kind === 'name' && part.nameType === 'place' && part.gloss === '' && part.text.length > 2)
      return '';
    const known = isLoose(parts, at, lists)
      ? undefined
      : englishOfPart(part, words.length === 0, { lists, isSite: isSite(parts, at) });
    const spelt = plainPinyin(part.pinyin).replaceAll(' ', '');
    const word = known ?? (spelt === '' ? part.text : spelt);
    // 鑫|华 is Xinhua.
    const before = words.at(-1);
    if (known === undefined && isSpelt && spelt !== '' && before !== undefined)
      before.english += word.toLowerCase();
    else
      words.push({
        english: known === undefined ? word.charAt(0).toUpperCase() + word.slice(1) : word,
        isPlace: part.nameType === 'place',
      });
    isSpelt = known === undefined && spelt !== '';
  }
  const english =
    kind === 'place' ? placeOf(words) : organizationOf(words, { parts, countries: lists.countryNames });
  const last = english.charAt(0).toUpperCase() + english.slice(1);
  return last.length > MAX_LETTERS ? '' : last;
}

/** Whether a part is a character beside another that no list explains: 玛|嘉|烈|医院 is spelt, not translated. */
function isLoose(parts: readonly Token[], at: number, { organizationEnglish }: NameLists): boolean {
  const isCharacter = (part: Token | undefined) =>
    part?.kind === 'word' && part.text.length === 1 && !organizationEnglish.has(part.text);
  return isCharacter(parts[at]) && (isCharacter(parts[at - 1]) || isCharacter(parts[at + 1]));
}

/** A word of a name in English. */
interface Word {
  english: string;
  readonly isPlace: boolean;
}

/** Stems before these are spelt: 江北|机场 is not an airport north of the Yangtze, 独龙江|乡 not a river. */
const SITE = /^(?:国际机场|國際機場|机场|機場|镇|鎮|乡|鄉|村|街道)$/;
const MEANINGFUL = / of | [Rr]iver$|^(?:East|West|South|North)ern /;

/** Whether a part is the stem of a site's name with a meaning. */
function isSite(parts: readonly Token[], at: number): boolean {
  return parts.slice(at + 1).some(({ text }) => SITE.test(text));
}

/** The English of a part of a name; `undefined` for one that is spelt. */
function englishOfPart(
  part: Token,
  isFirst: boolean,
  { lists, isSite }: { lists: NameLists; isSite: boolean },
): string | undefined {
  const numeral = /^第([一二三四五六七八九十]{1,3})$/.exec(part.text)?.[1];
  // 第一人民医院 is First People's Hospital, 第八中学 No. 8 Middle School.
  const listed = isFirst
    ? (FIRST_WORDS.get(part.text) ?? lists.organizationEnglish.get(part.text))
    : lists.organizationEnglish.get(part.text);
  if (listed !== undefined) return listed;
  if (numeral !== undefined) return `No. ${smallNumber(numeral)}`;
  const gloss = glossOfPart(part, isFirst);
  const isSpelt = isSite && gloss !== undefined && (part.kind !== 'name' || MEANINGFUL.test(gloss));
  return isSpelt ? undefined : gloss;
}

/** A division without a name of its own, before its office: 省检察院. */
const FIRST_WORDS: ReadonlyMap<string, string> = new Map([['省', 'Provincial']]);

const DIGITS = '一二三四五六七八九';

/** A numeral up to 99: `十八` -> 18. */
function smallNumber(numeral: string): number {
  // The digit 0 is none: 十 has none on either side.
  const value = (digit: string) => (digit === '' ? 0 : DIGITS.indexOf(digit) + 1);
  const at = numeral.indexOf('十');
  if (at < 0) return value(numeral);
  return (at === 0 ? 1 : value(numeral.slice(0, at))) * 10 + value(numeral.slice(at + 1));
}

/** The ending of a team, which belongs to its country or its place. */
const TEAM = /^(?:队|隊|男足|女足|男篮|男籃|女篮|女籃|男排|女排)$/;
const BANK = /^(?:银行|銀行)$/;

/** An organisation: 日本|队 Japanese team, 长沙|银行 Bank of Changsha, 湖南省|纪委 Hunan Discipline Commission. */
function organizationOf(
  words: readonly Word[],
  { parts, countries }: { parts: readonly Token[]; countries: ReadonlyMap<string, string> },
): string {
  const [first, second] = words;
  const [head, tail] = [parts[0]?.text ?? '', parts[1]?.text ?? ''];
  if (first !== undefined && second !== undefined && words.length === 2 && first.isPlace) {
    if (TEAM.test(tail))
      return `${countries.get(head) ?? first.english} ${second.english.replace(/^Team$/, 'team')}`;
    if (BANK.test(tail)) return `Bank of ${withoutProvince(first.english)}`;
  }
  // Howard University is not John Howard's.
  const isNamedAfter = words.length === 2 && parts[0]?.nameType === 'person';
  if (isNamedAfter) return `${first?.english.split(' ').at(-1)} ${second?.english}`;
  return words
    .map(({ english, isPlace }, at) =>
      isPlace && at + 1 < words.length ? withoutProvince(english) : english,
    )
    .join(' ');
}

/** `Hunan Province` -> `Hunan`. */
function withoutProvince(place: string): string {
  return place.replace(/(?<=.) Province$/, '');
}

/** The smallest place first; the ending belongs to it: 金水区|郑州|东|站 Zhengzhou East Station, Jinshui District. */
function placeOf(words: readonly Word[]): string {
  const places: string[] = [];
  for (const { english, isPlace } of words) {
    if (isPlace || places.length === 0) places.unshift(english);
    else places[0] += ` ${english}`;
  }
  return places.join(', ');
}

/** The English of a listed part: a name as it is, of a word its first meaning, capitalized. */
function glossOfPart({ gloss, glossSource, kind }: Token, isFirst: boolean): string | undefined {
  const [first = ''] = gloss.split(/;|, | \(|:/);
  const bare = first
    .replace(/^(?:to|the|a) /, '')
    // Ngawa Tibetan and Qiang Autonomous Prefecture.
    .replace(/^(\S+) .*Autonomous (Prefecture|County).*/, '$1 $2')
    .replace(/ (?:prefecture-level city|municipality|county|district|province)$/, '');
  // Our names are names, however long; CC-CEDICT may give descriptions. After another part 经济部 is a department.
  if (kind === 'name' && glossSource === 'Hangjian' && bare !== '' && (isFirst || !/^Ministry/.test(bare)))
    return bare;
  if (bare === '' || bare.split(' ').length > 3 || /^[-a-z]+ing$/.test(bare)) return undefined;
  if (kind === 'name') return bare;
  return bare.split(' ').map(capitaliseWord).join(' ');
}

function capitaliseWord(word: string): string {
  return /^(?:and|of|for|the|in)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
