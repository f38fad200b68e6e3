/** Headwords that are two words beside certain words: what split-words.ts works from. */

/** Where a headword is divided, and what must be on one side of it or the other for that. */
export interface Split {
  /** Code units of the first word; below zero, of the second. */
  readonly at: number;
  readonly before?: RegExp;
  readonly behind?: RegExp;
  /** Which half joins its neighbour where both together are a headword: 国民|党团, 诈|领; both: 当地人|大多. */
  readonly joins?: 'before' | 'behind' | 'both';
}

const COUNTED = /[0-9０-９〇零一二三四五六七八九十百千两兩几幾数數余餘多半]$/;
const PARTY = /(?:民进|民進|国民|國民|民众|民眾)$/;
const GUESSED_TAXI = /^(?!$|[^\p{Script=Han}]|[去来來到回赶趕前上要很不时時费費软軟]|司[机機])/u;

/** 网球赛|事 is 网球|赛事. */
const EVENT: readonly Split[] = [
  { at: -1, behind: /^事(?!故|情|件|实|實|后|後|前|物|先|[，,。])/, joins: 'behind' },
];

/** 更|多地 is 更多|地. */
const DEGREE: readonly Split[] = [{ at: 1, before: /[更最很好较較太]$/, joins: 'before' }];

/** 每周|三 is 每|周三; 每周三次 is three times. */
const WEEKDAY: readonly Split[] = [
  {
    at: 1,
    behind:
      /^[一二三四五六日末](?![次个個场場天小回期节節课課名位件顿頓种種年人两兩二三四五六七八九十0-9百千万萬])/,
    joins: 'behind',
  },
];

/** 当地|人大|多 is 当地人|大多. */
const MOSTLY: readonly Split[] = [
  {
    at: 1,
    before: /(?:当地|當地|本地|外地|国|國|年轻|年輕|老年)$/,
    behind: /^(?:多(?!数|數)|都)/,
    joins: 'both',
  },
];

/** 明|年初 is 明年|初; 说明|年初的数据 stays. */
const PART_OF_YEAR: readonly Split[] = [
  {
    at: 1,
    before: /(?:[今去前后後]|(?<![说說声聲证證表文发發光分透开開查阐闡鲜鮮指注标標])明)$/,
    joins: 'before',
  },
];

/** 瘫|坐在 is 瘫坐|在. */
const PLACED: readonly Split[] = [{ at: 1, before: /[瘫癱静靜端围圍呆蹲跪倒]$/, joins: 'before' }];

/** 松口|气: one lets out a breath. */
const MOUTHFUL_OF_AIR = /[喘松鬆叹嘆舒歇缓緩吸]$/;
const MOUTHFUL_OF_WATER = /[连連喝口讨討要倒送]$/;

/** 同|一件 is 同一|件, 第|一句话 is 第一|句话. */
const ONE = /^一.{1,2}$/u;
const SAME: readonly Split[] = [
  { at: 1, before: /(?:(?<![如一共会會连連伙夥等不相协協陪随隨偕合])同|第)$/, joins: 'before' },
];

/** Crimes: 贪污罪|名 is 贪污|罪名. */
const CRIME = /.罪$/;
const CRIMES: readonly Split[] = [
  { at: -1, behind: /^(?:名(?![字单單人])|嫌(?!疑)|行(?![为為动動政]))/, joins: 'behind' },
];

