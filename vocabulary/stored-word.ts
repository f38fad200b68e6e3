/** A word as it is stored, and as earlier versions stored it. */
import * as v from 'valibot';
import { issueText } from './issue-text.ts';
import { trimMeeting } from './meeting-text.ts';
import { cardSchema, clampTime, createCard, timeSchema } from './review-card.ts';

/** Version of the stored shape below; a change of shape raises it and brings a migration. */
export const WORD_VERSION = 2;

/** Maximum length of a note and of a tag, in UTF-16 code units; maximum number of tags of a word. */
export const MAX_NOTES = 4000;
export const MAX_TAG = 60;
export const MAX_TAGS = 40;
/** Maximum length of a sense that the reader chose, in UTF-16 code units. */
export const MAX_SENSE = 2000;

const meetingSchema = v.pipe(
  v.object({
    /** The operation that saved it; saving again under the same id changes nothing. */
    operation: v.string(),
    /** The sentence in which the word was met. */
    sentence: v.string(),
    /** Where the word starts in the sentence, UTF-16 code units. */
    offset: v.number(),
    /** How the word was written there: simplified or traditional. */
    form: v.string(),
    title: v.string(),
    address: v.string(),
    /** Epoch milliseconds. */
    time: timeSchema,
  }),
  v.transform(trimMeeting),
);

/** What a reader says of a word, in the order of packed rows. */
export const KNOWLEDGE = ['new', 'learning', 'known', 'ignored'] as const;
/** The ratings of a review, the worst first. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;

/** One answer to a card. */
export const reviewSchema = v.object({
  /** Epoch milliseconds. */
  time: timeSchema,
  rating: v.picklist(RATINGS),
  /** The operation of the review. */
  operation: v.string(),
  /** The card's state when it was asked (`CARD_STATE`). */
  state: v.picklist([0, 1, 2, 3]),
});

const versionOneSchema = v.object({
  version: v.literal(1),
  /** Simplified form; together with the reading it identifies a word: 行 háng and 行 xíng are two. */
  headword: v.pipe(v.string(), v.nonEmpty()),
  traditional: v.string(),
  /** Numbered syllables, one a character where the dictionary has it so. */
  reading: v.pipe(v.array(v.string()), v.readonly()),
  pinyin: v.string(),
  gloss: v.string(),
  knowledge: v.picklist(KNOWLEDGE),
  /** Epoch milliseconds of the first save. */
  savedAt: timeSchema,
  /** Newest first, at most `MAX_MEETINGS`. */
  meetings: v.pipe(v.array(meetingSchema), v.readonly()),
});

const wordSchema = v.object({
  ...versionOneSchema.entries,
  version: v.literal(WORD_VERSION),
  /** Epoch milliseconds of the last change of any field. */
  changedAt: timeSchema,
  /** Epoch milliseconds since when it is known; absent while it is not. */
  knownAt: v.exactOptional(timeSchema),
  card: cardSchema,
  /** Newest first, at most `MAX_REVIEWS`. */
  reviews: v.pipe(v.array(reviewSchema), v.readonly()),
  /** The reader's own note. */
  notes: v.pipe(v.string(), v.maxLength(MAX_NOTES)),
  /** In the order in which they were added, without duplicates. */
  tags: v.pipe(
    v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TAG))),
    v.maxLength(MAX_TAGS),
    v.readonly(),
  ),
  /** The sense that the reader has chosen, worded as in the dictionary. */
  sense: v.exactOptional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_SENSE))),
});

type VersionOne = v.InferOutput<typeof versionOneSchema>;

/** One place where the reader met a word. */
export type Meeting = Readonly<v.InferOutput<typeof meetingSchema>>;

/** One answer of the reader to the card of a word or a pattern. */
export type Review = Readonly<v.InferOutput<typeof reviewSchema>>;

/** The fields of an answer that statistics need. */
export type LoggedReview = Pick<Review, 'time' | 'rating' | 'state'>;

/** How well a word was remembered. */
export type Rating = Review['rating'];

/** A word of the reader's vocabulary, as it is stored. */
export type Word = Readonly<v.InferOutput<typeof wordSchema>>;

/** A stored word that can't be read: the message names the field, what was expected and what was found. */
export class StoredWordError extends Error {
  override readonly name = 'StoredWordError';
}

/**
 * Reads a word from storage or a file; one of an earlier version is returned in today's shape.
 * @throws {StoredWordError} naming the first field that is wrong
 */
export function parseWord(value: unknown): Word {
  if (isVersionOne(value)) return migrate(parse(versionOneSchema, value));
  return parse(wordSchema, value);
}

/** Whether a stored word is of an earlier version and must be written again. */
export function isOutdated(value: unknown): boolean {
  return isVersionOne(value);
}

/** Whether a stored word is of a later version than this one knows. */
export function isNewer(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'number' &&
    value.version > WORD_VERSION
  );
}

function isVersionOne(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}

/**
 * Reads a meeting as a page reports it: out-of-range numbers clamped, long texts cut.
 * @throws {StoredWordError} naming the first field that is wrong
 */
export function parseMeeting(value: unknown): Meeting {
  return parse(meetingSchema, value);
}

function parse<T extends typeof wordSchema | typeof versionOneSchema | typeof meetingSchema>(
  schema: T,
  value: unknown,
): v.InferOutput<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new StoredWordError(issueText(issue, 'word'));
}

/** Fields unknown to version 1 are empty; its card is due since the word was saved. */
function migrate({ version: _one, ...word }: VersionOne): Word {
  const savedAt = clampTime(word.savedAt);
  const changedAt = Math.max(savedAt, ...word.meetings.map(({ time }) => time));
  return {
    version: WORD_VERSION,
    ...word,
    changedAt,
    ...(word.knowledge === 'known' && { knownAt: changedAt }),
    card: createCard(savedAt),
    reviews: [],
    notes: '',
    tags: [],
  };
}
