import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SelectChoiceProps {
  readonly legend: string;
  readonly hint: ComponentChildren;
  readonly value: string | number;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ComponentChildren;
}

/** One of many values, in a list. */
export function SelectChoice({ legend, hint, value, onChange, children }: SelectChoiceProps) {
  const id = useId();
  return (
    <div class="choice voice">
      <label class="voice-label" for={id}>
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
  );
}
