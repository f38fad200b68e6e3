/** A round of reviews: what is asked, what is repeated, what was answered. Pure; times are arguments. */
import { CARD_STATE, isReviewed, type Rating, type Word, wordId } from '../../vocabulary/index.ts';

/** An answer that is stored. */
export interface DoneReview {
  /** The request's id, by which it is undone. */
  readonly operation: string;
  readonly rating: Rating;
  readonly before: Word;
  readonly after: Word;
}

/** A round of reviews: the present word, those to come, those done. */
export interface Session {
  /** The present word; absent when there is nothing left to ask now. */
  readonly current?: Word;
  readonly isRevealed: boolean;
  /** Words not yet asked, the next one first. */
  readonly queue: readonly Word[];
  /** Answered words that are due again within minutes, the earliest first. */
  readonly later: readonly Word[];
  /** In the order in which they were answered. */
  readonly done: readonly DoneReview[];
}

/** A round over some words, beginning with the first. */
export function startSession(words: readonly Word[]): Session {
  const [current, ...queue] = words;
  return { ...(current && { current }), isRevealed: false, queue, later: [], done: [] };
}

/** Returns the round with the answer shown; the same where nothing is asked. */
export function reveal(session: Session): Session {
  return session.current ? { ...session, isRevealed: true } : session;
}

/** After an answer was stored: the next word is a repeated one that is due now, else the next of the queue. */
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

/** Continues with the repeated words, though their minutes are not over. */
export function goOn(session: Session): Session {
  return session.current ? session : askNext(session, Number.POSITIVE_INFINITY);
}

/** Leaves out words that need not be asked any more: removed, or answered in another window. */
export function leaveOut(session: Session, isOver: (word: Word) => boolean, time: number): Session {
  const { current } = session;
  const stays = (word: Word): boolean => !isOver(word);
  const isCurrentOver = current !== undefined && isOver(current);
  if (!isCurrentOver && session.queue.every(stays) && session.later.every(stays)) return session;
  const left = { ...session, queue: session.queue.filter(stays), later: session.later.filter(stays) };
  return isCurrentOver ? askNext(left, time) : left;
}

/** Progress of the round. */
export function countSession({ current, queue, later, done }: Session): { done: number; all: number } {
  return {
    done: done.length,
    all: done.length + queue.length + later.length + Number(current !== undefined),
  };
}

/** The result of a round. */
export interface SessionSummary {
  /** Words answered at least once. */
  readonly words: number;
  readonly answers: number;
  /** Words that were forgotten at least once. */
  readonly forgotten: number;
  /** When the first repeated word is due; absent where there is none. */
  readonly next?: number;
}

/** Computes the result of a round. */
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
