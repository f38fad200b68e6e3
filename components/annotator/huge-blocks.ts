/** Blocks of text so long that only the part around the screen is annotated (a novel in one text node). */
import type { Span } from './spans.ts';
import type { TextBlock } from './text-blocks.ts';
import { offsetIn } from './text-runs.ts';
import { caretAt } from './word-at-point.ts';

/** Maximum length of a block that is read whole, in UTF-16 code units. */
const HUGE = 8000;
/** How much text before and after the screen is annotated too, in UTF-16 code units. */
const BEFORE = 600;
const AFTER = 1200;
/** How far the end of a sentence is searched from a cut, in UTF-16 code units. */
const REACH = 120;
const END = /[。！？；\n]/;

/** Whether a block is too long to be read whole. */
export function isHuge(block: TextBlock): boolean {
  return block.text.length > HUGE;
}

/** The part of a block's text that is on the screen or next to it. Reads layout. */
export function sliceNearScreen(block: TextBlock): TextBlock {
  const { element, text, masked, langs } = block;
  const rect = element.getBoundingClientRect();
  const first = offsetAt(block, rect, Math.max(rect.top, 0));
  const last = offsetAt(block, rect, Math.min(rect.bottom, window.innerHeight));
  const start = cutAt(text, Math.max(0, Math.min(first, last) - BEFORE), -1);
  const end = cutAt(text, Math.min(text.length, Math.max(first, last) + AFTER, start + HUGE), 1);
  const runs = block.runs
    .filter((run) => run.start < end && run.start + run.length > start)
    .map((run) => {
      const before = Math.max(0, start - run.start);
      const length = Math.min(run.length, end - run.start) - before;
      return { node: run.node, start: run.start + before - start, from: run.from + before, length };
    });
  const cut = <T extends Span>(spans: readonly T[]): T[] =>
    spans
      .filter((span) => span.start < end && span.end > start)
      .map((span) => ({ ...span, start: Math.max(0, span.start - start), end: span.end - start }));
  const part = { runs, masked: cut(masked), langs: cut(langs) };
  return { element, text: text.slice(start, end), ...part, partial: true };
}

/** The text's offset at a height of the viewport: at the caret position there, else by proportion. */
function offsetAt(block: TextBlock, rect: DOMRect, y: number): number {
  const inside = y <= rect.top ? y + 4 : y - 4;
  for (const share of [0.02, 0.5]) {
    const caret = caretAt(block.element.ownerDocument, { x: rect.left + rect.width * share, y: inside });
    const offset = caret && offsetIn(block, caret.node, caret.offset);
    if (offset !== undefined) return offset;
  }
  const share = rect.height > 0 ? (y - rect.top) / rect.height : 0;
  return Math.round(block.text.length * Math.min(1, Math.max(0, share)));
}

/** Moves a cut outwards to the end of a sentence, if one is near, and never into a surrogate pair. */
function cutAt(text: string, offset: number, step: 1 | -1): number {
  for (let i = 0; i <= REACH; i++) {
    const at = offset + i * step;
    if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
    if (END.test(text[at - 1] ?? '')) return at;
  }
  const low = text.charCodeAt(offset);
  return low >= 0xdc00 && low <= 0xdfff ? offset + step : offset;
}
