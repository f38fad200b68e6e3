import type { OwnTextPart } from '../../vocabulary/index.ts';
import { type ArticleBlock, finishParts } from './finish-parts.ts';

/** Elements without text of the article, or with text in a form that is not read. */
export const SKIPPED = new Set(
  'script,style,template,noscript,svg,math,button,select,input,textarea,iframe,object,audio,video,canvas,rt,rp,head,title,nav,dialog'.split(
    ',',
  ),
);
/** Inline elements; all others are blocks. */
const INLINE = new Set(
  'a,abbr,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,ins,kbd,label,mark,nobr,q,ruby,rb,s,samp,small,span,strong,strike,sub,sup,time,tt,u,var,wbr'.split(
    ',',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * The text of an element as parts, in order; headings are subheads, except a first `h1`. Readings (`<rt>`),
 * scripts and controls are left out. The element is only read.
 */
export function partsOfElement(root: Element): OwnTextPart[] {
  const blocks: ArticleBlock[] = [];
  let text = '';
  let role: OwnTextPart['role'] = 'paragraph';
  const flush = (): void => {
    if (text.trim() !== '') blocks.push({ role, text: tidy(text) });
    text = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) text += node.textContent ?? ''; // Readability's own DOM has no nodeValue
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toLowerCase();
    if (SKIPPED.has(name) || isHidden(node as Element)) return; // nodeType 1
    if (name === 'br') {
      flush();
      return;
    }
    const apart = !INLINE.has(name);
    const outer = role;
    if (apart) {
      flush();
      role = roleOf(name, { outer, isFirst: blocks.length === 0 });
    }
    for (const child of node.childNodes) visit(child);
    if (apart) {
      flush();
      role = outer;
    }
  };
  visit(root);
  flush();
  return finishParts(blocks);
}

function roleOf(
  name: string,
  { outer, isFirst }: { readonly outer: OwnTextPart['role']; readonly isFirst: boolean },
): OwnTextPart['role'] {
  if (name === 'h1' && isFirst) return 'headline';
  if (HEADINGS.has(name)) return 'subhead';
  return name === 'figcaption' || name === 'caption' ? 'caption' : outer;
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';
}

/** Next to these a line's end is not white space. */
const WIDE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef';
const ENDS_WIDE = new RegExp(`[${WIDE}]$`, 'u');
const BEGINS_WIDE = new RegExp(`^[${WIDE}]`, 'u');

/** White space as a browser shows it; a line's end between two Chinese characters is dropped. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, (run: string, at: number, whole: string) => {
      const end = at + run.length;
      const isWide =
        ENDS_WIDE.test(whole.slice(Math.max(0, at - 2), at)) && BEGINS_WIDE.test(whole.slice(end, end + 2));
      return isWide && run.includes('\n') ? '' : run.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    })
    .replace(/^[\s\u3000]+/, '');
}
