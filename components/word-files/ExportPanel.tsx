import { useState } from 'preact/hooks';
import {
  type Archive,
  NO_READER_CONTENTS,
  writeAnki,
  writeArchive,
  writeCsv,
} from '../../vocabulary/index.ts';
import { type WordFilesPorts, wordsOf } from './ports.ts';
import { saveText } from './text-files.ts';
import { count, dayOfFile, describeReader } from './texts.ts';

interface ExportPanelProps {
  readonly ports: Pick<WordFilesPorts, 'readArchive' | 'now'>;
}

interface Kind {
  readonly name: string;
  readonly hint: string;
  readonly ending: string;
  readonly type: string;
  readonly write: (archive: Archive) => string;
}

const KINDS: readonly Kind[] = [
  {
    name: 'Everything',
    hint: 'words, reviews, sentences, corrections, your own texts, how far you have read, practice sets, settings; to be read by Hangjian again',
    ending: 'json',
    type: 'application/json',
    write: writeArchive,
  },
  {
    name: 'For Anki',
    hint: 'word, pinyin, meaning, sentence with the word in bold, source',
    ending: 'txt',
    type: 'text/plain',
    write: ({ words }) => writeAnki(words),
  },
  {
    name: 'A table (CSV)',
    hint: 'for spreadsheets',
    ending: 'csv',
    type: 'text/csv',
    write: ({ words }) => writeCsv(words),
  },
];

/** The reader's words as files, theirs to take away. */
export function ExportPanel({ ports }: ExportPanelProps) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const save = ({ ending, type, write }: Kind): void => {
    setSaid('');
    setProblem('');
    ports.readArchive().then(
      (archive) => {
        const name = `hangjian-${dayOfFile(ports.now())}.${ending}`;
        saveText(write(archive), { name, type });
        const odd = Object.keys(archive.unreadable).length;
        const rest = odd > 0 && ending === 'json' ? `, and ${odd} that Hangjian can't read, as they are` : '';
        const counts = ending === 'json' ? countContents(archive.reader) : '';
        setSaid(`${name}: ${count(archive.words.length, 'word')}${counts && `, ${counts}`}${rest}.`);
      },
      (error: unknown) => setProblem(`Not saved: ${wordsOf(error)}`),
    );
  };
  return (
    <section class="files-part" aria-labelledby="export-title">
      <h3 id="export-title">Take words out</h3>
      <ul class="files-list">
        {KINDS.map((kind) => (
          <li key={kind.name}>
            <span>
              {kind.name}
              <span class="hint">{kind.hint}</span>
            </span>
            <button type="button" class="button" aria-label={`Save: ${kind.name}`} onClick={() => save(kind)}>
              Save
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="files-done">
        {said}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function countContents({ texts, readings, practice } = NO_READER_CONTENTS): string {
  return describeReader({ texts: texts.length, readings: readings.length, practice: practice.length });
}
