/** Tones of 一 and 不 before the next syllable; third tones are left as in dictionaries. */

import { formatPinyin, respell } from '../pinyin/index.ts';
import { isHan } from '../text/index.ts';
import type { Syllable, Token } from '../types.ts';

const NUMERAL = /[第零〇一二三四五六七八九十百千万亿两兩萬億0-9]/;
const GREAT_NUMERAL = /[百千万亿萬億]/;
/** Words that begin with 一 as an ordinal, which keeps its tone. */
const ORDINALS = new Set(
  '一月 一级 一級 一等 一流 一号 一號 一线 一線 一审 一審 一班 一楼 一樓 一把手 一中'.split(' '),
);

/** A Han character of a text, its syllable and their positions. */
interface Place {
  readonly character: string;
  readonly syllable: Syllable;
  readonly token: number;
  readonly index: number;
  readonly last: boolean;
}

/** `yi1 ding4` -> `yi2 ding4`, `bu4 shi4` -> `bu2 shi4`, `yi1 qi3` -> `yi4 qi3`, `kan4 yi1 kan4` -> `kan4 yi5 kan4`. */
export function applySandhi(tokens: readonly Token[]): Token[] {
  const places = tokens.flatMap(placesOf);
  const changed = new Map<number, Syllable[]>();
  for (const [at, place] of places.entries()) {
    if (place === undefined || (place.character !== '一' && place.character !== '不')) continue;
    const token = tokens[place.token];
    const spoken = token === undefined ? undefined : spokenTone(places, at, token);
    if (token === undefined || spoken === undefined) continue;
    const reading = changed.get(place.token) ?? [...token.reading];
    reading[place.index] = spoken;
    changed.set(place.token, reading);
  }
  return tokens.map((token, at) => {
    const reading = changed.get(at);
    if (reading === undefined) return token;
    // Words with a spelling of their own (names in several words, dates) stay.
    if (token.kind !== 'word' && formatPinyin(token.reading) !== token.pinyin) return token;
    const pinyin = respell(token.pinyin, token.reading, reading);
    return pinyin === undefined ? token : { ...token, reading, pinyin };
  });
}

/** A token's characters with their syllables; a character without one separates its neighbours. */
function placesOf(token: Token, number: number): (Place | undefined)[] {
  const characters = [...token.text].filter(isHan);
  if (characters.length === 0 || characters.length !== token.reading.length) return [undefined];
  return characters.map((character, index) => ({
    character,
    syllable: token.reading[index] ?? '',
    token: number,
    index,
    last: index > 0 && index === characters.length - 1,
  }));
}

function spokenTone(places: readonly (Place | undefined)[], at: number, token: Token): Syllable | undefined {
  const [before, place, next] = [places[at - 1], places[at], places[at + 1]];
  if (place === undefined || next === undefined) return undefined;
  const tone = next.syllable.slice(-1);
  const between = before?.character === next.character && before.character !== '一';
  if (place.character === '不') {
    if (place.syllable !== 'bu4') return undefined;
    if (between) return 'bu5';
    return tone === '4' ? 'bu2' : undefined;
  }
  // 统一 keeps its last tone; so do ordinals, and figures said one by one.
  if (place.syllable !== 'yi1' || place.last || ORDINALS.has(token.text)) return undefined;
  if (before !== undefined && NUMERAL.test(before.character)) return undefined;
  if (NUMERAL.test(next.character) && !GREAT_NUMERAL.test(next.character)) return undefined;
  if (token.kind === 'number' && !GREAT_NUMERAL.test(next.character)) return undefined;
  if (between) return 'yi5';
  if (tone === '4' || next.syllable === 'ge5') return 'yi2';
  return tone === '5' ? undefined : 'yi4';
}
