import { t } from '../../vocabulary/language/index.ts';
import { FILTER_VALUES, type LibraryFilter } from './library.ts';

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
}

/** What the values of each part of a filter are called. */
const NAMES: { readonly [K in keyof LibraryFilter]: (value: LibraryFilter[K]) => string } = {
  grade: (grade) => t(grade === 'all' ? 'library.any' : `library.grade.${grade}`),
  length: (length) => t(length === 'all' ? 'library.any' : `library.lengths.${length}`),
  kind: (kind) => t(kind === 'all' ? 'library.any' : `library.kinds.${kind}`),
  state: (state) => t(state === 'all' ? 'library.any' : `library.state.${state}`),
};

/** The names of what a filter asks for; none where it lets every article through. */
export function describeFilter({ grade, length, kind, state }: LibraryFilter): string[] {
  return [
    ...(grade === 'all' ? [] : [NAMES.grade(grade)]),
    ...(length === 'all' ? [] : [NAMES.length(length)]),
    ...(kind === 'all' ? [] : [NAMES.kind(kind)]),
    ...(state === 'all' ? [] : [NAMES.state(state)]),
  ];
}

/** The library's filter. */
export function LibraryFilters({ filter, onFilter }: LibraryFiltersProps) {
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
        nameOf={NAMES.grade}
        onChange={(grade) => onFilter({ ...filter, grade })}
      />
      <Select
        label={t('library.length')}
        value={filter.length}
        values={FILTER_VALUES.length}
        nameOf={NAMES.length}
        onChange={(length) => onFilter({ ...filter, length })}
      />
      <Select
        label={t('library.kindFilter')}
        value={filter.kind}
        values={FILTER_VALUES.kind}
        nameOf={NAMES.kind}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Select
        label={t('library.progress')}
        value={filter.state}
        values={FILTER_VALUES.state}
        nameOf={NAMES.state}
        onChange={(state) => onFilter({ ...filter, state })}
      />
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
