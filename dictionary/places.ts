/** Places that stand one behind another within an address are one: 巴彦淖尔市 临河区 干召庙镇. */
import { CHARACTER } from './characters.ts';
import { PLACE_JOINS, TRAIT } from './form-traits.ts';
import type { Lexicon } from './lexicon.ts';
import { ADMINISTRATIVE, NEVER, NOT_A_STEM, WITHIN_ADDRESS } from './name-lists.ts';
import type { Piece } from './pieces.ts';

const TOWNSHIP = /^(?:镇|鎮|乡|鄉|村|苏木|嘎查|街道|社区)$/;
const JOINED_ENDING =
  /^(?:街道|苏木|蘇木|嘎查|站|港|机场|國際機場|国际机场|火车站|[东西南北]站|大陆|大陸|半岛|半島|湖|江|大道|大街|水库|水庫|大剧院|公墓|码头|碼頭|口岸)$/;
const BARE_ENDING = /^(?:市|县|縣|镇|鎮|乡|鄉|村|州|旗|盟)$/;

/** What a headword may end of a place, in bits of `TRAIT`. */
export function placeTraits(own: string): number {
  if (own.length > 4) return 0;
  return (
    (TOWNSHIP.test(own) ? TRAIT.township : 0) |
    (JOINED_ENDING.test(own) ? TRAIT.joinedEnding : 0) |
    (BARE_ENDING.test(own) ? TRAIT.bareEnding : 0)
  );
}

/** Whether a piece names a place. */
export function isPlace(piece: Piece): boolean {
  return (piece.traits & TRAIT.place) !== 0;
}

/** Joins the places of addresses, and a place with what says its kind. */
export function joinPlaces(text: string, pieces: readonly Piece[], lexicon: Lexicon): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before === undefined || (piece.traits & (PLACE_JOINS | TRAIT.township)) === 0) {
      joined.push(piece);
      continue;
    }
    if (isStation(text, joined, piece)) {
      joined.push(joinPieces([...joined.splice(joined.length - 2), piece], 'place'));
      continue;
    }
    const ends = (piece.traits & TRAIT.township) !== 0 || isTownship(text, piece);
    const first = ends ? addressStart(text, joined, lexicon) : -1;
    if (first >= 0) joined.push(joinPieces([...joined.splice(first), piece], 'place'));
    else if (before.first === piece.first && isPlace(before) && goesOn(text, before, piece)) {
      joined.pop();
      joined.push(joinPieces([before, piece], 'place'));
    } else joined.push(piece);
  }
  return joined;
}

/** Whether a piece goes on with the place before it. */
function goesOn(text: string, before: Piece, piece: Piece): boolean {
  const name = text.slice(before.start, before.end);
  const administrative = ADMINISTRATIVE.test(name);
  // 呼伦湖 湖面.
  if (name.endsWith(text.charAt(piece.start))) return false;
  if (isPlace(piece) && administrative && WITHIN_ADDRESS.test(text.slice(piece.start, piece.end)))
    return true;
  if (name.length < 2) return false;
  // 赛罕 塔拉镇 is no 赛罕.
  if (isTownship(text, piece) && !administrative && piece.end - before.start <= 5) return true;
  return (
    (piece.traits & TRAIT.joinedEnding) !== 0 || ((piece.traits & TRAIT.bareEnding) !== 0 && !administrative)
  );
}

/** Whether a piece that no dictionary lists may be the rest of a township's name: 开鲁县 吉日嘎 郎吐镇. */
function isTownship(text: string, piece: Piece): boolean {
  return piece.form < 0 && isPlace(piece) && /[镇鎮乡鄉村]$/.test(text.slice(piece.start, piece.end));
}

/** Whether a piece ends a railway station: 呼和浩特 东 站. */
function isStation(text: string, pieces: readonly Piece[], piece: Piece): boolean {
  const side = pieces.at(-1);
  const place = pieces.at(-2);
  if (side === undefined || place === undefined || !isPlace(place)) return false;
  return /^[东東西南北]站$/.test(text.slice(side.start, piece.end));
}

/** Where the address begins whose last part has words for its stem: 扎兰屯市 成吉思汗 镇. */
function addressStart(text: string, pieces: readonly Piece[], lexicon: Lexicon): number {
  let stem = 0;
  for (let at = pieces.length - 1; at >= 0 && stem <= 5; at--) {
    const piece = pieces[at];
    if (piece === undefined || piece.first !== CHARACTER.han) return -1;
    const own = text.slice(piece.start, piece.end);
    if (isPlace(piece) && ADMINISTRATIVE.test(own)) return stem > 1 ? at : -1;
    if (piece.form >= 0 && (isPlace(piece) || lexicon.profiles.partOfSpeech(piece.form) === 'v')) return -1;
    if (NOT_A_STEM.has(own) || NEVER.has(own) || piece.kind === 'organization') return -1;
    stem += own.length;
  }
  return -1;
}

/** One piece of several; the parts of parts are taken over. */
export function joinPieces(pieces: readonly Piece[], kind: 'place' | 'organization'): Piece {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('expected pieces to join, found none');
  const parts = pieces.flatMap((piece) => piece.parts ?? [piece]);
  const traits = kind === 'place' ? TRAIT.place : TRAIT.organization;
  return { start: first.start, end: last.end, form: -1, first: first.first, kind, parts, traits };
}
