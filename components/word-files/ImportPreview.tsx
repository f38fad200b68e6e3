import { useEffect, useRef } from 'preact/hooks';
import type { Knowledge, ReaderPlan, Word, WordTable } from '../../vocabulary/index.ts';
import { type Encoding, EncodingChoice } from '../text-encoding/index.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import type { Preview, TableChoice } from './import-job.ts';
import type { DecodedFile } from './text-files.ts';
import { count, describeReader } from './texts.ts';

interface ImportPreviewProps {
  readonly name: string;
  readonly preview: Preview;
  /** Of a list, so that its columns may be chosen. */
  readonly table: WordTable | undefined;
  readonly choice: TableChoice;
  readonly decoded: Omit<DecodedFile, 'text'>;
  readonly onChoose: (choice: TableChoice) => void;
  readonly onDecode: (encoding: Encoding) => void;
  readonly onCancel: () => void;
  readonly onConfirm: (preview: Preview) => void;
}

/** Rows that are shown of each kind. */
const SHOWN = 6;
const SHOWN_SKIPPED = 200;

const KNOWLEDGE: Readonly<Record<Exclude<Knowledge, 'ignored'>, string>> = {
  learning: 'I am learning them',
  known: 'I know them',
  new: 'They are new to me',
};

/** What taking a file in would come to, before anything is written. */
export function ImportPreview({
  name,
  preview,
  table,
  choice,
  decoded,
  onChoose,
  onDecode,
  onCancel,
  onConfirm,
}: ImportPreviewProps) {
  const { added, merged, unchanged, skipped, archive, reader } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const ofReader = reader ? describePlan(reader) : NOTHING;
  const hasSettings = archive.settings !== undefined || archive.reader?.settings !== undefined;
  const more = [
    archive.corrections.length > 0 && count(archive.corrections.length, 'correction'),
    hasSettings && 'its settings, which replace yours',
  ].filter(Boolean);
  const nothing = added.length + merged.length + more.length === 0 && !ofReader.added && !ofReader.merged;
  return (
    <div class="files-preview">
      <h4 tabIndex={-1} ref={heading}>
        {name}
      </h4>
      {table && (
        <div class="files-row">
          <EncodingChoice {...decoded} onChoose={onDecode} />
        </div>
      )}
      {decoded.damaged > 0 && (
        <p class="problem" role="status">
          {count(decoded.damaged, 'character')} can't be read in this encoding. Another one may do.
        </p>
      )}
      {table && <ColumnChoice table={table} choice={choice} onChoose={onChoose} />}
      {table && (
        <label class="files-row">
          These words:{' '}
          <select
            value={choice.knowledge}
            onChange={({ currentTarget }) =>
              // an option's value, as written below
              onChoose({ ...choice, knowledge: currentTarget.value as Knowledge })
            }
          >
            {Object.entries(KNOWLEDGE).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul class="files-sums">
        <Sum words={added} text="will be added" />
        <Sum words={merged} text="will be merged with what you have" />
        {ofReader.added && (
          <li>
            <b>{ofReader.added}</b> will be added
          </li>
        )}
        {ofReader.merged && (
          <li>
            <b>{ofReader.merged}</b> will be merged with what you have
          </li>
        )}
        {unchanged.length > 0 && <li>{count(unchanged.length, 'word')} already there</li>}
        {ofReader.unchanged && <li>{ofReader.unchanged} already there</li>}
        {more.length > 0 && <li>and {more.join(' and ')}</li>}
        {skipped.length > 0 && (
          <li>
            <details>
              <summary>{count(skipped.length, 'line')} will be skipped</summary>
              <ul>
                {skipped.slice(0, SHOWN_SKIPPED).map(({ line, text, reason }) => (
                  <li key={line}>
                    Line {line}: {reason} <q lang="zh">{text}</q>
                  </li>
                ))}
                {skipped.length > SHOWN_SKIPPED && <li>and {skipped.length - SHOWN_SKIPPED} more</li>}
              </ul>
            </details>
          </li>
        )}
      </ul>
      <div class="files-buttons">
        <button type="button" class="button primary" disabled={nothing} onClick={() => onConfirm(preview)}>
          {nothing ? 'Nothing to bring in' : 'Bring in'}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

/** What a file has for the reader page, counted by what becomes of it; empty for none. */
function describePlan({
  texts,
  readings,
  practice,
}: ReaderPlan): Readonly<Record<'added' | 'merged' | 'unchanged', string>> {
  const say = (kind: 'added' | 'merged' | 'unchanged'): string =>
    describeReader({ texts: texts[kind], readings: readings[kind], practice: practice[kind] });
  return { added: say('added'), merged: say('merged'), unchanged: say('unchanged') };
}

const NOTHING = { added: '', merged: '', unchanged: '' };

function Sum({ words, text }: { readonly words: readonly Word[]; readonly text: string }) {
  if (words.length === 0) return null;
  const shown = words.slice(0, SHOWN);
  return (
    <li>
      <b>{count(words.length, 'word')}</b> {text}:{' '}
      {shown.map(({ headword, pinyin }, at) => (
        <span key={`${at} ${headword}`}>
          <span lang="zh-Hans">{headword}</span> <span lang="zh-Latn">{pinyin}</span>
          {at < shown.length - 1 ? ', ' : ''}
        </span>
      ))}
      {words.length > SHOWN && '…'}
    </li>
  );
}
