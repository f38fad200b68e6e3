import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type OwnTextHead, paceOf } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { type AddedFile, AddText } from '../own-texts/index.ts';
import { PageBar } from '../page-bar/index.ts';
import { BAR_ADDRESSES } from './bar-addresses.ts';
import { LeadCard } from './LeadCard.tsx';
import { LibraryCard } from './LibraryCard.tsx';
import { describeFilter } from './LibraryFilters.tsx';
import { arrange, formatFilter, type LibraryEntry, leadOf, parseFilter } from './library.ts';
import { keepFilter, keepLibraryScroll, readKeptFilter, readLibraryScroll } from './library-memory.ts';
import { OwnTextActions, useRemovals } from './OwnTextActions.tsx';
import type { ReaderState, ReaderWorld } from './ports.ts';
import { ShelfBar } from './ShelfBar.tsx';
import { watchScroll } from './scrolling.ts';

interface LibraryProps {
  readonly entries: readonly LibraryEntry[];
  /** The practice articles have been measured: the order is final. */
  readonly measured: boolean;
  readonly state: ReaderState;
  readonly world: ReaderWorld;
  /** What is opened at once. */
  readonly added: AddedFile | undefined;
}

/** The library: the lead, and all other articles, those that suit the reader best first. */
export function Library({ entries, measured, state, world, added }: LibraryProps) {
  const [filter, setFilter] = useState(() => parseFilter(readKeptFilter()));
  const found = useMemo(() => arrange(entries, filter), [entries, filter]);
  const lead = useMemo(() => (measured ? leadOf(entries) : undefined), [entries, measured]);
  // The lead stands on the shelf only among what a filter finds.
  const shelf = describeFilter(filter).length > 0 ? found : found.filter((entry) => entry !== lead);
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
  const actionsOn = ({ item }: LibraryEntry): ComponentChildren => (
    <OwnTextActions
      text={texts.find(({ id }) => item.id === `text-${id}`)}
      ports={world.ownTexts}
      onRemove={removals}
    />
  );
  return (
    <>
      <PageBar current="read" addresses={BAR_ADDRESSES} />
      <main class="library">
        <h1 class="masthead">{t('library.tagline')}</h1>
        {problem && (
          <p class="reader-problem" role="alert">
            {problem}
          </p>
        )}
        {unreadable > 0 && <p class="reader-problem">{t('library.unreadable', { count: unreadable })}</p>}
        {lead && (
          <LeadCard entry={lead} pace={pace}>
            {actionsOn(lead)}
          </LeadCard>
        )}
        <ShelfBar
          filter={filter}
          count={measured ? found.length : undefined}
          onFilter={(next) => {
            setFilter(next);
            keepFilter(formatFilter(next));
          }}
          level={state.level}
          onLevel={world.changeLevel}
        >
          <AddText
            startWorker={world.ownTexts.startWorker}
            onAdd={world.ownTexts.add}
            onAdded={openText}
            books={world.ownTexts.books}
            pdfs={world.ownTexts.pdfs}
            added={added}
          />
        </ShelfBar>
        {undoBar}
        {measured && (
          <ul class="shelf">
            {shelf.map((entry) => (
              <LibraryCard key={entry.item.id} entry={entry} pace={pace}>
                {actionsOn(entry)}
              </LibraryCard>
            ))}
          </ul>
        )}
      </main>
    </>
  );
}

function usePace(entries: readonly LibraryEntry[], { readings }: ReaderState): number {
  return useMemo(() => {
    const lengths = new Map(entries.map(({ item }) => [item.id, item.hanCharacters]));
    return paceOf([...readings.values()], lengths);
  }, [entries, readings]);
}
