import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Setting } from '../setting-search/index.ts';

interface SelectChoiceProps {
  readonly legend: string;
  readonly hint: string;
  readonly value: string | number;
  readonly onChange: (value: string) => void;
  /** By what the search finds it, beside legend and hint. */
  readonly also?: readonly string[];
  /** The options. */
  readonly children: ComponentChildren;
}

/** One of many values, in a list. */
export function SelectChoice({ legend, hint, value, onChange, also = [], children }: SelectChoiceProps) {
  const id = useId();
  return (
    <Setting words={[legend, hint, ...also]}>
      <div class="choice">
        <label class="choice-legend" for={id}>
          {legend}
        </label>
        <div class="choice-values">
          <select
            id={id}
            aria-describedby={`${id}-hint`}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          >
            {children}
          </select>
        </div>
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      </div>
    </Setting>
  );
}
