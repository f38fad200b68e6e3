import { useCallback, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type OwnTextHead, paceOf } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { AddText } from '../own-texts/index.ts';
import { ContinueCard } from './ContinueCard.tsx';
import { LevelLine } from './LevelLine.tsx';
import { LibraryCard } from './LibraryCard.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { arrange, formatFilter, type LibraryEntry, lastStarted, NO_FILTER, parseFilter } from './library.ts';
import { keepFilter, keepLibraryScroll, readKeptFilter, readLibraryScroll } from './library-memory.ts';
import { OwnTextActions, useRemovals } from './OwnTextActions.tsx';
import type { ReaderState, ReaderWorld } from './ports.ts';
import { watchScroll } from './scrolling.ts';

interface LibraryProps {
  readonly entries: readonly LibraryEntry[];
  /** The practice articles have been measured: the order is final. */
  readonly measured: boolean;
  readonly state: ReaderState;
  readonly world: ReaderWorld;
}

/** All articles, those that suit the reader best first. */
export function Library({ entries, measured, state, world }: LibraryProps) {
  const [filter, setFilter] = useState(() => parseFilter(readKeptFilter()));
  const shown = useMemo(() => arrange(entries, filter), [entries, filter]);
  const started = useMemo(() => lastStarted(entries), [entries]);
  const pace = usePace(entries, state);
  const { removals, undoBar } = useRemovals(world.ownTexts);
  // Restored and stored before paint: without the library the window is shorter, and scrolls.
  useLayoutEffect(() => {
    if (!measured) return undefined;
    window.scrollTo({ top: readLibraryScroll(), behavior: 'instant' });
    return watchScroll(() => keepLibraryScroll(window.scrollY));
  }, [measured]);
  const { texts, unreadable, problem } = state;
  const openText = useCallback(({ id }: OwnTextHead): void => {
    location.hash = `text-${id}`;
  }, []);
  return (
    <main class="library">
      <header class="masthead">
        <h1 lang="zh-Hans">行间</h1>
        <p>{t('library.tagline')}</p>
      </header>
      {problem && (
        <p class="reader-problem" role="alert">
          {problem}
        </p>
      )}
      {unreadable > 0 && <p class="reader-problem">{t('library.unreadable', { count: unreadable })}</p>}
      {measured && started && <ContinueCard entry={started} pace={pace} />}
      <AddText startWorker={world.ownTexts.startWorker} onAdd={world.ownTexts.add} onAdded={openText} />
      <LevelLine level={state.level} onLevel={world.changeLevel} />
      <LibraryFilters
        filter={filter}
        count={shown.length}
        onFilter={(next) => {
          setFilter(next);
          keepFilter(formatFilter(next));
        }}
      />
      {undoBar}
      {measured && shown.length === 0 && (
        <p class="nothing-found">
          {t('library.noMatch')}{' '}
          <button type="button" class="button" onClick={() => setFilter(NO_FILTER)}>
            {t('library.showAll')}
          </button>
        </p>
      )}
      {measured && (
        <ul class="shelf">
          {shown.map((entry) => (
            <LibraryCard key={entry.item.id} entry={entry} pace={pace}>
              <OwnTextActions
                text={texts.find(({ id }) => entry.item.id === `text-${id}`)}
                ports={world.ownTexts}
                onRemove={removals}
              />
            </LibraryCard>
          ))}
        </ul>
      )}
    </main>
  );
}

function usePace(entries: readonly LibraryEntry[], { readings }: ReaderState): number {
  return useMemo(() => {
    const lengths = new Map(entries.map(({ item }) => [item.id, item.hanCharacters]));
    return paceOf([...readings.values()], lengths);
  }, [entries, readings]);
}
