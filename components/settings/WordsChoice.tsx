import type { Settings } from '../../vocabulary/index.ts';
import { SelectChoice } from './SelectChoice.tsx';
import { ENGLISH } from './settings-texts.ts';

type Words = Settings['readingFor'];

interface WordsChoiceProps {
  readonly legend: string;
  readonly hint: string;
  readonly value: Words;
  readonly onChange: (words: Words) => void;
}

/** Which words have one part of help. */
export function WordsChoice({ onChange, ...shown }: WordsChoiceProps) {
  const { choices } = ENGLISH.words;
  const values = Object.keys(choices) as Words[]; // the keys of a record of them
  return (
    <SelectChoice
      {...shown}
      onChange={(chosen) => onChange(values.find((one) => one === chosen) ?? shown.value)}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {choices[one]}
        </option>
      ))}
    </SelectChoice>
  );
}
