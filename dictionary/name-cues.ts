/** What the words around a name say for it and against it. */
import { CHARACTER, classify } from './characters.ts';
import {
  NOT_A_PERSON,
  PLACE_TAILS,
  SPEECH_CHARACTERS,
  SPEECH_WORDS,
  TITLE_TAILS,
  TITLES,
} from './name-lists.ts';

/** What the neighbourhood takes off a name's cost or adds. */
export const CUE = {
  title: -8,
  titleTail: -3.5,
  speech: -4,
  speechCharacter: -3,
  edge: -1,
  list: -2,
  weak: -1.5,
  notAPerson: 7,
  placeTail: 5,
} as const;

/** Behind a subject stands, among others, a preposition or an adverb. */
const WEAK_TAILS = '在将已曾则也对向率从把被是获因';

/** What stands alone between quotation marks is a title, a brand or a slogan. */
export function quoted(text: string, start: number, end: number): number {
  const open = text.charAt(start - 1);
  return open !== '' && '“‘《「『"'.includes(open) && '”’》」』"'.includes(text.charAt(end) || ' ')
    ? CUE.notAPerson
    : 0;
}

/** 孙大爷 and 李主任 are a surname and what he is called. */
export function isAddress(text: string, start: number, end: number): boolean {
  const tail = text.slice(end - 2, end);
  return end - start === 3 && (SPEECH_WORDS.has(tail) || TITLES.has(tail));
}

/** By code unit: 1 ends a title, 2 stands before a name, 4 begins what follows one. */
const CUE_UNITS = new Uint8Array(0x10000);
for (const title of TITLES) mark(title.slice(-1), 1);
for (const tail of [...TITLE_TAILS, ...'、和与']) mark(tail, 2);
for (const cue of [
  ...NOT_A_PERSON,
  ...SPEECH_WORDS,
  ...SPEECH_CHARACTERS,
  ...PLACE_TAILS,
  ...WEAK_TAILS,
  ...'、和与等',
])
  mark(cue, 4);

function mark(cue: string, flag: number): void {
  CUE_UNITS[cue.charCodeAt(0)] = (CUE_UNITS[cue.charCodeAt(0)] ?? 0) | flag;
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

/** What the words before a name say for it; blanks are looked over. */
export function leftCue(text: string, at: number): number {
  let end = at;
  while (end > 0 && isSpaceAt(text, end - 1)) end--;
  if (end === 0) return CUE.edge;
  const unit = text.charCodeAt(end - 1);
  const mark = CUE_UNITS[unit] ?? 0;
  if (mark === 0) return classify(unit) === CHARACTER.punctuation ? CUE.edge : 0;
  if ((mark & 1) !== 0 && end > 1 && TITLES.has(text.slice(end - 2, end))) return CUE.title;
  const before = text.charAt(end - 1);
  if (TITLE_TAILS.has(before)) return CUE.titleTail;
  if (before === '、' || before === '和' || before === '与') return CUE.list;
  return classify(before.charCodeAt(0)) === CHARACTER.punctuation ? CUE.edge : 0;
}

/** What the words behind a name say for it. */
export function rightCue(text: string, end: number): number {
  let at = end;
  while (isSpaceAt(text, at)) at++;
  if (at >= text.length) return CUE.edge;
  const mark = CUE_UNITS[text.charCodeAt(at)] ?? 0;
  if (mark < 4) return classify(text.charCodeAt(at)) === CHARACTER.punctuation ? CUE.edge : 0;
  const two = text.slice(at, at + 2);
  if (at === end && NOT_A_PERSON.has(two)) return CUE.notAPerson;
  if (SPEECH_WORDS.has(two)) return CUE.speech;
  const one = text.charAt(at);
  if (SPEECH_CHARACTERS.has(one)) return CUE.speechCharacter;
  if (WEAK_TAILS.includes(one)) return CUE.weak;
  if (at === end && PLACE_TAILS.has(one)) return CUE.placeTail;
  if (one === '、' || one === '和' || one === '与' || one === '等') return CUE.edge;
  return classify(one.charCodeAt(0)) === CHARACTER.punctuation ? CUE.edge : 0;
}
