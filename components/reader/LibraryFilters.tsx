import { t } from '../../vocabulary/language/index.ts';
import { FILTER_VALUES, type LibraryFilter } from './library.ts';

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  /** How many articles pass the filter. */
  readonly count: number;
  readonly onFilter: (filter: LibraryFilter) => void;
}

/** The library's filter. */
export function LibraryFilters({ filter, count, onFilter }: LibraryFiltersProps) {
  return (
    <form
      class="library-filters"
      aria-label={t('library.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        label={t('library.difficulty')}
        value={filter.grade}
        values={FILTER_VALUES.grade}
        nameOf={(grade) => t(grade === 'all' ? 'library.any' : `library.grade.${grade}`)}
        onChange={(grade) => onFilter({ ...filter, grade })}
      />
      <Select
        label={t('library.length')}
        value={filter.length}
        values={FILTER_VALUES.length}
        nameOf={(length) => t(length === 'all' ? 'library.any' : `library.lengths.${length}`)}
        onChange={(length) => onFilter({ ...filter, length })}
      />
      <Select
        label={t('library.kindFilter')}
        value={filter.kind}
        values={FILTER_VALUES.kind}
        nameOf={(kind) => t(kind === 'all' ? 'library.any' : `library.kinds.${kind}`)}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Select
        label={t('library.progress')}
        value={filter.state}
        values={FILTER_VALUES.state}
        nameOf={(state) => t(state === 'all' ? 'library.any' : `library.state.${state}`)}
        onChange={(state) => onFilter({ ...filter, state })}
      />
      <output>{count > 1 ? t('library.countSorted', { count }) : t('library.count', { count })}</output>
    </form>
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Select<Value extends string>({ label, value, values, nameOf, onChange }: SelectProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((one) => one === currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
