import { useEffect, useRef } from 'preact/hooks';
import { countOf, type Knowledge } from '../../vocabulary/index.ts';
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

const KNOWLEDGE: Readonly<Record<Exclude<Knowledge, 'ignored'>, string>> = {
  learning: 'I am learning them',
  known: 'I know them',
  new: 'They are new to me',
};

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
  const more = [
    corrections > 0 && countOf(corrections, 'correction'),
    hasSettings && 'its settings, which replace yours',
  ].filter(Boolean);
  const nothing = added.count + merged.count + more.length === 0 && !ofReader.added && !ofReader.merged;
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
          {countOf(decoding.damaged, 'character')} can't be read in this encoding. Another one may do.
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
        {unchanged > 0 && <li>{countOf(unchanged, 'word')} already there</li>}
        {ofReader.unchanged && <li>{ofReader.unchanged} already there</li>}
        {more.length > 0 && <li>and {more.join(' and ')}</li>}
        {skipped.count > 0 && (
          <li>
            <details>
              <summary>{countOf(skipped.count, 'line')} will be skipped</summary>
              <ul>
                {skipped.first.map(({ line, text, reason }) => (
                  <li key={line}>
                    Line {line}: {reason} <q lang="zh">{text}</q>
                  </li>
                ))}
                {skipped.count > skipped.first.length && (
                  <li>and {skipped.count - skipped.first.length} more</li>
                )}
              </ul>
            </details>
          </li>
        )}
      </ul>
      <div class="files-buttons">
        <button type="button" class="button primary" disabled={nothing} onClick={onConfirm}>
          {nothing ? 'Nothing to import' : 'Import'}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
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

function Sum({ words, text }: { readonly words: WordSum; readonly text: string }) {
  if (words.count === 0) return null;
  return (
    <li>
      <b>{countOf(words.count, 'word')}</b> {text}:{' '}
      {words.first.map(({ headword, pinyin }, at) => (
        <span key={`${at} ${headword}`}>
          <span lang="zh-Hans">{headword}</span> <span lang="zh-Latn">{pinyin}</span>
          {at < words.first.length - 1 ? ', ' : ''}
        </span>
      ))}
      {words.count > words.first.length && '…'}
    </li>
  );
}
