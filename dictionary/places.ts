/** Places that stand one behind another within an address are one: 巴彦淖尔市 临河区 干召庙镇. */
import { CHARACTER } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { ADMINISTRATIVE, NEVER, NOT_A_STEM, WITHIN_ADDRESS } from './name-lists.ts';
import type { Piece } from './pieces.ts';

/** Whether a piece names a place. */
export function isPlace(piece: Piece, lexicon: Lexicon): boolean {
  return piece.kind === 'place' || (piece.form >= 0 && lexicon.kindOf(piece.form) === 'place');
}

/** Joins the places of addresses, and a place with what says its kind. */
export function joinPlaces(text: string, pieces: readonly Piece[], lexicon: Lexicon): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const short = piece.end - piece.start <= 2 && piece.form >= 0;
    if (before === undefined || (!short && !isPlace(piece, lexicon)) || piece.first !== CHARACTER.han) {
      joined.push(piece);
      continue;
    }
    const own = text.slice(piece.start, piece.end);
    const first =
      short && MAY_JOIN.includes(own.slice(-1)) && TOWNSHIP.test(own) && piece.first === CHARACTER.han
        ? addressStart(text, joined, lexicon)
        : -1;
    if (first >= 0) {
      joined.push(joinPieces([...joined.splice(first), piece], 'place'));
      continue;
    }
    if (before.first === piece.first && isPlace(before, lexicon)) {
      const name = text.slice(before.start, before.end);
      const address = WITHIN_ADDRESS.test(own) && ADMINISTRATIVE.test(name) && isPlace(piece, lexicon);
      const ending = piece.form >= 0 && JOINED_ENDING.test(own) && name.length > 1 && !NOT_A_STEM.has(own);
      const bare = piece.form >= 0 && BARE_ENDING.test(own) && name.length > 1 && !ADMINISTRATIVE.test(name);
      if (address || ending || bare) {
        joined.pop();
        joined.push(joinPieces([before, piece], 'place'));
        continue;
      }
    }
    joined.push(piece);
  }
  return joined;
}

const MAY_JOIN = '镇鎮乡鄉村木查道区';
const TOWNSHIP = /^(?:镇|鎮|乡|鄉|村|苏木|嘎查|街道|社区)$/;

/** Where the address begins whose last part has words for its stem: 扎兰屯市 成吉思汗 镇. */
function addressStart(text: string, pieces: readonly Piece[], lexicon: Lexicon): number {
  let stem = 0;
  for (let at = pieces.length - 1; at >= 0 && stem <= 5; at--) {
    const piece = pieces[at];
    if (piece === undefined || piece.first !== CHARACTER.han) return -1;
    const own = text.slice(piece.start, piece.end);
    if (isPlace(piece, lexicon) && ADMINISTRATIVE.test(own)) return stem > 1 ? at : -1;
    if (isPlace(piece, lexicon) || lexicon.partOfSpeech(piece.form) === 'v') return -1;
    if (NOT_A_STEM.has(own) || NEVER.has(own) || piece.kind === 'organization') return -1;
    stem += own.length;
  }
  return -1;
}

const JOINED_ENDING = /^(?:街道|苏木|蘇木|嘎查)$/;
const BARE_ENDING = /^(?:市|县|縣|镇|鎮|乡|鄉|村|州|旗|盟)$/;

/** One piece of several; the parts of parts are taken over. */
export function joinPieces(pieces: readonly Piece[], kind: 'place' | 'organization'): Piece {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('expected pieces to join, found none');
  const parts = pieces.flatMap((piece) => piece.parts ?? [piece]);
  return { start: first.start, end: last.end, form: -1, first: first.first, kind, parts };
}
