/** How sure a finding is: how often its pattern's are right, less where the last role has no clear end, or one is long. */
import { HIDDEN } from './doubled.ts';
import type { MatchPart } from './frame-matcher.ts';

/** Patterns whose findings are right less often are not looked for, in percent. */
export const MIN_PERCENT = 70;
/**
 * On marked sentences findings whose last role ends within a clause are right so much less often than others, and those with
 * a role of more than `LONG_ROLE` code units (`npm run accuracy -- --grammar`).
 */
const WITHIN_CLAUSE = 0.93;
const LONG = 0.96;
const LONG_ROLE = 8;
/** What ends a clause or an item. */
const STOPS = /[^\p{L}\p{N}]/u;

/** The confidence of a finding; `percent` is its pattern's, `behind` the character behind it, empty at the end. */
export function confidenceOf(parts: readonly MatchPart[], percent: number, behind: string): number {
  const isRole = ({ role }: MatchPart): boolean => role !== 'mark' && role !== HIDDEN;
  const last = parts.at(-1);
  const isOpen = last !== undefined && isRole(last) && behind !== '' && !STOPS.test(behind);
  const isLong = parts.some((part) => isRole(part) && part.end - part.start > LONG_ROLE);
  return (percent / 100) * (isOpen ? WITHIN_CLAUSE : 1) * (isLong ? LONG : 1);
}
