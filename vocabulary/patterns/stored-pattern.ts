/** A pattern of grammar that the reader has saved, as it is stored. */
import * as v from 'valibot';
import { issueText } from '../issue-text.ts';
import { trimMeeting } from '../meeting-text.ts';
import { cardSchema, timeSchema } from '../review-card.ts';
import { reviewSchema } from '../stored-word.ts';
import { wholeNumber } from '../whole-number.ts';

/** Version of the stored shape below; a change of shape raises it and brings a migration. */
export const PATTERN_VERSION = 1;

/** Most elements of a pattern in a sentence. */
const MAX_PARTS = 24;
/** Longest id and longest name, in UTF-16 code units. */
const MAX_ID = 60;
const MAX_NAME = 100;

const partSchema = v.pipe(
  v.object({
    /** `mark` for the pattern's fixed words, else the letter of the role. */
    role: v.pipe(v.string(), v.regex(/^(?:mark|[A-Z])$/)),
    start: wholeNumber,
    end: wholeNumber,
  }),
  v.check(({ start, end }) => start < end, 'a part that is not empty'),
);

/** The elements of a pattern in the order of its sentence, UTF-16 code units; they do not overlap. */
export const patternPartsSchema = v.pipe(
  v.array(partSchema),
  v.minLength(1),
  v.maxLength(MAX_PARTS),
  v.check(
    (parts) => parts.every(({ start }, at) => start >= (parts[at - 1]?.end ?? 0)),
    'parts in their order',
  ),
  v.readonly(),
);

/** The id of a pattern in the inventory. */
export const patternIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(MAX_ID));

const meetingSchema = v.pipe(
  v.object({
    /** The save that brought it; saving again under the same id changes nothing. */
    operation: v.string(),
    sentence: v.string(),
    parts: patternPartsSchema,
    title: v.string(),
    address: v.string(),
    /** Epoch milliseconds. */
    time: timeSchema,
  }),
  v.check(({ sentence, parts }) => (parts.at(-1)?.end ?? 0) <= sentence.length, 'parts in their sentence'),
  v.transform(trim),
);

const patternSchema = v.object({
  version: v.literal(PATTERN_VERSION),
  id: patternIdSchema,
  /** What the inventory called it when it was saved: shown should the inventory no longer have it. */
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_NAME)),
  /** Epoch milliseconds of the first save. */
  savedAt: timeSchema,
  /** Epoch milliseconds of the last change of any field. */
  changedAt: timeSchema,
  /** Newest first, at most `MAX_PATTERN_MEETINGS`. */
  meetings: v.pipe(v.array(meetingSchema), v.readonly()),
  card: cardSchema,
  /** Newest first, at most `MAX_REVIEWS`. */
  reviews: v.pipe(v.array(reviewSchema), v.readonly()),
});

/** An element of a pattern in a sentence. */
export type PatternPart = Readonly<v.InferOutput<typeof partSchema>>;
/** One place where the reader met a pattern. */
export type PatternMeeting = Readonly<v.InferOutput<typeof meetingSchema>>;
/** A pattern that the reader has saved, as it is stored. */
export type SavedPattern = Readonly<v.InferOutput<typeof patternSchema>>;

/** A saved pattern that can't be read: the message names the field, what was expected and what was found. */
export class StoredPatternError extends Error {
  override readonly name = 'StoredPatternError';
}

/**
 * Reads a saved pattern from storage or a file.
 * @throws {StoredPatternError} naming the first field that is wrong
 */
export function parsePattern(value: unknown): SavedPattern {
  const result = v.safeParse(patternSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new StoredPatternError(issueText(issue, 'pattern'));
}

/**
 * Reads a meeting as a page tells of it: long texts are cut.
 * @throws {StoredPatternError} naming the first field that is wrong
 */
export function parsePatternMeeting(value: unknown): PatternMeeting {
  const result = v.safeParse(meetingSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new StoredPatternError(issueText(issue, 'meeting'));
}

interface MetPlace {
  readonly sentence: string;
  readonly parts: readonly PatternPart[];
  readonly title: string;
  readonly address: string;
}

/** A long sentence is cut around the pattern; of a pattern that is longer still its beginning stays. */
function trim<M extends MetPlace>(meeting: M): M {
  const offset = meeting.parts[0]?.start ?? 0;
  const form = meeting.sentence.slice(offset, meeting.parts.at(-1)?.end);
  const { form: _form, offset: after, ...trimmed } = trimMeeting({ ...meeting, offset, form });
  const { length } = trimmed.sentence;
  const parts = meeting.parts
    .map(({ role, start, end }) => ({
      role,
      start: start - offset + after,
      end: Math.min(length, end - offset + after),
    }))
    .filter(({ start }) => start < length);
  return { ...meeting, ...trimmed, parts };
}
