/** The rules of `placed-senses.ts`: by headword the senses that its neighbours in the clause tell, the first that fits. */

import { ADVERB_RULES } from './adverb-rules.ts';
import { COMPLEMENT_RULES } from './complement-rules.ts';
import { COMPOUND_RULES } from './compound-rules.ts';
import { COVERB_RULES } from './coverb-rules.ts';
import { GRAMMAR_RULES } from './grammar-rules.ts';
import { FIGURE, MEASURE_RULES } from './measure-rules.ts';
import { NEWS_RULES, type Rule } from './news-rules.ts';
import { NOUN_RULES } from './noun-rules.ts';
import { OBJECT_RULES } from './object-rules.ts';
import { QUALITY_RULES } from './quality-rules.ts';
import { joinRules } from './rule-shapes.ts';
import { STORY_RULES } from './story-rules.ts';
import { VERB_RULES } from './verb-rules.ts';

const OFFICE =
  '(?:总统|总理|首相|部长|外长|防长|市长|县长|省长|州长|局长|署长|处长|厅长|院长|主席|书记|秘书长|发言人|议员|立委|委员|代表|行长|高管|经理|董事长|总裁|总监|工程师|主任|职员|雇员|员工|官员|大使|国务卿|法官|检察官|律师|警员|警官|军官|将领|教练|球员|球星|国脚|妻|夫|男友|女友|特工|助理|幕僚|领导人)';
const COMPANY =
  '(?:公司|企业|银行|医院|餐厅|餐馆|饭店|酒店|商店|便利店|店|工厂|机构|媒体|超市|商场|券商|基金|药企|车企|平台|房企|集团|幼儿园|旅行社|养老院|航司|剧院|厂|茶馆|酒吧|农场|民宿|诊所|工坊)';
const CASE = '(?:案|事故|事件|纠纷|火灾|车祸|爆炸|枪击|诉讼|空难|绑架|袭击|抢劫|投诉|举报)';
const BILL =
  '(?:案|法|预算|决议|修正|条例|宣言|章程|公报|方案|协议|拨款|动议|发行|规划|名单|任命|提名|决定|声明|条约|协定|计划|结果|人选|标准|额度)';

const BODY =
  '(?:院会|(?<![法医学])院|会议|国会|议会|大会|委员会|财委会|常委会|理事会|董事会|股东会|全会|安理会|内阁|公投|国务院|政治局)';

/** What is passed by its kind: 通过一项决议, 通过了修正案. */
const PASSED =
  /^了?(?:一项|该|这项|多项|两项|有关|相关)?[^，“]{0,14}?(?:法案|决议|议案|修正案|预算案|草案|动议|弹劾案)/;

/** Teams whose names are words: 勇士 before or after what teams do. */
const TEAM: readonly Rule[] = [
  {
    sense: 'team',
    before:
      /(?:险胜|击败|力克|战胜|逼平|战平|压过|绝杀|不敌|负于|惜败|惨败|对阵|迎战|大胜|轻取|逆转|横扫|加盟|重返|效力|交易至|[对胜负克]|湖人|火箭|凯尔特人|尼克斯|雷霆|雄鹿|热火|掘金|独行侠)$/,
    behind: /^(?:$|[，。、对队主客惨险惜大轻力不以在])/,
  },
  {
    sense: 'team',
    behind:
      /^(?:队(?!伍)|主场|客场|主帅|主教练|后卫|前锋|中锋|球员|球星|险胜|击败|力克|战胜|逼平|战平|不敌|大胜|惜败|逆转|横扫|暂居|加时)/,
  },
];
const TEAMS =
  '勇士 太阳 国王 老鹰 骑士 奇才 爵士 灰熊 活塞 魔术 公牛 黄蜂 快船 雷霆 掘金 道奇 教士 小熊 蓝鸟 泰山 海港'.split(
    ' ',
  );

const TECH =
  '(?:英伟达|谷歌|微软|特斯拉|亚马逊|三星|华为|小米|高通|台积电|英特尔|脸书|奈飞|甲骨文|博通|富士康|AA+)';

