/** Surnames in informal address: 老周, 小赵. */
import { COLUMN } from './name-characters.ts';
import { CUE, isHanAt } from './name-cues.ts';
import type { Finding } from './name-spans.ts';

const COST = 6;
const FAMILIAR = /^[老小].$/;
const OLD = '老'.charCodeAt(0);
const YOUNG = '小'.charCodeAt(0);
/** What such a name may follow, besides punctuation. */
const BEFORE = '和与與跟给給对對把被找叫像让讓向帮幫';
/** Ends of words for people, whom such a name may follow: 修鞋匠老秦, 矿工老赵. */
const PEOPLE = '匠工民机贩客迷警医兵友邻师生农员户商店主';
/** A character with a higher cost as a surname is not taken for one after 老 or 小. */
const USUAL_SURNAME = 6;

/** Whether a person's name is a surname with 老 or 小. */
export function isFamiliar(name: string): boolean {
  return FAMILIAR.test(name);
}

/** Adds a surname after 老 or 小, where a clause begins or a person may follow. */
export function addFamiliar(text: string, at: number, { spans, doubtful, candidates }: Finding): void {
  const unit = text.charCodeAt(at);
  if (unit !== OLD && unit !== YOUNG) return;
  const surname = text.charCodeAt(at + 1);
  if (doubtful[surname] === 1 || spans.characters.cost(COLUMN.surname, surname) > USUAL_SURNAME) return;
  const before = text.charAt(at - 1);
  const mayStand =
    BEFORE.includes(before) ||
    (unit === OLD && PEOPLE.includes(before)) ||
    spans.cues.left(text, at) <= CUE.titleTail;
  if (isHanAt(text, at - 1) && !mayStand) return;
  // 老周期 is an old cycle, 老马识途 an idiom.
  if (spans.holdsWordOver(text, at + 2) || spans.beginsWord(text, at)) return;
  candidates.add(at, at + 2, { cost: COST, kind: 'person' });
}
