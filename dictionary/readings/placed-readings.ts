/** Readings that depend on a word's function in the sentence and that rows show too rarely: 现代汉语词典 is the norm. */
import { isHanUnit, type Sentence } from '../segmenting/index.ts';
import type { Syllable } from '../types.ts';
import { PLACED_WORDS } from './placed-words.ts';
import { READING_RULES, ruledReading } from './reading-rules.ts';

const [INSIDE, UPON, COMPLETED, PLACE, SUCH, SON, ADJUST, LONG, ALREADY] = [...'里上了地等儿调长已'].map(
  (character) => character.charCodeAt(0),
);
const [OF, CAPITAL, RETURN] = [...'之都还'].map((character) => character.charCodeAt(0));
const DO = '干'.charCodeAt(0);
const MUST = '得'.charCodeAt(0);
const BE = '为'.charCodeAt(0);
const UPDATE = '更'.charCodeAt(0);

/** Words of one character for which placedReading has a rule. */
export const PLACED: ReadonlySet<number> = new Set([
  INSIDE ?? 0,
  UPON ?? 0,
  PLACE ?? 0,
  BE,
  UPDATE,
  MUST,
  DO,
  SON ?? 0,
  ADJUST ?? 0,
  LONG ?? 0,
  COMPLETED ?? 0,
  CAPITAL ?? 0,
  RETURN ?? 0,
  ...unitsOf(Object.keys(READING_RULES).join('')),
]);
/**
 * Confidence of these rules: of the 96 characters that they decide in the labelled rows and the gold news of ../shared/data
 * they read 92 as labelled (`npm run accuracy`, “readings by a rule of place”, counts each rule).
 */
export const PLACED_READING_CONFIDENCE = 0.958;

const NUMERALS = unitsOf('一二三四五六七八九十百千万亿两几半数');

/** After these 为 is a verb. */
const BEFORE_BE = unitsOf('均皆实仅约颇尤');
/** 以养老为幌子, 任命他为局长: the phrase that begins there ends with a verb. */
const FRAME =
  /(?:(?<![所可难得予加给])以(?!及|来|后|前|上|下|外|内|往|免|致)|任命|推选|选举|评选|命名|更名|改名|认定|确定|聘任|聘请|提名|定义|简称|改称|升格)[^为，。；：！？,;]{1,12}$/;

/** 为企业排忧: what is done for someone. */
const FOR =
  /^(?![了止主首例由期难先人此何什])[^为，。；：！？,;、的是]{1,9}(?:提供|解决|服务|减负|减轻|减压|谋|排忧|护航|保驾|注入|点赞|添|奠定|创造|贡献|争光|争取|祈福|加油|助力|保障|赋能|带来|撑腰|开辟|打造|办理|准备|铺平|解答|解读|讲|表演|演出|送上|报仇|辩护|筹集|募捐|找到|赢得|夺得|指明|揭开|买单|代言|设立|开设|配备|安装|修建|搭建|举行|举办|介绍|送去|送来|授课|点亮|撑起)/;
/** 为换帅一事争吵, 为老人摘除肿瘤: why, or for whom. */
const WHY =
  /^(?![了止主首例由期难先人此何])[^为，。；：！？,;、的是]{1,12}(?:吵|争执|发愁|担心|担忧|高兴|骄傲|自豪|难过|着急|打官司|闹翻|道歉|喝彩|鼓掌|叫好|摘除|切除|植入|置换|实施|完成|换上|建起|检查|接种|翻译|捐|筹款|庆生|祝寿|颁发|发放|减免|垫付|购买|挑选|定制|开通|安排|申请|祈祷|默哀|哀悼|送行|作证|担保)/;
/** 为骗取保险金, 为确保安全: what is done for. */
const PURPOSE =
  /^(?:骗取|避免|防止|确保|保障|推动|推进|促进|吸引|争取|防范|应对|加快|加强|更好|减少|降低|方便|解决|满足|适应|获取|获得|谋取|逃避|躲避|掩盖|掩饰|规避|节省|筹集|庆祝|纪念|缓解|提高|提升|配合|遏制|阻止|救|赶[^上]|抢[救占回]|查明|核实|弄清|实现|达到|还债|凑[钱齐]|攒钱|挣钱|赚钱|博[取眼])(?=[\u3400-\u9fff])(?!的)/;
/** What is: 成为推动发展的力量, 目标为提高收入. */
const BEFORE_PURPOSE = /[成作认以称评定视列选改变名命标的旨务点题求责因化分能转设立分是]$/;
const BEFORE_IS = unitsOf('原即系');
/** 实干为要, 民生为本: what comes first. */
const PRIME = /^[要本先主重荣乐大王上][^\u3400-\u9fff]/;
/** 目标为提高收入: what it is. */
const AIM = /(?:目标|目的|宗旨|任务|重点|职责|主题|用途)$/;
/** 断更, 日更: what is posted; 更一审: who tries again. */
const BEFORE_UPDATE = unitsOf('断停催日周续拖双');
const BEHIND_UPDATE = /^(?:$|[^\u3400-\u9fff]|[的了吗后期]|[半一两三四五六七八九十几0](?:个|年|天|周))/;
const RETRIAL = /^[一二三四五]?审/;

