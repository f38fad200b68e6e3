/** Rules for words that news uses in a sense of its own: 单车亏损 is a loss per car, 终年六十七岁 an age. */

import type { Money } from '../text/index.ts';

/** A sense, and what must stand on either side of the word within its clause. */
export interface Rule {
  readonly sense: string;
  readonly before?: RegExp;
  readonly behind?: RegExp;
  /** The same across commas: what must stand on either side of the word within its sentence. */
  readonly back?: RegExp;
  readonly ahead?: RegExp;
  /** jieba's part of speech of the word before, and of the word behind. */
  readonly previousTag?: RegExp;
  readonly nextTag?: RegExp;
  /** The word behind, in the script that it has. */
  readonly nextWord?: RegExp;
  /** What the word before names: one of FORM_KINDS. */
  readonly previousKind?: RegExp;
  /** What must stand anywhere in the text, in the script that it has. */
  readonly text?: RegExp;
  /** What 元 is in the text. */
  readonly money?: Money;
}

/** 三块钱: in Taiwan and Hong Kong dollars. */
const SPOKEN_SUM = {
  before: /[0一二两三四五六七八九十百千万几多]$/,
  behind: /^(?:$|钱|[0一二三四五六七八九])/,
};
const SPOKEN_SUMS: readonly Rule[] = [
  { ...SPOKEN_SUM, sense: 'm3', money: 'dollars' },
  { ...SPOKEN_SUM, sense: 'm4', money: 'either' },
  { ...SPOKEN_SUM, sense: 'm2' },
];

