/// <reference path="./readability-dom.d.ts" />
/**
 * HTML of a file as parts. A worker has no DOM: `htmlparser2` reads the markup in linear time, the relevant parts are
 * written again, well-formed and not too deep, and read by Readability's own small DOM.
 */
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import { Parser } from 'htmlparser2';
import { OwnTextError, type OwnTextPart } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { COPIED, findArticleIn, LEFT_OUT, type PageArticle, partsOfElement } from '../page-article/index.ts';

/** Elements deeper than this are left out, their text is not: no page is written like that, and each level costs a call. */
const MAX_DEPTH = 150;
/** Deeper than this a page is refused. */
const MAX_OPEN = 2000;
const VOID = new Set('area,base,br,col,embed,hr,img,input,link,meta,param,source,track,wbr'.split(','));
/** Depth of the written document's own elements. */
const FRAME = new Set(['html', 'head', 'body', 'title']);

/** With more than this Readability is slow: each change of such a wide document walks along all siblings. */
const MAX_LINE_BREAKS = 1500;
const MAX_ELEMENTS = 30_000;

/** The article of an HTML document; all of its text where it is too large to look for one. */
export function markupArticle(markup: string): PageArticle {
  const { written, title, elements, lineBreaks } = rewrite(markup);
  if (elements <= MAX_ELEMENTS && lineBreaks <= MAX_LINE_BREAKS) return findArticleIn(parse(written));
  return { title: title.trim(), parts: partsOfElement(parse(written).body) };
}

/** All text of an HTML fragment. */
export function markupParts(markup: string): OwnTextPart[] {
  return partsOfElement(parse(rewrite(markup).written).body);
}

function parse(written: string): Document {
  const parser = new JSDOMParser();
  // The part of a document that Readability and we use.
  return parser.parse(written) as unknown as Document;
}

/**
 * Rewrites markup, well-formed: only elements and attributes that matter.
 * @throws {OwnTextError} where elements are nested too deep
 */
function rewrite(markup: string): {
  readonly written: string;
  readonly title: string;
  readonly elements: number;
  readonly lineBreaks: number;
} {
  const body: string[] = [];
  const metas: string[] = [];
  let title = '';
  let inTitle = false;
  /** Names of the open elements that were written, `''` for those that were not. */
  const open: string[] = [];
  let depth = 0;
  let elements = 0;
  let lineBreaks = 0;
  /** How many open elements are left out with all their contents. */
  let leftOut = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements += 1;
        if (name === 'br') lineBreaks += 1;
        if (leftOut > 0 || LEFT_OUT.has(name)) leftOut += 1;
        else if (name === 'meta') metas.push(tagOf(name, attributes, '/'));
        else if (name === 'title') inTitle = title === '';
        if (VOID.has(name)) {
          if (leftOut === 0 && name !== 'meta') body.push(tagOf(name, attributes, '/'));
          if (leftOut > 0) leftOut -= 1;
          return;
        }
        const isWritten =
          leftOut === 0 && depth < MAX_DEPTH && !FRAME.has(name) && /^[a-z][a-z\d-]*$/.test(name);
        open.push(isWritten ? name : '');
        if (open.length > MAX_OPEN) throw new OwnTextError(t('texts.tooNested'));
        if (!isWritten) return;
        depth += 1;
        body.push(tagOf(name, attributes, ''));
      },
      ontext: (text) => {
        if (inTitle) title += text;
        else if (leftOut === 0) body.push(escapeText(text));
      },
      onclosetag: (name) => {
        if (VOID.has(name)) return;
        if (name === 'title') inTitle = false;
        const written = open.pop();
        if (leftOut > 0) leftOut -= 1;
        if (!written) return;
        depth -= 1;
        body.push(`</${written}>`);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(markup);
  const head = `<head><title>${escapeText(title)}</title>${metas.join('')}</head>`;
  return { written: `<html>${head}<body>${body.join('')}</body></html>`, title, elements, lineBreaks };
}

function tagOf(name: string, attributes: Readonly<Record<string, string>>, end: '' | '/'): string {
  const kept = [...COPIED].flatMap((attribute) => {
    const value = attributes[attribute];
    return value === undefined ? [] : [` ${attribute}="${escapeText(value)}"`];
  });
  const hidden = /display\s*:\s*none/i.test(attributes.style ?? '') && attributes.hidden === undefined;
  return `<${name}${kept.join('')}${hidden ? ' hidden=""' : ''}${end}>`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