/** Whether 更 at a code unit is no adverb. */
function isUpdate(sentence: Sentence, start: number): boolean {
  const behind = String.fromCharCode(
    ...sentence.units.subarray(start + 1, Math.min(start + 4, sentence.text.length)),
  );
  return (
    RETRIAL.test(behind) || (BEFORE_UPDATE.has(sentence.unitAt(start - 1)) && BEHIND_UPDATE.test(behind))
  );
}

/** Whether 为 at a code unit means for whom, by what follows it. */
function isFor(sentence: Sentence, start: number): boolean {
  if (BEFORE_IS.has(sentence.unitAt(start - 1))) return false;
  const behind = String.fromCharCode(
    ...sentence.units.subarray(start + 1, Math.min(start + 16, sentence.text.length)),
  );
  if (FOR.test(behind) || WHY.test(behind)) return true;
  const before = sentence.unitAt(start - 1);
  return PURPOSE.test(behind) && !BEFORE_PURPOSE.test(String.fromCharCode(before));
}

/** Whether 为 at a code unit is a verb by what precedes it. */
function isBe(sentence: Sentence, start: number, word: number): boolean {
  const alone = word > 0 && sentence.starts[word - 1] === start - 1;
  if (alone && BEFORE_BE.has(sentence.unitAt(start - 1))) return true;
  const before = String.fromCharCode(...sentence.units.subarray(Math.max(0, start - 16), start));
  if (FRAME.test(before) || AIM.test(before)) return true;
  return PRIME.test(String.fromCharCode(sentence.unitAt(start + 1), sentence.unitAt(start + 2)));
}

/** 还是得做, 他也得去: what must be. */
const BEFORE_MUST = /(?:还|是|也|就|都|总|[我你他她咱]|我们|你们|他们|她们|咱们|才|必|仍|先|所以|因此)$/;
/** 情况不好，得立即送医院: a clause that begins with it says what must be. */
const BEGINS_MUST =
  /^(?:立即|立刻|马上|赶快|赶紧|尽快|尽早|及时|及早|抓紧|先|再|靠|去|让|给|把|向|从|在|想|看|等|花|用|有人|有个|有一|自己|大家|好好|慢慢|多)/;
const NOT_BEHIND_MUST = unitsOf('了比到过出益知以意失分奖名利胜票罪病不着上下，。、；！？“”很太更');

/** 我干了半辈子: what is done. */
const BEFORE_DO = unitsOf('我你他她们就都在能会敢想要来去人');
const BEHIND_DO = unitsOf('了着过得起完的什活好不一');

/** What does so: 企业得先申请, 转身都得侧着. */
const MUST_DO = /^(?:n[rszt]?|r|t|s|f)$/;
const MUST_BE_DONE = /^(?:v|p|d|c)/;
const NO_MUST_BEFORE = unitsOf('不没未只值难获取赢夺博记懂觉认显变晓');

/** Whether 得 at a code unit says that something must be. */
function isMust(sentence: Sentence, start: number, word: number): boolean {
  const behind = sentence.unitAt(start + 1);
  if (behind < 0x3400 || NOT_BEHIND_MUST.has(behind)) return false;
  if (
    isHanUnit(sentence.unitAt(start - 1)) &&
    !NO_MUST_BEFORE.has(sentence.unitAt(start - 1)) &&
    MUST_DO.test(tagAt(sentence, word - 1)) &&
    // 美得, 长得: a noun or a name by its tag.
    (sentence.starts[word - 1] !== start - 1 || !/^n/.test(tagAt(sentence, word - 1))) &&
    MUST_BE_DONE.test(tagAt(sentence, word + 1))
  )
    return true;
  if (!isHanUnit(sentence.unitAt(start - 1)))
    return BEGINS_MUST.test(String.fromCharCode(...sentence.units.subarray(start + 1, start + 3)));
  return BEFORE_MUST.test(String.fromCharCode(...sentence.units.subarray(Math.max(0, start - 2), start)));
}

/**
 * The reading of a word of one character by its place: 里 after a noun (作文里) and 上 between a verb and 了
 * (当上了) have the neutral tone, 地 after 等 its own. `undefined` where no rule holds.
 */
