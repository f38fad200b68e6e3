/**
 * Organisations are built of parts: a place or a name of their own, what they do, and what they are. The last says
 * that there is one (…有限公司, …大学); from there the words before it are gone through to where it begins.
 */
import { CHARACTER } from './characters.ts';
import { ENDS_ORGANIZATION, TRAIT } from './form-traits.ts';
import type { Lexicon } from './lexicon.ts';
import { ADMINISTRATIVE, DOUBTFUL_SURNAMES, STOP_CHARACTERS } from './name-lists.ts';
import type { Piece } from './pieces.ts';
import { isPlace, joinPieces } from './places.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Endings that make an organisation of any name before them. */
const STRONG =
  /(?:公司|集团|集團|大学|大學|学院|學院|中学|中學|小学|小學|学校|學校|医院|醫院|银行|銀行|分行|支行|法院|检察院|檢察院|委员会|委員會|常委会|协会|協會|学会|學會|联合会|聯合會|基金会|基金會|商会|商會|总会|工会|工會|研究院|研究所|出版社|俱乐部|俱樂部|报社|報社|通讯社|电视台|電視台|合作社|派出所|博物馆|图书馆|美术馆|殡仪馆|事务所|交易所|幼儿园|分局|男篮|女篮|男排|女排|男足|女足|爱乐乐团|乐团|剧团|妇联|文联|工商联|气象台|研究中心|国安|分公司)$/;
/** Parts of an organisation: of themselves they are none. */
const BRANCH = /^(?:[子母总分]公司|分行|支行|分局|分校|分院|支队|大队|总队)$/;
/** Endings that make one only of a place, or of what stands for one. */
const WEAK =
  /^(?:.*局|.*厅|.*廳|.*署|.*委|.*政协|.*部|.*支队|.*大队|.*总队|.*队|.*隊|.*中心|.*实验室|.*法庭|.*党委|.*办事处|.*办公室|.*工厂|.*厂|.*代表团|.*联盟|.*站|.*段|.*所|.*馆|.*院|.*团)$/;
/** Of those, words that are none: 东部 is a direction, 车站 a place. */
const NEITHER =
  words(`市中心 中小学 东部 西部 南部 北部 中部 内部 全部 外部 局部 部 队 站 段 所 馆 院 团 场所 医院 车站 阶段 手段 球队 军队 部队 干部 总部 支部 俱乐部 排队 火车站 网站
  集体 乐队 团队 客队 主队 车队 队 路段 地段 时段 片段 住所 厕所 饭馆 宾馆 茶馆 旅馆 法院 集团 社团 军团 全局 结局 布局 大局 时局 格局 政局 战局 平局 僵局 破局 大厅 客厅 餐厅 大厂 开发部
  东南部 西南部 东北部 西北部 面部 腹部 头部 胸部 背部 脸部 大部 各部 全队 两队 市委 区委 县委 省委 地委 旗委 党委 常委 编委 政委 庭院 电影院 剧院 住院 出院 入院 影院 后院 加油站 驿站 空间站 人大 政治局 子公司 母公司`);
/** Organisations that are said of no one: with these before them, or without anything. */
const GENERAL =
  words(`上市 母 子 各 多家 该 本 我 同 两 三 其他 有关 相关 国有 民营 私营 外资 大型 中型 小型 大中型 跨国 知名 著名 高等 本地 当地 地方 全国性 多 各级 基层 分 新 老 旧 某 一些
  许多 任何 所有 主要 龙头 科技型 创新型 独资 合资 参股 股份 工业 企业 普通 重点 优秀 一流 公立 私立 农村 城市 社区 乡镇 子公司 好 坏 人 两所 一所 这所 那所 县级 省级 市级 区级 国家级 自治区级 三级 二级 专业 综合 商业 中小`);
/** Stand for a place: 市科技局. */
const SELF = words(
  '市 县 区 省 州 旗 盟 镇 乡 自治区 国家 中央 最高 全国 中国 人民 中华 中共 國家 中央 全國 國立 国立 市立 共青团',
);
const BRACKETS = words('（ ） ( )');
const IN_BRACKETS = words('集团 集團 中国 控股 香港 北京 上海 内蒙古 股份 特殊 普通 深圳 亚洲');
/** Jobs and makers of them: none stands inside a name. */
const BREAKS =
  words(`记者 记 通讯员 主席 书记 主任 局长 院长 校长 经理 总经理 董事长 教授 学生 职工 医生 专家 代表 企业 单位 部门 地区 领导 党员 干部 工作 会议 活动 今年 去年 目前 近日 昨日 昨天 今天 负责人 原 现 前 全市 全区 全县 全省 各地
  朝 往 离 回 进 去 来 出 上 下 找 建 办 入 返 向 本报 报道 消息 学校 机构 其中 以及 包括 例如 作为 成为 通过 联合 携手 推动 来自 参加 举办 建设项目 获 由 受 随 获得 获悉 所属 下属 旗下 隶属 指导 依托 邀请 走进 组织 会同 协同`);
