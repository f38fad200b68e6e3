/** Layouts as news sites have them, for looking at labels: each a body and its styles. */
import type { SettingsChange } from '../../vocabulary/index.ts';
import { PORTALS } from '../fixtures/portals.ts';

export interface Layout {
  readonly name: string;
  readonly css: string;
  readonly body: string;
  readonly html?: string;
  readonly width?: number;
  readonly height?: number;
  /** Zoom of the browser, told by the device's pixels. */
  readonly zoom?: number;
  readonly dark?: boolean;
  readonly settings?: SettingsChange;
}

const P1 =
  '清晨七点，呼和浩特市图书馆的流动图书车准时出发。车上装着两千多册新书，司机和管理员都还没来得及吃早饭。他们要赶在孩子们上第一节课之前，把书送到一百二十公里外的学校。';
const P2 =
  '银行行长带头捐款，为学校建起了阅览室。据介绍，这项行动已经持续了六年，共为牧区学校送书3.6万册，参与的志愿者超过1200人次，受到广大群众的热烈欢迎。';
const P3 =
  '国家发展和改革委员会有关负责人表示，下一步将进一步扩大内需，推动高质量发展，加快建设现代化产业体系，让改革成效贯穿于城市发展的每一处脉络。';
const ARTICLE = `<h1>一辆图书车，开进草原深处的三所小学</h1><p class="by">本报记者　王小兰　2025年3月21日 08:30</p><p>${P1}</p><h2>“把书送到孩子们手里”</h2><p>${P2}</p><p>${P3}</p>`;
const ARTICLE_CSS =
  'body{margin:0;font:17px/1.75 "Noto Sans CJK SC",sans-serif;color:#222;background:#fff}main{max-width:680px;margin:0 auto;padding:24px}h1{font:700 30px/1.35 "Noto Serif CJK SC",serif}h2{font:600 20px/1.5 "Noto Sans CJK SC"}.by{color:#888;font-size:14px}p{margin:0 0 1em}';
