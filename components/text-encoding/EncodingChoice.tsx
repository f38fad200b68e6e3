import { t } from '../../vocabulary/language/index.ts';
import { ENCODINGS, type Encoding } from './text-encoding.ts';

interface EncodingChoiceProps {
  readonly encoding: Encoding;
  /** What was detected. */
  readonly detected: Encoding;
  readonly onChoose: (encoding: Encoding) => void;
}

/** The encoding of a file, which can be changed where detection was wrong. */
export function EncodingChoice({ encoding, detected, onChoose }: EncodingChoiceProps) {
  return (
    <label>
      <span>{encoding === detected ? t('texts.encodingDetected') : t('texts.encoding')}</span>{' '}
      <select
        value={encoding}
        // The options are the encodings.
        onChange={({ currentTarget }) => onChoose(currentTarget.value as Encoding)}
      >
        {Object.entries(ENCODINGS).map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
