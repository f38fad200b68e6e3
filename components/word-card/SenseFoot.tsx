import { t, textParts } from '../../vocabulary/language/index.ts';
import { Key } from './ActionBar.tsx';
import type { More } from './use-more.ts';

interface SenseFootProps extends More {
  /** Where the sense is from. */
  readonly source: string;
  /** Name of the pattern of grammar that the word makes here; it opens the rest, which explains it. */
  readonly pattern: string | undefined;
}

/** The line under the sense: where it is from, and the rest of the entry on demand. */
export function SenseFoot({ source, pattern, more, toggleMore }: SenseFootProps) {
  const onToggle = (event: MouseEvent): void => {
    if (event.isTrusted) toggleMore();
  };
  return (
    <div class="sense-foot">
      {pattern && !more ? (
        <button type="button" class="link pattern-name" onClick={onToggle}>
          {textParts('card.patternHere', { name: <span lang="zh">{pattern}</span> })}
        </button>
      ) : (
        <p class="source">{source}</p>
      )}
      <button
        type="button"
        class="quiet more-or-less"
        aria-expanded={more}
        aria-keyshortcuts="m"
        onClick={onToggle}
      >
        {more ? t('card.less') : t('card.more')}
        <Key name="m" />
      </button>
    </div>
  );
}
