import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { errorMessage, type Rating, type Word, type WordRow, wordId } from '../../vocabulary/index.ts';
import type { ReviewPorts } from './ports.ts';
import { advance, goOn, leaveOut, reveal, type Session, startSession, takeBack } from './review-session.ts';

/** An answer on its way, or one that was not taken. */
interface Pending {
  readonly operation: string;
  readonly rating: Rating;
  readonly word: Word;
}

interface ReviewOptions {
  /** The words of the round; later ones are another round, with a key of its own. */
  readonly words: readonly Word[];
  /** All words as they stand in storage; what another window does with them is seen here. */
  readonly rows: ReadonlyMap<string, WordRow>;
  readonly ports: ReviewPorts;
}

/** A round of reviews as a component drives it. */
export interface ReviewControl {
  readonly session: Session;
  /** An answer is on its way: nothing else can be answered. */
  readonly isWorking: boolean;
  /** The answer that was not taken, and why; it stays until it is. */
  readonly failed: { readonly rating: Rating; readonly message: string } | undefined;
  readonly problem: string;
  readonly show: () => void;
  readonly rate: (rating: Rating) => void;
  readonly retry: () => void;
  readonly undo: () => void;
  readonly goOn: () => void;
  readonly play: () => void;
}

/** A round of reviews. An answer counts when it is stored, not before; one that was not taken is asked again as it was. */
export function useReview({ words, rows, ports }: ReviewOptions): ReviewControl {
  const [session, setSession] = useState<Session>(() => startSession(words));
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<Pending & { readonly message: string }>();
  const [problem, setProblem] = useState('');
  /** Times of our own answers: any other answer is of another window. */
  const own = useRef(new Set<number>()).current;
  const isBusy = isWorking || failure !== undefined;

  useEffect(() => {
    if (isBusy) return; // what is on its way decides first
    const isOver = (word: Word): boolean => isDoneElsewhere(word, rows.get(wordId(word)), own);
    setSession((before) => leaveOut(before, isOver, ports.now().time));
  }, [rows, isBusy, ports, own]);

  /** Does one thing at a time; `onFailure` gets what went wrong in plain words. */
  const work = useCallback((task: () => Promise<void>, onFailure: (message: string) => void): void => {
    setWorking(true);
    setFailure(undefined);
    setProblem('');
    task()
      .catch((error: unknown) => onFailure(errorMessage(error)))
      .finally(() => setWorking(false));
  }, []);
  const send = (pending: Pending): void => {
    const { operation, rating, word } = pending;
    const review = async (): Promise<void> => {
      const { before, after } = await ports.review({ operation, rating, id: wordId(word) });
      own.add(after.card.last_review ?? 0);
      setSession((at) => advance(at, { operation, rating, before, after }, ports.now().time));
    };
    work(review, (message) => setFailure({ ...pending, message }));
  };
  const undo = (): void => {
    const last = session.done.at(-1);
    if (!last || isBusy) return;
    const restore = async (): Promise<void> => {
      const { operation: review, before } = last;
      const word = await ports.undo({ operation: ports.newOperation(), review, before });
      setSession((at) => takeBack(at, word));
    };
    work(restore, (message) => setProblem(`Not undone: ${message}`));
  };

  return {
    session,
    isWorking,
    failed: failure,
    problem,
    show: () => setSession(reveal),
    rate: (rating) => {
      const { current: word, isRevealed } = session;
      if (word && isRevealed && !isBusy) send({ operation: ports.newOperation(), rating, word });
    },
    retry: () => {
      if (failure) send(failure);
    },
    undo,
    goOn: () => setSession(goOn),
    play: () => {
      const { current } = session;
      if (!current) return;
      setProblem('');
      ports
        .play(current.headword)
        .catch((error: unknown) => setProblem(`Not played: ${errorMessage(error)}`));
    },
  };
}

/** Removed, ignored, or answered after it was read here, though not by us. */
function isDoneElsewhere(word: Word, row: WordRow | undefined, own: ReadonlySet<number>): boolean {
  if (!row || row.due === undefined) return true;
  const last = row.card.last_review ?? 0;
  return last > (word.card.last_review ?? 0) && !own.has(last);
}
