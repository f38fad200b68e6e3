/** Elements that are left out with all they hold. */
export const LEFT_OUT = new Set(
  'script,style,link,template,noscript,svg,math,rt,rp,iframe,object,embed,canvas,video,audio,picture,source'.split(
    ',',
  ),
);

/** What Readability and we look at. Handlers and styles are not among it: a page's policy may have them reported. */
export const COPIED = new Set(
  'id,class,role,rel,hidden,aria-hidden,aria-modal,lang,dir,href,name,property,content,itemprop,datetime,alt'.split(
    ',',
  ),
);

/** A copy of a document in no window, with what its text is found by: nothing in it is loaded, run or reported. */
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
  if (/display\s*:\s*none/i.test(source.getAttribute('style') ?? '')) element.setAttribute('hidden', '');
  for (const child of source.childNodes) {
    if (child.nodeType === 3) element.append(child.nodeValue ?? '');
    else if (child.nodeType === 1 && !LEFT_OUT.has(child.nodeName.toLowerCase()))
      element.append(copyElement(child as Element, owner)); // nodeType 1
  }
  return element;
}

/** A parser takes names that nobody may create. */
function makeLike({ localName }: Element, owner: Document): Element {
  try {
    return owner.createElement(localName);
  } catch {
    return owner.createElement('span');
  }
}
