import type { ReaderSettings } from '../../vocabulary/index.ts';

interface CountedWordsProps {
  readonly level: ReaderSettings['level'];
  /** Where words are marked as known for every page. */
  readonly markingPage: string;
  readonly onLevel: (level: ReaderSettings['level']) => void;
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6] as const;

/** What the reader takes for known beside the words that were marked; said apart from marking, which holds everywhere. */
export function CountedWords({ level, markingPage, onLevel }: CountedWordsProps) {
  return (
    <p class="counted-words">
      <label>
        Known here:{' '}
        <select
          value={String(level)}
          aria-describedby="counted-words-hint"
          onChange={({ currentTarget }) =>
            onLevel(LEVELS.find((one) => String(one) === currentTarget.value) ?? 0)
          }
        >
          {LEVELS.map((one) => (
            <option key={one} value={String(one)}>
              {describeLevel(one)}
            </option>
          ))}
        </select>
      </label>{' '}
      <span class="hint" id="counted-words-hint">
        For the order below and the help in this reader. <a href={markingPage}>Mark an HSK level as known</a>{' '}
        on every page.
      </span>
    </p>
  );
}

function describeLevel(level: (typeof LEVELS)[number]): string {
  if (level === 0) return 'words I marked';
  return level === 1 ? 'HSK 1 and words I marked' : `HSK 1 to ${level} and words I marked`;
}
