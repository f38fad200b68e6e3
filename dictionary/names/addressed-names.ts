/** People recognized by the context of their name only: `孙 阿姨`, `陈 总`, bylines. */
import { COLUMN } from './name-characters.ts';
import { isEndOfByline, isHanAt, isSpaceAt } from './name-cues.ts';
import type { Finding } from './name-spans.ts';

/** In nats: a surname before a form of address, one before 总, a name in a byline. */
const COST = { address: -3, boss: 1, byline: 6, surnamed: -3 } as const;
/** Surnames that are so often words that only a clause's beginning shows them: 于女士. */
const WORD_SURNAMES = /^[于時时应應任向都]$/;
/** Forms of address that follow any surname. */
const SURE_ADDRESS = /^(?:先生|女士|小姐)/;

/** Who is named by a surname right behind: 市民何女士. */
const WHO =
  /(?:市民|住客|居民|[业業]主|患者|事主|街坊|村民|旅客|乘客|[顾顧]客|家[长長]|[网網]友|[游遊]客|苦主|[户戶]主|租客|食客|店主|老板|老[闆板]|受害人|[当當]事人|消[费費]者|[车車]主|家[属屬])$/;

/** Adds a surname before a form of address: 孙 阿姨, 陈 总, 金 先生. */
export function addAddressed(
  text: string,
  [start, end]: readonly [number, number],
  { spans, doubtful, candidates }: Finding,
): void {
  const called = text.slice(end, end + 2);
  const isBoss = (called.startsWith('总') || called.startsWith('總')) && !spans.beginsWord(text, end);
  if (!isBoss && !spans.lists.addressWords.has(called)) return;
  const surname = text.slice(start, end);
  const isWord =
    spans.lists.stopCharacters.has(surname) || (end - start === 1 && doubtful[text.charCodeAt(start)] === 1);
  if (isWord) {
    const begins =
      start === 0 || !isHanAt(text, start - 1) || WHO.test(text.slice(Math.max(0, start - 3), start));
    if (!SURE_ADDRESS.test(called) || !begins) return;
    if (spans.lists.stopCharacters.has(surname) && !WORD_SURNAMES.test(surname)) return;
  }
  if (spans.isListed(text, start, end + 2)) return;
  // 刘桂兰老人: 兰 is no surname there.
  if (endsFullName(text, [start, end], { spans, doubtful })) return;
  // 党组 书记 and 专业 老师.
  if (start > 0 && spans.isListed(text, start - 1, end)) return;
  if (start > 1 && !SURE_ADDRESS.test(called) && spans.isListed(text, start - 2, end)) return;
  candidates.add(start, end, { cost: isBoss ? COST.boss : COST.address, kind: 'person' });
}

/** Whether a character before a form of address is the last of a full name: a surname two before it, no word between. */
function endsFullName(
  text: string,
  [start, end]: readonly [number, number],
  { spans, doubtful }: Pick<Finding, 'spans' | 'doubtful'>,
): boolean {
  if (start < 2 || end - start > 1) return false;
  const unit = text.charCodeAt(start - 2);
  if (doubtful[unit] === 1 || !Number.isFinite(spans.characters.cost(COLUMN.surname, unit))) return false;
  if (spans.characters.cost(COLUMN.middle, text.charCodeAt(start - 1)) === Number.POSITIVE_INFINITY)
    return false;
  return (
    !spans.isListed(text, start - 2, start) && !(start > 2 && spans.isListed(text, start - 3, start - 1))
  );
}

/** Nouns after 姓 and a surname: 姓林男子. */
const SURNAMED =
  /^(?:[男女老少]|司[机機]|夫[妇婦]|嫌|疑|车|車|店|负责|負責|工[人友]|警|保安|议员|議員|兄|父|母|学|學|中[学學年]|青年|文员|文員|商人|经理|經理)/;

/** Adds the surname in 姓林男子, whatever word it is too. */
export function addSurnamed(text: string, at: number, { spans, candidates }: Finding): void {
  if (text.charAt(at - 1) !== '姓' || !SURNAMED.test(text.slice(at + 1, at + 4))) return;
  if (Number.isFinite(spans.characters.cost(COLUMN.surname, text.charCodeAt(at))))
    candidates.add(at, at + 1, { cost: COST.surnamed, kind: 'person' });
}

/** Adds the text between spaces in a byline, a name whatever its characters: `记者 若谷 `. */
export function addByline(text: string, at: number, { spans, candidates }: Finding): void {
  if (!isSpaceAt(text, at) || !/(?:记者|記者|讯员|訊員|习生)$/.test(text.slice(Math.max(0, at - 2), at)))
    return;
  let start = at;
  for (let name = 0; name < 4; name++) {
    while (isSpaceAt(text, start) || text.charAt(start) === '、') start++;
    let end = start;
    while (end - start < 5 && isHanAt(text, end)) end++;
    if (end - start < 2 || end - start > 4) return;
    if (!isEndOfByline(text, end) || spans.isOrdinary(text, start, end)) return;
    const kept = text.charAt(end - 1) === '摄' || text.charAt(end - 1) === '攝' ? end - 1 : end;
    if (kept - start >= 2) {
      const known = Number.isFinite(spans.characters.cost(COLUMN.surname, text.charCodeAt(start)));
      if (known || end - start === 2) candidates.add(start, kept, { cost: COST.byline, kind: 'person' });
    }
    start = end;
  }
}
