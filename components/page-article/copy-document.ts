/** Elements that are left out with all their contents. */
export const LEFT_OUT = new Set(
  'script,style,link,template,noscript,svg,math,rt,rp,iframe,object,embed,canvas,video,audio,picture,source'.split(
    ',',
  ),
);

/** Attributes that Readability and we use. No handlers or styles: a page's policy may have them reported. */
export const COPIED = new Set(
  'id,class,role,rel,hidden,aria-hidden,aria-modal,lang,dir,href,name,property,content,itemprop,datetime,alt'.split(
    ',',
  ),
);

/** A copy of a document outside any window, with what is needed to find its text: it loads, runs and reports nothing. */
export function copyDocument(source: Document): Document {
  const copy = document.implementation.createHTMLDocument('');
  copy.title = source.title;
  const base = copy.createElement('base');
  base.href = source.baseURI;
  copy.head.append(base);
  for (const meta of source.querySelectorAll('meta')) copy.head.append(copyElement(meta, copy));
  if (source.body) copy.body.replaceWith(copyElement(source.body, copy));
  return copy;
}

function copyElement(source: Element, owner: Document): Element {
  const element = makeLike(source, owner);
  for (const { name, value } of source.attributes) if (COPIED.has(name)) element.setAttribute(name, value);
  const isSeen = isTextSeen(source);
  for (const child of source.childNodes) {
    if (child.nodeType === 3) {
      if (isSeen) element.append(child.nodeValue ?? '');
    } else if (child.nodeType === 1 && !LEFT_OUT.has(child.nodeName.toLowerCase())) {
      const inside = child as Element; // nodeType 1
      if (isRendered(inside)) element.append(copyElement(inside, owner));
    }
  }
  return element;
}

/**
 * Whether a reader can ever see an element: an agreement behind a button is not an article, however long. Without a
 * window only inline styles tell.
 */
function isRendered(element: Element): boolean {
  const { defaultView } = element.ownerDocument;
  if (!defaultView) return !/display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
  const { display, position, opacity, overflowX, overflowY } = defaultView.getComputedStyle(element);
  if (display === 'none' || !element.checkVisibility()) return display === 'contents';
  const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
  const isOut = /absolute|fixed/.test(position);
  if (isOut && (opacity === '0' || right + defaultView.scrollX <= 0 || bottom + defaultView.scrollY <= 0))
    return false;
  const isEmpty =
    (height <= MIN_PX && overflowY !== 'visible') || (width <= MIN_PX && overflowX !== 'visible');
  return !isEmpty || (left === right && top === bottom && display === 'inline');
}

/** Text for screen readers only is in a box of one pixel. */
const MIN_PX = 1;

function isTextSeen(element: Element): boolean {
  const { defaultView } = element.ownerDocument;
  return !defaultView || defaultView.getComputedStyle(element).visibility === 'visible';
}

/** Parsers accept names that `createElement` refuses. */
function makeLike({ localName }: Element, owner: Document): Element {
  try {
    return owner.createElement(localName);
  } catch {
    return owner.createElement('span');
  }
}
