import { SelectChoice } from './SelectChoice.tsx';

interface NumberChoiceProps {
  readonly legend: string;
  readonly hint: string;
  readonly format: (value: number) => string;
  /** The values offered, ascending. Another value, from a file, is offered while it is set. */
  readonly values: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** One of some numbers. */
export function NumberChoice({ legend, hint, format, values, value, onChange }: NumberChoiceProps) {
  const offered = values.includes(value) ? values : [...values, value].sort((a, b) => a - b);
  return (
    <SelectChoice legend={legend} hint={hint} value={value} onChange={(chosen) => onChange(Number(chosen))}>
      {offered.map((one) => (
        <option key={one} value={one}>
          {format(one)}
        </option>
      ))}
    </SelectChoice>
  );
}
