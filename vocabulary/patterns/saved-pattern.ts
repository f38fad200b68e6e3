/** What is done to a saved pattern. Pure; times are arguments. */
import { lastReview, union } from '../merge-words.ts';
import { type AskedReview, isCardDue, MAX_REVIEWS, type ReviewTime, reviewCard } from '../review.ts';
import { createCard } from '../review-card.ts';
import { PATTERN_VERSION, type PatternMeeting, type SavedPattern } from './stored-pattern.ts';

/** The newest meetings of a pattern are kept, older ones are dropped. */
const MAX_PATTERN_MEETINGS = 5;

/**
 * The pattern after a meeting: a new one, or the stored one with the meeting in front. A meeting whose operation is
 * known already changes nothing.
 */
export function addPatternMeeting(
  stored: SavedPattern | undefined,
  { id, name }: Pick<SavedPattern, 'id' | 'name'>,
  meeting: PatternMeeting,
): SavedPattern {
  const { operation, time } = meeting;
  if (stored?.meetings.some((known) => known.operation === operation)) return stored;
  const meetings = [meeting, ...(stored?.meetings ?? [])].slice(0, MAX_PATTERN_MEETINGS);
  if (stored) return { ...stored, name, meetings, changedAt: time };
  return {
    version: PATTERN_VERSION,
    id,
    name,
    savedAt: time,
    changedAt: time,
    meetings,
    card: createCard(time),
    reviews: [],
  };
}

/** The pattern without the meeting that an operation brought, and with those of before that made room for it. */
export function dropPatternMeeting(
  pattern: SavedPattern,
  operation: string,
  before: readonly PatternMeeting[] = [],
): SavedPattern {
  const others = pattern.meetings.filter((one) => one.operation !== operation);
  return { ...pattern, meetings: union(others, before, MAX_PATTERN_MEETINGS) };
}

/** The pattern after a review. One whose operation is known already changes nothing. */
export function reviewPattern(pattern: SavedPattern, asked: AskedReview): SavedPattern {
  const { card, reviews } = reviewCard(pattern, asked);
  return reviews === pattern.reviews ? pattern : { ...pattern, card, reviews, changedAt: asked.time };
}

/** Takes the newest review back: the card is that of `before`. Any other review can't be, and the pattern comes back unchanged. */
export function undoPatternReview(
  pattern: SavedPattern,
  {
    operation,
    before,
    time,
  }: { readonly operation: string; readonly before: SavedPattern; readonly time: number },
): SavedPattern {
  const [newest, ...reviews] = pattern.reviews;
  if (newest?.operation !== operation) return pattern;
  return { ...pattern, card: before.card, reviews, changedAt: time };
}

/** The patterns to review, the longest overdue first. */
export function duePatterns(patterns: readonly SavedPattern[], at: ReviewTime): SavedPattern[] {
  return patterns
    .filter(({ card }) => isCardDue(card, at))
    .sort((a, b) => a.card.due - b.card.due || a.savedAt - b.savedAt);
}

/**
 * The stored pattern with what another record of it has beyond: meetings and reviews of both, the card that was reviewed
 * last. Where nothing is new the stored one itself comes back.
 */
export function mergePatterns(stored: SavedPattern, other: SavedPattern): SavedPattern {
  const meetings = union(stored.meetings, other.meetings, MAX_PATTERN_MEETINGS);
  const reviews = union(stored.reviews, other.reviews, MAX_REVIEWS);
  const isLater = lastReview(other) > lastReview(stored);
  const savedAt = Math.min(stored.savedAt, other.savedAt);
  if (meetings === stored.meetings && reviews === stored.reviews && !isLater && savedAt === stored.savedAt)
    return stored;
  const changedAt = Math.max(stored.changedAt, other.changedAt);
  return { ...stored, savedAt, changedAt, meetings, reviews, card: isLater ? other.card : stored.card };
}
