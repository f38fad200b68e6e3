/** English for names that no dictionary lists, from their parts: 中央|气象台 Central Meteorological Observatory. */
import type { NameType, Token } from '../types.ts';
import type { NameLists } from './name-lists.ts';

/** Longer ones tell less than what kind it is. */
const MAX_LETTERS = 80;

/** Pinyin in plain letters: `Sàihǎn` -> `Saihan`. */
export function plainPinyin(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
}

/** What a name of several words is in English; empty where that gets too long. */
export function composeEnglish(
  parts: readonly Token[],
  kind: NameType,
  { organizationEnglish }: NameLists,
): string {
  const words: Word[] = [];
  let isSpelt = false;
  for (const part of parts) {
    if (part.pinyin === '' && !/[\p{L}\p{N}]/u.test(part.text)) continue;
    const known = organizationEnglish.get(part.text) ?? glossOfPart(part, words.length === 0);
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
  const english = kind === 'place' ? placeOf(words) : words.map((word) => word.english).join(' ');
  const last = english.charAt(0).toUpperCase() + english.slice(1);
  return last.length > MAX_LETTERS ? '' : last;
}

/** A word of a name in English. */
interface Word {
  english: string;
  readonly isPlace: boolean;
}

/** The smallest place first; what says its kind belongs to it: 金水区|郑州|东|站 Zhengzhou East Station, Jinshui District. */
function placeOf(words: readonly Word[]): string {
  const places: string[] = [];
  for (const { english, isPlace } of words) {
    if (isPlace || places.length === 0) places.unshift(english);
    else places[0] += ` ${english}`;
  }
  return places.join(', ');
}

/** What a listed part is called: a name as it is, of a word its first meaning, begun with a capital. */
function glossOfPart({ gloss, glossSource, kind }: Token, isFirst: boolean): string | undefined {
  const [first = ''] = gloss.split(/;|, | \(|:/);
  const bare = first
    .replace(/^(?:to|the|a) /, '')
    .replace(/ (?:prefecture-level city|municipality|county|district|province)$/, '');
  // A name of ours is a name, however long; CC-CEDICT may describe. Behind another 经济部 is a department.
  if (kind === 'name' && glossSource === 'Hangjian' && bare !== '' && (isFirst || !/^Ministry/.test(bare)))
    return bare;
  if (bare === '' || bare.split(' ').length > 3 || /^[-a-z]+ing$/.test(bare)) return undefined;
  if (kind === 'name') return bare;
  return bare.split(' ').map(capitaliseWord).join(' ');
}

function capitaliseWord(word: string): string {
  return /^(?:and|of|for|the|in)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
