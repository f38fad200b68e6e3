/**
 * Organisations consist of parts: a place or a name of their own, what they do, and what they are. The last one shows
 * that there is one (…有限公司, …大学); from there the words before it are checked back to where it begins.
 */

import type { Segment } from '../lattice/index.ts';
import type { Lexicon, WordLists } from '../lexicon/index.ts';
import { CHARACTER } from '../text/index.ts';
import { ENDS_ORGANIZATION, TRAIT } from './form-traits.ts';
import { isPlace, joinSegments } from './join-places.ts';
import { ADMINISTRATIVE } from './name-lists.ts';

/** Endings that turn any name before them into an organisation. */
const STRONG =
  /(?:公司|集团|集團|大学|大學|学院|學院|中学|中學|小学|小學|学校|學校|医院|醫院|银行|銀行|分行|支行|法院|检察院|檢察院|委员会|委員會|常委会|协会|協會|学会|學會|联合会|聯合會|基金会|基金會|商会|商會|总会|工会|工會|研究院|研究所|出版社|俱乐部|俱樂部|报社|報社|通讯社|电视台|電視台|合作社|派出所|博物馆|图书馆|美术馆|殡仪馆|事务所|交易所|幼儿园|分局|男篮|女篮|男排|女排|男足|女足|爱乐乐团|乐团|剧团|妇联|文联|工商联|气象台|研究中心|国安|分公司)$/;
/** Parts of an organisation: by themselves they are not one. */
const BRANCH = /^(?:[子母总分]公司|分行|支行|分局|分校|分院|支队|大队|总队)$/;
/** Endings that do so only with a place, or with what stands for one. */
const WEAK =
  /^(?:.*局|.*厅|.*廳|.*署|.*委|.*政协|.*部|.*支队|.*大队|.*总队|.*队|.*隊|.*中心|.*实验室|.*法庭|.*党委|.*办事处|.*办公室|.*工厂|.*厂|.*代表团|.*联盟|.*站|.*段|.*所|.*馆|.*院|.*团)$/;
/** 年轻干部 and 政治局常委 are people, 中西部 is a region. */
const NO_OFFICE = /(?:[干幹]|[东東西南北中内內外全])部$|[常政立编編]委$/;
/** Institutions named after foreigners: 霍华德|大学. */
const NAMED_AFTER = /^(?:大学|大學|学院|學院|医院|醫院|医学院|醫學院)$/;
/** Kinds of things without a name: 德国工厂 is some factory in Germany. */
const KIND =
  /^(?:公司|工厂|工廠|学校|學校|大学|大學|学院|學院|中学|中學|小学|小學|幼儿园|幼兒園|医院|醫院|银行|銀行|法院|博物馆|博物館|研究所|协会|協會|俱乐部|俱樂部)$/;
const BRACKETS = new Set('（）()');

const LONGEST = 12;

/** The lists that joining reads, from `dictionary/data/lists`. */
export class OrganizationLists {
  /** Words that end like a part of an organisation but are not one: 东部 is a direction, 车站 a place. */
  readonly exceptions: ReadonlySet<string>;
  /** Words that make an organisation unspecific: after these it has no name. */
  readonly general: ReadonlySet<string>;
  /** Words that stand for a place: 市科技局. */
  readonly selves: ReadonlySet<string>;
  readonly inBrackets: ReadonlySet<string>;
  /** Jobs and founders of organisations: never inside a name. */
  readonly breaks: ReadonlySet<string>;
  /** Verbs that name what an organisation does. */
  readonly inside: ReadonlySet<string>;
  readonly doubtfulSurnames: ReadonlySet<string>;
  readonly stopCharacters: ReadonlySet<string>;
  /** Whole countries: 德国, not 德. */
  readonly countries: ReadonlySet<string>;

  constructor(lists: WordLists) {
    this.exceptions = lists.words('organization-exceptions');
    this.general = lists.words('organization-general');
    this.selves = lists.words('organization-selves');
    this.inBrackets = lists.words('organization-brackets');
    this.breaks = lists.words('organization-breaks');
    this.inside = lists.words('organization-inside');
    this.doubtfulSurnames = lists.words('doubtful-surnames');
    this.stopCharacters = lists.words('stop-characters');
    this.countries = lists.words('country-names');
  }
}

/** What joining needs. */
interface Known {
  readonly lexicon: Lexicon;
  readonly lists: OrganizationLists;
}

/** Which endings of an organisation a headword may be, in bits of `TRAIT`. */
export function organizationTraits(own: string, { exceptions }: OrganizationLists): number {
  if (BRANCH.test(own)) return TRAIT.branch;
  if (STRONG.test(own)) return TRAIT.strong;
  if (own.length === 1) return '局厅廳署委队隊部院馆所'.includes(own) ? TRAIT.weak : 0;
  return !exceptions.has(own) && !NO_OFFICE.test(own) && WEAK.test(own) ? TRAIT.weak : 0;
}

