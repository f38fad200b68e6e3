import { useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';

interface SplitWordProps {
  readonly form: string;
  readonly onSplit: (words: readonly string[]) => void;
}

/** A word with a button between each two characters that divides it there. */
export function SplitWord({ form, onSplit }: SplitWordProps) {
  const characters = [...form];
  const [cuts, setCuts] = useState<ReadonlySet<number>>(new Set());
  const bounds = [0, ...[...cuts].sort((a, b) => a - b), characters.length];
  const words = bounds.slice(1).map((end, index) => characters.slice(bounds[index], end).join(''));
  const toggle = (index: number): void =>
    setCuts((before) => {
      const after = new Set(before);
      if (!after.delete(index)) after.add(index);
      return after;
    });
  return (
    <div class="split">
      <span class="split-word" lang="zh">
        {characters.map((character, index) => (
          <>
            {index > 0 && (
              <button
                type="button"
                class="cut"
                aria-pressed={cuts.has(index)}
                aria-label={t('corrections.cut', { before: characters[index - 1] ?? '', after: character })}
                onClick={() => toggle(index)}
              >
                {cuts.has(index) ? '|' : '·'}
              </button>
            )}
            {character}
          </>
        ))}
      </span>
      <button type="button" aria-disabled={cuts.size === 0} onClick={() => cuts.size > 0 && onSplit(words)}>
        {cuts.size === 0 ? t('corrections.split') : t('corrections.splitInto', { words: words.join(' ') })}
      </button>
    </div>
  );
}
