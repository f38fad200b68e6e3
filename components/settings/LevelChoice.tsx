import { formatLevel, LEVEL_SIZES, type ReaderLevel, sizeOfLevel } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { SelectChoice } from './SelectChoice.tsx';

interface LevelChoiceProps {
  readonly level: ReaderLevel;
  readonly onChange: (level: ReaderLevel) => void;
}

type List = keyof typeof LEVEL_SIZES;

/** The names of the lists, in the order in which they are offered. */
const LISTS: readonly (readonly [list: List, name: string])[] = [
  ['hsk2', 'HSK 2.0'],
  ['hsk2021', 'HSK 2021'],
  ['hsk2025', 'HSK 2025'],
  ['tocfl', 'TOCFL'],
];
const SIZES = [500, 1000, 1500, 2000, 3000, 4000, 5000, 6500, 8000, 10_000, 15_000, 20_000] as const;

/** The reader's level: a level of a list, or a vocabulary size. */
export function LevelChoice({ level, onChange }: LevelChoiceProps) {
  const sizes = level.list === 'size' && !SIZES.some((one) => one === level.size) ? [level.size] : [];
  const hint = t('level.hint');
  return (
    <SelectChoice
      legend={t('level.legend')}
      hint={
        level.list === 'none' || level.list === 'size'
          ? hint
          : t('level.sized', { size: sizeOfLevel(level), hint })
      }
      value={keyOf(level)}
      onChange={(key) => onChange(levelOfKey(key))}
    >
      <option value="none">{t('level.none')}</option>
      {LISTS.map(([list, name]) => (
        <optgroup key={list} label={name}>
          {LEVEL_SIZES[list].map((_, at) => (
            <option key={at} value={`${list} ${at + 1}`}>
              {formatLevel({ list, level: at + 1 })}
            </option>
          ))}
        </optgroup>
      ))}
      <optgroup label={t('level.size')}>
        {[...SIZES, ...sizes]
          .sort((a, b) => a - b)
          .map((one) => (
            <option key={one} value={`size ${one}`}>
              {t('level.words', { size: one })}
            </option>
          ))}
      </optgroup>
    </SelectChoice>
  );
}

function keyOf(level: ReaderLevel): string {
  if (level.list === 'none') return 'none';
  return level.list === 'size' ? `size ${level.size}` : `${level.list} ${level.level}`;
}

function levelOfKey(key: string): ReaderLevel {
  const [list, number] = key.split(' ');
  if (list === 'size') return { list, size: Number(number) };
  const found = LISTS.find(([one]) => one === list);
  return found ? { list: found[0], level: Number(number) } : { list: 'none' };
}
