/**
 * How sure a finding is: how often its pattern's are right, less where the last role has no clear end, one is long, or another
 * finding crosses it.
 */
import { HIDDEN } from './doubled.ts';
import type { MatchPart } from './frame-matcher.ts';

/** Patterns whose findings are right less often are not looked for, in percent. */
export const MIN_PERCENT = 65;
/**
 * On sentences that the frames were not made by (tests/accuracy/grammar-fresh.tsv), findings whose last role ends within a
 * clause are right so much less often than others, so are those with a role of more than `LONG_ROLE` code units, and those of
 * which a role overlaps with another finding's; findings without any of it so much more often than their pattern's on the whole.
 */
const WITHIN_CLAUSE = 0.88;
const LONG = 0.94;
const TORN = 0.64;
const PLAIN = 1.035;
const MAX = 0.98;
const LONG_ROLE = 6;
/** What ends a clause or an item. */
const STOPS = /[^\p{L}\p{N}]/u;

/**
 * The confidence of a finding, 0 to 1; `percent` is its pattern's, `behind` the character behind it, empty at the end;
 * `isTorn` where another finding crosses it.
 */
export function confidenceOf(
  parts: readonly MatchPart[],
  { percent, behind, isTorn }: { percent: number; behind: string; isTorn: boolean },
): number {
  const isRole = ({ role }: MatchPart): boolean => role !== 'mark' && role !== HIDDEN;
  const last = parts.at(-1);
  const isOpen = last !== undefined && isRole(last) && behind !== '' && !STOPS.test(behind);
  const isLong = parts.some((part) => isRole(part) && part.end - part.start > LONG_ROLE);
  const sure = Math.min(MAX, (percent / 100) * PLAIN);
  return sure * (isOpen ? WITHIN_CLAUSE : 1) * (isLong ? LONG : 1) * (isTorn ? TORN : 1);
}
