/** How a name that no dictionary lists is read and written (GB/T 16159), and its description. */

import { capitalised } from '../lexicon/index.ts';
import { formatPinyin, isSyllable } from '../pinyin/index.ts';
import { isHan } from '../text/index.ts';
import type { NameDescription, NameType, Syllable, Token } from '../types.ts';
import { composeEnglish, plainPinyin } from './english-names.ts';
import { isFamiliar } from './familiar-names.ts';
import type { NameLists } from './name-lists.ts';

/** Confidence of a name's reading: each of its characters has its most usual one. */
const NAME_CONFIDENCE = 0.9;

/** What is known of a name beside its text. */
export interface NameFacts {
  readonly kind: NameType;
  /** The words that form it, if there are several. */
  readonly parts: readonly Token[] | undefined;
  /** The reading of a character of the name, `at` its index in code units. */
  readonly readCharacter: (character: string, at: number) => Syllable;
  /** Whether a character is a surname: 默茨 has none. */
  readonly isSurname: (character: string) => boolean;
  /** Whether a text may be a foreign name in Chinese characters: 波萨里卡. */
  readonly isForeign: (text: string) => boolean;
  readonly lists: NameLists;
  readonly glosses: boolean;
  /** The reading given by the reader, a syllable for each Han character; it has priority. */
  readonly reading?: readonly Syllable[] | undefined;
}

/** Describes a name: `'刘冬梅'` -> `Liú Dōngméi`, "surname Liu, given name Dongmei". */
export function describeName(name: string, facts: NameFacts): NameDescription {
  const { kind, parts, glosses } = facts;
  const syllables = parts === undefined ? spellName(name, facts) : [];
  const pinyin =
    parts === undefined
      ? formatPinyin(syllables)
      : parts
          .map(writePart)
          .filter((part) => part !== '')
          .join(' ');
  return {
    kind: 'name',
    nameType: kind,
    reading: parts === undefined ? syllables.filter(isSyllable) : parts.flatMap((part) => part.reading),
    pinyin,
    gloss: glosses && kind !== 'person' ? englishName(name, pinyin, facts) : '',
    ...(kind === 'person' ? sayPerson(name, pinyin, surnameLength(name, facts)) : {}),
    confidence: parts === undefined ? NAME_CONFIDENCE : Math.min(...parts.map((part) => part.confidence)),
    ...(parts === undefined ? {} : { parts }),
  };
}

/** The parts of the reading of a name in one segment. */
function spellName(name: string, facts: NameFacts): Syllable[] {
  const { kind, readCharacter, lists } = facts;
  const cut = kind === 'person' ? surnameLength(name, facts) : stemLength(name, lists);
  const surname =
    kind === 'person' && cut > 0 ? lists.surnameReadings.get(name.slice(0, cut))?.split(' ') : undefined;
  const characters = [...name];
  // The ending of a place is read as a word: 长 in 区长 is not read as in a name.
  const end = kind === 'place' ? cut : characters.length;
  let capital = true;
  let place = 0;
  let han = 0;
  const parts = characters.map((character, at) => {
    const own = place;
    place += character.length;
    if (!isHan(character)) {
      capital = true;
      return character === '·' ? character : '·';
    }
    const usual =
      at < end ? (PHRASES.get(name.slice(own, own + 2)) ?? lists.nameReadings.get(character)) : undefined;
    const syllable = facts.reading?.[han] ?? surname?.[at] ?? usual ?? readCharacter(character, own);
    han += 1;
    const written = capital || at === cut ? capitalised(syllable) : syllable.toLowerCase();
    capital = false;
    return written;
  });
  return parts;
}

/** How many characters of a person's name are the surname; 0 for a name written as one word. */
function surnameLength(name: string, { isSurname, lists }: NameFacts): number {
  if (/[·•‧・]/.test(name) || lists.compoundSurnames.has(name)) return 0;
  for (const length of [4, 3, 2]) {
    const surname = name.slice(0, length);
    if (name.length > length && (lists.compoundSurnames.has(surname) || lists.japaneseSurnames.has(surname)))
      return length;
  }
  if (isFamiliar(name)) return 1;
  return name.length <= 3 && !isParts(name, lists) && isSurname(name.charAt(0)) ? 1 : 0;
}

/** Whether a name consists of parts of Mongolian, Tibetan or Uyghur names: 那顺, 查干夫 have no surname. */
function isParts(name: string, lists: NameLists): boolean {
  const { nameParts } = lists;
  if (nameParts.has(name)) return true;
  return [2, 3, 4].some(
    (length) => nameParts.has(name.slice(0, length)) && isParts(name.slice(length), lists),
  );
}

/** Given names that are read like the phrases that they are. */
const PHRASES: ReadonlyMap<string, Syllable> = new Map([
  ['为民', 'wei4'],
  ['为国', 'wei4'],
  ['為民', 'wei4'],
  ['為國', 'wei4'],
]);

