import type { Settings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { SelectChoice } from './SelectChoice.tsx';

type Words = Settings['readingFor'];

const WORDS = ['all', 'level', 'unknown', 'learning', 'hover', 'none'] as const satisfies readonly Words[];

interface WordsChoiceProps {
  readonly legend: string;
  readonly hint: string;
  readonly value: Words;
  readonly onChange: (words: Words) => void;
}

/** Which words have one part of help. */
export function WordsChoice({ onChange, ...shown }: WordsChoiceProps) {
  return (
    <SelectChoice
      {...shown}
      onChange={(chosen) => onChange(WORDS.find((one) => one === chosen) ?? shown.value)}
    >
      {WORDS.map((one) => (
        <option key={one} value={one}>
          {t(`help.words.${one}`)}
        </option>
      ))}
    </SelectChoice>
  );
}