/** By simplified headword. */
export const NEWS_RULES: Readonly<Record<string, readonly Rule[]>> = {
  单车: [
    { sense: 'adj', behind: /^(?:平均)?(?:亏损|利润|毛利|盈利|均价|售价|成本|收入|净利|价格)/ },
    { sense: 'adj', before: /(?:亏损|盈利|毛利|成本|利润)$/, behind: /^$/ },
  ],
  效力: [
    { sense: 'n', behind: /^(?:$|存疑|待定|瑕疵|等级|范围|的|为|如何|不)/ },
    { sense: 'n', before: /(?:法律|合同|遗嘱|协议|具有|同等|强制|约束|失去|无|有|的|发生|产生)$/ },
  ],
  降压: [{ sense: 'v2', behind: /^(?:供水|供气|供电|输水|运行)/ }],
  块: SPOKEN_SUMS,
  级: [
    {
      sense: 'm2',
      before: /[0一二三四五六七八九]$/,
      behind: /^(?:以[上下])?(?:强烈|浅源|大|强|特大)?(?:地震|余震|强震)/,
    },
    { sense: 'm2', before: /震级[^，]{0,5}[0一二三四五六七八九]$/ },
  ],
  表示: [{ sense: 'v', before: /[他她长员人者士家官部会方师授总统理席相]$/, behind: /^$/ }],
  为: [
    // 为骗取保险金; read wéi it has no such sense.
    {
      sense: 'prep3',
      nextTag: /^v$/,
      nextWord: /^(?!生活|发展|服务|工作|生产|教育|值班|考生|停水)..|^[救防保避赶抢查凑求还]$/,
    },
    {
      sense: 'v2',
      before: /以(?!及|来|后|前|上|下|外|内|往|免|致)[^，]{1,12}$/,
      behind: /^(?:名|由|幌子|借口|诱饵|例|主|契机|核心|中心|基础|抓手|荣|耻|目标|代价|筹码|掩护)/,
    },
  ],
  三国: [
    { sense: 'n', before: /[中美俄日韩英法德意印乌以伊波泰越]{2,3}$/ },
    // 马里、布基纳法索和尼日尔三国: behind a list of three.
    { sense: 'n', before: /、[^，、“]{1,8}[、和与及][^，、“]{1,8}$/ },
    {
      sense: 'n',
      behind:
        /^(?:外长|外交|领导人|元首|首脑|防长|财长|首相|国防|总统|总理|政府|部长|央行|联合|联军|峰会|会谈|会晤|协议|海军|军队|边境|边界|交界|之间|共同|宣布|签署|商定|同意|达成|均|都(?!城|督))/,
    },
  ],
  空袭: [
    { sense: 'n', before: /(?:遭|遭到|遭受|发动|实施|展开|轮|次|场|停止|恢复|在|躲避)$/ },
    { sense: 'n', behind: /^(?:$|击毙|击中|造成|摧毁|导致|致|持续|中|后|警报|过后|期间)/ },
  ],
  公开: [
    { sense: 'adj', behind: /^(?:活动|场合|露面|演讲|听证|信|赛|接触|招聘|渠道|资料|数据|报道|声明|市场)/ },
  ],
  联邦: [
    {
      sense: 'adj',
      behind:
        /^(?:法官|雇员|调查|检察官|拨款|基金|储备|资金|法院|机构|政府|法律|预算|执法|参议|众议|议员|最高|紧急|特工)/,
    },
  ],
  负责: [
    {
      sense: 'v2',
      before: /对(?:此次|这次|该|这起|此)?[^，]{0,8}(?:袭击|爆炸|事件|伤亡|死亡|枪击|事故)(?:事件)?$/,
    },
  ],
  低头: [
    { sense: 'v2', before: /(?:向[^，]{1,8}|不会|绝不|拒绝|被迫|不肯|不愿|从不|率先)$/, behind: /^(?:$|认)/ },
  ],
  誓言: [{ sense: 'v', behind: /^(?:要|将|反击|报复|“|消灭|继续|捍卫|不惜|全力|加强|保护|打击)/ }],
  终年: [{ sense: 'v', behind: /^[0一二三四五六七八九]/ }],
  落后: [
    {
      sense: 'v',
      before: /(?:[0一二两三四五六七八九十]|比分|分数|暂时|暂|一度|大幅|严重|远远|先|率先)$/,
    },
    { sense: 'v', behind: /^(?:于|了?[0一二两三四五六七八九十]+(?:分|球|局|秒|名|年|个))/ },
  ],
  一番: [{ sense: 'm2', before: /翻了?(?:近|将近|逾|超过?|约)?$/ }],
  吃到: [{ sense: 'v2', behind: /^(?:[^，]{0,4}[红黄]牌|罚单|官司|苦头|甜头|亏|教训|处分)/ }],
  底: [{ sense: 'n2', before: /(?:年|月|学期|季)$/ }],
  高层: [{ sense: 'adj', behind: /^(?:住|建筑|楼|公寓|居民|小区|写字|塔楼|坠|外墙|消防|酒店|民居)/ }],
  主演: [
    { sense: 'n', behind: /^(?:换|阵容|们|团|均|及|和|悉数|都)/ },
    { sense: 'n', before: /(?:位|名|众|男|女|两大|导演|编剧|原班)$/ },
  ],
  居: [{ sense: 'v2', behind: /^(?:首|榜首|次|第|前|末|全[国球]|世界|亚洲|各|其次)/ }],
  一次性: [
    {
      sense: 'adv',
      behind: /^(?:计提|付|缴|补偿|补贴|补助|发放|支付|计入|解决|告知|买断|奖励|领取|通过|投入|取得|返还)/,
    },
  ],
  队伍: [
    { sense: 'n2', behind: /^(?:从|排|绕|一路|蜿蜒|延伸|越)/ },
    { sense: 'n2', before: /(?:排队|长长的|等候|签售|购票|排起|排起了)$/ },
  ],
  入场: [{ sense: 'v2', before: /(?:资金|育肥|机构|散户|投资者|资本|外资|抄底|趁低)$/ }],
  落地: [
    {
      sense: 'v2',
      before:
        /(?:政策|新政|新规|措施|方案|细则|国标|项目|法规|补贴|改革|红利|标准|条例|制度|正式|加快|全面|尽快|推动|推进)$/,
    },
    { sense: 'v2', behind: /^(?:见效|实施|生效|执行|生根)/ },
  ],
  高速: [
    { sense: 'n', before: /(?:条|绕城|环城|机场|走|下|封闭)$/ },
    { sense: 'n', behind: /^(?:$|[上口]|收费|服务区|入口|出口|沿线|封闭|通车|拥堵|路段|堵)/ },
    { sense: 'adv', nextTag: /^v/ },
  ],
  轨道: [
    { sense: 'n2', text: /空间站|空間站|飞船|飛船|火箭|航天|太空|星座|卫星|衛星/ },
    { sense: 'n2', before: /(?:地球|近地|太阳|同步|卫星|预定|绕月|环月|飞船|空间站|转移)$/ },
    { sense: 'n2', behind: /^(?:高度|倾角|器|舱|飞行)/ },
  ],
  晚: [{ sense: 'adj', before: /(?:太|很|较|更|最|已|偏|不|稍|那么|这么)$/, behind: /^(?:$|了|[，。])/ }],
  处: [
    { sense: 'v2', behind: /^(?:以?[0一二三四五六七八九十百千万]+(?:年|个?月|日|元|万)|罚|有期|拘役|死刑)/ },
  ],
  鼓: [{ sense: 'v2', before: /(?:腰包|口袋|钱袋子|肚子|荷包|脸)$/ }],
};
