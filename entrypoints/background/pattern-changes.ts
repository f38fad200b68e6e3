/**
 * What is done to saved patterns. Each is an operation of the store of words, which remembers what it was asked and writes
 * all that belongs together in one go. The times are arguments, so that tests need no clock.
 */
import { asideOf, type Days, PATTERN_PREFIX, PATTERNS_KEY, type Rating } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import {
  addPatternMeeting,
  dropPatternMeeting,
  mergePatterns,
  type PatternMeeting,
  parsePattern,
  parsePatternMeeting,
  reviewPattern as review,
  type SavedPattern,
  undoPatternReview as undoReview,
} from '../../vocabulary/patterns/index.ts';
import { readIds } from '../shared/reader-storage.ts';
import type { StorageArea } from '../shared/storage-area.ts';
import type { Act } from './word-changes.ts';
import type { WordStore, WordsChange } from './word-store.ts';

/** Where patterns are read, and the store that writes them. */
export interface PatternStores {
  readonly words: WordStore;
  readonly area: Pick<StorageArea, 'get'>;
}

/** What saving or removing came to. */
interface PatternChange {
  readonly id: string;
  readonly before: SavedPattern | null;
  readonly after: SavedPattern | null;
}

/** Saves a pattern as it was met, or adds a meeting to it. */
export async function savePattern(
  stores: PatternStores,
  named: Pick<SavedPattern, 'id' | 'name'>,
  met: PatternMeeting,
): Promise<void> {
  const meeting = parsePatternMeeting(met);
  await change(stores, { operation: meeting.operation, id: named.id }, (before) => {
    const after = addPatternMeeting(before, named, meeting);
    return { after, answer: { pattern: { id: named.id, before: before ?? null, after } } };
  });
}

/** Removes a pattern; one that is gone already stays so. */
export async function removePattern(
  stores: PatternStores,
  { operation, id }: Pick<Act, 'operation'> & { readonly id: string },
): Promise<void> {
  await change(stores, { operation, id }, (before) => ({
    after: undefined,
    answer: { pattern: { id, before: before ?? null, after: null } },
  }));
}

/**
 * Undoes that a pattern was saved or removed: it is as it was, but for what was met and reviewed since. Returns whether
 * `of` was such an operation.
 */
export async function undoPatternChange(
  stores: PatternStores,
  { of, operation, time }: Act & { readonly of: string },
): Promise<boolean> {
  const answer = await stores.words.answerOf(of);
  if (!isPatternChange(answer)) return false;
  const { id, before, after } = answer.pattern;
  await change(stores, { operation, id }, (now) => {
    const rest = now && dropPatternMeeting(now, of, before?.meetings);
    const others = rest && rest.meetings.length > 0 ? rest : undefined;
    const put = after === null ? putBack(before, now) : others;
    return { after: put && { ...put, changedAt: time }, answer: null };
  });
  return true;
}

/** What was removed, joined with what was saved since. */
function putBack(before: SavedPattern | null, now: SavedPattern | undefined): SavedPattern | undefined {
  return before && now ? mergePatterns(before, now) : (before ?? now);
}

function isPatternChange(answer: unknown): answer is { readonly pattern: PatternChange } {
  return typeof answer === 'object' && answer !== null && 'pattern' in answer;
}

/**
 * Reviews a pattern; returns it as it was and as it is.
 * @throws {Error} when it is not saved
 */
export function reviewPattern(
  stores: PatternStores,
  {
    id,
    rating,
    operation,
    ...at
  }: Act & { readonly id: string; readonly rating: Rating; readonly days: Days },
): Promise<{ before: SavedPattern; after: SavedPattern }> {
  return change(stores, { operation, id }, (stored) => {
    const before = existing(stored);
    const after = review(before, { rating, operation, ...at });
    return { after, answer: { before, after } };
  });
}

/**
 * Undoes the newest review of a pattern: `review` is its operation, `before` what it returned.
 * @throws {Error} when it is not saved, or was reviewed again since
 */
export async function undoPatternReview(
  stores: PatternStores,
  request: Act & { readonly review: string; readonly before: unknown },
): Promise<SavedPattern> {
  const before = parsePattern(request.before);
  return change(stores, { operation: request.operation, id: before.id }, (stored) => {
    const now = existing(stored);
    if (now.reviews[0]?.operation !== request.review)
      throw new Error(t('errors.patternReviewed', { name: now.name }));
    const after = undoReview(now, { operation: request.review, before, time: request.time });
    return { after, answer: after };
  });
}

function existing(pattern: SavedPattern | undefined): SavedPattern {
  if (!pattern) throw new Error(t('errors.patternGone'));
  return pattern;
}

/** Which of some patterns are saved. */
export async function savedAmong(
  { area }: Pick<PatternStores, 'area'>,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const saved = new Set(readIds((await area.get(PATTERNS_KEY))[PATTERNS_KEY]));
  return [...new Set(ids)].filter((id) => saved.has(id));
}

/** The saved ones of some patterns; what can't be read is left out. */
export async function readPatterns(
  { area }: Pick<PatternStores, 'area'>,
  ids: readonly string[],
): Promise<SavedPattern[]> {
  const keys = (await savedAmong({ area }, ids)).map((id) => PATTERN_PREFIX + id);
  const stored = keys.length > 0 ? await area.get(keys) : {};
  return keys.flatMap((key) => readPattern(stored[key]) ?? []);
}

function readPattern(value: unknown): SavedPattern | undefined {
  try {
    return parsePattern(value);
  } catch {
    return undefined; // set aside before another is written in its place
  }
}

/** One operation on one pattern: `after` is what it becomes, `undefined` for removed. */
function change<T>(
  { words, area }: PatternStores,
  { operation, id }: { readonly operation: string; readonly id: string },
  work: (before: SavedPattern | undefined) => {
    readonly after: SavedPattern | undefined;
    readonly answer: T;
  },
): Promise<T> {
  const key = PATTERN_PREFIX + id;
  return words.apply(operation, [], async (): Promise<WordsChange<T>> => {
    const stored = await area.get([PATTERNS_KEY, key]);
    const ids = readIds(stored[PATTERNS_KEY]);
    const { after, answer } = work(ids.includes(id) ? readPattern(stored[key]) : undefined);
    const others = ids.filter((other) => other !== id);
    const aside = asideOf(stored, [key], operation);
    return after
      ? { words: new Map(), also: { ...aside, [key]: after, [PATTERNS_KEY]: [id, ...others] }, answer }
      : { words: new Map(), also: { ...aside, [PATTERNS_KEY]: others }, removed: [key], answer };
  });
}
