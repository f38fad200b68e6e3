import { useEffect, useRef } from 'preact/hooks';
import type { Knowledge } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import type {
  Decoding,
  Preview,
  ReaderSums,
  TableChoice,
  TableHead,
  WordSum,
} from '../file-session/index.ts';
import { type Encoding, EncodingChoice } from '../text-encoding/index.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { describeReader } from './file-texts.ts';

interface ImportPreviewProps {
  readonly name: string;
  readonly preview: Preview;
  /** For a list, so that its columns can be chosen. */
  readonly table: TableHead | undefined;
  readonly choice: TableChoice;
  readonly decoding: Decoding;
  readonly onChoose: (choice: TableChoice) => void;
  readonly onDecode: (encoding: Encoding) => void;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

const KNOWLEDGE = ['learning', 'known', 'new'] as const satisfies readonly Knowledge[];

/** What importing a file would change, before anything is written. */
export function ImportPreview({
  name,
  preview,
  table,
  choice,
  decoding,
  onChoose,
  onDecode,
  onCancel,
  onConfirm,
}: ImportPreviewProps) {
  const { added, merged, unchanged, skipped, corrections, hasSettings, reader } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const ofReader = reader ? describePlan(reader) : NOTHING;
  const isEmpty = added.count + merged.count + corrections === 0 && !hasSettings;
  const nothing = isEmpty && !ofReader.added && !ofReader.merged;
  return (
    <div class="files-preview">
      <h4 tabIndex={-1} ref={heading}>
        {name}
      </h4>
      {table && (
        <div class="files-row">
          <EncodingChoice {...decoding} onChoose={onDecode} />
        </div>
      )}
      {decoding.damaged > 0 && (
        <p class="problem" role="status">
          {t('files.damaged', { count: decoding.damaged })}
        </p>
      )}
      {table && <ColumnChoice table={table} choice={choice} onChoose={onChoose} />}
      {table && (
        <label class="files-row">
          {t('files.import.knowledge')}{' '}
          <select
            value={choice.knowledge}
            onChange={({ currentTarget }) =>
              // an option's value, as written below
              onChoose({ ...choice, knowledge: currentTarget.value as Knowledge })
            }
          >
            {KNOWLEDGE.map((value) => (
              <option key={value} value={value}>
                {t(`files.import.${value}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul class="files-sums">
        <Sum words={added} sentence="files.import.addedWords" />
        <Sum words={merged} sentence="files.import.mergedWords" />
        {ofReader.added && <li>{textParts('files.import.added', { what: <b>{ofReader.added}</b> })}</li>}
        {ofReader.merged && <li>{textParts('files.import.merged', { what: <b>{ofReader.merged}</b> })}</li>}
        {unchanged > 0 && (
          <li>{t('files.import.unchanged', { what: t('files.words', { count: unchanged }) })}</li>
        )}
        {ofReader.unchanged && <li>{t('files.import.unchanged', { what: ofReader.unchanged })}</li>}
        {corrections > 0 && <li>{t('files.import.corrections', { count: corrections })}</li>}
        {hasSettings && <li>{t('files.import.settings')}</li>}
        <SkippedLines skipped={skipped} />
      </ul>
      <div class="files-buttons">
        <button type="button" class="button primary" disabled={nothing} onClick={onConfirm}>
          {nothing ? t('files.import.nothing') : t('files.import.confirm')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('files.cancel')}
        </button>
      </div>
    </div>
  );
}

/** The items of a file for the reader page, counted by what happens to them; empty for none. */
function describePlan({ added, merged, unchanged }: ReaderSums): typeof NOTHING {
  return {
    added: describeReader(added),
    merged: describeReader(merged),
    unchanged: describeReader(unchanged),
  };
}

const NOTHING = { added: '', merged: '', unchanged: '' };

function Sum({
  words,
  sentence,
}: {
  readonly words: WordSum;
  readonly sentence: 'files.import.addedWords' | 'files.import.mergedWords';
}) {
  if (words.count === 0) return null;
  const first = words.first.map(({ headword, pinyin }, at) => (
    <span key={`${at} ${headword}`}>
      <span lang="zh-Hans">{headword}</span> <span lang="zh-Latn">{pinyin}</span>
      {at < words.first.length - 1 ? ', ' : ''}
    </span>
  ));
  const list = (
    <>
      {first}
      {words.count > words.first.length && '…'}
    </>
  );
  return <li>{textParts(sentence, { what: <b>{t('files.words', { count: words.count })}</b>, list })}</li>;
}

/** The lines that are no words, and why. */
function SkippedLines({ skipped: { count, first } }: Pick<Preview, 'skipped'>) {
  if (count === 0) return null;
  return (
    <li>
      <details>
        <summary>{t('files.import.skipped', { count })}</summary>
        <ul>
          {first.map(({ line, text, reason }) => (
            <li key={line}>
              {t('files.line', { line: String(line), reason })} <q lang="zh">{text}</q>
            </li>
          ))}
          {count > first.length && <li>{t('files.more', { count: count - first.length })}</li>}
        </ul>
      </details>
    </li>
  );
}
