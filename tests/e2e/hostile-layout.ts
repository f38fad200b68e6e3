/** Fixtures of hostile pages: layouts that labels and the room for them must not break. */
import type { Fixture } from './fixture.ts';

const LINE = '银行行长重新行动，图书馆的流动图书车准时出发。';
const WORDS = ['yínháng', 'hángzhǎng', 'chóngxīn', 'xíngdòng'];
const TEXT = LINE.repeat(6);

/** Boxes of these stay where they are and as large as they are. */
const boxes = (selector: string): string =>
  `[...document.querySelectorAll('${selector}')].map((e) => { const { x, y, width, height } = e.getBoundingClientRect(); return [x, y, width, height].map(Math.round); })`;
/** Elements stand in the same columns or rows as before: only widths and lefts count. */
const columns = (selector: string): string =>
  `[...document.querySelectorAll('${selector}')].map((e) => { const { x, width } = e.getBoundingClientRect(); return [x, width].map(Math.round); })`;

function layout(name: string, html: string, more: Partial<Fixture> = {}): Fixture {
  return { name: `layout: ${name}`, html, drawn: WORDS, uncovered: true, ...more };
}

export const LAYOUTS: readonly Fixture[] = [
  layout('floats', `<div class="f">浮动的方框里有字</div><p>${TEXT}</p><p style="clear: both">${LINE}</p>`, {
    style: '.f { float: right; width: 140px; padding: 6px; background: #fec }',
    same: columns('.f'),
  }),
  layout('columns', `<div class="c"><p>${TEXT}</p><p>${TEXT}</p></div>`, {
    style: '.c { columns: 3; column-gap: 24px }',
  }),
  layout(
    'flex and grid with gaps',
    `<div class="flex"><p>${LINE}</p><p>${LINE}</p></div><div class="grid">${`<div>${LINE}</div>`.repeat(5)}</div>
     <div class="flex">${LINE}<b>加粗的字</b></div>`,
    {
      style:
        '.flex { display: flex; gap: 20px } .flex p { flex: 1 } .grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px }',
      same: columns('.flex > p, .grid > div'),
    },
  ),
  layout(
    'tables',
    `<table><tr><th>年份和送书</th><th>学校</th></tr><tr><td>${LINE}</td><td>十一所学校</td></tr></table>`,
    {
      style: 'table { width: 600px; table-layout: fixed } td { border: 1px solid }',
      same: columns('td, th'),
    },
  ),
  layout(
    'sticky and fixed',
    `<header>固定的标题栏在上面</header><h2>粘住的小标题在这里</h2><p>${TEXT}</p><p>${TEXT}</p>`,
    {
      style:
        'header { position: fixed; top: 0; left: 0; right: 0; height: 40px; overflow: hidden; background: #fff } h2 { position: sticky; top: 40px; margin-top: 50px }',
      same: boxes('header'),
      uncovered: false, // the header stands over the text, as it is meant to
    },
  ),
  layout(
    'nested scrollers',
    `<div class="s"><div class="s2"><p>${TEXT}</p><p>${TEXT}</p></div><p>${TEXT}</p></div>`,
    {
      style: '.s { height: 300px; overflow: auto } .s2 { height: 160px; overflow: auto }',
      same: boxes('.s, .s2'),
      uncovered: false, // labels that are scrolled away still have their places
    },
  ),
  layout('transforms', `<div class="t"><p>${LINE}</p></div>`, {
    style: '.t { transform: scale(1.25) rotate(0.0001deg); transform-origin: 0 0; width: 500px }',
  }),
  ...[25, 50, 200, 500].map((zoom) =>
    layout(`zoom ${zoom}%`, `<div style="zoom: ${zoom / 100}"><p>${LINE}</p></div>`),
  ),
  layout('vertical text', `<div class="v">${LINE}</div><p>${LINE}</p>`, {
    style: '.v { writing-mode: vertical-rl; height: 300px; line-height: 2.4 }',
    uncovered: false, // elementFromPoint's lines are horizontal ones
  }),
  layout(
    'ellipsis, clamped lines, cards of fixed height',
    `<p>${LINE}</p><div class="e">${TEXT}</div><div class="l">${TEXT}</div><div class="h"><h3>${LINE}</h3><p>${LINE}</p></div>`,
    {
      style: `.e { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; width: 300px }
        .l { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; width: 400px }
        .h { height: 110px; width: 300px; overflow: hidden } h3 { height: 28px; line-height: 28px; overflow: hidden; margin: 0 }`,
      // What is as high as its lines gets room; what has a height of its own keeps it.
      same: `[${boxes('.h, h3')}.map(([, , width, height]) => [width, height]), ${columns('.l, .e')}]`,
    },
  ),
  layout('justified', `<p style="text-align: justify; width: 420px">${TEXT}</p>`),
  layout('hyphenated headline', `<h1 lang="zh">新能源-太阳能-一体化${LINE}</h1>`, {
    style: 'h1 { width: 360px; hyphens: auto }',
    drawn: ['hángzhǎng', 'chóngxīn'],
  }),
  layout(
    ':last-child and :empty rules',
    `<ul><li>${LINE}<b>加粗</b></li><li>${LINE}</li></ul><p class="x"></p><p>${LINE}</p>`,
    {
      style: 'li:last-child { color: #a00 } li > b:last-child { color: #00a } p:empty { display: none }',
      same: `[...document.querySelectorAll('li, li > b, p.x')].map((e) => [getComputedStyle(e).color, getComputedStyle(e).display])`,
    },
  ),
  layout('a dark page', `<p>${LINE}</p>`, { style: 'html { background: #111; color: #eee }' }),
  layout('320 pixels wide', `<main style="width: 320px"><h1>${LINE}</h1><p>${TEXT}</p></main>`, {
    same: columns('main'),
  }),
];
