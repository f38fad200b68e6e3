import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Entry, WordQuery } from '../../dictionary/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import type { CardContent, CardPorts } from './ports.ts';
import type { PendingCorrection } from './WhereItHolds.tsx';

/** What a card shows: a word, or actions on it. */
export interface View {
  readonly query: WordQuery;
  readonly content: CardContent;
  /** The entry that the reader has chosen, where it is not the first. */
  readonly chosen?: Entry;
  readonly panel?: 'more' | 'correct' | 'line';
  /** The reader's correction, while its scope is being asked for. */
  readonly pending?: PendingCorrection & { readonly next?: WordQuery | undefined };
}

/** The path through a card: from a word to longer ones, its characters, its references, and back. */
export interface Views {
  readonly view: View;
  /** Whether there is a way back. */
  readonly deep: boolean;
  readonly open: (query: WordQuery) => void;
  readonly back: () => void;
  readonly choose: (entry: Entry | undefined) => void;
  readonly showPanel: (panel: View['panel']) => void;
  readonly ask: (pending: NonNullable<View['pending']>) => void;
  /** Looks the shown word up again, or shows another instead. */
  readonly refresh: (query?: WordQuery) => void;
}

/** What a card is opened with. */
interface Opening {
  readonly word: WordQuery;
  /** Its look-up, where that has been made. */
  readonly first: CardContent | undefined;
  readonly panel: View['panel'];
}

/** Keeps the path from the word on which the card was opened. */
export function useViews({ word, first, panel }: Opening, lookUp: CardPorts['lookUp']): Views {
  const [views, setViews] = useState<readonly View[]>([
    { query: word, content: first ?? { status: 'loading' }, ...(panel && { panel }) },
  ]);
  const view = views.at(-1) as View; // there is always the first
  const asked = useRef<WordQuery>(undefined);

  const change = useCallback((make: (last: View) => View) => {
    setViews((all) => [...all.slice(0, -1), make(all.at(-1) as View)]); // as above
  }, []);
  const { query } = view;
  useEffect(() => {
    if (view.content.status !== 'loading' || asked.current === query) return;
    asked.current = query;
    const put = (content: CardContent): void => {
      setViews((all) => all.map((one) => (one.query === query ? { ...one, content } : one)));
    };
    lookUp(query).then(
      (lookup) => put({ status: 'ready', lookup }),
      (error: unknown) => put({ status: 'failed', message: errorMessage(error) }),
    );
  }, [query, view.content.status, lookUp]);

  return {
    view,
    deep: views.length > 1 || view.panel !== undefined || view.pending !== undefined,
    open: (next) => setViews((all) => [...all, { query: next, content: { status: 'loading' } }]),
    back: () =>
      setViews((all) => {
        const { panel, pending, ...last } = all.at(-1) as View; // as above
        if (pending) return [...all.slice(0, -1), panel ? { ...last, panel } : last];
        if (panel) return [...all.slice(0, -1), last];
        return all.length > 1 ? all.slice(0, -1) : all;
      }),
    choose: (chosen) => change(({ chosen: _before, ...last }) => (chosen ? { ...last, chosen } : last)),
    showPanel: (panel) =>
      change(({ panel: _before, pending: _asked, ...last }) => (panel ? { ...last, panel } : last)),
    ask: (pending) => change((last) => ({ ...last, pending })),
    refresh: (next = { ...query }) => change(() => ({ query: next, content: { status: 'loading' } })),
  };
}