/** Joins the parts of organisations. */
export function joinOrganizations(text: string, segments: readonly Segment[], known: Known): Segment[] {
  const { inBrackets } = known.lists;
  const joined: Segment[] = [];
  for (const segment of segments) {
    joined.push(segment);
    if ((segment.traits & ENDS_ORGANIZATION) === 0 || joined.length < 2) continue;
    const own = text.slice(segment.start, segment.end);
    const strong = (segment.traits & TRAIT.strong) !== 0;
    // …（集团）有限公司 goes on.
    if (inBrackets.has(own) && '（('.includes(text.charAt(segment.start - 1))) continue;
    const start = findStart(text, joined, { strong, known });
    const head = joined[start];
    if (head !== undefined && start < joined.length - 1) {
      // 国防部 is complete: the country before it is its owner.
      const owner = text.slice(head.start, head.end);
      const listed = isListedOrganization(segment) && /(?:部|党|黨|署|院|军)$/.test(own);
      if (listed && isPlace(head) && !ADMINISTRATIVE.test(owner)) continue;
      if (start === joined.length - 2 && KIND.test(own) && known.lists.countries.has(owner)) continue;
      const parts = joined.splice(start);
      joined.push(joinSegments(parts, 'organization'));
    }
  }
  return joined;
}

/** The start of the organisation that ends with the last segment; -1 for none. */
function findStart(
  text: string,
  segments: readonly Segment[],
  { strong, known }: { strong: boolean; known: Known },
): number {
  const { lists, lexicon } = known;
  let place = -1;
  let self = -1;
  let brand = -1;
  let general = false;
  let inBrackets = false;
  const last = segments.length - 1;
  const ending = text.slice(segments[last]?.start, segments[last]?.end);
  for (let at = last - 1; at >= 0 && at > last - LONGEST; at--) {
    const segment = segments[at];
    if (segment === undefined) break;
    const own = text.slice(segment.start, segment.end);
    if (BRACKETS.has(own)) {
      inBrackets = own === '）' || own === ')';
      const inner = segments[at - 1];
      if (inBrackets && (inner === undefined || !lists.inBrackets.has(text.slice(inner.start, inner.end))))
        break;
      continue;
    }
    if (segment.kind === 'organization') {
      place = at;
      continue;
    }
    if (isPlace(segment) || isListedOrganization(segment)) {
      place = at;
      continue;
    }
    if (at === last - 1 && NAMED_AFTER.test(ending) && isForeigner(segment, lexicon)) {
      brand = at;
      continue;
    }
    if (own === '和' && /[局厅委部会]$/.test(ending)) continue;
    const ordinal = segment.kind === 'number' && text.startsWith('第', segment.start);
    if (ordinal) continue;
    // 天|皓|新材料: of a brand of two characters the first may be any.
    const isPaired = brand === at + 1 && isCharacter(segments[brand]) && mayBeginBrand(segment, known);
    if (segment.kind !== undefined || !(isPaired || isPart(own, segment, known))) break;
    if (lists.selves.has(own)) self = at;
    else if (lists.general.has(own)) general = true;
    else if (
      segment.form < 0 ||
      own.length === 1 ||
      /^n(?:z|rt)$/.test(lexicon.profiles.partOfSpeech(segment.form))
    )
      brand = at;
  }
  if (place >= 0) return place;
  if (self >= 0) return self;
  return strong && !general ? brand : -1;
}

function isCharacter(segment: Segment | undefined): boolean {
  return segment !== undefined && segment.end === segment.start + 1;
}

/** Whether a segment is a character that may begin a brand, though a numeral, a measure or a time: 天皓, 百联. */
function mayBeginBrand(segment: Segment, { lexicon }: Known): boolean {
  if (!isCharacter(segment) || segment.form < 0) return false;
  return /^[qmtf]$/.test(lexicon.profiles.partOfSpeech(segment.form));
}

/** Whether a word is a verb in our tables, whatever jieba takes it for: 直指. */
function isVerbOfOurs({ form }: Segment, lexicon: Lexicon): boolean {
  const senses = lexicon.entriesOf(form).flatMap((entry) => lexicon.ownSensesOf(entry));
  return senses.length > 0 && senses.every(({ key }) => /^v\d?$/.test(key));
}

/** Whether a person is listed whose name is written as one word: 霍华德. */
function isForeigner({ form }: Segment, lexicon: Lexicon): boolean {
  if (form < 0 || lexicon.profiles.kindOf(form) !== 'person') return false;
  const [entry] = lexicon.entriesOf(form);
  const syllables = entry === undefined ? [] : lexicon.readingOf(entry);
  return syllables.length > 1 && syllables.filter((syllable) => /^[A-Z]/.test(syllable)).length === 1;
}

function isListedOrganization(segment: Segment): boolean {
  return segment.form >= 0 && (segment.traits & TRAIT.organization) !== 0;
}

function isPart(own: string, segment: Segment, { lexicon, lists }: Known): boolean {
  if (segment.first === CHARACTER.latin) return true;
  if (segment.first !== CHARACTER.han || lists.breaks.has(own)) return false;
  if (lists.selves.has(own) || lists.inside.has(own)) return true;
  if (lists.stopCharacters.has(own)) return false;
  if (segment.form < 0) return true;
  const tag = lexicon.profiles.partOfSpeech(segment.form);
  if (own.length === 1)
    return (
      /^(?:[nagjbz]|v?g)/.test(tag) ||
      (tag !== 'v' && !/^[pcudryemqf]/.test(tag) && !lists.doubtfulSurnames.has(own))
    );
  if (/^n?$/.test(tag)) return !isVerbOfOurs(segment, lexicon);
  return /^(?:n|b|j|vn|an|s$|l$|i$|g)/.test(tag) || /^第/.test(own);
}
