import { useState } from 'preact/hooks';
import {
  type Archive,
  countOf,
  errorMessage,
  NO_READER_CONTENTS,
  splitArchive,
  writeAnki,
  writeArchive,
  writeCsv,
} from '../../vocabulary/index.ts';
import { dayOfFile, describeReader } from './file-texts.ts';
import type { WordFilesPorts } from './ports.ts';
import { saveText } from './text-files.ts';

interface ExportPanelProps {
  readonly ports: Pick<WordFilesPorts, 'readArchive' | 'now'>;
}

interface Kind {
  readonly name: string;
  readonly hint: string;
  readonly ending: string;
  readonly type: string;
  /** The texts of its files: more than one where it is very large. */
  readonly write: (archive: Archive) => readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    name: 'Everything',
    hint: 'words, reviews, sentences, corrections, your own texts, how far you have read, practice sets, settings; to be read by Hangjian again',
    ending: 'json',
    type: 'application/json',
    write: (archive) => splitArchive(archive).map(writeArchive),
  },
  {
    name: 'For Anki',
    hint: 'word, pinyin, meaning, sentence with the word in bold, source',
    ending: 'txt',
    type: 'text/plain',
    write: ({ words }) => [writeAnki(words)],
  },
  {
    name: 'A table (CSV)',
    hint: 'for spreadsheets',
    ending: 'csv',
    type: 'text/csv',
    write: ({ words }) => [writeCsv(words)],
  },
];

/** Exports the reader's words as files. */
export function ExportPanel({ ports }: ExportPanelProps) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const save = (kind: Kind): void => {
    setSaid('');
    setProblem('');
    setBusy(true);
    const write = async (): Promise<string> => {
      const archive = await ports.readArchive();
      const texts = kind.write(archive);
      const names = texts.map((_, at) => {
        const part = texts.length > 1 ? `-${at + 1}-of-${texts.length}` : '';
        return `hangjian-${dayOfFile(ports.now())}${part}.${kind.ending}`;
      });
      for (const [at, text] of texts.entries()) saveText(text, { name: names[at] ?? '', type: kind.type });
      return `${names.join(', ')}: ${describeSaved(archive, kind)}.`;
    };
    write()
      .then(setSaid, (error: unknown) => setProblem(`Not saved: ${errorMessage(error)}`))
      .finally(() => setBusy(false));
  };
  return (
    <section class="files-part" aria-labelledby="export-title">
      <h3 id="export-title">Export words</h3>
      <ul class="files-list">
        {KINDS.map((kind) => (
          <li key={kind.name}>
            <span>
              {kind.name}
              <span class="hint">{kind.hint}</span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={`Save: ${kind.name}`}
              disabled={busy}
              onClick={() => save(kind)}
            >
              Save
            </button>
          </li>
        ))}
      </ul>
      {busy && (
        <p class="files-progress">
          <progress aria-label="Reading your words" />
        </p>
      )}
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

/** `20 words, 2 texts, and 1 that Hangjian can't read, as it is`. */
function describeSaved(
  { words, reader = NO_READER_CONTENTS, unreadable }: Archive,
  { ending }: Kind,
): string {
  const all = countOf(words.length, 'word');
  if (ending !== 'json') return all;
  const { texts, readings, practice, patterns } = reader;
  const more = describeReader({
    texts: texts.length,
    readings: readings.length,
    practice: practice.length,
    patterns: patterns.length,
  });
  const odd = Object.keys(unreadable).length;
  return `${all}${more && `, ${more}`}${odd > 0 ? `, and ${odd} that Hangjian can't read, as they are` : ''}`;
}
