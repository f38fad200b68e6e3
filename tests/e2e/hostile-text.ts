/** Fixtures of hostile pages: what is not to be annotated, which language it is, and odd text. */
import type { Fixture } from './fixture.ts';

/** A paragraph that is always to be read, so that "nothing there" can't mean "nothing at all". */
const READ = '<p>银行行长重新行动。</p>';
const READ_DRAWN = ['yínháng', 'hángzhǎng', 'chóngxīn', 'xíngdòng'];
/** In what is to be left alone: a word that stands nowhere else. */
const BARE = '博物馆开放了';
const NEVER = ['bówùguǎn', 'kāifàng'];

function leftAlone(name: string, html: string, more: Partial<Fixture> = {}): Fixture {
  return { name: `left alone: ${name}`, html: READ + html, drawn: READ_DRAWN, never: NEVER, ...more };
}

export const NOT_TO_ANNOTATE: readonly Fixture[] = [
  leftAlone(
    'forms',
    `<textarea>${BARE}</textarea><input value="${BARE}"><select><option>${BARE}</option></select>
     <datalist><option>${BARE}</option></datalist><p>图书馆<input value="${BARE}">在旁边</p>`,
    { drawn: [...READ_DRAWN, 'túshūguǎn'] },
  ),
  leftAlone(
    'titles, scripts, styles, templates',
    `<script type="text/plain">${BARE}</script><style>.x { content: "${BARE}" }</style><noscript>${BARE}</noscript>
     <template><p>${BARE}</p></template>`,
  ),
  leftAlone('code', `<pre>${BARE}</pre><p><code>${BARE}</code><kbd>${BARE}</kbd><samp>${BARE}</samp></p>`),
  leftAlone(
    'drawings',
    `<svg viewBox="0 0 200 20"><text y="16">${BARE}</text><foreignObject width="100" height="20"><p xmlns="http://www.w3.org/1999/xhtml">${BARE}</p></foreignObject></svg>
     <math><mtext>${BARE}</mtext></math><canvas>${BARE}</canvas><video>${BARE}</video>`,
  ),
  leftAlone(
    'what is edited',
    `<p contenteditable>${BARE}</p><div contenteditable="true"><p>${BARE}</p></div>
     <div contenteditable="plaintext-only"><p>${BARE}</p></div><div contenteditable="TRUE">${BARE}</div>
     <div contenteditable=""><div><p>${BARE}</p></div></div>`,
  ),
  {
    ...leftAlone('a document that is edited', ''),
    html: `${READ}<script>document.designMode = 'on'</script>`,
    drawn: [],
    never: READ_DRAWN,
    status: 'not-chinese',
  },
  leftAlone(
    'what has ruby',
    `<p><ruby>博物馆<rt>bwg</rt></ruby><ruby>开放<rp>(</rp><rt>kf</rt><rp>)</rp></ruby>了</p>`,
  ),
  leftAlone(
    'what is not to be translated',
    `<p translate="no">${BARE}</p><p class="notranslate">${BARE}</p><div translate="no"><p>${BARE}</p></div>`,
  ),
  leftAlone(
    'what is hidden',
    `<p hidden>${BARE}</p><div inert><p>${BARE}</p></div><p aria-hidden="true">${BARE}</p>
     <p style="display:none">${BARE}</p><div style="display:none"><p>${BARE}</p></div>`,
  ),
];