const HEADLINES = [
  '产业工人队伍建设改革走深走实',
  '首府多举措强化食品药品安全监管',
  '三级联动随机查餐厅 守护舌尖上的安全',
  '绿茵逐梦：少年足球选拔赛开幕',
  '新能源汽车出口再创新高',
  '黄河流域生态保护取得重要进展',
];
const LIST = HEADLINES.map((text) => `<li><a href="#">${text}</a></li>`).join('');

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'portal',
    width: 1100,
    css: 'body{margin:0;font:14px/1.5 "Noto Sans CJK SC",sans-serif;color:#333}a{color:inherit;text-decoration:none}header{background:#b3001b;color:#fff;padding:10px 24px;display:flex;gap:22px;align-items:center}header b{font-size:22px}nav{display:flex;gap:18px}main{display:grid;grid-template-columns:2fr 1fr 1fr;gap:20px;padding:18px 24px}.lead h1{font-size:26px;line-height:1.35;margin:0 0 8px}.lead p{color:#666;margin:0}ul{list-style:none;margin:0;padding:0}li{padding:6px 0;border-bottom:1px solid #eee}h3{margin:0 0 6px;font-size:16px;border-left:3px solid #b3001b;padding-left:8px}.pic{height:150px;background:linear-gradient(#9ab,#567);position:relative;margin-bottom:10px}.pic span{position:absolute;left:0;right:0;bottom:0;padding:6px 10px;background:rgba(0,0,0,.55);color:#fff}',
    body: `<header><b>青城日报</b><nav>${['首页', '要闻', '经济', '文化', '体育', '图片'].map((t) => `<a href="#">${t}</a>`).join('')}</nav></header><main><div class="lead"><div class="pic"><span>草原上的流动图书车</span></div><h1>一辆图书车，开进草原深处的三所小学</h1><p>${P1}</p></div><div><h3>要闻</h3><ul>${LIST}</ul></div><div><h3>经济</h3><ul>${LIST}</ul></div></main>`,
  },
  { name: 'article', css: ARTICLE_CSS, body: `<main>${ARTICLE}</main>` },
  {
    name: 'table',
    css: `${ARTICLE_CSS}table{border-collapse:collapse;width:100%;font-size:15px}td,th{border:1px solid #ccc;padding:6px 12px;text-align:left}th{background:#f4f4f4}`,
    body: `<main><h1>各地区生产总值</h1><table><tr><th>地区</th><th>生产总值（亿元）</th><th>比上年增长</th><th>备注</th></tr><tr><td>呼和浩特市</td><td>3801.6</td><td>6.2%</td><td>初步核算数</td></tr><tr><td>包头市</td><td>4263.9</td><td>7.1%</td><td>按不变价格计算</td></tr><tr><td>鄂尔多斯市</td><td>5849.9</td><td>7.8%</td><td>含能源产业</td></tr></table><p>${P3}</p></main>`,
  },
  {
    name: 'cards',
    width: 1000,
    css: 'body{margin:0;font:14px/1.6 "Noto Sans CJK SC",sans-serif;background:#f2f3f5;padding:20px}.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:16px}.card{background:#fff;border-radius:8px;padding:14px;box-shadow:0 1px 3px #0002}.card h3{margin:0 0 6px;font-size:17px;line-height:1.4}.card p{margin:0;color:#666}.tag{display:inline-block;background:#fde8e8;color:#b3001b;border-radius:4px;padding:0 6px;font-size:12px}.more{display:inline-block;margin-top:8px;padding:4px 14px;background:#1657d0;color:#fff;border-radius:4px}',
    body: `<div class="grid">${HEADLINES.map((h, i) => `<div class="card"><span class="tag">要闻</span><h3>${h}</h3><p>${[P1, P2, P3][i % 3]?.slice(0, 56)}</p><a class="more" href="#">查看全文</a></div>`).join('')}</div>`,
  },
  {
    name: 'fixed-cards',
    width: 1000,
    css: 'body{margin:0;font:14px/1.5 "Noto Sans CJK SC",sans-serif;background:#f2f3f5;padding:20px}.grid{display:grid;grid-template-columns:repeat(3,1fr);gap:16px}.card{background:#fff;height:132px;overflow:hidden;padding:12px}.card h3{margin:0 0 6px;font-size:16px;height:24px;line-height:24px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.card p{margin:0;color:#555;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}.roomy h3{height:44px;line-height:44px}.roomy p{line-height:30px;-webkit-line-clamp:2}',
    body: `<div class="grid">${HEADLINES.map((h, i) => `<div class="card ${i > 2 ? 'roomy' : ''}"><h3>${h}，${HEADLINES[0]}</h3><p>${P2}</p></div>`).join('')}</div>`,
  },
  {
    name: 'dark',
    dark: true,
    css: `${ARTICLE_CSS}body{background:#14161a;color:#c9ccd1}a{color:#6cb6ff}.by{color:#8b949e}aside{background:#7a1f2b;color:#ffe;padding:12px 16px;border-radius:6px}.pic{background:linear-gradient(90deg,#345,#234);padding:24px;color:#fff}`,
    body: `<main>${ARTICLE}<p>相关阅读：<a href="#">牧民家里的小小图书角越办越红火</a></p><aside>编者按：让每一个愿意读书的人都能方便地借到书。</aside><div class="pic">图片上的文字也要清楚</div></main>`,
  },
  {
    name: 'vertical',
    css: 'body{margin:0;font:18px/1.9 "Noto Serif CJK SC",serif;background:#f8f4ea;color:#2a2520}main{writing-mode:vertical-rl;height:560px;padding:28px}h1{font-size:28px;margin:0 0 0 12px}p{margin:0;text-indent:2em}',
    body: `<main><h1>草原深处的图书车</h1><p>${P1}</p><p>${P2}</p></main>`,
  },
  {
    name: 'narrow',
    width: 320,
    height: 760,
    css: `${ARTICLE_CSS}body{font-size:16px}main{padding:14px}h1{font-size:23px}ul{padding-left:18px}`,
    body: `<main>${ARTICLE}<ul>${LIST}</ul></main>`,
  },
  { name: 'zoom', width: 900, height: 800, zoom: 2, css: ARTICLE_CSS, body: `<main>${ARTICLE}</main>` },
  {
    name: 'justified-columns',
    css: 'body{margin:0;font:16px/1.7 "Noto Serif CJK SC",serif;padding:20px;color:#111}h1{font-size:34px;line-height:1.25;text-align:center;border-bottom:2px solid #111;padding-bottom:10px}.cols{columns:3;column-gap:26px;column-rule:1px solid #bbb;text-align:justify}p{margin:0 0 .6em;text-indent:2em}',
    width: 1000,
    body: `<h1>改革走深走实　发展成色更足</h1><div class="cols"><p>${P1}</p><p>${P2}</p><p>${P3}</p><p>${P1}</p></div>`,
  },
  {
    name: 'right-to-left',
    html: ' dir="rtl"',
    css: `${ARTICLE_CSS}li{margin:0 20px}`,
    body: `<main lang="zh"><p dir="rtl">جريدة الصين: ${HEADLINES[0]}</p>${ARTICLE}<ul>${LIST}</ul></main>`,
  },
  {
    name: 'tones',
    css: `${ARTICLE_CSS}aside{background:#1d3557;color:#fff;padding:10px 16px}.grey{background:#777;color:#fff;padding:8px}`,
    body: `<main>${ARTICLE}<aside>${P3}</aside><p class="grey">灰色背景上的文字也要看得清楚</p></main>`,
    settings: { tones: true },
  },
  {
    name: 'zhuyin',
    zoom: 1.5,
    css: ARTICLE_CSS,
    body: `<main>${ARTICLE}</main>`,
    settings: { script: 'zhuyin' },
  },
  { name: 'gloss-under', css: ARTICLE_CSS, body: `<main>${ARTICLE}</main>`, settings: { gloss: 'under' } },
  { name: 'gloss-after', css: ARTICLE_CSS, body: `<main>${ARTICLE}</main>`, settings: { gloss: 'after' } },
  {
    name: 'below-large',
    css: ARTICLE_CSS,
    body: `<main>${ARTICLE}</main>`,
    settings: { place: 'below', size: 'large', tones: true },
  },
  {
    name: 'bars',
    width: 1000,
    css: 'body{margin:0;font:15px/1.5 "Noto Sans CJK SC",sans-serif}nav{display:flex;gap:24px;padding:16px 24px;border-bottom:1px solid #ddd}button{font:inherit;padding:8px 18px}.tabs{display:flex;gap:10px;padding:16px 24px}.tabs a{padding:8px 14px;background:#eee;border-radius:6px}',
    body: `<nav>${['首页', '要闻', '经济观察', '文化', '体育新闻'].map((t) => `<a href="#">${t}</a>`).join('')}</nav><div class="tabs"><a href="#">今日头条</a><a href="#">热点</a><button>立即报名</button><button>登录</button></div><main style="padding:0 24px"><p>${P1}</p></main>`,
    settings: { bars: true },
  },
  ...PORTALS.map(({ name, css, body }) => ({ name, css, body, width: 1000, height: 900 })),
  {
    name: 'text-indent',
    css: `${ARTICLE_CSS}p{text-indent:2em;text-align:justify}.out{text-indent:-2em;padding-left:2em}.edge{position:absolute;left:0;width:300px;text-indent:0}`,
    body: `<main>${ARTICLE}<p class="out">${P2}</p></main><p class="edge">${P3}</p>`,
  },
  {
    name: 'clipping-paragraphs',
    css: `${ARTICLE_CSS}p{overflow:hidden;margin:0 0 8px}.tight{line-height:1.4}.low{height:52px;line-height:26px}`,
    body: `<main><p>${P1}</p><p>${P2}</p><p class="tight">${P3}</p><p class="low">${P1}</p></main>`,
  },
  {
    name: 'floats',
    css: `${ARTICLE_CSS}.pic{float:left;width:180px;height:120px;margin:4px 14px 4px 0;background:#9ab}.cap{float:left;font-size:3em;line-height:1;padding-right:6px}aside{float:right;width:160px;margin-left:14px;padding:8px;border:1px solid #ccc;font-size:14px}`,
    body: `<main><h1>一辆图书车，开进草原深处的三所小学</h1><p><span class="cap">清</span>${P1.slice(1)}</p><div class="pic"></div><p>${P2}</p><aside>图书管理员介绍了这项服务</aside><p>${P3}</p></main>`,
  },
  {
    name: 'sidebars',
    width: 1100,
    css: `${ARTICLE_CSS}main{display:flex;gap:24px;max-width:1040px}.side{width:220px;flex:none;font-size:14px;line-height:24px}.side li{height:28px;line-height:28px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}.side ul{list-style:none;margin:0;padding:0}`,
    body: `<main><div class="side"><h2>要闻排行</h2><ul>${LIST}</ul></div><div>${ARTICLE}</div><div class="side"><p>${P2.slice(0, 60)}</p><ul>${LIST}</ul></div></main>`,
  },
];

const MASTHEAD_CSS =
  'header{display:flex;align-items:baseline;gap:24px;padding:16px 24px;border-bottom:3px double #888}header b{font:900 28px/1.2 "Noto Serif CJK SC",serif;letter-spacing:.2em}header span{color:#888;font-size:14px}main{max-width:760px}h1{font-size:32px}p{font-size:19px;line-height:1.9}';

/** A page of a newspaper that does not exist, by day and by night. */
export const NEWS_PAGE = {
  light: newsPage(''),
  dark: newsPage('body{background:#15171a;color:#d6d8dc}'),
};

function newsPage(more: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>一辆图书车，开进草原深处的三所小学</title><link rel="icon" href="data:,"><style>${ARTICLE_CSS}${MASTHEAD_CSS}${more}</style></head><body><header><b>青城日报</b><span>2025年3月21日　星期五</span></header><main>${ARTICLE}</main></body></html>`;
}
