/** Fixtures of hostile pages: other roots and other kinds of documents, and pages that forbid or override things. */
import type { Fixture } from './fixture.ts';

const READ = '<p>银行行长重新行动。</p>';
const WORDS = ['yínháng', 'hángzhǎng', 'chóngxīn', 'xíngdòng'];

export const ROOTS: readonly Fixture[] = [
  {
    name: 'roots: open and declarative',
    html: `${READ}<news-card><template shadowrootmode="open"><p>图书馆很安静。</p></template></news-card><div id="host"></div>
      <script>host.attachShadow({ mode: 'open' }).innerHTML = '<p>体育场很大。</p>'</script>`,
    drawn: [...WORDS, 'túshūguǎn', 'tǐyùchǎng'],
  },
  {
    name: 'roots: closed ones are left alone',
    html: `${READ}<div id="host"></div><div><template shadowrootmode="closed"><p>图书馆很安静。</p></template></div>
      <script>host.attachShadow({ mode: 'closed' }).innerHTML = '<p>体育场很大。</p>'</script>`,
    drawn: WORDS,
    never: ['túshūguǎn', 'tǐyùchǎng'],
  },
  {
    name: 'roots: frames of the same origin, by srcdoc, and sandboxed',
    html: `${READ}<iframe srcdoc="<!doctype html><meta charset=utf-8><body lang=zh><p>图书馆很安静。</p>"></iframe>
      <iframe sandbox="allow-scripts" srcdoc="<!doctype html><meta charset=utf-8><body lang=zh><p>体育场很大。</p>"></iframe>`,
    drawn: [...WORDS, 'túshūguǎn'],
  },
  {
    name: 'document: XHTML',
    ending: '.xhtml',
    whole: true,
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
    html: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh" lang="zh"><head><title>页</title><link rel="icon" href="data:,"/></head><body>${READ}<p>图书<br/>馆</p></body></html>`,
    drawn: WORDS,
  },
  {
    name: 'document: plain text',
    ending: '.txt',
    whole: true,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    html: '银行行长重新行动。\n图书馆。',
    never: WORDS,
    status: 'any',
    ownProblems: /favicon|404/,
  },
  {
    name: 'document: JSON',
    ending: '.json',
    whole: true,
    headers: { 'content-type': 'application/json' },
    html: '{"标题": "银行行长重新行动。"}',
    never: WORDS,
    status: 'any',
    ownProblems: /favicon|404|devtools|resource:/,
  },
];

export const DOCUMENTS_WITHOUT_BODY: readonly Fixture[] = [
  {
    name: 'document: XML',
    ending: '.xml',
    whole: true,
    headers: { 'content-type': 'application/xml; charset=utf-8' },
    html: '<?xml version="1.0"?><r><p>银行行长重新行动。</p></r>',
  },
  {
    name: 'document: SVG',
    ending: '.svg',
    whole: true,
    headers: { 'content-type': 'image/svg+xml' },
    html: '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text y="20">银行行长重新行动。</text></svg>',
  },
];

/** Page scripts that take the ground from under every other script in the page's own world. */
const OVERRIDES = `<script>
  const refuse = () => { throw new Error('overridden'); };
  for (const name of ['appendChild', 'insertBefore', 'removeChild', 'contains', 'cloneNode']) Node.prototype[name] = refuse;
  for (const name of ['append', 'remove', 'closest', 'attachShadow', 'getAttribute', 'getBoundingClientRect', 'replaceChildren']) Element.prototype[name] = refuse;
  Range.prototype.getClientRects = refuse;
  customElements.define = refuse;
  customElements.get = refuse;
  for (const name of ['map', 'filter', 'push', 'flatMap']) Array.prototype[name] = refuse;
  JSON.parse = JSON.stringify = refuse;
  window.getComputedStyle = refuse;
  window.requestAnimationFrame = refuse;
  window.MutationObserver = window.IntersectionObserver = window.ResizeObserver = refuse;
  document.createElement = document.createTreeWalker = document.createRange = refuse;
</script>`;

export const OVERRIDDEN: Fixture = {
  name: 'security: a page that overrides prototypes',
  html: `${READ}<p>图书馆很安静。</p>${OVERRIDES}`,
};