export const LANGUAGES: readonly Fixture[] = [
  {
    name: 'language: ja with kanji headlines',
    lang: 'ja',
    html: '<h1>東京都庁</h1><p>東京都知事選挙</p><p>新しい図書館が開きました。</p>',
    status: 'not-chinese',
  },
  {
    name: 'language: Japanese without a tag',
    lang: '',
    html: '<h1>東京都庁</h1><p>東京都で新しい図書館が開きました。これはとても良いニュースです。</p>',
    status: 'not-chinese',
  },
  {
    name: 'language: Korean hanja',
    lang: '',
    html: '<p>서울 市長이 新年 인사를 했다. 國會 本會議</p>',
    status: 'not-chinese',
  },
  {
    name: 'language: kanji headlines of a page tagged ja-JP',
    lang: 'ja-JP',
    html: '<h1>銀行行長</h1>',
    status: 'not-chinese',
  },
  {
    name: 'language: elements with their own',
    html: `${READ}<p lang="ja">東京都知事選挙</p><p lang="ko">大韓民國</p><div lang="ja"><p>新聞記者</p></div>
      <p>彼は記者です。東京都。</p><div lang="ja"><p lang="zh-CN">图书馆很安静。</p></div>`,
    drawn: [...READ_DRAWN, 'túshūguǎn'],
    never: ['dōngjīng', 'Dōngjīng', 'Dàhán', 'xīnwén', 'jìzhě'],
  },
  {
    name: 'language: a Chinese paragraph of a Japanese page',
    lang: 'ja',
    html: '<p>新しい図書館が開きました。</p><p lang="zh">银行行长重新行动。</p>',
    drawn: READ_DRAWN,
  },
  {
    name: 'language: zh-Hant',
    lang: 'zh-Hant',
    html: '<p>銀行行長重新行動，圖書館很安靜。</p>',
    drawn: [...READ_DRAWN, 'túshūguǎn'],
  },
  { name: 'language: zh-HK', lang: 'zh-HK', html: '<p>銀行行長重新行動。</p>', drawn: READ_DRAWN },
  { name: 'language: Chinese marked en', lang: 'en', html: READ, drawn: READ_DRAWN },
  { name: 'language: Chinese without a tag', lang: '', html: READ, drawn: READ_DRAWN },
  { name: 'language: an unknown tag', lang: 'x-klingon', html: READ, drawn: READ_DRAWN },
  {
    name: 'language: no Chinese at all',
    lang: 'en',
    html: '<p>Nothing here is Chinese, <b>nothing</b>.</p>',
    status: 'not-chinese',
  },
  { name: 'language: an empty page', lang: 'en', html: '', status: 'not-chinese' },
];

const TEXT_40K = '银行行长重新行动，图书馆的流动图书车准时出发。'.repeat(1740);

export const TEXTS: readonly Fixture[] = [
  {
    name: 'text: characters of extensions B to H and compatibility ideographs',
    html: `<p>\u{20000}\u{2A700}\u{2B740}\u{2B820}\u{2CEB0}\u{30000}\u{31350}银行\uF900\uFA0E\u{2F800}行长。</p>`,
    drawn: ['hángzhǎng'],
  },
  {
    name: 'text: variation selectors, joiners, soft hyphens, combining marks, bidi overrides',
    html: `<p>重\u{E0100}新\uFE00 图书馆\u200D在\u00AD旁边\u0301，\u202E银行\u202C很大\u200B。</p>`,
    drawn: ['túshūguǎn', 'yínháng'],
  },
  { name: 'text: 儿化', html: '<p>这儿有一点儿花儿，小孩儿玩儿得很高兴。</p>', drawn: ['gāoxìng'] },
  { name: 'text: full-width digits', html: '<p>２０２５年３月，银行有１２００人。</p>', drawn: ['yínháng'] },
  {
    name: 'text: a word split over inline elements',
    html: '<p>呼和<b>浩特</b>很大，图<i>书</i><span>馆</span>很安静。</p>',
    drawn: ['Hūhéhàotè', 'túshūguǎn'],
  },
  {
    name: 'text: a line break ends a word, a possible one does not',
    html: '<p>银<br>行，图书<wbr>馆。</p>',
    drawn: ['túshūguǎn'],
    never: ['yínháng'],
  },
  {
    name: 'text: letters between',
    html: '<p>5G网络和AI赋能，10GW高效组件，卡拉OK很热闹。</p>',
    drawn: ['wǎngluò', 'gāoxiào', 'rènao'],
  },
  { name: 'text: 40,000 characters in one node', html: `<p>${TEXT_40K}</p>`, drawn: READ_DRAWN },
  { name: 'text: paragraphs of one character', html: '<p>书</p><p>山</p><p>水</p>', drawn: ['shū'] },
  {
    name: 'text: words named like properties',
    html: '<p>银行 __proto__ constructor toString 行长 hasOwnProperty 。</p>',
    drawn: ['yínháng'],
  },
  {
    name: 'text: markup in a text is text',
    html: '<p>银行&lt;img src=x onerror="window.hacked = 1"&gt;行长&lt;/script&gt;重新。</p>',
    drawn: ['yínháng'],
    same: 'window.hacked ?? null',
  },
  {
    name: 'text: changed to lone surrogates by a script',
    html: '<p id="odd">银行</p><script>odd.textContent = "重新\\ud800行动\\udc00银行"</script>',
    drawn: ['chóngxīn', 'xíngdòng', 'yínháng'],
  },
];
