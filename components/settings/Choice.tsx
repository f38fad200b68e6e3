import { useId } from 'preact/hooks';

export interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly choices: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly hint?: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of a few: radio buttons side by side. */
export function Choice<Value extends string>({ legend, choices, value, hint, onChange }: ChoiceProps<Value>) {
  const id = useId();
  const values = Object.keys(choices) as Value[]; // the keys of a record of values
  return (
    <fieldset class="choice" aria-describedby={hint && `${id}-hint`}>
      <legend>{legend}</legend>
      <div class="choice-values">
        {values.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={id}
              value={one}
              checked={one === value}
              onChange={() => onChange(one)}
            />
            <span>{choices[one]}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
