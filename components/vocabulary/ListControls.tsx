import type { ComponentChildren, RefObject } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { WordRow } from '../../vocabulary/index.ts';
import { countPages, countTags, isOpen, type WordFilter, type WordOrder } from './word-order.ts';

/** How many pages and tags a filter offers, those with most words. */
const MAX_OFFERED = 200;

const ORDERS: readonly (readonly [WordOrder, string])[] = [
  ['newest', 'Newest'],
  ['due', 'Due first'],
  ['knowledge', 'Knowledge'],
  ['hsk', 'HSK level'],
  ['page', 'Page'],
];

/** How the list is searched, ordered and filtered. */
export interface ListView {
  readonly query: string;
  readonly order: WordOrder;
  readonly filter: WordFilter;
  readonly isFiltering: boolean;
}

interface ListControlsProps {
  readonly rows: readonly WordRow[];
  readonly view: ListView;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly isSelecting: boolean;
  readonly onView: (change: Partial<ListView>) => void;
  readonly onSelecting: (on: boolean) => void;
  /** Moves the focus from the search box into the list. */
  readonly onEnterList: () => void;
}

/** Search, order, filters, and the button that starts selecting. */
export function ListControls(props: ListControlsProps) {
  const { rows, view, searchBox, isSelecting, onView, onSelecting, onEnterList } = props;
  const count = Object.values(view.filter).filter((value) => value !== undefined).length;
  return (
    <div class="list-controls">
      <input
        type="search"
        ref={searchBox}
        class="search"
        aria-label="Search your words"
        placeholder="Search 中文, pinyin, English"
        autocomplete="off"
        spellcheck={false}
        value={view.query}
        onInput={(event) => onView({ query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onEnterList();
        }}
      />
      <div class="list-choices">
        <Choose label="Order" value={view.order} onChange={(order) => onView({ order: order as WordOrder })}>
          {ORDERS.map(([order, name]) => (
            <option key={order} value={order}>
              {name}
            </option>
          ))}
        </Choose>
        <button
          type="button"
          class="button"
          aria-expanded={view.isFiltering}
          onClick={() => onView({ isFiltering: !view.isFiltering })}
        >
          {count === 0 ? 'Filter' : `Filter: ${count}`}
        </button>
        <button
          type="button"
          class="button"
          aria-pressed={isSelecting}
          onClick={() => onSelecting(!isSelecting)}
        >
          Select
        </button>
      </div>
      {view.isFiltering && (
        <Filters rows={rows} filter={view.filter} onFilter={(filter) => onView({ filter })} />
      )}
    </div>
  );
}

interface FiltersProps {
  readonly rows: readonly WordRow[];
  readonly filter: WordFilter;
  readonly onFilter: (filter: WordFilter) => void;
}

function Filters({ rows, filter, onFilter }: FiltersProps) {
  const pages = useMemo(() => countPages(rows).slice(0, MAX_OFFERED), [rows]);
  const tags = useMemo(() => countTags(rows).slice(0, MAX_OFFERED), [rows]);
  const set = <K extends keyof WordFilter>(name: K, value: WordFilter[K] | undefined): void => {
    const { [name]: _before, ...rest } = filter;
    onFilter(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid in all browsers
    <div class="filters" role="group" aria-label="Filters">
      <Choose
        label="Due"
        value={filter.due}
        onChange={(due) => set('due', (due || undefined) as WordFilter['due'])}
      >
        <option value="">Any time</option>
        <option value="now">Now</option>
        <option value="week">Within a week</option>
      </Choose>
      <Choose
        label="Knowledge"
        value={filter.knowledge}
        onChange={(knowledge) => set('knowledge', (knowledge || undefined) as WordFilter['knowledge'])}
      >
        <option value="">Any</option>
        <option value="new">New</option>
        <option value="learning">Learning</option>
        <option value="known">Known</option>
        <option value="ignored">Ignored</option>
      </Choose>
      <Choose
        label="HSK"
        value={filter.hsk === undefined ? '' : String(filter.hsk)}
        onChange={(level) => set('hsk', level === '' ? undefined : Number(level))}
      >
        <option value="">Any level</option>
        {[1, 2, 3, 4, 5, 6].map((level) => (
          <option key={level} value={String(level)}>
            HSK {level}
          </option>
        ))}
        <option value="0">In none</option>
      </Choose>
      <Choose label="Tag" value={filter.tag} onChange={(tag) => set('tag', tag || undefined)}>
        <option value="">Any</option>
        {tags.map(([tag, count]) => (
          <option key={tag} value={tag}>
            {tag} ({count})
          </option>
        ))}
      </Choose>
      <Choose label="Met on" value={filter.page} onChange={(page) => set('page', page || undefined)}>
        <option value="">Any page</option>
        {pages.map(([page, count]) => (
          <option key={page} value={page}>
            {page} ({count})
          </option>
        ))}
      </Choose>
      {!isOpen(filter) && (
        <button type="button" class="button" onClick={() => onFilter({})}>
          Clear filters
        </button>
      )}
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly children: ComponentChildren;
}

function Choose({ label, value = '', onChange, children }: ChooseProps) {
  const id = useId();
  return (
    <div class="choose">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
