/** Rules for everyday verbs whose sense not only an object tells: 被关了三年 is lock up, 交通很堵 congested. */
import type { Rule } from './news-rules.ts';
import { NUMBER, withObject } from './rule-shapes.ts';

/** By simplified headword. */
export const VERB_PLACE_RULES: Readonly<Record<string, readonly Rule[]>> = {
  打: [
    {
      sense: 'prep',
      before: /^$|从$/,
      behind: /^(?:小起?|明天|今天|那(?:时|天|以后)|这儿|哪儿|去年|今年|心底|心眼)/,
    },
  ],
  放: [{ sense: 'v2', before: /(?:把[^，]{1,6}|被)$/, behind: /^(?:了|出来|走|回)/ }],
  排: [
    { sense: 'm', before: /(?:[0一二两三四五几多]|[前后这那一])$/, behind: /^\p{Script=Han}(?!名)/u },
    {
      sense: 'v3',
      before: /(?:人|队伍|队|顾客|游客|车|车队|门口|窗口)[^，]{0,3}$/,
      behind: new RegExp(`^(?:了|着|到|起|成|满|在)|^${NUMBER}`),
    },
  ],
  报: [
    { sense: 'v4', behind: /^收?(?:每|[0一二三四五六七八九十]+[0点万千百])/ },
    { sense: 'v4', before: /(?:收|收盘|现|暂|指数|期货|汇率|开盘|油|金|股)$/ },
    { sense: 'n', before: /(?:看|读|订|买|今天的|份|张|本|日|晚)$/, behind: /^(?:$|上|纸|的)/ },
  ],
  看: [
    { sense: 'v2', before: /(?:怎么|如何|怎样|怎么样)$/ },
    {
      sense: 'v5',
      before: /(?:[要得就全还]|关键|主要)$/,
      behind: /^(?!着|到|见|来|了|一|病|医)[^，]{1,6}(?:$|的|是否|如何|怎|能不能)/,
    },
  ],
  堵: [
    { sense: 'adj', before: /(?:[路车桥太很]|交通|高速|路上)$/, behind: /^(?:$|了|得|着|车|在路上|死)/ },
    { sense: 'v2', before: /(?:把|被)[^，]{1,8}$/, behind: /^在/ },
  ],
  撑: [
    { sense: 'v4', before: /吃$/ },
    { sense: 'v2', before: /[再能还]$/, behind: new RegExp(`^(?:多久|${NUMBER}|几)`) },
  ],
  关: [
    {
      sense: 'v2',
      before: /(?:被|把)[^，]{0,8}$/,
      behind: new RegExp(`^(?:了?${NUMBER}(?:年|天|个?月|小时)|在|进|押|起来|着)`),
    },
    {
      sense: 'n',
      before: new RegExp(`(?:第${NUMBER}|[这那难每首]|${NUMBER})$`),
      behind: /^(?:$|的|没|也|更)/,
    },
    withObject('v', '门|窗|灯|机|电视|店|煤气|空调|闸|停|手机|掉|上|闭'),
  ],
  管: [{ sense: 'n', before: /[液水油气血胃尿导钢铁软硬吸试排塑料]$/ }],
  扫: [{ sense: 'v4', behind: /^(?:货|光|空|了?[^，]{0,2}(?:年货|名牌|贵价))/ }],
  想: [{ sense: 'v2', behind: /^(?:家|妈妈|爸爸|爸妈|孩子|家人|奶奶|[你他她]们?)(?:了|$|[吗啊])/ }],
  抢: [{ sense: 'v2', behind: /^着/ }],
  找: [
    { sense: 'v2', behind: new RegExp(`^(?:给)?(?:[我你他她您])?(?:${NUMBER}(?:块|元|毛|分)|零钱|零|回)`) },
  ],
  跑: [
    {
      sense: 'v2',
      before: /(?:[贼狗钱他她就早都想]|小偷|逃|嫌疑人|司机|凶手|溜|吓)$/,
      behind: /^(?:了?$|掉|不了|了[吗吧])/,
    },
  ],
  炒: [
    { sense: 'v4', before: /(?:价|票|被)[^，]{0,4}$/, behind: /^(?:得|高|到|上|至)/ },
    { sense: 'v3', before: /(?:被|老板|公司)[^，]{0,3}$/, behind: /^(?:了|掉|$)/ },
  ],
  要: [
    { sense: 'conj', before: /^$/, behind: /^[^，]{2,10}就(?![业医读餐近地职任诊座])/ },
    {
      sense: 'v2',
      behind: new RegExp(`^(?:[花用]?)${NUMBER}个?(?:小时|月|星期|钟头|分钟|天|年|元|块|万|亿|公里|美元)`),
    },
    { sense: 'v', behind: /^钱(?!包)/ },
    { sense: 'v', behind: /^(?:命|这个|那个|什么|面子)/ },
    { sense: 'v2', behind: /^了/ },
    {
      sense: 'aux2',
      behind: /^(?:来|到|下|开|过|走|结束|放|上|黑|亮|塌|涨|变|倒|迟到|生)[^，]{0,4}了(?:$|[吧。])/,
    },
    { sense: 'aux2', before: /[快就将都]$/, behind: /^[^，]{1,8}了(?:$|[吧。])/ },
    { sense: 'conj', before: /^$/, ahead: /^[^。]{2,10}，?[^，。]{0,3}就(?![业医读餐近地职任诊座])/ },
  ],
  会: [
    { sense: 'n3', before: /[等坐待歇聊玩睡看]$/, behind: /^(?:$|儿|再|吧)/ },
    { sense: 'n', before: /(?:[个次场开散到有早晚例]|座谈)$/, behind: /^(?:$|上|后|[议场])/ },
  ],
  请: [
    {
      sense: 'v',
      before: /^(?:您|你|大家|各位)?$/,
      behind:
        /^(?:$|勿|不要|您|你|大家|各位|进|坐|问|看|稍|等|把|将|给|务必|先|别|注意|多|尽|慎|在|到|按|立即|放心|保持|拨打|关注|点击|扫|输入|允许|以|与|核|参|联系|出示|原谅|相信|再|继续|记住|准|安静|保重|留)/,
    },
  ],
  通: [
    { sense: 'adv2', before: /[打接走说想买疏行讲连]不?$/ },
    {
      sense: 'm',
      before: new RegExp(`${NUMBER}$`),
      behind: /^(?:$|电话|来电|投诉|热线|通知|举报|公告|电报|留言)/,
    },
  ],
  气: [
    { sense: 'v', before: /(?:[他她我你很真太被又爸妈人])$/, behind: /^(?:得|坏|死|哭|疯|炸|不过)/ },
    { sense: 'n3', before: /(?:喘不过|透不过|喘|叹|松了?一?口|一口|憋|缓|吸)[^，]{0,2}$/ },
  ],
  值: [
    { sense: 'v2', behind: /^(?:班|夜班|勤|日(?!元)|岗|守)/ },
    { sense: 'v', before: /[很不太得真更就也着]$|喊着?$/, behind: /^(?:$|了|得|的|吗)/ },
    { sense: 'v', behind: new RegExp(`^(?:${NUMBER}|多少|钱|不了)`) },
    { sense: 'n', before: /(?:最大|最小|平均|极|峰|均|产|阈|预期|估|市|净|绝对|测量|颜|价)$/ },
  ],
  长: [
    {
      sense: 'v2',
      behind: /^得(?:像|很?像|漂亮|好看|帅|丑|美|一样|不|跟|和|挺|很美|白净|清秀|俊|可爱|英俊)/,
    },
  ],
  圈: [
    { sense: 'n', before: /[围绕站]成了?(?:一大?)?$/ },
    {
      sense: 'm',
      before: new RegExp(`(?:[跑绕走转骑]了?|${NUMBER})${NUMBER}?$`),
      behind: /^(?:$|[后，，才])/,
    },
  ],
  中: [
    withObject('v2', '枪|弹|毒|箭|圈套|计(?!划)|招|暑|邪|埋伏', '[^，。]{0,4}?'),
    { sense: 'v', behind: /^了/ },
    {
      sense: 'loc2',
      before:
        /(?:谈判|比赛|会谈|手术|行动|战争|冲突|事故|过程|施工|调查|审理|采访|选举|训练|飞行|行驶|旅行|治疗|演习|袭击|爆炸|地震|火灾|洪水|审判|表演|直播|测试|搜救|救援|试飞|决赛|之战|进行)$/,
    },
  ],
};
