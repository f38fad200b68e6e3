import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ReaderLevel } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { useKeptFocus } from '../kept-focus/index.ts';
import { LevelChoice } from '../settings/index.ts';
import { describeFilter, LibraryFilters } from './LibraryFilters.tsx';
import { type LibraryFilter, NO_FILTER } from './library.ts';

interface ShelfBarProps {
  readonly filter: LibraryFilter;
  /** How many articles pass the filter; absent while they are measured. */
  readonly count: number | undefined;
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly level: ReaderLevel;
  readonly onLevel: (level: ReaderLevel) => void;
  /** The way to add a text. */
  readonly children: ComponentChildren;
}

/** The line over the shelf: how many articles, and folded up which of them, in which order; adding a text. */
export function ShelfBar({ filter, count, onFilter, level, onLevel, children }: ShelfBarProps) {
  const [isOpen, setOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  // The button that takes the filter away is gone then.
  useKeptFocus(bar, '.fold');
  const chosen = describeFilter(filter);
  return (
    <div class="shelf-bar" ref={bar}>
      <p class="shelf-count">
        <output>{count !== undefined && describeCount(count, chosen)}</output>
        {chosen.length > 0 && (
          <button type="button" class="quiet" onClick={() => onFilter(NO_FILTER)}>
            {t('library.showAll')}
          </button>
        )}
      </p>
      <button
        type="button"
        class="quiet fold"
        aria-expanded={isOpen}
        aria-controls="library-adjust"
        onClick={() => setOpen(!isOpen)}
      >
        {t('library.adjust')}
      </button>
      {children}
      <div class="adjust" id="library-adjust" hidden={!isOpen}>
        <LevelChoice level={level} onChange={onLevel} />
        <LibraryFilters filter={filter} onFilter={onFilter} />
      </div>
    </div>
  );
}

/** `80 articles, best for you first`; with a filter `12 articles · Easier · Reports`. */
function describeCount(count: number, chosen: readonly string[]): string {
  if (count === 0) return t('library.noMatch');
  if (chosen.length > 0) return [t('library.count', { count }), ...chosen].join(' · ');
  return count > 1 ? t('library.countSorted', { count }) : t('library.count', { count });
}
