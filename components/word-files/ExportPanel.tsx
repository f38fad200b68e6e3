import { useState } from 'preact/hooks';
import {
  type Archive,
  errorMessage,
  NO_READER_CONTENTS,
  splitArchive,
  writeAnki,
  writeArchive,
  writeCsv,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { dayOfFile, describeReader, listText } from './file-texts.ts';
import type { WordFilesPorts } from './ports.ts';
import { saveText } from './text-files.ts';

interface ExportPanelProps {
  readonly ports: Pick<WordFilesPorts, 'readArchive' | 'now'>;
}

interface Kind {
  readonly name: 'everything' | 'anki' | 'csv';
  readonly ending: string;
  readonly type: string;
  /** The texts of its files: more than one where it is very large. */
  readonly write: (archive: Archive) => readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    name: 'everything',
    ending: 'json',
    type: 'application/json',
    write: (archive) => splitArchive(archive).map(writeArchive),
  },
  {
    name: 'anki',
    ending: 'txt',
    type: 'text/plain',
    write: ({ words }) => [writeAnki(words)],
  },
  {
    name: 'csv',
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
      return t('files.export.saved', { files: listText(names), contents: describeSaved(archive, kind) });
    };
    write()
      .then(setSaid, (error: unknown) =>
        setProblem(t('files.export.notSaved', { cause: errorMessage(error) })),
      )
      .finally(() => setBusy(false));
  };
  return (
    <section class="files-part" aria-labelledby="export-title">
      <h3 id="export-title">{t('files.export.title')}</h3>
      <ul class="files-list">
        {KINDS.map((kind) => (
          <li key={kind.name}>
            <span>
              {t(`files.export.${kind.name}`)}
              <span class="hint">{t(`files.export.${kind.name}Hint`)}</span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={t('files.export.save', { name: t(`files.export.${kind.name}`) })}
              disabled={busy}
              onClick={() => save(kind)}
            >
              {t('files.save')}
            </button>
          </li>
        ))}
      </ul>
      {busy && (
        <p class="files-progress">
          <progress aria-label={t('files.export.reading')} />
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

/** `20 words, 2 texts and 1 item that Hangjian can't read, kept as it is`. */
function describeSaved(
  { words, reader = NO_READER_CONTENTS, unreadable }: Archive,
  { ending }: Kind,
): string {
  const all = t('files.words', { count: words.length });
  if (ending !== 'json') return all;
  const { texts, readings, practice, patterns } = reader;
  const more = describeReader({
    texts: texts.length,
    readings: readings.length,
    practice: practice.length,
    patterns: patterns.length,
  });
  const odd = Object.keys(unreadable).length;
  return listText([all, more, odd > 0 && t('files.export.unreadable', { count: odd })]);
}
