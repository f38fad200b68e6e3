import { trimMeeting } from './meeting-text.ts';
import { createCard } from './review-card.ts';
import { type Meeting, WORD_VERSION, type Word } from './stored-word.ts';

/** The newest meetings of a word are kept, older ones are dropped. */
export const MAX_MEETINGS = 10;

/** The dictionary's facts of a word that is to be saved. */
export type WordFacts = Pick<Word, 'headword' | 'traditional' | 'reading' | 'pinyin' | 'gloss'>;

/** What the reader has said or shown of a word. */
export type Knowledge = Word['knowledge'];

/** A word of which only the dictionary's facts are known yet. */
export function createWord(
  { headword, traditional, reading, pinyin, gloss }: WordFacts,
  { knowledge, time }: { readonly knowledge: Knowledge; readonly time: number },
): Word {
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
    changedAt: time,
    ...(knowledge === 'known' && { knownAt: time }),
    card: createCard(time),
    reviews: [],
    notes: '',
    tags: [],
  };
}

/** The word with other knowledge, known since `time` where it becomes so; the same object where nothing changes. */
export function setKnowledge(word: Word, knowledge: Knowledge, time: number): Word {
  if (word.knowledge === knowledge) return word;
  const { knownAt: _before, ...rest } = word;
  return { ...rest, knowledge, changedAt: time, ...(knowledge === 'known' && { knownAt: time }) };
}

/**
 * The word after the reader has marked it. A word that was never saved gets a record without
 * meetings; one with nothing of the reader's that becomes `new` again needs no record: `undefined`.
 */
export function markKnowledge(
  stored: Word | undefined,
  facts: WordFacts,
  { knowledge, time }: { readonly knowledge: Knowledge; readonly time: number },
): Word | undefined {
  if (knowledge === 'new' && (!stored || isBare(stored))) return undefined;
  return stored ? setKnowledge(stored, knowledge, time) : createWord(facts, { knowledge, time });
}

/** Whether a word contains nothing but its mark. */
function isBare({ meetings, reviews, notes, tags, sense }: Word): boolean {
  return (
    meetings.length === 0 && reviews.length === 0 && tags.length === 0 && notes === '' && sense === undefined
  );
}

/**
 * The word after a meeting: a new one, or the stored one with the meeting in front.
 * A meeting whose operation is known already changes nothing, so a repeated request is harmless.
 */
export function addMeeting(stored: Word | undefined, facts: WordFacts, meeting: Meeting): Word {
  const { time } = meeting;
  const word = stored ?? createWord(facts, { knowledge: 'learning', time });
  if (word.meetings.some((known) => known.operation === meeting.operation)) return word;
  // A reader who saves a word means to learn it, whatever was said of it before it was first saved.
  const meant = word.meetings.length === 0 ? setKnowledge(word, 'learning', time) : word;
  const meetings = [trimMeeting(meeting), ...word.meetings].slice(0, MAX_MEETINGS);
  return { ...meant, meetings, changedAt: time };
}

/** Order: newest saved first; words saved at the same time by their headwords. */
export function byNewest(a: Word, b: Word): number {
  return b.savedAt - a.savedAt || (a.headword < b.headword ? -1 : Number(a.headword > b.headword));
}
