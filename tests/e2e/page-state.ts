/** What a fixture's page is, before and after: code that runs in the page's own world. */

/**
 * Notes all that must be as it was when we are off again, and puts the page into a reader's state first: something
 * selected, a link focused, scrolled a little. `window.test` holds it.
 */
export const REMEMBER = `(() => {
  const nodes = (root) => {
    const all = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      all.push(node);
      if (node.shadowRoot instanceof ShadowRoot) all.push(...nodes(node.shadowRoot));
    }
    return all;
  };
  const html = (root) => {
    const shadows = nodes(root).filter((node) => node.shadowRoot instanceof ShadowRoot);
    return [new XMLSerializer().serializeToString(document), document.documentElement.outerHTML,
      ...shadows.map((host) => host.shadowRoot.innerHTML)].join('\\n');
  };
  const test = { clicks: 0, heard: 0, changes: [] };
  window.test = test;
  const body = document.body ?? document.documentElement;
  body.addEventListener('click', () => test.clicks++);
  const first = document.querySelector('p');
  if (first?.firstChild && getSelection()) getSelection().setBaseAndExtent(first, 0, first.firstChild, 0);
  if (first?.firstChild?.data) getSelection().extend(first.firstChild, Math.min(3, first.firstChild.data.length));
  document.querySelector('a[href]')?.focus({ preventScroll: true });
  scrollTo(0, 24);
  test.nodes = nodes(document);
  // Every element of the page has a listener of its own, which must hear as often as before.
  const elements = test.nodes.filter((node) => node instanceof Element);
  for (const element of elements) element.addEventListener('test-heard', () => test.heard++);
  test.hear = () => {
    test.heard = 0;
    for (const element of elements) element.dispatchEvent(new Event('test-heard'));
    return [test.heard, elements.length];
  };
  test.html = html(document);
  const own = new Set(test.nodes);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      const touched = [...addedNodes, ...removedNodes].some((node) => own.has(node));
      if (type !== 'childList' || touched) test.changes.push(type + ' of ' + target.nodeName);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  test.isAsItWas = () => {
    const now = nodes(document);
    const differing = now.findIndex((node, i) => node !== test.nodes[i]);
    const written = html(document);
    const at = [...written].findIndex((letter, i) => letter !== test.html[i]);
    return {
      nodes: differing < 0 && now.length === test.nodes.length ? 'same' : 'differ at ' + now[differing]?.nodeName,
      html: written === test.html ? 'same' : 'differs: ' + written.slice(Math.max(0, at - 30), at + 90),
    };
  };
})()`;

/** What the reader has before them that must stay while we are on and after: an expression. */
export const READERS_STATE = `(() => {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
  const index = (node) => window.test.nodes.indexOf(node);
  return {
    selection: [index(anchorNode), anchorOffset, index(focusNode), focusOffset, String(getSelection() ?? '')],
    focus: index(document.activeElement),
    scroll: [scrollX, scrollY],
    title: document.title,
    changes: window.test.changes,
    heard: window.test.hear(),
  };
})()`;

/** What a script of the page sees of its text, order of focus and styles: an expression. Keeps the selection. */
export const SEEN_BY_PAGE = `(() => {
  const body = document.body ?? document.documentElement;
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const { scrollX: x, scrollY: y } = window;
  selection.selectAllChildren(body);
  const selected = selection.toString();
  const copied = selection.rangeCount ? selection.getRangeAt(0).cloneContents().textContent : '';
  selection.collapse(body, 0);
  // Firefox scrolls to what it finds at a time of its own: there one test of its own looks at it.
  const isFirefox = /Firefox/.test(navigator.userAgent);
  const found = isFirefox ? [] : ['yínháng', 'hángzhǎng', 'chóngxīn', '重新行动', '图书馆'].map((text) => window.find(text));
  selection.removeAllRanges();
  if (anchorNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  scrollTo(x, y);
  const own = window.test.nodes.filter((node) => node instanceof Element);
  const clips = own.filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow));
  return {
    inner: body.innerText,
    content: body.textContent,
    selected,
    copied,
    found,
    sheets: [document.styleSheets.length, document.adoptedStyleSheets?.length],
    names: Object.getOwnPropertyNames(window).length,
    focusable: [...document.querySelectorAll('*')].filter(({ tabIndex }) => tabIndex >= 0).map((e) => own.indexOf(e)),
    overflowing: clips.map((e) => [e.scrollHeight > e.clientHeight + 1, e.scrollWidth > e.clientWidth + 1]),
    empty: own.map((element) => element.matches(':empty')).lastIndexOf(true),
  };
})()`;

/** A line of text as it is painted, without the room above and below its letters. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of all text that shows, those outside of what clips them aside: an expression. */
export const TEXT_LINES = `(() => {
  const lines = [];
  const isCut = (element, y) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { top, bottom } = at.getBoundingClientRect();
      if (getComputedStyle(at).overflowY !== 'visible' && (y < top || y > bottom)) return true;
    }
    return false;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (!node.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const zoom = node.parentElement.currentCSSZoom ?? 1;
    // Firefox doesn't tell of a size what the reader's smallest font makes of it.
    const size = Math.max(window.leastFont ?? 0, Number.parseFloat(getComputedStyle(node.parentElement).fontSize)) * zoom;
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (width < 1 || !hit || !hit.contains(node.parentElement)) continue;
      if (isCut(node.parentElement, (top + bottom) / 2)) continue;
      const spare = Math.max(0, (height - size) / 2);
      lines.push({ text: node.data.trim().slice(0, 12), left, right, top: top + spare, bottom: bottom - spare });
    }
  }
  return lines;
})()`;