/** By headword in either script; the first rule that fits. */
const SPLITS: ReadonlyMap<string, readonly Split[]> = new Map(
  [
    ['天后', [{ at: 1, before: COUNTED }]],
    ['年内 年內', [{ at: 1, before: COUNTED }]],
    // 将就气候问题展开讨论; 只好将就着吃 makes do.
    [
      '将就 將就',
      [
        {
          at: 1,
          before: /(?<![好不能肯合以便要])$/,
          behind: /^(?![着著一吃住用过過了的些凑湊]|[^\p{Script=Han}]|$)/u,
        },
      ],
    ],
    // Only the end of a clause has an if: 官员的话令人意外, 援引官员的话报道.
    ['的话 的話', [{ at: 1, behind: /^(?![就也都会會要便那则則])\p{Script=Han}/u }]],
    ['话说 話說', [{ at: 1, before: /的$/ }]],
    ['案由', [{ at: 1, before: /[此该該本]$/ }]],
    [
      '打的',
      [
        { at: 1, before: /[该該代]$/ },
        { at: 1, before: /[家们們方人次场場]$/, behind: GUESSED_TAXI },
      ],
    ],
    ['家小', [{ at: 1, before: /[这這那一两兩三四五六七八九十几幾多数數0-9]$/ }]],
    ['涉诈 涉詐', [{ at: 1, behind: /^[领領骗騙欺取]/, joins: 'behind' }]],
    ['地下', [{ at: 1, before: /等$/, behind: /^[起了]/, joins: 'behind' }]],
    ['大城市', [{ at: 1, before: /第[0-9一二三四五六七八九十]+$/ }]],
    // 寒流一来，; 这样一来 and 一来…，二来… are words.
    ['一来 一來', [{ at: 1, before: /(?<![这這样樣此么麼])[\p{Script=Han}]$/u, behind: /^[，,就便]/ }]],
    // 给自己算了个命; 算了，不去了 is a word.
    ['算了', [{ at: 1, behind: /^(?:[一两兩几幾]?(?:个|個|卦|笔|筆|遍|次)|[0-9一两兩几幾]+[个個年天])/ }]],
    ['日报 日報', [{ at: 1, before: /半$/, joins: 'before' }]],
    // 数十国政要.
    ['国政 國政', [{ at: 1, before: COUNTED, behind: /^要/, joins: 'behind' }]],
    // 全国人大四次会议 is the fourth session.
    [
      '一次 二次 三次 四次 五次 六次',
      [
        {
          at: 1,
          before: /(?:人大|政协|政協|代表大会|代表大會|届|屆|委员会|委員會|常委会|常委會)$/,
          behind: /^(?:全体|全體)?(?:会议|會議)/,
        },
      ],
    ],
    ['菲海警', [{ at: 1, behind: /^[船舰艦]/, joins: 'behind' }]],
    ['被抢 被搶', [{ at: 1, behind: /^[空光购購注]/, joins: 'behind' }]],
    [
      '网球赛 網球賽 足球赛 足球賽 篮球赛 籃球賽 排球赛 排球賽 马拉松赛 馬拉松賽 田径赛 田徑賽 锦标赛 錦標賽',
      EVENT,
    ],
    ['多地 多次 多种 多種 多个 多個 多名 多家 多项 多項 多处 多處 多人', DEGREE],
    ['每周 每週', WEEKDAY],
    ['人大', MOSTLY],
    // 两|人|才 结婚三天; 一流人才 is talent.
    [
      '人才',
      [
        {
          at: 1,
          before: /[0-9一二三四五六七八九十两兩几幾数數]$/,
          behind: /^(?!市|队|隊|计|計|库|庫|培|引)/,
        },
      ],
    ],
    // 不少|人|均 表示; 人均收入 is per head.
    [
      '人均',
      [
        {
          at: 1,
          before: /[0-9一二三四五六七八九十两兩几幾数數名少多等该該何]$/,
          behind:
            /^(?:表示|称|稱|已|未|被|系|係|来自|來自|获|獲|无|無|为|為|不|没|沒|否认|否認|在|是|有|遭|受)/,
        },
      ],
    ],
    // 落入|美国人|手中.
    [
      '人手',
      [
        {
          at: 1,
          before: /(?:[国國他敌敵军軍私商族]|[斯兰蘭]|本地|当地|當地|外地)$/,
          behind: /^[中里裡上]/,
          joins: 'both',
        },
      ],
    ],
    // 更|多元 的社会.
    ['更多', [{ at: 1, behind: /^[元样樣](?!素)/, joins: 'behind' }]],
    ['屋内 屋內', [{ at: 1, before: /出租$/, joins: 'before' }]],
    // 日子越|过|越 红火.
    ['越过 越過', [{ at: 1, behind: /^越/ }]],
    ['打造成', [{ at: -1, behind: /^[为為]/, joins: 'behind' }]],
    ['将来 將來', [{ at: 1, behind: /^年(?=[\p{Script=Han}])(?![轻輕迈邁幼老])/u, joins: 'behind' }]],
    ['被指', [{ at: 1, behind: /^[派定责責控示使引]/, joins: 'behind' }]],
    ['应有 應有', [{ at: 1, before: /不$/, behind: /^(?!的|尽|盡)/, joins: 'before' }]],
    // 有|關說 之嫌.
    ['有关 有關', [{ at: 1, behind: /^[说說](?:情|案|嫌|行|之|罪|$|[，。、])/, joins: 'behind' }]],
    [
      '人为 人為',
      [{ at: 1, before: /(?:没有|沒有|有)$/, behind: /^(?:此|其|之|何|他|她|你|我)/, joins: 'behind' }],
    ],
    ['后来 後來', [{ at: 1, before: /[事赛賽]$/, behind: /^看/, joins: 'before' }]],
    // 只要不是; 要不 begins a clause otherwise.
    ['要不 要不是', [{ at: 1, before: /只$/, joins: 'before' }]],
    // 一下班就回家; 等一下 is a moment.
    [
      '一下',
      [
        {
          at: 1,
          behind: /^[班课課车車雨雪](?![长長主级級次组組门門窗轮輪身子上厢厢库庫里裡间間内內水量])/,
          joins: 'behind',
        },
      ],
    ],
    ['年初 年底 年末', PART_OF_YEAR],
    ['坐在 站在 躺在', PLACED],
    // 三|家|中标 企业.
    [
      '家中',
      [
        { at: 1, before: COUNTED, behind: /^[小国國外央标標介药藥间間型]/, joins: 'behind' },
        { at: 1, before: COUNTED, behind: /^[有仅僅只就，]/ },
      ],
    ],
    // 一年|少|雇 三人.
    [
      '年少',
      [{ at: 1, before: COUNTED, behind: /^(?![时時无無轻輕成的之气氣])\p{Script=Han}/u, joins: 'before' }],
    ],
    ['口气 口氣', [{ at: 1, before: MOUTHFUL_OF_AIR }]],
    ['口水', [{ at: 1, before: MOUTHFUL_OF_WATER }]],
    // 手机|一|点 is a tap.
    ['一点 一點', [{ at: 1, before: /(?:手机|手機|鼠标|滑鼠|屏幕|螢幕|手指|指尖)(?:轻轻|輕輕)?$/ }]],
    ['比照', [{ at: 1, before: /(?:[前后後新旧舊]的?|鲜明|今昔)(?:对|對)$/, joins: 'before' }]],
    ['握住', [{ at: 1, before: /把$/, joins: 'before' }]],
    ['爱漂亮 愛漂亮', [{ at: 1, before: /可$/, joins: 'before' }]],
    ['过多 過多', [{ at: 1, behind: /^[久少](?!数|數)/, joins: 'behind' }]],
    ['得到', [{ at: 1, behind: /^[处處](?![理罚罰分于於置境方])/, joins: 'behind' }]],
    [
      '大一',
      [
        {
          at: 1,
          before: /[很更再稍较較最]$|[了的得]$|^$/,
          behind: /^(?:[点點些片份块塊圈号號批截倍半步件堆群]|部分)/,
          joins: 'behind',
        },
      ],
    ],
    ['吐口', [{ at: 1, behind: /^水/, joins: 'behind' }]],
    ['发自 發自', [{ at: 1, behind: /^拍/, joins: 'behind' }]],
    ['太过 太過', [{ at: 1, behind: /^[份分]/, joins: 'behind' }]],
    ['转手 轉手', [{ at: 1, behind: /^[绢絹帕]/, joins: 'behind' }]],
    ['将军 將軍', [{ at: 1, behind: /^人(?![选選物])/, joins: 'behind' }]],
    ['会议 會議', [{ at: 1, behind: /^[员員]/, joins: 'behind' }]],
    ['电冰柜 電冰櫃 电冰箱 電冰箱', [{ at: 1, before: /[断斷停]$/, joins: 'before' }]],
    // 不|及时: what is denied is a word.
    ['不及', [{ at: 1, behind: /^[时時格](?!光)/, joins: 'behind' }]],
    ['不服', [{ at: 1, behind: /^[从從务務输輸药藥软軟]/, joins: 'behind' }]],
    ['不顺 不順', [{ at: 1, behind: /^[从從利路]/, joins: 'behind' }]],
    ['不可', [{ at: 1, behind: /^[信控行靠]/, joins: 'behind' }]],
    ['不定', [{ at: 1, behind: /^[时時](?!候)/, joins: 'behind' }]],
    ['不便', [{ at: 1, behind: /^[于於宜]/, joins: 'behind' }]],
    [
      '不得',
      [
        {
          at: 1,
          behind: /^[当當体體](?!众|眾|场|場|作|成|天|时|時|面|选|選|现|現|会|會|验|驗)/,
          joins: 'behind',
        },
      ],
    ],
    ['不下', [{ at: 1, behind: /^[蛋雨雪班]/, joins: 'behind' }]],
    ['不断 不斷', [{ at: 1, behind: /^[电電奶粮糧网網](?!动|動|力|话|話|路|影|视|視|子)/, joins: 'behind' }]],
    [
      '不停',
      [
        {
          at: 1,
          behind: /^(?:[车車工课課播产產火水电電业業]|跳(?![动動舞跃躍槽来來]))(?!子)/,
          joins: 'behind',
        },
      ],
    ],
    [
      '不过 不過',
      [
        {
          at: 1,
          before: /\p{Script=Han}$/u,
          behind: /^[来來去](?:[了的]|$|[^\p{Script=Han}])/u,
          joins: 'behind',
        },
      ],
    ],
    ['柏油路 水泥路', [{ at: -1, behind: /^面/, joins: 'behind' }]],
    ['蛋鸡 蛋雞', [{ at: 1, before: /下$/, joins: 'before' }]],
    ['片花', [{ at: 1, behind: /^[了费費掉光]/ }]],
    [
      '注册商标 註冊商標',
      [{ at: 2, before: /(?:批量|抢先|搶先|抢|搶|恶意|惡意|申请|申請|成功|提前|已|未|去|为|為|来|來)$/ }],
    ],
    ['党团总召 黨團總召', [{ at: 2, before: PARTY, joins: 'before' }]],
  ].flatMap(([words, splits]) =>
    (words as string).split(' ').map((word) => [word, splits as Split[]] as const),
  ),
);

/** The rules of a headword; none for most. */
export function splitRulesOf(own: string): readonly Split[] {
  const rules = SPLITS.get(own) ?? (CRIME.test(own) ? CRIMES : NONE);
  return ONE.test(own) ? [...rules, ...SAME] : rules;
}

const NONE: readonly Split[] = [];
