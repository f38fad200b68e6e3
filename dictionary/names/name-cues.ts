/** What the words around a name say for and against it. */
import { CHARACTER, classify } from '../text/index.ts';
import type { NameLists } from './name-lists.ts';

/** What the context deducts from a name's cost or adds to it. */
export const CUE = {
  title: -8,
  titleTail: -3.5,
  speech: -4,
  /** 长江 教授; 李卫平 等 五名. */
  address: -7,
  many: -9,
  speechCharacter: -3,
  edge: -1,
  list: -2,
  weak: -1.5,
  notAPerson: 7,
  placeTail: 5,
} as const;

/** What follows a subject, among others: a preposition or an adverb. */
const WEAK_TAILS = '在将已曾则也对向率从把被是获因';

/** After the last name of several: 等五名, 等人. */
const MANY =
  /^等(?:[一二三四五六七八九十百两兩数數多0-9]|人[^类类文民]|人$|同志|领导|領導|专家|專家|学者|同学|名[^词]|位)/;

/** Text alone between quotation marks is a title, a brand or a slogan. */
export function quoted(text: string, start: number, end: number): number {
  const open = text.charAt(start - 1);
  return open !== '' && '“‘《「『"'.includes(open) && '”’》」』"'.includes(text.charAt(end) || ' ')
    ? CUE.notAPerson
    : 0;
}

/** Whether a Han character stands there. */
export function isHanAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classify(text.charCodeAt(at)) === CHARACTER.han;
}

/** Whether white space stands there. */
export function isSpaceAt(text: string, at: number): boolean {
  return at < text.length && classify(text.charCodeAt(at)) === CHARACTER.space;
}

/** Whether a name of a byline may end there. */
export function isEndOfByline(text: string, at: number): boolean {
  return at >= text.length || isSpaceAt(text, at) || '）)、/／'.includes(text.charAt(at));
}

/** The functions of a code unit next to a name, in bits. */
const UNIT = { endsTitle: 1, beforeName: 2, behindName: 4 } as const;

/** The cues of one lexicon. */
export class NameCues {
  private readonly lists: NameLists;
  /** By code unit: bits of `UNIT`. */
  private readonly units = new Uint8Array(0x10000);

  constructor(lists: NameLists) {
    this.lists = lists;
    const mark = (cue: string, flag: number): void => {
      const unit = cue.charCodeAt(0);
      this.units[unit] = (this.units[unit] ?? 0) | flag;
    };
    for (const title of lists.titles) mark(title.slice(-1), UNIT.endsTitle);
    for (const tail of [...lists.titleTails, ...'、和与']) mark(tail, UNIT.beforeName);
    const { notAPerson, speechWords, speechCharacters, placeTails, addressWords } = lists;
    for (const cue of [...addressWords, ...notAPerson, ...speechWords, ...speechCharacters, ...placeTails])
      mark(cue, UNIT.behindName);
    for (const cue of `${WEAK_TAILS}、和与等：`) mark(cue, UNIT.behindName);
  }

  /** Whether a span is a surname with a form of address: 孙大爷, 李主任. */
  isAddress(text: string, start: number, end: number): boolean {
    const tail = text.slice(end - 2, end);
    return end - start === 3 && (this.lists.speechWords.has(tail) || this.lists.titles.has(tail));
  }

  /** Returns what the words before a name say for it, in nats; white space is skipped. */
  left(text: string, at: number): number {
    let end = at;
    while (end > 0 && isSpaceAt(text, end - 1)) end--;
    if (end === 0) return CUE.edge;
    const unit = text.charCodeAt(end - 1);
    const mark = this.units[unit] ?? 0;
    if (mark === 0) return classify(unit) === CHARACTER.punctuation ? CUE.edge : 0;
    if ((mark & UNIT.endsTitle) !== 0 && end > 1 && this.lists.titles.has(text.slice(end - 2, end)))
      return CUE.title;
    const before = text.charAt(end - 1);
    if (this.lists.titleTails.has(before)) return CUE.titleTail;
    if (before === '、' || before === '和' || before === '与') return CUE.list;
    return classify(before.charCodeAt(0)) === CHARACTER.punctuation ? CUE.edge : 0;
  }

  /** Returns what the words after a name say for it, in nats; white space is skipped. */
  right(text: string, end: number): number {
    let at = end;
    while (isSpaceAt(text, at)) at++;
    if (at >= text.length) return CUE.edge;
    const mark = this.units[text.charCodeAt(at)] ?? 0;
    if (mark < UNIT.behindName) return classify(text.charCodeAt(at)) === CHARACTER.punctuation ? CUE.edge : 0;
    const two = text.slice(at, at + 2);
    if (at === end && MANY.test(text.slice(at, at + 3))) return CUE.many;
    if (at === end && this.lists.addressWords.has(two)) return CUE.address;
    if (at === end && this.lists.notAPerson.has(two)) return CUE.notAPerson;
    if (this.lists.speechWords.has(two)) return CUE.speech;
    const one = text.charAt(at);
    if (this.lists.speechCharacters.has(one)) return CUE.speechCharacter;
    // 倪震：我国首位…
    if (one === '：' && at === end) return CUE.speechCharacter;
    if (WEAK_TAILS.includes(one)) return CUE.weak;
    if (at === end && this.lists.placeTails.has(one)) return CUE.placeTail;
    if (one === '、' || one === '和' || one === '与' || one === '等') return CUE.edge;
    return classify(one.charCodeAt(0)) === CHARACTER.punctuation ? CUE.edge : 0;
  }
}
