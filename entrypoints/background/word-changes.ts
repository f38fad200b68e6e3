/** What can be done to words, each as one operation on the store. Times are arguments, so that tests need no clock. */
import {
  addMeeting,
  type ChangedWords,
  changeWord,
  type Days,
  type Knowledge,
  type Meeting,
  markKnowledge,
  parseMeeting,
  parseWord,
  parseWordChange,
  putBack,
  type Rating,
  review,
  splitWordId,
  undoReview,
  type Word,
  type WordFacts,
  wordId,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { WordStore } from './word-store.ts';

/** Which operation, and when. */
export interface Act {
  readonly operation: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** What saving a word returns. */
export interface SavedWord {
  /** Absent where the word was new. */
  readonly before?: Word;
  readonly after: Word;
}

/** Saves a word or adds a meeting to it. */
export async function saveMeeting(store: WordStore, facts: WordFacts, met: Meeting): Promise<SavedWord> {
  const meeting = parseMeeting(met);
  const id = wordId(facts);
  return store.apply(meeting.operation, [id], (stored) => {
    const before = stored.get(id);
    const after = addMeeting(before, facts, meeting);
    return { words: new Map([[id, after]]), answer: { ...(before && { before }), after } };
  });
}

/**
 * Undoes that a word was saved or removed: it is as it was before, with what was met since.
 * @param request `of` is the operation that is undone
 * @throws {Error} where that was too long ago
 */
export async function undoChange(
  store: WordStore,
  { of, ...act }: Act & { readonly of: string },
): Promise<null> {
  const answer = await store.answerOf(of);
  if (isRemoval(answer)) return restoreWords(store, { ...act, ...answer });
  if (!isSaving(answer)) throw new Error(t('errors.tooLongAgo'));
  const { before, after } = answer;
  const id = wordId(after);
  return store.apply(act.operation, [id], (stored) => {
    const now = stored.get(id);
    const others = now && { ...now, meetings: now.meetings.filter(({ operation }) => operation !== of) };
    const word = before ? putBack(before, others, act.time) : undefined;
    return { words: now ? new Map([[id, word]]) : new Map(), answer: null };
  });
}

function isRemoval(answer: unknown): answer is ChangedWords {
  return typeof answer === 'object' && answer !== null && 'added' in answer && Array.isArray(answer.added);
}

function isSaving(answer: unknown): answer is SavedWord {
  return typeof answer === 'object' && answer !== null && 'after' in answer;
}

/** Marks how well a word is known; returns what was known of it before. */
export function markWord(
  store: WordStore,
  { facts, knowledge, operation, time }: Act & { readonly facts: WordFacts; readonly knowledge: Knowledge },
): Promise<Knowledge> {
  const id = wordId(facts);
  return store.apply(operation, [id], (stored) => {
    const before = stored.get(id);
    const word = markKnowledge(before, facts, { knowledge, time });
    const words = word === before ? new Map() : new Map([[id, word]]);
    return { words, answer: before?.knowledge ?? 'new' };
  });
}

/**
 * Reviews a word; returns it as it was and as it is.
 * @throws {Error} when there is no such word
 */
export function reviewWord(
  store: WordStore,
  { id, rating, days, operation, time }: Act & { readonly id: string; readonly rating: Rating; days: Days },
): Promise<{ before: Word; after: Word }> {
  return store.apply(operation, [id], (stored) => {
    const before = existing(stored.get(id), id);
    const after = review(before, { rating, operation, time, days });
    return { words: new Map([[id, after]]), answer: { before, after } };
  });
}

/**
 * Undoes the newest review of a word.
 * @throws {Error} when the word is gone, or was reviewed again since
 */
export async function undoWordReview(
  store: WordStore,
  request: Act & { readonly review: string; readonly before: unknown },
): Promise<Word> {
  const before = parseWord(request.before);
  const id = wordId(before);
  return store.apply(request.operation, [id], (stored) => {
    const word = existing(stored.get(id), id);
    if (word.reviews[0]?.operation !== request.review)
      throw new Error(t('errors.wordReviewed', { word: word.headword }));
    const undone = undoReview(word, { operation: request.review, before, time: request.time });
    return { words: new Map([[id, undone]]), answer: undone };
  });
}

/** Changes many words at once; skips ids without a word. */
export async function changeWords(
  store: WordStore,
  { ids, change, operation, time }: Act & { readonly ids: readonly string[]; readonly change: unknown },
): Promise<ChangedWords> {
  const wanted = parseWordChange(change);
  return store.apply(operation, ids, (stored) => {
    const before: Word[] = [];
    const words = new Map<string, Word>();
    for (const [id, word] of stored.all()) {
      const changed = changeWord(word, wanted, time);
      if (changed === word) continue;
      before.push(word);
      words.set(id, changed);
    }
    return { words, answer: { before, added: [] } };
  });
}

/** Removes words; returns them. Unreadable ones are not removed. */
export function removeWords(
  store: WordStore,
  { ids, operation }: { readonly ids: readonly string[]; readonly operation: string },
): Promise<ChangedWords> {
  return store.apply(operation, ids, (stored) => {
    const removed = stored.all();
    const words = new Map([...removed.keys()].map((id) => [id, undefined] as const));
    return { words, answer: { before: [...removed.values()], added: [] } };
  });
}

/** Undoes a change of many words: they are as they were, with what was met since; words that it added are gone. */
export async function restoreWords(
  store: WordStore,
  { before, added, operation, time }: Act & { before: readonly unknown[]; added: readonly string[] },
): Promise<null> {
  const restored = before.map(parseWord);
  const ids = [...restored.map(wordId), ...added];
  return store.apply(operation, ids, (stored) => {
    const now = stored.all();
    const words = new Map<string, Word | undefined>(
      added.filter((id) => now.has(id)).map((id) => [id, undefined]),
    );
    for (const word of restored) {
      const id = wordId(word);
      if (!stored.has(id) || now.has(id)) words.set(id, putBack(word, now.get(id), time));
    }
    return { words, answer: null };
  });
}

/**
 * Marks how well many words are known. What the reader has said or saved before stays: only words that are not stored
 * are marked.
 */
export function markWords(
  store: WordStore,
  { facts, knowledge, operation, time }: Act & { facts: readonly WordFacts[]; knowledge: Knowledge },
): Promise<ChangedWords> {
  const byId = new Map(facts.map((one) => [wordId(one), one]));
  return store.apply(operation, [...byId.keys()], (stored) => {
    const words = new Map<string, Word>();
    for (const [id, one] of byId) {
      const word = stored.has(id) ? undefined : markKnowledge(undefined, one, { knowledge, time });
      if (word) words.set(id, word);
    }
    return { words, answer: { before: [], added: [...words.keys()] } };
  });
}

function existing(word: Word | undefined, id: string): Word {
  if (!word) throw new Error(t('errors.wordGone', { word: splitWordId(id).headword }));
  return word;
}
