/** A plain text as parts: its headline and its paragraphs. Pure. */
import type { OwnTextPart } from '../../vocabulary/index.ts';
import { finishParts } from '../page-article/index.ts';

/** A first line up to this length, in UTF-16 code units, is a headline unless it is a sentence. */
const LONGEST_HEADLINE = 40;
const SENTENCE_END = /[。！？!?…；;：:][”’」』）)]*$/;

/** Lines as long as the longest, within this tolerance, were wrapped; nobody wraps shorter lines than this. */
const WRAP_SLACK = 2;
const NARROWEST_WRAP = 16;
const MIN_WRAPPED = 3;

/** Reads a plain text: a paragraph is a line, or the lines up to one that is shorter than the wrapping. */
export function plainParts(text: string): OwnTextPart[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u2028', '\n')
    .replaceAll('\u2029', '\n')
    .split('\n');
  const paragraphs = joinWrapped(lines);
  const [first = ''] = paragraphs;
  const isHeadline =
    paragraphs.length > 1 && [...first.trim()].length <= LONGEST_HEADLINE && !SENTENCE_END.test(first.trim());
  return finishParts(
    paragraphs.map((paragraph, index) => ({
      role: index === 0 && isHeadline ? 'headline' : 'paragraph',
      text: paragraph.replace(/^[\s\u3000]+/, ''),
    })),
  );
}

/** Joins lines that were wrapped at a width; all others stay apart. */
function joinWrapped(lines: readonly string[]): string[] {
  const widths = lines.map((line) => [...line.trim()].length);
  const width = widths.reduce((widest, one) => Math.max(widest, one), 0);
  const goesOn = (index: number): boolean => {
    const line = lines[index]?.trim() ?? '';
    const next = lines[index + 1] ?? '';
    const isFull = (widths[index] ?? 0) >= width - WRAP_SLACK;
    return isFull && !SENTENCE_END.test(line) && next.trim() !== '' && !/^[\s\u3000]/.test(next);
  };
  const wrapped = width >= NARROWEST_WRAP && lines.filter((_, index) => goesOn(index)).length >= MIN_WRAPPED;
  const paragraphs: string[][] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    if (open && last) last.push(joint(last.at(-1) ?? '', line.trim()), line.trim());
    else if (line.trim() !== '') paragraphs.push([line]);
    open = wrapped && goesOn(index);
  }
  return paragraphs.map((pieces) => pieces.join(''));
}

/** The text between two joined lines: a space between words in Latin letters. */
function joint(before: string, after: string): string {
  return /[a-z\d]$/i.test(before) && /^[a-z\d]/i.test(after) ? ' ' : '';
}
