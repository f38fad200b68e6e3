import { useEffect, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { type RowsNow, rowsAtOnce, watchRows } from './row-feed.ts';

/** The stored vocabulary, kept up to date; `problem` says why it can't be read. */
export function useRows(): { now: RowsNow | undefined; problem: string | undefined } {
  const [now, setNow] = useState<RowsNow | undefined>(rowsAtOnce);
  const [problem, setProblem] = useState<string>();
  useEffect(
    () =>
      watchRows(
        (rows) => {
          setNow(rows);
          setProblem(undefined);
        },
        (error) => setProblem(errorMessage(error)),
      ),
    [],
  );
  return { now, problem };
}
