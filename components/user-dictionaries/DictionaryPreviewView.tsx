import { useEffect, useRef, useState } from 'preact/hooks';
import { formatPinyin, splitClassifiers } from '../../dictionary/index.ts';
import { MAX_DICTIONARY_NAME } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { DictionaryPreview } from '../dictionary-session/index.ts';
import { type Encoding, EncodingChoice } from '../text-encoding/index.ts';
import { languageName } from './language-name.ts';

interface DictionaryPreviewViewProps {
  readonly file: string;
  readonly preview: DictionaryPreview;
  readonly onDecode: (encoding: Encoding) => void;
  readonly onConfirm: (name: string) => void;
  readonly onCancel: () => void;
}

/** What a file contains, before it is stored: its name, its first entries, the invalid lines. */
export function DictionaryPreviewView({
  file,
  preview,
  onDecode,
  onConfirm,
  onCancel,
}: DictionaryPreviewViewProps) {
  const { head, entries, first, errors, damaged } = preview;
  const [name, setName] = useState(head.name);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const facts = [t('dictionaries.entries', { count: entries }), languageName(head.language), head.version];
  return (
    <form
      class="dictionary-preview"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(name);
      }}
    >
      <h3 tabIndex={-1} ref={heading}>
        {t('dictionaries.preview', { file, facts: facts.filter(Boolean).join(' · ') })}
      </h3>
      <label class="dictionary-name">
        {t('dictionaries.name')}{' '}
        <input
          value={name}
          maxLength={MAX_DICTIONARY_NAME}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <ul class="dictionary-first" aria-label={t('dictionaries.first')}>
        {first.map(({ simplified, reading, glosses }, at) => (
          <li key={`${at} ${simplified}`}>
            <b lang="zh-Hans">{simplified}</b> <span lang="zh-Latn">{formatPinyin(reading)}</span>{' '}
            <span lang={head.language}>{withoutMeasures(glosses).slice(0, 3).join('; ')}</span>
          </li>
        ))}
      </ul>
      {head.licence && <p class="hint">{t('dictionaries.licence', { licence: head.licence })}</p>}
      <EncodingChoice encoding={preview.encoding} detected={preview.detected} onChoose={onDecode} />
      {damaged > 0 && (
        <p class="problem" role="status">
          {t('files.damaged', { count: damaged })}
        </p>
      )}
      {errors.count > 0 && (
        <div class="dictionary-errors">
          <p role="status">{t('dictionaries.wrong', { count: errors.count })}</p>
          <ul>
            {errors.first.map(({ line, reason }) => (
              <li key={line}>{t('files.line', { line: String(line), reason })}</li>
            ))}
            {errors.count > errors.first.length && (
              <li>{t('files.more', { count: errors.count - errors.first.length })}</li>
            )}
          </ul>
        </div>
      )}
      <p class="dictionary-buttons">
        <button type="submit" class="button primary">
          {t('dictionaries.add', { entries: t('dictionaries.entries', { count: entries }) })}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('files.cancel')}
        </button>
      </p>
    </form>
  );
}

function withoutMeasures(glosses: readonly string[]): readonly string[] {
  return splitClassifiers(glosses).senses;
}
