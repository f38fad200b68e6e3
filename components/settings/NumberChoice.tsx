import { useId } from 'preact/hooks';

interface NumberChoiceProps {
  readonly legend: string;
  readonly hint: string;
  readonly format: (value: number) => string;
  /** What is offered, rising. Another value, from a file, is offered as long as it holds. */
  readonly values: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** One of some numbers. */
export function NumberChoice({ legend, hint, format, values, value, onChange }: NumberChoiceProps) {
  const id = useId();
  const offered = values.includes(value) ? values : [...values, value].sort((a, b) => a - b);
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
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {format(one)}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
    </div>
  );
}
