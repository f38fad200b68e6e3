/** Builds a block's text from its nodes: white space as it is shown, stretches without labels noted. */
import type { LangSpan, Span } from './spans.ts';
import type { TextRun } from './text-runs.ts';

/** Joins the inline text of a block to one string, collapsing white space as a browser does. */
export interface TextBuilder {
  /** Adds a node's text; its line breaks are shown as such where they are kept. */
  addNode(node: Text, keepsBreaks: boolean): void;
  /** Adds text that no node holds: an `alt`. */
  add(text: string): void;
  /** A line ends, or a block is here. */
  addBreak(): void;
  addSpace(): void;
  /** Text added meanwhile has no labels. */
  masked(add: () => void): void;
  /** Text added meanwhile has a language of its own; `null` for none. */
  inLang(lang: string | null, add: () => void): void;
  build(): { text: string; runs: TextRun[]; masked: Span[]; langs: LangSpan[] };
}

/** White space at a node's edges, and around the line breaks of the source. */
const COLLAPSIBLE = /^[ \t\r\n\f]+|[ \t\f]*[\r\n][ \t\r\n\f]*|[ \t\f]+$/g;
/** Chinese writes no space between these, so a line break of the source between two of them means no space. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u;

/** Makes a builder without any text. */
export function createTextBuilder(): TextBuilder {
  let text = '';
  const runs: TextRun[] = [];
  const masked: Span[] = [];
  const langs: LangSpan[] = [];
  /** White space that was read last and has not been written yet. */
  let space: 'none' | 'space' | 'break' = 'none';

  const writeSpace = (next: string): void => {
    const isInText = text !== '' && !text.endsWith('\n');
    const joins = space === 'break' && WIDE.test(lastCharacter(text)) && WIDE.test(next);
    if (space !== 'none' && isInText && !joins) text += ' ';
    space = 'none';
  };
  const addRun = (node: Text, from: number, to: number): void => {
    if (from >= to) return;
    writeSpace(String.fromCodePoint(node.data.codePointAt(from) ?? 32));
    runs.push({ node, start: text.length, from, length: to - from });
    text += node.data.slice(from, to);
  };
  const noting = (add: () => void, note: (span: Span) => void): void => {
    const before = text.length;
    add();
    // A pending space is written before the stretch.
    const start = before + (/^\s*/.exec(text.slice(before))?.[0].length ?? 0);
    if (text.length > start) note({ start, end: text.length });
  };
  return {
    addNode: (node, keepsBreaks) => {
      if (keepsBreaks) {
        addRun(node, 0, node.length);
        return;
      }
      let from = 0;
      for (const { 0: found, index } of node.data.matchAll(COLLAPSIBLE)) {
        addRun(node, from, index);
        from = index + found.length;
        if (/[\r\n]/.test(found)) space = 'break';
        else if (space === 'none') space = 'space';
      }
      addRun(node, from, node.length);
    },
    add: (own) => {
      if (own === '') return;
      writeSpace(own);
      text += own;
    },
    addBreak: () => {
      space = 'none';
      text += '\n';
    },
    addSpace: () => {
      space = 'space';
    },
    masked: (add) => noting(add, (span) => masked.push(span)),
    inLang: (lang, add) => (lang === null ? add() : noting(add, (span) => langs.push({ ...span, lang }))),
    build: () => ({ text, runs, masked, langs: langs.reverse() }),
  };
}

function lastCharacter(text: string): string {
  return /[\s\S]$/u.exec(text)?.[0] ?? '';
}
