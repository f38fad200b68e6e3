/** Patterns that have no fixed words: doubled verbs, phrases of four characters in a row. */
import type { MatchPart } from './frame-matcher.ts';
import type { GrammarWord } from './grammar-word.ts';

/** The role of what is no element of a finding, but belongs to it. */
export const HIDDEN = '_';

/** A doubled verb that begins at a word: 走走, 看一看, 点了点. */
export function doubledVerb(words: readonly GrammarWord[], at: number): readonly MatchPart[] | undefined {
  const first = words[at];
  if (first === undefined || first.text.length > 2) return undefined;
  if (first.text.length === 2 && first.text.charAt(0) === first.text.charAt(1)) {
    if (!/^(?:v|$)/.test(first.tag) || !/^[vn]$/.test(first.of) || first.end - first.start !== 2)
      return undefined;
    const middle = first.start + 1;
    return [partOf('V', first.start, middle), partOf('V', middle, first.end)];
  }
  if (!/^[vx]$/.test(first.of)) return undefined;
  const second = words[at + 1];
  if (second?.text === first.text && second.start === first.end)
    return [partOf('V', first.start, first.end), partOf('V', second.start, second.end)];
  const third = words[at + 2];
  if (third?.text !== first.text || !/^[一了]$/.test(second?.text ?? '') || second === undefined)
    return undefined;
  // 了 is no element, but nothing else claims it.
  const between = [partOf(second.text === '一' ? 'mark' : HIDDEN, second.start, second.end)];
  return [partOf('V', first.start, first.end), ...between, partOf('V', third.start, third.end)];
}

/** Two phrases of four characters around a 、 or a comma at a word: 攻坚克难、真抓实干; 四季如春，风景如画. */
export function fourCharacters(words: readonly GrammarWord[], at: number): readonly MatchPart[] | undefined {
  const mark = words[at]?.of;
  if (mark !== '、' && mark !== ',') return undefined;
  const before = fourBefore(words, at);
  const behind = fourBehind(words, at + 1, mark === '、' && before?.shape === SET);
  if (before === undefined || behind === undefined) return undefined;
  // A comma joins what is built alike, or follows a set phrase.
  if (mark === ',' && before.shape !== SET && before.shape !== behind.shape) return undefined;
  if (mark === '、' && before.shape !== SET && behind.shape !== SET) return undefined;
  return [partOf('A', before.start, before.end), partOf('B', behind.start, behind.end)];
}

/** A phrase of four characters: where it is, and how it is built. */
interface Four {
  readonly start: number;
  readonly end: number;
  readonly shape: string;
}

/** The shape of a set phrase. */
const SET = 'i';
const HALVES = /^na$/;

function fourBefore(words: readonly GrammarWord[], end: number): Four | undefined {
  const one = fourOf(words.slice(Math.max(0, end - 1), end));
  return one ?? fourOf(words.slice(Math.max(0, end - 2), end));
}

/** `isLoose`: behind a set phrase any two words will do. */
function fourBehind(words: readonly GrammarWord[], from: number, isLoose: boolean): Four | undefined {
  const isEnd = (at: number) => /^[.,、)]$/.test(words[at]?.of ?? '.');
  const one = isEnd(from + 1) ? fourOf(words.slice(from, from + 1)) : undefined;
  return one ?? (isEnd(from + 2) ? fourOf(words.slice(from, from + 2), isLoose) : undefined);
}

function fourOf(words: readonly GrammarWord[], isLoose = false): Four | undefined {
  const [first, last = first] = words;
  if (first === undefined || last === undefined || last.end - first.start !== 4) return undefined;
  const { start } = first;
  if (first === last) {
    const isSet = first.text.length === 4 && (first.of === 'i' || /^[il]/.test(first.tag));
    return isSet ? { start, end: first.end, shape: SET } : undefined;
  }
  const shape = halfOf(first) + halfOf(last);
  return first.text.length === 2 && (HALVES.test(shape) || (isLoose && /^[nvaD][nva]$/.test(shape)))
    ? { start, end: last.end, shape }
    : undefined;
}

/** A word's class; of a noun that is an adjective as well, that: 交通 方便. */
function halfOf({ of, tag }: GrammarWord): string {
  return of === 'n' && tag.startsWith('a') ? 'a' : of;
}

function partOf(role: string, start: number, end: number): MatchPart {
  return { role, start, end };
}