export function placedReading(sentence: Sentence, word: number): Syllable | undefined {
  const start = sentence.starts[word] ?? 0;
  const unit = sentence.unitAt(start);
  if (unit === ADJUST && BEHIND_ADJUST.has(sentence.unitAt(start + 1))) return 'tiao2';
  if (
    unit === LONG &&
    BEHIND_LONG.test(String.fromCharCode(...sentence.units.subarray(start + 1, start + 7)))
  )
    return 'chang2';
  // 心愿已了: what is done with.
  if (unit === COMPLETED && sentence.unitAt(start - 1) === ALREADY && !isHanUnit(sentence.unitAt(start + 1)))
    return 'liao3';
  // “牡丹之都”.
  if (unit === CAPITAL && sentence.unitAt(start - 1) === OF) return 'du1';
  if (
    unit === RETURN &&
    BEHIND_RETURN.test(String.fromCharCode(...sentence.units.subarray(start + 1, start + 7)))
  )
    return 'huan2';
  // 江汉等地将有小雨: never the particle.
  if (unit === PLACE && sentence.unitAt(start - 1) === SUCH) return 'di4';
  if (unit === BE) return isBe(sentence, start, word) ? 'wei2' : isFor(sentence, start) ? 'wei4' : undefined;
  if (unit === UPDATE) return isUpdate(sentence, start) ? 'geng1' : undefined;
  if (unit === MUST && isMust(sentence, start, word)) return 'dei3';
  if (unit === DO && BEFORE_DO.has(sentence.unitAt(start - 1)) && BEHIND_DO.has(sentence.unitAt(start + 1)))
    return 'gan4';
  const ruled = ruledReading(sentence, start);
  if (ruled !== undefined) return ruled;
  // 玩儿得高兴; 聊会 儿.
  if (unit === MUST && word > 0 && sentence.unitAt(start - 1) === SON) return 'de5';
  if (unit === SON)
    return word > 0 && (sentence.forms[word - 1] ?? -1) >= 0 && sentence.unitAt(start - 1) >= 0x3400
      ? 'r5'
      : undefined;
  if (unit !== INSIDE && unit !== UPON) return undefined;
  if (word === 0 || (sentence.forms[word - 1] ?? -1) < 0) return undefined;
  const before = sentence.unitAt(start - 1);
  if (before < 0x3400 || NUMERALS.has(before)) return undefined;
  if (unit === INSIDE) return 'li5';
  return sentence.unitAt(start + 1) === COMPLETED ? 'shang5' : undefined;
}

/** jieba's part of speech of a word; empty for one that it does not list, or none. */
function tagAt({ lexicon, forms, wordCount }: Sentence, at: number): string {
  const form = at >= 0 && at < wordCount ? (forms[at] ?? -1) : -1;
  return form < 0 ? '' : lexicon.profiles.partOfSpeech(form);
}

/** 还我土地: what is to be given back. */
const BEHIND_RETURN =
  /^[我你他她](?:们|以|一个)?(?:公道|清白|土地|自由|公平|血汗钱|真相|尊严|家园|河山|正义|名誉|权利|青山|蓝天|碧水|宁静)/;

/** 调大音量: how far something is turned. */
const BEHIND_ADJUST = unitsOf('大小高低快慢亮暗准匀');
/** 队伍长得看不到头: what is long, not who grew so. */
const BEHIND_LONG = /^得(?:看不|望不|见不|没有?尽头|没完|不见|一眼|离谱|绕|拖到|超出)/;

/** By the first code unit of those. */
const PLACED_BEGINNINGS = new Set(PLACED_WORDS.map(({ word }) => word.charCodeAt(0)));
const PLACED_RULES: ReadonlyMap<string, typeof PLACED_WORDS> = new Map(
  PLACED_WORDS.map(({ word }) => [word, PLACED_WORDS.filter((one) => one.word === word)]),
);

/** Whether some rule may tell how the word of two characters is read that begins at a code unit. */
export function isPlacedWord(sentence: Sentence, start: number): boolean {
  return placedRules(sentence, start) !== undefined;
}

function placedRules({ units }: Sentence, start: number): typeof PLACED_WORDS | undefined {
  if (!PLACED_BEGINNINGS.has(units[start] ?? 0)) return undefined;
  return PLACED_RULES.get(String.fromCharCode(...units.subarray(start, start + 2)));
}

/** The reading of a word of two characters by its place; `undefined` where no rule holds. */
export function placedWordReading(sentence: Sentence, start: number): readonly Syllable[] | undefined {
  const rules = placedRules(sentence, start);
  if (rules === undefined) return undefined;
  const { units, text } = sentence;
  const before = String.fromCharCode(...units.subarray(Math.max(0, start - 4), start));
  const behind = String.fromCharCode(...units.subarray(start + 2, Math.min(start + 6, text.length)));
  return rules.find((one) => (one.before?.test(before) ?? true) && (one.behind?.test(behind) ?? true))
    ?.reading;
}

/** 个 after a numeral keeps the tone that CC-CEDICT drops in some words (半个 bàngè). */
export function countsOne(sentence: Sentence, start: number): boolean {
  return sentence.unitAt(start + 1) === 0x4e2a && NUMERALS.has(sentence.unitAt(start));
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