/** Verbs that name what an organisation does. */
const INSIDE =
  words(`管理 监督 发展 改革 服务 建设 投资 运行 交通 运输 教育 研究 保障 保险 保护 制造 开发 生产 应急 执法 消费 贸易 出版 设计 检验 检测 规划 考试 采购 合作 合资 联合 统计 审计 工商 税务 出入境 仲裁 评估 咨询 就业 培训 救援 消防 接待 环保
  代表 有限 责任 高新 国际 师范 附属 直属 疾控 预防 控制 卫生 计划 生育 信访 征收 不动产 登记 经营 销售 租赁 装备 勘探 勘察 测绘 融合 创新 创业 文旅 联谊 医保 政务 冰上 运动 防治`);

const LONGEST = 12;

/** What a headword may end of an organisation, in bits of `TRAIT`. */
export function organizationTraits(own: string): number {
  if (BRANCH.test(own)) return TRAIT.branch;
  if (STRONG.test(own)) return TRAIT.strong;
  if (own.length === 1) return '局厅廳署委队隊部院馆所'.includes(own) ? TRAIT.weak : 0;
  return !NEITHER.has(own) && WEAK.test(own) ? TRAIT.weak : 0;
}

/** Joins the parts of organisations. */
export function joinOrganizations(text: string, pieces: readonly Piece[], lexicon: Lexicon): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    joined.push(piece);
    if ((piece.traits & ENDS_ORGANIZATION) === 0 || joined.length < 2) continue;
    const own = text.slice(piece.start, piece.end);
    const strong = (piece.traits & TRAIT.strong) !== 0;
    // …（集团）有限公司 goes on.
    if (IN_BRACKETS.has(own) && '（('.includes(text.charAt(piece.start - 1))) continue;
    const start = findStart(text, joined, { strong, lexicon });
    const head = joined[start];
    if (head !== undefined && start < joined.length - 1) {
      // 国防部 is whole: the country before it is whose it is.
      const owner = text.slice(head.start, head.end);
      const listed = isListedOrganization(piece) && /(?:部|党|黨|署|院|军)$/.test(own);
      if (listed && isPlace(head) && !ADMINISTRATIVE.test(owner)) continue;
      const parts = joined.splice(start);
      joined.push(joinPieces(parts, 'organization'));
    }
  }
  return joined;
}

/** Where the organisation begins that ends with the last piece; -1 for none. */
function findStart(
  text: string,
  pieces: readonly Piece[],
  { strong, lexicon }: { strong: boolean; lexicon: Lexicon },
): number {
  let place = -1;
  let self = -1;
  let brand = -1;
  let general = false;
  let inBrackets = false;
  const last = pieces.length - 1;
  const ending = text.slice(pieces[last]?.start, pieces[last]?.end);
  for (let at = last - 1; at >= 0 && at > last - LONGEST; at--) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const own = text.slice(piece.start, piece.end);
    if (BRACKETS.has(own)) {
      inBrackets = own === '）' || own === ')';
      const inner = pieces[at - 1];
      if (inBrackets && (inner === undefined || !IN_BRACKETS.has(text.slice(inner.start, inner.end)))) break;
      continue;
    }
    if (piece.kind === 'organization') {
      place = at;
      continue;
    }
    if (isPlace(piece) || isListedOrganization(piece)) {
      place = at;
      continue;
    }
    if (own === '和' && /[局厅委部会]$/.test(ending)) continue;
    const ordinal = piece.kind === 'number' && text.startsWith('第', piece.start);
    if (ordinal) continue;
    if (piece.kind !== undefined || !isPart(own, piece, lexicon)) break;
    if (SELF.has(own)) self = at;
    else if (GENERAL.has(own)) general = true;
    else if (
      piece.form < 0 ||
      own.length === 1 ||
      /^n(?:z|rt)$/.test(lexicon.profiles.partOfSpeech(piece.form))
    )
      brand = at;
  }
  if (place >= 0) return place;
  if (self >= 0) return self;
  return strong && !general ? brand : -1;
}

function isListedOrganization(piece: Piece): boolean {
  return piece.form >= 0 && (piece.traits & TRAIT.organization) !== 0;
}

function isPart(own: string, piece: Piece, lexicon: Lexicon): boolean {
  if (piece.first === CHARACTER.latin) return true;
  if (piece.first !== CHARACTER.han || BREAKS.has(own)) return false;
  if (SELF.has(own) || INSIDE.has(own)) return true;
  if (STOP_CHARACTERS.has(own)) return false;
  if (piece.form < 0) return true;
  const tag = lexicon.profiles.partOfSpeech(piece.form);
  if (own.length === 1)
    return (
      /^(?:[nagjbz]|v?g)/.test(tag) ||
      (tag !== 'v' && !/^[pcudryemqf]/.test(tag) && !DOUBTFUL_SURNAMES.has(own))
    );
  return /^(?:n|b|j|vn|an|s$|l$|i$|g)/.test(tag) || /^第/.test(own) || tag === '';
}
