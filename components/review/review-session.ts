/** A round of reviews: what is asked, what comes again, what was answered. Pure; the times are arguments. */
import { CARD_STATE, isReviewed, type Rating, type Word, wordId } from '../../vocabulary/index.ts';

/** An answer that is stored. */
export interface DoneReview {
  /** The request's id, by which it is taken back. */
  readonly operation: string;
  readonly rating: Rating;
  readonly before: Word;
  readonly after: Word;
}

/** A round of reviews: the word asked, those to come, those done. */
export interface Session {
  /** The word that is asked now; absent when all that can be asked is done. */
  readonly current?: Word;
  readonly isRevealed: boolean;
  /** Words not yet asked, the next one first. */
  readonly queue: readonly Word[];
  /** Words answered that come again within minutes, the earliest first. */
  readonly later: readonly Word[];
  /** In the order in which they were answered. */
  readonly done: readonly DoneReview[];
}

/** A round over some words, the first one asked. */
export function startSession(words: readonly Word[]): Session {
  const [current, ...queue] = words;
  return { ...(current && { current }), isRevealed: false, queue, later: [], done: [] };
}

/** Returns the round with the answer shown; the same where nothing is asked. */
export function reveal(session: Session): Session {
  return session.current ? { ...session, isRevealed: true } : session;
}

/** After an answer was stored: the next word is one that comes again now, else the next of the queue. */
export function advance(session: Session, review: DoneReview, time: number): Session {
  const { after } = review;
  const comesAgain =
    isReviewed(after) &&
    (after.card.state === CARD_STATE.learning || after.card.state === CARD_STATE.relearning);
  const later = comesAgain ? insertByDue(session.later, after) : session.later;
  return askNext({ ...session, later, done: [...session.done, review] }, time);
}

/** The last answer was undone: its word is asked again. */
export function takeBack(session: Session, word: Word): Session {
  const id = wordId(word);
  const others = (words: readonly Word[]): Word[] => words.filter((one) => wordId(one) !== id);
  const { current } = session;
  const queue = others(current && wordId(current) !== id ? [current, ...session.queue] : session.queue);
  return {
    current: word,
    isRevealed: false,
    queue,
    later: others(session.later),
    done: session.done.slice(0, -1),
  };
}

/** Goes on with the words that come again, though their minutes are not over. */
export function goOn(session: Session): Session {
  return session.current ? session : askNext(session, Number.POSITIVE_INFINITY);
}

/** Leaves words out that need not be asked any more: removed, or answered in another window. */
export function leaveOut(session: Session, isOver: (word: Word) => boolean, time: number): Session {
  const { current } = session;
  const stays = (word: Word): boolean => !isOver(word);
  const isCurrentOver = current !== undefined && isOver(current);
  if (!isCurrentOver && session.queue.every(stays) && session.later.every(stays)) return session;
  const left = { ...session, queue: session.queue.filter(stays), later: session.later.filter(stays) };
  return isCurrentOver ? askNext(left, time) : left;
}

/** How far the round is. */
export function countSession({ current, queue, later, done }: Session): { done: number; all: number } {
  return {
    done: done.length,
    all: done.length + queue.length + later.length + Number(current !== undefined),
  };
}

/** What a round came to. */
export interface SessionSummary {
  /** Words answered at least once. */
  readonly words: number;
  readonly answers: number;
  /** Words that were forgotten at least once. */
  readonly forgotten: number;
  /** When the first of the words that come again within minutes does; absent where none does. */
  readonly next?: number;
}

/** Returns what a round came to. */
export function summarize({ done, later }: Session): SessionSummary {
  const idOf = ({ before }: DoneReview): string => wordId(before);
  const forgotten = done.filter(({ rating }) => rating === 'again').map(idOf);
  return {
    words: new Set(done.map(idOf)).size,
    answers: done.length,
    forgotten: new Set(forgotten).size,
    ...(later[0] && { next: later[0].card.due }),
  };
}

function askNext({ current: _answered, ...session }: Session, time: number): Session {
  const [first, ...later] = session.later;
  if (first && first.card.due <= time) return { ...session, current: first, later, isRevealed: false };
  const [current, ...queue] = session.queue;
  return { ...session, ...(current && { current }), queue, isRevealed: false };
}

function insertByDue(words: readonly Word[], word: Word): Word[] {
  return [...words.filter((one) => wordId(one) !== wordId(word)), word].sort(
    (a, b) => a.card.due - b.card.due,
  );
}
