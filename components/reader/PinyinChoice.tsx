import { PINYIN_MODES, type PinyinMode } from './session.ts';

const LABELS: Readonly<Record<PinyinMode, string>> = { always: 'All', hover: 'On hover', never: 'None' };

interface PinyinChoiceProps {
  readonly mode: PinyinMode;
  readonly onChange: (mode: PinyinMode) => void;
}

/** How much pinyin the article shows. */
export function PinyinChoice({ mode, onChange }: PinyinChoiceProps) {
  return (
    <fieldset class="pinyin-choice">
      <legend>Pinyin</legend>
      {PINYIN_MODES.map((one) => (
        <label>
          <input
            type="radio"
            name="pinyin"
            value={one}
            checked={one === mode}
            onChange={() => onChange(one)}
          />
          <span>{LABELS[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
