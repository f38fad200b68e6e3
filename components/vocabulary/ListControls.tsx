import type { ComponentChildren, RefObject } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { KNOWLEDGE, type WordRow } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { countPages, countTags, isOpen, WORD_ORDERS, type WordFilter, type WordOrder } from './word-order.ts';

/** How many pages and tags a filter offers, those with most words. */
const MAX_OFFERED = 200;

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
        aria-label={t('words.find.box')}
        placeholder={t('words.find.placeholder')}
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
        <Choose
          label={t('words.find.order')}
          value={view.order}
          onChange={(order) => onView({ order: order as WordOrder })}
        >
          {WORD_ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`words.order.${order}`)}
            </option>
          ))}
        </Choose>
        <button
          type="button"
          class="button"
          aria-expanded={view.isFiltering}
          onClick={() => onView({ isFiltering: !view.isFiltering })}
        >
          {count === 0 ? t('words.find.filter') : t('words.find.filterCount', { count })}
        </button>
        <button
          type="button"
          class="button"
          aria-pressed={isSelecting}
          onClick={() => onSelecting(!isSelecting)}
        >
          {t('words.find.select')}
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
    <div class="filters" role="group" aria-label={t('words.filter.region')}>
      <Choose
        label={t('words.filter.due')}
        value={filter.due}
        onChange={(due) => set('due', (due || undefined) as WordFilter['due'])}
      >
        <option value="">{t('words.filter.anyTime')}</option>
        <option value="now">{t('words.filter.now')}</option>
        <option value="week">{t('words.filter.week')}</option>
      </Choose>
      <Choose
        label={t('words.filter.knowledge')}
        value={filter.knowledge}
        onChange={(knowledge) => set('knowledge', (knowledge || undefined) as WordFilter['knowledge'])}
      >
        <option value="">{t('words.filter.any')}</option>
        {KNOWLEDGE.map((knowledge) => (
          <option key={knowledge} value={knowledge}>
            {t(`words.knowledge.${knowledge}`)}
          </option>
        ))}
      </Choose>
      <Choose
        label="HSK"
        value={filter.hsk === undefined ? '' : String(filter.hsk)}
        onChange={(level) => set('hsk', level === '' ? undefined : Number(level))}
      >
        <option value="">{t('words.filter.anyLevel')}</option>
        {[1, 2, 3, 4, 5, 6].map((level) => (
          <option key={level} value={String(level)}>
            HSK {level}
          </option>
        ))}
        <option value="0">{t('words.filter.noLevel')}</option>
      </Choose>
      <Choose
        label={t('words.filter.tag')}
        value={filter.tag}
        onChange={(tag) => set('tag', tag || undefined)}
      >
        <option value="">{t('words.filter.any')}</option>
        {tags.map(([tag, count]) => (
          <option key={tag} value={tag}>
            {t('words.filter.named', { name: tag, count })}
          </option>
        ))}
      </Choose>
      <Choose
        label={t('words.filter.metOn')}
        value={filter.page}
        onChange={(page) => set('page', page || undefined)}
      >
        <option value="">{t('words.filter.anyPage')}</option>
        {pages.map(([page, count]) => (
          <option key={page} value={page}>
            {t('words.filter.named', { name: page, count })}
          </option>
        ))}
      </Choose>
      {!isOpen(filter) && (
        <button type="button" class="button" onClick={() => onFilter({})}>
          {t('words.filter.clear')}
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
