/** Patterns that have no fixed words: doubled verbs, phrases of four characters in a row. */
import type { MatchPart } from './frame-matcher.ts';
import type { GrammarWord } from './grammar-words.ts';

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

/** Two phrases of four characters around a 、 at a word: 攻坚克难、真抓实干. */
export function fourCharacters(words: readonly GrammarWord[], at: number): readonly MatchPart[] | undefined {
  if (words[at]?.of !== '、') return undefined;
  const before = words[at - 1];
  const behind = words[at + 1];
  if (before === undefined || behind === undefined || !isFour(before) || !isFour(behind)) return undefined;
  return [partOf('A', before.start, before.end), partOf('B', behind.start, behind.end)];
}

function isFour({ text, of, tag, start, end }: GrammarWord): boolean {
  return text.length === 4 && end - start === 4 && (of === 'i' || /^[il]/.test(tag));
}

function partOf(role: string, start: number, end: number): MatchPart {
  return { role, start, end };
}
