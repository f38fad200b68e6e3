/** How far the reader has come in each article: one record an article. Pure; time is an argument. */
import * as v from 'valibot';
import { wholeNumber } from './whole-number.ts';

/** Version of the stored shape below; a change of shape raises it and brings a migration. */
const READING_VERSION = 1;

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** See {@link ReadingProgress}. */
export const readingSchema = v.object({
  version: v.literal(READING_VERSION),
  article: v.pipe(v.string(), v.nonEmpty()),
  /** The part at the top of the window, and the share of its height above it; below 0 where it begins further down. */
  part: wholeNumber,
  offset: v.number(),
  /** The share of the article that was scrolled past; 1 once it was finished. */
  progress: share,
  /** Time spent reading, without times in which the window was left alone. */
  seconds: v.pipe(v.number(), v.minValue(0)),
  /** Epoch milliseconds. */
  startedAt: v.number(),
  readAt: v.number(),
  /** When its end was first reached. */
  finishedAt: v.optional(v.number()),
  /** The known share when it was first opened, as in `Forecast`. */
  shareBefore: v.optional(share),
});

/** How far the reader has come in an article, as it is stored. */
export type ReadingProgress = Readonly<v.InferOutput<typeof readingSchema>>;

/** A change of progress. `seconds`: the whole time spent on the article so far, so that a repeated request adds nothing. */
export interface ReadingChange {
  readonly part?: number;
  readonly offset?: number;
  readonly progress?: number;
  readonly seconds?: number;
  readonly finished?: boolean;
  readonly shareBefore?: number;
}

/** The record after a change. The first change creates it; what was finished stays finished. */
export function advanceProgress(
  before: ReadingProgress | undefined,
  change: ReadingChange,
  { article, time }: { readonly article: string; readonly time: number },
): ReadingProgress {
  const stored = before ?? {
    version: READING_VERSION,
    article,
    part: 0,
    offset: 0,
    progress: 0,
    seconds: 0,
    startedAt: time,
    readAt: time,
  };
  const { part = stored.part, offset = stored.offset, progress = stored.progress, seconds = 0 } = change;
  const finishedAt = stored.finishedAt ?? (change.finished ? time : undefined);
  const shareBefore = stored.shareBefore ?? change.shareBefore;
  return {
    ...stored,
    part,
    offset,
    progress: finishedAt === undefined ? Math.min(1, Math.max(0, progress)) : 1,
    seconds: Math.max(stored.seconds, seconds),
    readAt: time,
    ...(finishedAt !== undefined && { finishedAt }),
    ...(shareBefore !== undefined && { shareBefore }),
  };
}

/** Reads a stored record; `undefined` if it is invalid or of a newer version. */
export function parseReading(value: unknown): ReadingProgress | undefined {
  const result = v.safeParse(readingSchema, value);
  return result.success ? result.output : undefined;
}

/** The state of an article for its reader. */
export type ReadingState = 'unread' | 'started' | 'finished';

/** An article that was opened and left at once is unread. */
const STARTED_FROM = 0.02;

/** The state of an article; `unread` without a record. */
export function stateOf(reading: ReadingProgress | undefined): ReadingState {
  if (!reading) return 'unread';
  if (reading.finishedAt !== undefined) return 'finished';
  return reading.progress >= STARTED_FROM || reading.seconds >= 20 ? 'started' : 'unread';
}

/** Han characters a minute: the default pace of a learner, and the range that counts as reading at all. */
const DEFAULT_PACE = 90;
const SLOWEST = 15;
const FASTEST = 600;

/**
 * The reader's pace in Han characters a minute, from finished articles; the median of the last few. `lengths`: Han
 * characters by article.
 */
export function paceOf(readings: readonly ReadingProgress[], lengths: ReadonlyMap<string, number>): number {
  const paces = readings
    .filter(({ finishedAt, seconds }) => finishedAt !== undefined && seconds > 0)
    .toSorted((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0))
    .map(({ article, seconds }) => ((lengths.get(article) ?? 0) * 60) / seconds)
    .filter((pace) => pace >= SLOWEST && pace <= FASTEST)
    .slice(0, 9)
    .toSorted((a, b) => a - b);
  return paces[paces.length >> 1] ?? DEFAULT_PACE;
}
