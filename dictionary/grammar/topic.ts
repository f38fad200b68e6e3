/** Topics: what is spoken of stands first, in a clause of its own, 这 件 事 ， 我们 早就 说 清楚 了. */
import type { MatchPart } from './frame-matcher.ts';
import type { Phrases } from './phrases.ts';

/** Who acts, in a clause whose object stands before it. */
const ACTORS =
  /[人员者们方队民生师长家友众客户]$|^(?:谁|大家|双方|我|你|他|她|政府|公司|企业|学校|工会|议会|法院|警方|村里|县里|市里|记者|媒体|孩子|代表|委员会|部门)$/;
const PRONOUNS = /^(?:谁|大家|我|你|他|她|我们|你们|他们|她们)$/;
/** Nouns that say when or where. */
const FRAMES = /[年月日天时期间里上下中内外前后]$|^(?:时候|时间|阶段|方面|情况|目前)$/;

/** The topic that begins at a word, with the clause behind it, where it is one. */
export function topicAt(phrases: Phrases, from: number): readonly MatchPart[] | undefined {
  const comma = phrases.clauseEnd(from);
  const whole = phrases.classAt(comma) === ',' && isTopic(phrases, from, comma);
  const topic = whole ? comma : phrases.nounPhraseEnd(from, comma);
  // 这 件 事 我们 早就 说 清楚 了: a pronoun begins the clause without a comma.
  if (!whole && (!PRONOUNS.test(phrases.textAt(topic)) || !isTopic(phrases, from, topic))) return undefined;
  const start = whole ? comma + 1 : topic;
  const end = phrases.predicateEnd(start);
  const subject = phrases.subject(end, start);
  if (subject === undefined || subject[0] !== start) return undefined;
  let [, to] = subject;
  while (to - 1 > start && /^[qm]$/.test(phrases.classAt(to - 1))) to--;
  if (to >= end || !ACTORS.test(phrases.textAt(to - 1)) || !lacksObject(phrases, to, end)) return undefined;
  return [partOf(phrases, 'A', from, topic), partOf(phrases, 'B', start, to), partOf(phrases, 'V', to, end)];
}

/** Whether a clause is a noun phrase alone, one that is pointed to or described. */
function isTopic(phrases: Phrases, from: number, comma: number): boolean {
  const last = phrases.words[comma - 1];
  for (let at = from; at < comma; at++) if (/^不?是$/.test(phrases.textAt(at))) return false;
  if (last?.of !== 'n' || FRAMES.test(last.text) || phrases.nounPhraseEnd(from, comma) !== comma)
    return false;
  return /^[这那]/.test(phrases.textAt(from)) && phrases.classAt(from) === 'd';
}

/** Whether a predicate ends in a verb: nothing is left to be its object. */
function lacksObject(phrases: Phrases, from: number, end: number): boolean {
  let verb = end - 1;
  while (verb > from && (/^[aDu]$/.test(phrases.classAt(verb)) || phrases.textAt(verb) === '完毕')) verb--;
  if (phrases.classAt(verb) !== 'v' || /^(?:是|有|在)$/.test(phrases.textAt(verb))) return false;
  for (let at = from; at < verb; at++)
    if (/^[vN]$/.test(phrases.classAt(at)) && !/^没有?$/.test(phrases.textAt(at))) return false;
  return true;
}

function partOf(phrases: Phrases, role: string, from: number, to: number): MatchPart {
  return { role, start: phrases.words[from]?.start ?? 0, end: phrases.words[to - 1]?.end ?? 0 };
}
