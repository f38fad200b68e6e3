/** Boundaries that the lattice, which sees a word's neighbours only, sets one character off. */
import { CHARACTER } from './characters.ts';
import { TRAIT } from './form-traits.ts';
import type { Lexicon } from './lexicon.ts';
import type { Piece } from './pieces.ts';

const GATE = /^[门門]$/;
const PEOPLE = /^人[们們]$/;

/** Whether two pieces side by side may want mending: 文旅部 门, 老 人们. */
export function maybeOff(text: string, before: Piece, piece: Piece): boolean {
  const own = text.slice(piece.start, piece.end);
  if (PEOPLE.test(own)) return before.first === CHARACTER.han;
  return (
    GATE.test(own) && (before.traits & TRAIT.organization) !== 0 && '部'.includes(text.charAt(before.end - 1))
  );
}

/** Moves such boundaries to where words meet: 文旅 部门, 老人 们. */
export function mendPieces(text: string, pieces: readonly Piece[], lexicon: Lexicon): Piece[] {
  const mended: Piece[] = [];
  for (const piece of pieces) {
    const before = mended.at(-1);
    if (before === undefined || !maybeOff(text, before, piece)) {
      mended.push(piece);
      continue;
    }
    const boundary = before.end + (piece.end - piece.start === 2 ? 1 : -1);
    const left = wordsIn(text, before.start, boundary, lexicon);
    const right = wordsIn(text, boundary, piece.end, lexicon);
    // 年轻 人们 stays where no headword is 年轻人.
    if (boundary > before.end && left.length > 1) mended.push(piece);
    else mended.splice(-1, 1, ...left, ...right);
  }
  return mended;
}

/** A headword, or the characters of a span one by one. */
function wordsIn(text: string, start: number, end: number, lexicon: Lexicon): Piece[] {
  const whole = lexicon.trie.findIn(text, start, end);
  if (whole >= 0) return [pieceOf(start, end, whole)];
  const pieces: Piece[] = [];
  for (let at = start; at < end; at++)
    pieces.push(pieceOf(at, at + 1, lexicon.trie.findIn(text, at, at + 1)));
  return pieces;
}

function pieceOf(start: number, end: number, form: number): Piece {
  return { start, end, form, first: CHARACTER.han, kind: undefined, parts: undefined, traits: 0 };
}
