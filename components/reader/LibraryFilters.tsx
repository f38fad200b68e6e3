import { countOf, GRADES } from '../../vocabulary/index.ts';
import { describeGrade } from './facts.ts';
import type { LibraryFilter } from './library.ts';

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  /** How many articles pass the filter. */
  readonly count: number;
  readonly onFilter: (filter: LibraryFilter) => void;
}

/** The library's filter. */
export function LibraryFilters({ filter, count, onFilter }: LibraryFiltersProps) {
  return (
    <form class="library-filters" aria-label="What is shown" onSubmit={(event) => event.preventDefault()}>
      <Select
        label="Difficulty"
        value={filter.grade}
        options={[
          ['all', 'any'],
          ...GRADES.map((grade) => [grade, describeGrade({ grade }).toLowerCase()] as const),
        ]}
        onChange={(grade) => onFilter({ ...filter, grade })}
      />
      <Select
        label="Length"
        value={filter.length}
        options={[
          ['all', 'any'],
          ['short', 'a few minutes'],
          ['middling', 'about ten minutes'],
          ['long', 'longer'],
        ]}
        onChange={(length) => onFilter({ ...filter, length })}
      />
      <Select
        label="Kind"
        value={filter.kind}
        options={[
          ['all', 'any'],
          ['report', 'reports'],
          ['brief', 'briefs'],
          ['caption', 'picture captions'],
          ['continuation', 'ends of reports'],
          ['retelling', 'retellings'],
          ['own', 'your texts'],
        ]}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Select
        label="Reading"
        value={filter.state}
        options={[
          ['all', 'any'],
          ['unread', 'unread'],
          ['started', 'started'],
          ['finished', 'finished'],
        ]}
        onChange={(state) => onFilter({ ...filter, state })}
      />
      <output>
        {countOf(count, 'article')}
        {count > 1 && ', best for you now first'}
      </output>
    </form>
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([one]) => one === currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
