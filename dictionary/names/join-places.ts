/** Adjacent places within an address are one: 巴彦淖尔市 临河区 干召庙镇. */

import type { Segment } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { CHARACTER } from '../text/index.ts';
import { PLACE_JOINS, TRAIT } from './form-traits.ts';
import { ADMINISTRATIVE, type NameLists, WITHIN_ADDRESS } from './name-lists.ts';

const TOWNSHIP = /^(?:镇|鎮|乡|鄉|村|苏木|嘎查|街道|社区)$/;
const JOINED_ENDING =
  /^(?:街道|苏木|蘇木|嘎查|站|港|机场|國際機場|国际机场|火车站|[东西南北]站|大陆|大陸|半岛|半島|湖|江|大道|大街|水库|水庫|大剧院|公墓|码头|碼頭|口岸)$/;
const BARE_ENDING = /^(?:市|县|縣|镇|鎮|乡|鄉|村|州|旗|盟)$/;

/** Which endings of a place a headword may be, in bits of `TRAIT`. */
export function placeTraits(own: string): number {
  if (own.length > 4) return 0;
  return (
    (TOWNSHIP.test(own) ? TRAIT.township : 0) |
    (JOINED_ENDING.test(own) ? TRAIT.joinedEnding : 0) |
    (BARE_ENDING.test(own) ? TRAIT.bareEnding : 0)
  );
}

/** Whether a segment names a place. */
export function isPlace(segment: Segment): boolean {
  return (segment.traits & TRAIT.place) !== 0;
}

/** What joining needs. */
interface Known {
  readonly lexicon: Lexicon;
  readonly lists: NameLists;
}

/** Joins the places of addresses, and a place with its ending. */
export function joinPlaces(text: string, segments: readonly Segment[], known: Known): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    if (before === undefined || (segment.traits & (PLACE_JOINS | TRAIT.township)) === 0) {
      joined.push(segment);
      continue;
    }
    if (isStation(text, joined, segment)) {
      joined.push(joinSegments([...joined.splice(joined.length - 2), segment], 'place'));
      continue;
    }
    const ends = (segment.traits & TRAIT.township) !== 0 || isTownship(text, segment);
    const first = ends ? addressStart(text, joined, known) : -1;
    if (first >= 0) joined.push(joinSegments([...joined.splice(first), segment], 'place'));
    else if (before.first === segment.first && isPlace(before) && goesOn(text, before, segment)) {
      joined.pop();
      joined.push(joinSegments([before, segment], 'place'));
    } else joined.push(segment);
  }
  return joined;
}

/** Whether a segment continues the place before it. */
function goesOn(text: string, before: Segment, segment: Segment): boolean {
  const name = text.slice(before.start, before.end);
  const administrative = ADMINISTRATIVE.test(name);
  // 呼伦湖 湖面.
  if (name.endsWith(text.charAt(segment.start))) return false;
  if (isPlace(segment) && administrative && WITHIN_ADDRESS.test(text.slice(segment.start, segment.end)))
    return true;
  if (name.length < 2) return false;
  // 赛罕 塔拉镇 is no 赛罕.
  if (isTownship(text, segment) && !administrative && segment.end - before.start <= 5) return true;
  return (
    (segment.traits & TRAIT.joinedEnding) !== 0 ||
    ((segment.traits & TRAIT.bareEnding) !== 0 && !administrative)
  );
}

/** Whether an unlisted segment may be the rest of a township's name: 开鲁县 吉日嘎 郎吐镇. */
function isTownship(text: string, segment: Segment): boolean {
  return segment.form < 0 && isPlace(segment) && /[镇鎮乡鄉村]$/.test(text.slice(segment.start, segment.end));
}

/** Whether a segment ends a railway station: 呼和浩特 东 站. */
function isStation(text: string, segments: readonly Segment[], segment: Segment): boolean {
  const side = segments.at(-1);
  const place = segments.at(-2);
  if (side === undefined || place === undefined || !isPlace(place)) return false;
  return /^[东東西南北]站$/.test(text.slice(side.start, segment.end));
}

/** The start of the address whose last part has words as its stem: 扎兰屯市 成吉思汗 镇. */
function addressStart(text: string, segments: readonly Segment[], { lexicon, lists }: Known): number {
  let stem = 0;
  for (let at = segments.length - 1; at >= 0 && stem <= 5; at--) {
    const segment = segments[at];
    if (segment === undefined || segment.first !== CHARACTER.han) return -1;
    const own = text.slice(segment.start, segment.end);
    if (isPlace(segment) && ADMINISTRATIVE.test(own)) return stem > 1 ? at : -1;
    // 青山区 幸福路 街道: a road may be the stem.
    const isOther =
      (isPlace(segment) && !/[路街]$/.test(own)) || lexicon.profiles.partOfSpeech(segment.form) === 'v';
    if (segment.form >= 0 && isOther) return -1;
    if (lists.notAStem.has(own) || lists.never.has(own) || segment.kind === 'organization') return -1;
    stem += own.length;
  }
  return -1;
}

/** Joins segments to one; parts of parts become its parts. */
export function joinSegments(segments: readonly Segment[], kind: 'place' | 'organization'): Segment {
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError('expected segments to join, found none');
  const parts = segments.flatMap((segment) => segment.parts ?? [segment]);
  const traits = kind === 'place' ? TRAIT.place : TRAIT.organization;
  return { start: first.start, end: last.end, form: -1, first: first.first, kind, parts, traits };
}
