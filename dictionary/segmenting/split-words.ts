/** Divides headwords that are two words in contexts that the lattice, which sees only a word's neighbours, can't distinguish: 三十|天|后. */
import type { Segment } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { TRAIT } from '../names/index.ts';
import { wordsIn } from './boundary-fixes.ts';
import { type Split, splitRulesOf } from './split-rules.ts';

/** Whether a headword may be divided, in bits of `TRAIT`. */
export function splitTraits(own: string): number {
  return splitRulesOf(own).length > 0 ? TRAIT.mayFall : 0;
}

/** How far rules look, in code units. */
const REACH = 6;

/** How a headword at [start, end) is divided; `undefined` where it is not. */
export function splitOf(text: string, { start, end }: Pick<Segment, 'start' | 'end'>): Split | undefined {
  const rules = splitRulesOf(text.slice(start, end));
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  return rules.find((one) => (one.before?.test(before) ?? true) && (one.behind?.test(behind) ?? true));
}

/** Divides such headwords. */
export function splitWords(text: string, segments: readonly Segment[], lexicon: Lexicon): Segment[] {
  const split: Segment[] = [];
  /** Where a second half begins that waits for the word after it; -1 for none. */
  let waiting = -1;
  for (const segment of segments) {
    const start = waiting;
    waiting = -1;
    if (start >= 0) {
      if (lexicon.trie.findIn(text, start, segment.end) >= 0) {
        split.push(...wordsIn(text, start, segment.end, lexicon));
        continue;
      }
      split.push(...wordsIn(text, start, segment.start, lexicon));
    }
    const rule = segment.form >= 0 ? splitOf(text, segment) : undefined;
    if (rule === undefined) {
      split.push(segment);
      continue;
    }
    const at = (rule.at < 0 ? segment.end : segment.start) + rule.at;
    const before = rule.joins === 'before' || rule.joins === 'both' ? split.at(-1) : undefined;
    const isJoined = before !== undefined && lexicon.trie.findIn(text, before.start, at) >= 0;
    if (isJoined) split.splice(-1, 1, ...wordsIn(text, before.start, at, lexicon));
    else split.push(...wordsIn(text, segment.start, at, lexicon));
    if (rule.joins === 'behind' || rule.joins === 'both') waiting = at;
    else split.push(...wordsIn(text, at, segment.end, lexicon));
  }
  if (waiting >= 0) split.push(...wordsIn(text, waiting, segments.at(-1)?.end ?? waiting, lexicon));
  return split;
}