/** How many characters of a place's name precede its ending. */
function stemLength(name: string, { placeEndings }: NameLists): number {
  for (const length of [4, 3, 2, 1]) {
    if (name.length > length && placeEndings.has(name.slice(-length))) return name.length - length;
  }
  return 0;
}

/** Capitalizes the words of a part of a name. */
function writePart({ text, pinyin }: Token): string {
  return pinyin === ''
    ? text.replace(/[^\p{Script=Latin}0-9]+/gu, '')
    : pinyin.split(' ').map(capitalised).join(' ');
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:街道)$/, 'subdistrict'],
  [/(?:社区|社區|小区)$/, 'neighbourhood'],
  [/(?:苏木)$/, 'sumu (township)'],
  [/(?:嘎查)$/, 'gacha (village)'],
  [/市$/, 'city'],
  [/[县縣]$/, 'county'],
  [/[区區]$/, 'district'],
  [/旗$/, 'banner (county)'],
  [/[镇鎮]$/, 'town'],
  [/[乡鄉]$/, 'township'],
  [/[村屯]$/, 'village'],
  [/河$/, 'river'],
  [/湖$/, 'lake'],
  [/山$/, 'mountain'],
  [/(?:高速公路|高速)$/, 'expressway'],
  [/(?:高铁|高鐵)$/, 'high-speed railway'],
  [/(?:公路|国道|國道|省道)$/, 'highway'],
  [/[铁鐵]路$/, 'railway'],
  [/(?:路|街|大道)$/, 'street'],
  [/(?:机场|機場)$/, 'airport'],
  [/站$/, 'station'],
  [/[桥橋]$/, 'bridge'],
  [/[岛島]$/, 'island'],
  [/港$/, 'port'],
  [/[湾灣]$/, 'bay'],
  [/江$/, 'river'],
  [/水[库庫]$/, 'reservoir'],
  [/寺$/, 'temple'],
];
const ORGANIZATION_KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:公司|集团|集團)$/, 'company'],
  [/(?:大学|大學)$/, 'university'],
  [/(?:学院|學院)$/, 'college'],
  [/(?:中学|小学|学校|學校|幼儿园)$/, 'school'],
  [/(?:医院|醫院)$/, 'hospital'],
  [/(?:银行|銀行|分行|支行)$/, 'bank'],
  [/法院$/, 'court'],
  [/(?:检察院)$/, 'procuratorate'],
  [/(?:委员会|委員會|常委会|委)$/, 'committee'],
  [/(?:局|厅|署)$/, 'government office'],
  [/部$/, 'department'],
  [/(?:协会|学会|联合会|商会|工会|总会|妇联|文联)$/, 'association'],
  [/(?:研究院|研究所)$/, 'institute'],
  [/(?:[队隊篮排足]|俱乐部|俱樂部)$/, 'team'],
  [/中心$/, 'centre'],
];

/** Divisions of China, whose names may be Mongolian or Tibetan: 吉日嘎郎吐镇. */
const CHINESE_DIVISION = /(?:[镇鎮乡鄉村旗屯]|街道|社区|社區|苏木|嘎查)$/;
const LONGEST_STEM = 4;

/** English from the parts of a name; from its stem and its ending, 暖水乡 Nuanshui Township. */
function englishName(name: string, pinyin: string, { kind, parts, lists, isForeign }: NameFacts): string {
  const called = kindOf(name, kind);
  if (parts !== undefined) return composeEnglish(parts, kind, lists) || (kind === 'place' ? '' : called);
  const words = plainPinyin(pinyin).split(' ');
  const ending = called.replace(/ \(.*\)$/, '');
  // 波特兰 in pinyin would pass for English.
  if (called === 'place') return '';
  // Nor would Yizimi'er City for 伊兹密尔市, or the name of a street as long as a sentence.
  const stem = name.slice(0, stemLength(name, lists));
  if (!CHINESE_DIVISION.test(name) && (stem.length > LONGEST_STEM || isForeign(stem))) return '';
  if (words.length < 2) return `${words.join(' ')} (${ending})`;
  return `${words.slice(0, -1).join(' ')} ${capitalised(ending)}`;
}

/** The card's note on a person: which part of the name is the surname. */
function sayPerson(name: string, pinyin: string, surname: number): Pick<Token, 'says'> {
  const plain = plainPinyin(pinyin);
  const [first = '', ...given] = plain.split(' ');
  if (isFamiliar(name)) return { says: `surname ${given.join(' ')}, familiar` };
  if (given.length === 0) return [...name].length < 3 ? { says: `surname ${plain}` } : {};
  return surname === 0 ? {} : { says: `surname ${first}, given name ${given.join(' ')}` };
}

function kindOf(name: string, kind: NameType): string {
  const kinds = kind === 'place' ? KINDS : ORGANIZATION_KINDS;
  return kinds.find(([ending]) => ending.test(name))?.[1] ?? (kind === 'place' ? 'place' : 'organization');
}
