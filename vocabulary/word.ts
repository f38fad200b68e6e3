import * as v from 'valibot';

/** Version of the stored shape below; a change of shape raises it and brings a migration. */
export const WORD_VERSION = 1;

/** The newest meetings of a word are kept, older ones are dropped. */
export const MAX_MEETINGS = 10;

/** Longest sentence kept with a meeting, in UTF-16 code units. */
export const MAX_SENTENCE = 400;

const meetingSchema = v.object({
  /** The save that brought it; saving again under the same id changes nothing. */
  operation: v.string(),
  /** The sentence the word stood in. */
  sentence: v.string(),
  /** Where the word starts in the sentence, UTF-16 code units. */
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** How the word was written there: simplified or traditional. */
  form: v.string(),
  title: v.string(),
  address: v.string(),
  /** Epoch milliseconds. */
  time: v.number(),
});

const wordSchema = v.object({
  version: v.literal(WORD_VERSION),
  /** Simplified form; with the reading it tells one word from another: 行 háng and 行 xíng are two. */
  headword: v.pipe(v.string(), v.nonEmpty()),
  traditional: v.string(),
  /** Numbered syllables, one a character where the dictionary has it so. */
  reading: v.pipe(v.array(v.string()), v.readonly()),
  pinyin: v.string(),
  gloss: v.string(),
  knowledge: v.picklist(['new', 'learning', 'known', 'ignored']),
  /** Epoch milliseconds of the first save. */
  savedAt: v.number(),
  /** Newest first, at most {@link MAX_MEETINGS}. */
  meetings: v.pipe(v.array(meetingSchema), v.readonly()),
});

/** One place where the reader met a word. */
export type Meeting = Readonly<v.InferOutput<typeof meetingSchema>>;

/** A word of the reader's vocabulary, as it is stored. */
export type Word = Readonly<v.InferOutput<typeof wordSchema>>;

/** What the dictionary says of a word that is to be saved. */
export type WordFacts = Pick<Word, 'headword' | 'traditional' | 'reading' | 'pinyin' | 'gloss'>;

/** A stored word that can't be read: the message names the field, what was expected and what was found. */
export class StoredWordError extends Error {
  override readonly name = 'StoredWordError';
}

/** What the reader has said or shown of a word. */
export type Knowledge = Word['knowledge'];

/**
 * The word after the reader has said how well it is known. A word that was never saved gets a record without
 * meetings; one without meetings that becomes `new` again is no record at all: `undefined`.
 */
export function markKnowledge(
  stored: Word | undefined,
  facts: WordFacts,
  { knowledge, time }: { readonly knowledge: Knowledge; readonly time: number },
): Word | undefined {
  if (knowledge === 'new' && (stored?.meetings.length ?? 0) === 0) return undefined;
  if (stored) return stored.knowledge === knowledge ? stored : { ...stored, knowledge };
  const { headword, traditional, reading, pinyin, gloss } = facts;
  return {
    version: WORD_VERSION,
    headword,
    traditional,
    reading,
    pinyin,
    gloss,
    knowledge,
    savedAt: time,
    meetings: [],
  };
}

/**
 * The word after a meeting: a new one, or the stored one with the meeting in front.
 * A meeting whose operation is known already changes nothing, so a repeated request is harmless.
 */
export function addMeeting(stored: Word | undefined, facts: WordFacts, meeting: Meeting): Word {
  const trimmed = trimSentence(meeting);
  if (!stored) {
    const { headword, traditional, reading, pinyin, gloss } = facts;
    const knowledge = 'learning';
    const savedAt = meeting.time;
    return {
      version: WORD_VERSION,
      headword,
      traditional,
      reading,
      pinyin,
      gloss,
      knowledge,
      savedAt,
      meetings: [trimmed],
    };
  }
  if (stored.meetings.some((known) => known.operation === meeting.operation)) return stored;
  // Who saves a word means to learn it, whatever was said of it before it was ever saved.
  const knowledge = stored.meetings.length === 0 ? 'learning' : stored.knowledge;
  return { ...stored, knowledge, meetings: [trimmed, ...stored.meetings].slice(0, MAX_MEETINGS) };
}

/**
 * Reads a word from storage or a file.
 * @throws {StoredWordError} naming the first field that is wrong
 */
export function parseWord(value: unknown): Word {
  const result = v.safeParse(wordSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'word';
  throw new StoredWordError(
    `${field}: expected ${issue.expected ?? 'another value'}, found ${issue.received}`,
  );
}

/** Newest saved first; words saved at the same time in the order of their headwords. */
export function byNewest(a: Word, b: Word): number {
  return b.savedAt - a.savedAt || (a.headword < b.headword ? -1 : Number(a.headword > b.headword));
}

/** A long sentence is cut around its word, on code-point boundaries, so that the word stays in it. */
function trimSentence(meeting: Meeting): Meeting {
  const { sentence, offset, form } = meeting;
  if (sentence.length <= MAX_SENTENCE) return meeting;
  const spare = Math.max(0, MAX_SENTENCE - form.length) >> 1;
  let from = Math.max(0, Math.min(offset - spare, sentence.length - MAX_SENTENCE));
  let to = Math.min(sentence.length, from + MAX_SENTENCE);
  if (isLowSurrogate(sentence.charCodeAt(from))) from += 1;
  if (isLowSurrogate(sentence.charCodeAt(to))) to -= 1;
  return { ...meeting, sentence: sentence.slice(from, to), offset: offset - from };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
