import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { errorMessage, type Rating, type Word, type WordRow, wordId } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { ReviewPorts } from './ports.ts';
import { advance, goOn, leaveOut, reveal, type Session, startSession, takeBack } from './review-session.ts';

/** An answer being sent, or one that failed. */
interface Pending {
  readonly operation: string;
  readonly rating: Rating;
  readonly word: Word;
}

interface ReviewOptions {
  /** The words of the round; later ones are another round, with a key of its own. */
  readonly words: readonly Word[];
  /** All stored words; shows what another window does with them. */
  readonly rows: ReadonlyMap<string, WordRow>;
  readonly ports: ReviewPorts;
}

/** A round of reviews as a component drives it. */
export interface ReviewControl {
  readonly session: Session;
  /** An answer is being sent: nothing else can be answered. */
  readonly isWorking: boolean;
  /** The answer that failed, and why; it stays until it is stored. */
  readonly failed: { readonly rating: Rating; readonly message: string } | undefined;
  readonly problem: string;
  readonly show: () => void;
  readonly rate: (rating: Rating) => void;
  readonly retry: () => void;
  readonly undo: () => void;
  readonly goOn: () => void;
  readonly play: () => void;
}

/** A round of reviews. An answer counts when it is stored, not before; one that failed is sent again unchanged. */
export function useReview({ words, rows, ports }: ReviewOptions): ReviewControl {
  const [session, setSession] = useState<Session>(() => startSession(words));
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<Pending & { readonly message: string }>();
  const [problem, setProblem] = useState('');
  /** Times of our own answers: any other answer is from another window. */
  const own = useRef(new Set<number>()).current;
  const isBusy = isWorking || failure !== undefined;

  useEffect(() => {
    if (isBusy) return; // the answer being sent decides first
    const isOver = (word: Word): boolean => isDoneElsewhere(word, rows.get(wordId(word)), own);
    setSession((before) => leaveOut(before, isOver, ports.now().time));
  }, [rows, isBusy, ports, own]);

  /** Does one thing at a time; `onFailure` gets the reason in plain words. */
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
    work(restore, (message) => setProblem(t('words.notUndone', { cause: message })));
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
        .catch((error: unknown) => setProblem(t('review.notPlayed', { cause: errorMessage(error) })));
    },
  };
}

/** Whether a word was removed, ignored, or answered elsewhere after it was read here. */
function isDoneElsewhere(word: Word, row: WordRow | undefined, own: ReadonlySet<number>): boolean {
  if (!row || row.due === undefined) return true;
  const last = row.card.last_review ?? 0;
  return last > (word.card.last_review ?? 0) && !own.has(last);
}
