/** The vocabulary tracker's state, for the popup and for the page of its own. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { describeWordDue, type HskLevels } from '../../components/vocabulary/index.ts';
import {
  createTodayCount,
  DEFAULT_SETTINGS,
  dueWords,
  errorMessage,
  type ReviewedRow,
  type ReviewSettings,
  type ReviewTime,
  type Today,
  type Word,
  type WordRow,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { localDays } from './local-days.ts';
import { request } from './own-request.ts';
import { useRows } from './use-rows.ts';
import { readWholeWords } from './word-ports.ts';

/** How often due words are counted again. */
const TICK_MS = 30_000;
/** Words counted in one task. */
const COUNTED_AT_ONCE = 1500;
/** Longest delay of work that waits for an idle moment. */
const IDLE = { timeout: 500 };

/** A round of reviews. */
export interface Round {
  readonly words: readonly Word[];
  /** Each round has another number. */
  readonly number: number;
}

/** The reader's words as a page shows them, and the actions on them. */
export interface Tracker {
  /** Absent until they are read. */
  readonly rows: readonly WordRow[] | undefined;
  readonly reviewed: readonly ReviewedRow[] | undefined;
  readonly byId: ReadonlyMap<string, WordRow>;
  /** Of all words, even while only the newest are read. */
  readonly count: number;
  readonly unreadable: number;
  /** Why the words can't be read. */
  readonly problem: string | undefined;
  readonly at: ReviewTime;
  readonly today: Today | undefined;
  /** When the next word is due, where none is now: `tomorrow`. */
  readonly next: string | undefined;
  readonly hsk: HskLevels;
  readonly levels: readonly (readonly string[])[] | undefined;
  readonly round: Round | undefined;
  /** Why no round could begin; empty where one did. */
  readonly roundProblem: string;
  readonly beginRound: () => void;
  readonly endRound: () => void;
}

/** `settings`: absent until they are read. */
export function useTracker(settings: ReviewSettings = DEFAULT_SETTINGS): Tracker {
  const { now, problem } = useRows();
  const at = useReviewTime(settings.dayStart);
  const { rows, reviewed } = now ?? {};
  const levels = useLevels(reviewed !== undefined);
  const counts = useCounts({ reviewed, at, settings });
  const next = useMemo(() => (counts?.due === 0 && rows ? nextDue(rows, at) : undefined), [rows, counts, at]);
  const rounds = useRounds({ reviewed, at, settings });
  const byId = useMemo(
    () => new Map(rounds.round ? rows?.map((row) => [row.id, row]) : []),
    [rows, rounds.round],
  );
  const hsk = useMemo(
    () => new Map(levels?.flatMap((words, level) => words.map((word) => [word, level + 1] as const))),
    [levels],
  );
  return {
    rows,
    reviewed,
    byId,
    count: now?.count ?? 0,
    unreadable: now?.unreadable ?? 0,
    problem,
    at,
    today: counts,
    next: next && describeWordDue(next, at),
    hsk,
    levels,
    ...rounds,
  };
}

/** Which words are reviewed, when, and how many. */
interface ReviewedAt {
  readonly reviewed: readonly ReviewedRow[] | undefined;
  readonly at: ReviewTime;
  readonly settings: ReviewSettings;
}

/** Counted when idle, a portion at a time, since it goes through every review. */
function useCounts({ reviewed, at, settings: { newWords } }: ReviewedAt): Today | undefined {
  const [counts, setCounts] = useState<Today>();
  useEffect(() => {
    if (!reviewed) return undefined;
    const count = createTodayCount(at, { newWords });
    let from = 0;
    const step = (): void => {
      count.add(reviewed.slice(from, from + COUNTED_AT_ONCE));
      from += COUNTED_AT_ONCE;
      if (from < reviewed.length) handle = requestIdleCallback(step, IDLE);
      else setCounts(count.result());
    };
    let handle = requestIdleCallback(step, IDLE);
    return () => cancelIdleCallback(handle);
  }, [reviewed, at, newWords]);
  return counts;
}

/** The present time, updated now and then, and whenever the page comes to the front. */
function useReviewTime(dayStart: number): ReviewTime {
  const [time, setTime] = useState(Date.now);
  useEffect(() => {
    const tick = (): void => setTime(Date.now());
    const timer = setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  const days = useMemo(() => localDays(dayStart), [dayStart]);
  return useMemo(() => ({ time, days }), [time, days]);
}

/** The HSK lists, asked for once the words are read and the page is idle. */
function useLevels(wanted: boolean): readonly (readonly string[])[] | undefined {
  const [levels, setLevels] = useState<readonly (readonly string[])[]>();
  useEffect(() => {
    if (!wanted) return undefined;
    const handle = requestIdleCallback(() => {
      // Without them words have no level; the list says so where the reader asks for it.
      request('hskHeadwords', null).then(setLevels, () => undefined);
    }, IDLE);
    return () => cancelIdleCallback(handle);
  }, [wanted]);
  return levels;
}

function useRounds({
  reviewed,
  at: { days },
  settings: { newWords, round: length },
}: ReviewedAt): Pick<Tracker, 'round' | 'roundProblem' | 'beginRound' | 'endRound'> {
  const [round, setRound] = useState<Round>();
  const [roundProblem, setProblem] = useState('');
  const beginRound = useCallback((): void => {
    const at = { time: Date.now(), days };
    const due = dueWords(reviewed ?? [], at, { newWords }).words.slice(0, length);
    readWholeWords(due.map(({ id }) => id)).then(
      (words) => {
        setProblem('');
        setRound((before) => ({ words, number: (before?.number ?? 0) + 1 }));
      },
      (error: unknown) => setProblem(t('popup.wordsNotRead', { cause: errorMessage(error) })),
    );
  }, [reviewed, days, newWords, length]);
  const endRound = useCallback(() => setRound(undefined), []);
  return { round, roundProblem, beginRound, endRound };
}

function nextDue(rows: readonly WordRow[], at: ReviewTime): WordRow | undefined {
  let first: WordRow | undefined;
  for (const row of rows) {
    if (row.due !== undefined && row.due > at.time && (first?.due === undefined || row.due < first.due))
      first = row;
  }
  return first;
}