/** By simplified headword. */
const NEIGHBOR_RULES: Readonly<Record<string, readonly Rule[]>> = {
  ...Object.fromEntries(TEAMS.map((team) => [team, TEAM])),
  跳水: [
    {
      sense: 'v2',
      before:
        /(?:气温|油价|股价|金价|银价|房价|币价|价格|指数|盘中|午后|尾盘|期货|[AH港美]股|集体|闪崩|直线|应声)$/,
    },
  ],
  规模: [
    { sense: 'n2', behind: /^[0-9.]+(?:级)?(?:的)?(?:地震|有感|余震|强震|浅层|左右)/ },
    { sense: 'n2', before: /(?:地震|余震|强震)(?:的)?(?:芮氏|里氏)?$/, behind: /^(?:约|为|达)?[0-9]/ },
    { sense: 'n2', before: /(?:芮氏|里氏)$/ },
  ],
  窝: [{ sense: 'v', behind: /^(?:在|进)/ }],
  中职: [
    {
      sense: 'event',
      behind:
        /^(?:总冠军|例行|季后|球|开幕|元年|全垒|兄弟|统一|富邦|乐天|味全|台钢|明星|史|[0-9今昨明]|上半|下半)/,
    },
  ],
  单位: [
    { sense: 'n2', behind: /^(?:面积|GDP|国内|时间|产品|价格|成本|能耗|产量|容积|换算|为)/ },
    { sense: 'n3', before: /(?:劏房|公屋|居屋|资助房屋|[楼伙呎房]|豪宅|大厦|两房|三房|开放式|空置)$/ },
    { sense: 'n3', behind: /^[^，。]{0,6}(?:入伙|起火|发售|呎|沽出|成交价|实用面积|漏水|租客|业主)/ },
  ],
  时: [
    {
      sense: 'n',
      before: /[^0-9当小平同有何准及按临随即届定一二三四五六七八九十两几点.]$/,
      behind: /^$/,
    },
  ],
  遭: [{ sense: 'v', behind: /^(?!人|其|狗|黑|警|不明|歹|她|他|家暴|网|主管|同|丈|男|女)/ }],
  判: [
    {
      sense: 'v',
      behind: /^(?:处|死|囚|监|缓|刑|社|无期|有期|罚|拘|[0一二三四五六七八九十]+(?:年|个?月))/,
    },
    { sense: 'v2', behind: /^(?:赔|无效|犯规|定|负|胜|给|担|违|归|点球|罚球|出局|越位)/ },
  ],
  出: [
    {
      sense: 'adv',
      before: /[冒跑背选写拿伸取搬掏派送拍画喊挖跳飞吐理窜钻涌渗射逃寄种裁流传爆找查抛献]$/,
      behind: /^(?!席|任|口|门|版|台|面|手|身|现|来|去|国|生|事|租|售)/,
    },
  ],
  反: [
    {
      sense: 'pre',
      behind: /^(?:诈|恐|扒|毒|垄断|倾销|补贴|制裁|核|战|歧视|家暴|间谍|洗钱|走私|浪费|盗|爆)/,
    },
  ],
  完: [{ sense: 'adv', before: /[收说看吃写做读喝用打讲听拍唱卖忙学走跑盖修建办开]不?$/ }],
  自: [{ sense: 'pron', behind: /^(?:曝|爆|称|认|嘲|费|掏|编|导)/ }],
  超: [{ sense: 'pre', behind: /^(?:硬|强|薄|细|快|低|长|豪|萌|市级)/ }],
  盘点: [{ sense: 'n', before: /[0一二两三四五六七八九十几]个$/ }],
  祭: [{ sense: 'v2', behind: /^(?:实名|新|重|补|优惠|大|史|高|折)/ }],
  砸: [{ sense: 'v2', behind: /^(?:下)?(?:重金|钱|[0一二三四五六七八九十百千万亿]+)/ }],
  无人: [
    { sense: 'phr', before: /[内中里处场]$/, behind: /^$/ },
    { sense: 'phr', behind: /^(?:$|受伤|伤亡|员|问津|知|需|应|认领|生还|敢|能|在)/ },
  ],
  一手: [
    { sense: 'adv2', behind: /一手/ },
    { sense: 'adv2', before: /一手.+$/ },
    { sense: 'adj', behind: /^(?:录|成交|楼|盘|房|私楼|单位|资料|信息|消息)/ },
  ],
  一道: [{ sense: 'm', behind: /^(?:口子|裂|疤|伤|题|菜|门|坎|光|墙|命令|难题|风景|防线|彩虹|亮|关)/ }],
  三角: [{ sense: 'num', before: /[涨跌降升加减价]$/, behind: /^$/ }],
  不胜: [{ sense: 'v', before: /[轮场连战]$/ }],
  破发: [{ sense: 'v2', before: /(?:新股|首日|上市|股|盘中|收盘|集体)$/ }],
  乐天: [{ sense: 'company', behind: /^(?:桃猿|购物|玛特|市场|世界|免税|集团|状元|投手|集|在|打)/ }],
  动手: [{ sense: 'v2', before: /(?:升级到|升级为|大打|互相|先|对骂.*|争执.*|口角.*|打人)$/ }],
  关口: [{ sense: 'n2', behind: /^(?:大排|排|人|过境|通关|前|出现|挤)/ }],
  抬头: [{ sense: 'v2', before: /(?:通胀|价格|风险|势力|主义|情绪|疫情|压力|意外|再度|重新)$/ }],
  苹果: [
    { sense: 'name', before: new RegExp(`${TECH}[、和与及]$`) },
    { sense: 'name', behind: new RegExp(`^[、和与及]${TECH}`) },
    {
      sense: 'name',
      behind:
        /^(?:公司|CEO|手机|[春秋]季|股价|市值|供应链|首席|官网|将|宣布|推出|发布|应用|系统|生态|产品|耳机|电脑|智能)/,
    },
  ],
  前: [
    {
      sense: 'adj2',
      before: /(?:重返|进入|跻身|世界|全球|排名|位列|挤进|排进|跌出|掉出|杀入|全国)$/,
      behind: /^(?:[0三五八十]+|百)(?:$|的|[，。])/,
    },
    // 今年前 7 个月, 前三名; 选举前三个月 is before.
    {
      sense: 'adj2',
      before: /(?:^|[、“的]|今年|去年|明年|本年|当年|较|为)$/,
      behind: new RegExp(
        `^(?!一[次轮场届个任])${FIGURE}(?:个|名|位|家|大|强|轮|场|项|批|次|届|季|月|周|期|成)`,
      ),
    },
    {
      sense: 'loc',
      before: /[^、“的今去明本当年较为]$/,
      behind: new RegExp(`^${FIGURE}(?:个月|年|天|周|日|小时|分钟)`),
    },
    { sense: 'adj2', behind: /^(?:0+|[二两三四五六七八九十百]+)(?:名|强)/ },
    {
      sense: 'adj',
      before:
        /(?:^|[、“的名位任是和及与由对向国本]|台积电|俄罗斯|公司|起诉|弹劾|逮捕|拘捕|指控|约谈|提名|会见)$/,
      behind: new RegExp(`^(?![0一二三四五六七八九十几])[^的、]{0,9}?${OFFICE}(?!选|大选|职|任)`),
    },
  ],
  通过: [
    {
      sense: 'v',
      before: new RegExp(
        `(?:${BODY}(?:今天|昨天|今日|昨日|今|昨|也|已|仍|将|随后|正式)*|全票|高票|三读|表决|审议|一致|仍|最终)$`,
      ),
      behind: new RegExp(
        `^(?:[^“]{0,16}?${BILL}(?:$|[，、后])|发行|收紧|放宽|延长|上调|下调|调整|修订|修改|设立|拨款|任命)`,
      ),
    },
    { sense: 'v', before: /(?:未能?|获得?|表决|三读|全票|一致|审议)$/, behind: /^(?:$|[了、后])/ },
    { sense: 'v', before: /(?:修正|三读修正)$/, behind: /^(?:$|《)/ },
    { sense: 'v', before: /(?:顺利|成功|一次性)$/ },
    {
      sense: 'v',
      behind:
        /^[^，“]{0,14}?(?:评估|验收|考核|审核|检验|测试|认证|初审|复审|面试|考试|体检|评审|鉴定)(?:$|[，、后])/,
    },
    { sense: 'v', behind: PASSED },
    {
      sense: 'v',
      before: new RegExp(`${BODY}[^，的]{0,6}$`),
      behind: /^“(?!新闻|直播|视频|镜头|云|远程)/,
    },
  ],
  起: [
    { sense: 'adv', before: /[救打捞抬拎举掀捡引燃唤吊搂扛筑架竖撑卷扬谈聊问想回提升树拉拿端牵搭][了]?$/ },
    { sense: 'm', before: /[0一二两三四五六七八九十百千几数多]$/, behind: new RegExp(`^.{0,16}?${CASE}`) },
    {
      sense: 'm',
      before: /(?:案|事故|事件|查处|侦破|破获|发生|受理|办结)[^，]{0,5}[0一二三四五六七八九十百千余多]+$/,
      behind: /^$/,
    },
    { sense: 'prep', before: /[0千万百][元日号]$/, behind: /^$/ },
  ],
  成立: [{ sense: 'v2', before: /(?:罪|罪名|理由|指控)(?:[全均皆不]|全部|不能)?$/ }],
  首位: [{ sense: 'adj', behind: /^(?=[\p{Script=Han}])(?![的度和与])/u }],
  // 系八年来首次访华: what begins a clause so says what it is.
  系: [
    {
      sense: 'v',
      before: /(?:^|称|确|实|均|皆|疑|纯|[供陈]述|行为|视频|照片|图片|信息|消息|说法)$/,
      behind: /^.{3,}/,
    },
    {
      sense: 'v',
      before: /[^文学理工法商医科水派体星谱母嫡直关联]$/,
      behind: /^(?![统列])[^，的]{0,12}(?:所致|所为|引发|引起|造成|谣言|虚构|伪造|误传|摆拍|不实)/,
    },
  ],
  或: [
    {
      sense: 'adv',
      behind:
        /^(?:面临|将|被|导致|引发|成为|推迟|迎来|遭|致|达|超过|提速|再(?:次|度|创)|进一步|有望|有助|使|令|会(?!议|员|面|谈)|生变|陷入|遇阻|放缓|创)/,
    },
  ],
  批: [
    {
      sense: 'v',
      before: /[^0一二两三四五六七八九十百千万几数首这那每各大整同]$/,
      behind:
        /^(?:了[^，。]{0,8}(?:亩|地|假|申请|经费|元|万|贷款|条|项目|个月|天|桥)|下|得(?:快|慢)|不下|准|$|这笔|就动工|这份)/,
    },
    {
      sense: 'v2',
      before: /[^0一二两三四五六七八九十百千万几数首这那每各大整同该成分获报审待经第多]$/,
      behind: /^.{2,}/,
    },
  ],
  驾驶: [
    { sense: 'n2', before: /(?:姓|肇事)$/, behind: /^(?![人员证车舱执座室])/ },
    { sense: 'n2', behind: /^(?:受困|酒测|当场|弃车|疑|遭|送医|未)/ },
  ],
  连: [{ sense: 'prep', behind: /^.{1,8}[都也]/ }],
  站: [{ sense: 'n', before: /(?:火车|高铁|地铁|汽车|公园|广场|大学|机场|[东南西北线路巴车])$/ }],
  住: [{ sense: 'adv', before: /[抓抱拉握拦挡忍稳保堵困扶按捂压顶扛撑守记叫拽捏卡绑锁围夹缠咬吸盖]$/ }],
  倒: [
    { sense: 'v2', behind: /^[0一两二三几][趟次班]/ },
    { sense: 'v', behind: /^(?:罐|水|掉|入|进|垃圾|出)/ },
  ],
  搭: [{ sense: 'v2', behind: /^[^，。]{0,6}(?:车|船|机|航班|地铁|电梯)/ }],
  游: [{ sense: 'v2', behind: /^(?:[着完出回]|到[对岸终])/ }],
  只要: [
    {
      sense: 'v',
      behind: new RegExp(`^(?:短短)?${FIGURE}(?:个?(?:小时|钟头|月|星期)|分钟|[天年周元块毛角步])`),
    },
  ],
  逐: [{ sense: 'adv' }],
  望: [{ sense: 'v2', behind: /^(?:着|不到|去|向|了望)/ }],
  刮: [{ sense: 'v2', behind: /^(?:[鳞胡脸骨皮奖掉开]|干净)/ }],
  一家: [{ sense: 'm', behind: new RegExp(`^[^，。]{0,10}?${COMPANY}`) }],
  一起: [
    {
      sense: 'm',
      before: /(?:^|[是生了出破理发查获办对判审结“])$/,
      behind: new RegExp(`^(?![去来向到在对])[^，。]{0,18}?${CASE}`),
    },
  ],
  部分: [{ sense: 'det', before: /(?:^|[有对让使])$/, behind: /^(?=[\p{Script=Han}])(?![的是])/u }],
  最高: [{ sense: 'adv', behind: /^(?:[0可达奖补罚判获]|涨(?!幅)|不超过)/ }],
  公告: [
    {
      sense: 'v',
      before: /^(?!根?据|按照?|依照?).*(?:部|局|会|公司|所|院|行|联合|今日|昨日|日|昨|晚)$/,
      behind: /^(?:$|称|指|表示|调|自|对|显示)/,
    },
  ],
};

/** By simplified headword; of a word in several tables, the rules of the first are tried first. */
export const PLACED_RULES: Readonly<Record<string, readonly Rule[]>> = joinRules(
  NEIGHBOR_RULES,
  OBJECT_RULES,
  NEWS_RULES,
  GRAMMAR_RULES,
  MEASURE_RULES,
  STORY_RULES,
  ADVERB_RULES,
  QUALITY_RULES,
  COVERB_RULES,
  COMPLEMENT_RULES,
  VERB_RULES,
  NOUN_RULES,
  COMPOUND_RULES,
);
