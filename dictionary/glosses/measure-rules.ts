/** Rules for measures and for words beside figures: 60 票 are votes, 近十年 the past ten years. */
import type { Rule } from './news-rules.ts';

/** A sentence writes every figure as 0. */
export const FIGURE = '(?:[0.]+|[一二两三四五六七八九十百几]+)';

/** What is before a unit. */
const COUNTED = /[0一二三四五六七八九十百千万亿两几数余多半]$/;

/** 三百元, no 元月. */
const SUM = { before: COUNTED, behind: /^(?!素|月|旦|首)/ };

/** By simplified headword. */
export const MEASURE_RULES: Readonly<Record<string, readonly Rule[]>> = {
  许: [{ sense: 'suf', before: /(?:[时点分]|[0-9]{1,2}岁)$/ }],
  月: [{ sense: 'n', before: /个$/ }],
  天: [{ sense: 'm', before: COUNTED, behind: /^(?!空|气)/ }],
  元: [
    { sense: 'm', before: COUNTED, behind: /^人民币/ },
    { sense: 'm2', before: COUNTED, behind: /^(?:新?台币|港币|美金|澳门币)/ },
    {
      sense: 'm2',
      before: /(?:新?台币|港币|美金|澳门币)(?:约|逾|近)?[0一二三四五六七八九十百千万亿两几数余多]+$/,
    },
    { ...SUM, sense: 'm2', money: 'dollars' },
    { ...SUM, sense: 'm3', money: 'either' },
    { ...SUM, sense: 'm' },
  ],
  周: [
    {
      sense: 'n',
      before: /(?:[0一二三四五六七八九十两几数每]|第[0一二三四五六七八九十]+)$/,
      behind: /^(?![年岁遭围])/,
    },
  ],
  次: [
    {
      sense: 'm2',
      before: /(?:第|届|人大|政协|大会|委员会|常委会)(?:[0]+|[一二三四五六七八九十百]+)$/,
      behind: /^(?:全体|代表大会|会议|学术|常务|委员长|峰会)/,
    },
    { sense: 'm', before: /[0一二三四五六七八九十百两几数多首]$/, behind: /^(?![日年级])/ },
  ],
  回: [
    { sense: 'adv', before: /[起找追赢带捡抢夺救送换取收退召拿跌涨赚]$/ },
    { sense: 'm', before: /[0一二两三四五六七八九十几]$/, behind: /^(?:$|终|才|都|，)/ },
  ],
  点: [
    // 大涨三百点; three o'clock in the hundreds is none.
    {
      sense: 'n',
      before: /(?:[百千万]|(?:涨|跌|升|降|挫|扬|报|收在|收于|站上|突破|失守)[^，。]{0,6}[0十])$/,
      behind: /^(?!多|余|半|整|钟)/,
    },
    { sense: 'm2', before: /[这那]$/, behind: /^(?![上钟半])/ },
    { sense: 'v', before: /(?:^|[别勿乱请])$/, behind: /^(?:$|击|开|进|链接|赞)/ },
  ],
  度: [
    {
      sense: 'm2',
      before: /[两三四五六七]$/,
      behind: /^(?:被|出|入|当|访|获|夺|赴|上|下|担任|参|重|拒|延|推)/,
    },
  ],
  盘: [
    { sense: 'm2', before: /(?:[0一二三四五六七八九十几两]|首|末|决胜)$/, behind: /^(?![菜饺肉鱼水瓜点])/ },
  ],
  多: [
    { sense: 'num', before: /[0一二两三四五六七八九十百千万亿]$/ },
    {
      sense: 'adj',
      behind: /^(?:名|家|个|位|地|国|部门|项|起|条|架|艘|枚|处|所|只|支|辆|座|州|省|市|县|轮|场)/,
    },
  ],
  票: [{ sense: 'n2', before: /(?:[0一二三四五六七八九十百千万亿多余]|同意)$/ }],
  楼: [{ sense: 'n2', before: /[0一二三四五六七八九十几两]$/ }],
  局: [{ sense: 'm', before: /(?:[0一二三四五六七八九十几两]|首|末|每|决胜)$/ }],
  分: [
    { sense: 'm2', before: COUNTED, behind: /^(?:[0一二三四五六七八九十]+秒|整$|钟)/ },
    { sense: 'm2', before: /(?:小时|[点时])[^，。]{1,3}$/ },
    { sense: 'm3', before: COUNTED, behind: /^(?:钱|不少)/ },
    { sense: 'm3', before: /(?:毛|角|每升|每度)[^，。]{0,6}$/ },
    { sense: 'm', before: /[0一二三四五六七八九十几两]$/, behind: /^(?![之钟成为开别享析给组])/ },
  ],
  节: [{ sense: 'm', before: /(?:[0一二三四五六七八九十几两]|首|末|每)$/, behind: /^(?![能约省])/ }],
  旬: [{ sense: 'n2', before: /[五六七八九]$/ }],
  派: [{ sense: 'n', before: /[两三四几各0]$/ }],
  家: [{ sense: 'm', before: /[0百千万亿多余几数]$/, behind: /^(?![里中人长庭])/ }],
  近: [
    { sense: 'v', before: /年$/, behind: /^(?:半百|[一二三四五六七八九]?(?:十|旬)|[0])/ },
    { sense: 'adj', before: /[离靠走凑挨]$/ },
    // 创近十年新高; 耗时近十年 is nearly ten.
    {
      sense: 'det',
      before: /(?:^|[^时达了有用花等长跨距隔判刑任期囚费逾])$/,
      behind: new RegExp(
        `^${FIGURE}(?:多|余)?(?:年|个?月|日|天|周|个?世纪|届|期|轮|场|个?交易日)(?:[来内中里间以之]|的?(?:新[高低]|[高低][点位]|最|首|平均)|$)`,
      ),
    },
    {
      sense: 'adv',
      before: /[时达了有用花等长跨距隔判刑囚费]$/,
      behind: new RegExp(`^${FIGURE}(?:年|个?月|日|天|周)`),
    },
    {
      sense: 'adv',
      behind: new RegExp(
        `^(?!(?:${FIGURE})(?:年|个?月|日|天|周)(?:[来内中里间]|$))[0一二三四五六七八九十百千万两数半]`,
      ),
    },
  ],
};
