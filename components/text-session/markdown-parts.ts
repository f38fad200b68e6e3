import { type Node as MarkdownNode, Parser } from 'commonmark';
import type { OwnTextPart } from '../../vocabulary/index.ts';
import { type ArticleBlock, finishParts, SKIPPED, tidy } from '../page-article/index.ts';
import { markupParts } from './markup-parts.ts';

/** Blocks that contain text. */
const BLOCKS = new Set(['paragraph', 'heading', 'code_block', 'html_block']);

/**
 * A Markdown text as parts: each paragraph, heading, list item and block of code; a first heading of level 1 is
 * the headline. `commonmark` reads in linear time, and its tree is walked without recursion.
 */
export function markdownParts(text: string): OwnTextPart[] {
  const walker = new Parser().parse(withoutDeepLists(withoutManyLinks(text))).walker();
  const blocks: ArticleBlock[] = [];
  const line = new Line();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (BLOCKS.has(node.type)) {
      const role = roleOf(node, blocks.length === 0);
      for (const piece of line.take()) blocks.push({ role, text: piece });
      if (node.type === 'code_block') blocks.push({ role, text: tidy(node.literal ?? '') });
      if (node.type === 'html_block')
        for (const part of markupParts(node.literal ?? '')) blocks.push({ role: part.role, text: part.text });
    } else line.add(node, entering);
  }
  return finishParts(blocks.filter(({ text: one }) => one.trim() !== ''));
}

/** Links in one block that are parsed as links; `commonmark` scans a block again for each that is not closed. */
const MAX_LINKS = 300;

/** The text; in a block with more links than anyone writes they are escaped. */
function withoutManyLinks(text: string): string {
  return text
    .split(/(\n[ \t]*\n)/)
    .map((block) =>
      block.split('](', MAX_LINKS + 1).length > MAX_LINKS ? block.replaceAll('](', '] (') : block,
    )
    .join('');
}

/** Lists are parsed up to this column: each level scans the rest of a line's indent. */
const MAX_INDENT = 40;

function withoutDeepLists(text: string): string {
  return text.replaceAll(/^[ \t]{40,}/gm, ' '.repeat(MAX_INDENT));
}

function roleOf({ type, level }: MarkdownNode, isFirst: boolean): OwnTextPart['role'] {
  if (type !== 'heading') return 'paragraph';
  return level === 1 && isFirst ? 'headline' : 'subhead';
}

/** The inline text of a block, divided at its line breaks; pictures and readings are left out. */
class Line {
  #pieces: string[] = [''];
  /** Open elements that are left out, and pictures. */
  #skipped: string[] = [];

  take(): string[] {
    const pieces = this.#pieces.map(tidy);
    this.#pieces = [''];
    this.#skipped = [];
    return pieces.filter((piece) => piece.trim() !== '');
  }

  add(node: MarkdownNode, entering: boolean): void {
    if (node.type === 'image') {
      if (entering) this.#skipped.push('image');
      else this.#skipped.pop();
    } else if (node.type === 'html_inline') this.#takeTag(node.literal ?? '');
    else if (this.#skipped.length > 0) return;
    else if (node.type === 'linebreak') this.#pieces.push('');
    else if (node.type === 'softbreak') this.#append('\n');
    else if (node.type === 'text' || node.type === 'code') this.#append(node.literal ?? '');
  }

  #append(text: string): void {
    this.#pieces.push((this.#pieces.pop() ?? '') + text);
  }

  #takeTag(tag: string): void {
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(tag) ?? [];
    const lower = name.toLowerCase();
    if (lower === 'br' && this.#skipped.length === 0) this.#pieces.push('');
    if (!SKIPPED.has(lower)) return;
    if (!slash) this.#skipped.push(lower);
    else if (this.#skipped.at(-1) === lower) this.#skipped.pop();
  }
}
