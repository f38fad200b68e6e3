import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../dictionary/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** Entries that match a query, best first; a blank query only prepares the search. */
export type Search = (query: string) => Promise<readonly Entry[]>;

interface Searched {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** The result of the last answered query; absent before the first. */
  readonly found: readonly Entry[] | undefined;
  readonly problem: string | undefined;
  /** Prepares the first query. Reading the dictionary takes a while, so it is done for readers who search only. */
  readonly prepare: () => void;
}

/**
 * Searches with each keystroke, but sends one query at a time; while one is out, only the
 * newest waits. So no outdated query is sent, and no result comes late.
 */
export function useSearch(search: Search, initial: string): Searched {
  const [query, setQuery] = useState(initial);
  const [found, setFound] = useState<readonly Entry[]>();
  const [problem, setProblem] = useState<string>();
  const wanted = useRef<string>(undefined);
  const asking = useRef(false);

  useEffect(() => {
    const isFirst = wanted.current === undefined && found === undefined && !asking.current;
    if (isFirst && query.trim() === '') return;
    wanted.current = query;
    if (asking.current) return;
    const work = async (): Promise<void> => {
      asking.current = true;
      try {
        while (wanted.current !== undefined) {
          const next: string = wanted.current;
          wanted.current = undefined;
          const entries = await search(next);
          if (wanted.current === undefined) setFound(entries);
        }
        setProblem(undefined);
      } catch (error) {
        setProblem(t('search.notAnswered', { cause: errorMessage(error) }));
      } finally {
        asking.current = false;
      }
    };
    void work();
  }, [query, search]);

  const prepare = useCallback((): void => {
    search('').catch(() => undefined); // reported with the first real query
  }, [search]);
  return { query, setQuery, found, problem, prepare };
}
