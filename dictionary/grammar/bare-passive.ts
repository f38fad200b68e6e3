/** Clauses whose subject is what the act is done to, without 被: 新规 将 实施, 展览 在 台北 举行. */
import { countEnd } from './counts.ts';
import type { MatchPart } from './frame-matcher.ts';
import type { Phrases } from './phrases.ts';

/** What may follow the verb of such a clause. */
const COMPLEMENTS = /^(?:完|好|成|到|至|于|在|入|进|完毕|一空)$/;
/** Subjects that act. */
const ACTORS =
  /[人员者们方队军警党国家客民生师长士官商友手相王帝]$|同事$|夫妻$|亲属$|^(?:政府|公司|企业|部门|法院|学校|医院|银行|委员会|机构|单位|组织|双方|警察|市场|集团|协会|中心|总统|总理|记者|消息|公告|研究|专家|调查)$/;

/** The clause that begins at a word, where it is one. `verbs` are those whose object may be a subject. */
export function barePassive(
  phrases: Phrases,
  from: number,
  verbs: ReadonlySet<string>,
): readonly MatchPart[] | undefined {
  const end = phrases.predicateEnd(from);
  if (!holdsPassive(phrases, { from, end }, verbs)) return undefined;
  const behind = phrases.textAt(phrases.clauseEnd(from));
  const subject = phrases.subject(end, from);
  if (subject === undefined || behind === '：') return undefined;
  const [start, to] = subject;
  const last = phrases.words[to - 1];
  // 推动 老城 | 更新: a verb governs the noun.
  if (phrases.classAt(start) === 'v' && !phrases.isHeaded(start)) return undefined;
  if (last === undefined || last.of !== 'n' || ACTORS.test(last.text)) return undefined;
  if (/^[sf]/.test(last.tag) || countEnd(phrases.words, start) === to) return undefined;
  const begin = phrases.outerEnd(to, end);
  if (begin >= end || !/^[vDpxia]$/.test(phrases.classAt(begin))) return undefined;
  for (let at = begin; at < end; at = phrases.next(at)) {
    const { text, of } = phrases.words[at] ?? { text: '', of: '.' };
    if (/^(?:[被把将让使令由对是有从比难]|有所|难以|无法)$/.test(text)) return undefined;
    const isPassive = verbs.has(text) || (/[到至给往]$/.test(text) && verbs.has(text.slice(0, -1)));
    const isVerb = of === 'v' || isPassive;
    if (!isVerb || /^[在于到]$/.test(text)) continue;
    if (!isPassive || !isLast(phrases, at, end, verbs)) return undefined;
    return [partOf(phrases, 'A', start, to), partOf(phrases, 'V', begin, end)];
  }
  return undefined;
}

/** Whether a clause holds such a verb at all. */
function holdsPassive(
  { words }: Phrases,
  { from, end }: { from: number; end: number },
  verbs: ReadonlySet<string>,
): boolean {
  for (let at = from; at < end; at++) {
    const text = words[at]?.text ?? '';
    if (verbs.has(text) || (/[到至给往]$/.test(text) && verbs.has(text.slice(0, -1)))) return true;
  }
  return false;
}

/** Whether nothing follows a verb but how it ended, where, or for how long. */
function isLast(phrases: Phrases, at: number, end: number, verbs: ReadonlySet<string>): boolean {
  const behind = phrases.textAt(at + 1);
  if (verbs.has(behind)) return isLast(phrases, at + 1, end, verbs);
  if (at + 1 >= end) return true;
  if (/[进到至往给抵入]$/.test(phrases.textAt(at))) return !/^[找看见听收]到$/.test(phrases.textAt(at));
  // 疏散 百 人: an object.
  if (countEnd(phrases.words, at + 1) === end) return !/^[人户家名位辆台]$/.test(phrases.textAt(end - 1));
  return behind === '了'
    ? at + 2 >= end || countEnd(phrases.words, at + 2) === end
    : COMPLEMENTS.test(behind);
}

function partOf(phrases: Phrases, role: string, from: number, to: number): MatchPart {
  return { role, start: phrases.words[from]?.start ?? 0, end: phrases.words[to - 1]?.end ?? 0 };
}
