/** Headwords that are two words in contexts that the lattice, which sees only a word's neighbours, can't distinguish: 三十|天|后. */
import type { Segment } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { TRAIT } from '../names/index.ts';
import { wordsIn } from './boundary-fixes.ts';

/** Where a headword is divided, and what must be on one side of it or the other for that. */
interface Split {
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
    ['党团总召 黨團總召', [{ at: 2, before: PARTY, joins: 'before' }]],
  ].flatMap(([words, splits]) =>
    (words as string).split(' ').map((word) => [word, splits as Split[]] as const),
  ),
);

/** Whether a headword may be divided, in bits of `TRAIT`. */
export function splitTraits(own: string): number {
  return SPLITS.has(own) || CRIME.test(own) ? TRAIT.mayFall : 0;
}

/** How far rules look, in code units. */
const REACH = 6;

/** How a headword at [start, end) is divided; `undefined` where it is not. */
export function splitOf(text: string, { start, end }: Pick<Segment, 'start' | 'end'>): Split | undefined {
  const own = text.slice(start, end);
  const rules = SPLITS.get(own) ?? (CRIME.test(own) ? CRIMES : undefined);
  if (rules === undefined) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  return rules.find((one) => (one.before?.test(before) ?? true) && (one.behind?.test(behind) ?? true));
}

/** Divides such headwords. */
export function splitWords(text: string, segments: readonly Segment[], lexicon: Lexicon): Segment[] {
  const split: Segment[] = [];
  /** Where a second half begins that waits for the word after it; -1 for none. */
  let waiting = -1;
  for (const segment of segments) {
    const start = waiting;
    waiting = -1;
    if (start >= 0) {
      if (lexicon.trie.findIn(text, start, segment.end) >= 0) {
        split.push(...wordsIn(text, start, segment.end, lexicon));
        continue;
      }
      split.push(...wordsIn(text, start, segment.start, lexicon));
    }
    const rule = segment.form >= 0 ? splitOf(text, segment) : undefined;
    if (rule === undefined) {
      split.push(segment);
      continue;
    }
    const at = (rule.at < 0 ? segment.end : segment.start) + rule.at;
    const before = rule.joins === 'before' || rule.joins === 'both' ? split.at(-1) : undefined;
    const isJoined = before !== undefined && lexicon.trie.findIn(text, before.start, at) >= 0;
    if (isJoined) split.splice(-1, 1, ...wordsIn(text, before.start, at, lexicon));
    else split.push(...wordsIn(text, segment.start, at, lexicon));
    if (rule.joins === 'behind' || rule.joins === 'both') waiting = at;
    else split.push(...wordsIn(text, at, segment.end, lexicon));
  }
  if (waiting >= 0) split.push(...wordsIn(text, waiting, segments.at(-1)?.end ?? waiting, lexicon));
  return split;
}
