import { type OwnTextPart, sentenceStarts } from '../../vocabulary/index.ts';

/** A stretch of text with its role, as it was found. */
export interface ArticleBlock {
  readonly role: OwnTextPart['role'];
  readonly text: string;
}

/** Longer paragraphs are divided, so that none takes long to draw; UTF-16 units. */
const MAX_PART = 600;

/**
 * Blocks as parts of a text: trimmed, empty ones left out, long ones divided at the ends of
 * sentences. Nothing else of the text is changed.
 */
export function finishParts(blocks: readonly ArticleBlock[]): OwnTextPart[] {
  return blocks.flatMap(({ role, text }) => {
    const pieces = cutLong(text.trim());
    return pieces.map((piece, index) => ({
      role,
      text: piece,
      ...(index > 0 && { goesOn: true as const }),
    }));
  });
}

function cutLong(text: string): string[] {
  if (text === '') return [];
  if (text.length <= MAX_PART) return [text];
  const starts = sentenceStarts(text);
  const pieces: string[] = [];
  let next = 0;
  for (let from = 0; from < text.length; ) {
    const limit = from + MAX_PART;
    if (limit >= text.length) {
      pieces.push(text.slice(from));
      break;
    }
    // The last sentence that begins within the limit.
    while ((starts[next] ?? Number.POSITIVE_INFINITY) <= limit) next += 1;
    const start = starts[next - 1] ?? 0;
    const to = start > from ? start : cutWithin(text, from, limit);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** In a sentence longer than the limit: after its last comma, else between two characters. */
function cutWithin(text: string, from: number, limit: number): number {
  const piece = text.slice(from, limit);
  const comma = Math.max(...[...'，、：,: '].map((mark) => piece.lastIndexOf(mark)));
  if (comma > 0) return from + comma + 1;
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}
