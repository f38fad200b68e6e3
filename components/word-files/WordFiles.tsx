import { t } from '../../vocabulary/language/index.ts';
import { AnkiPanel } from './AnkiPanel.tsx';
import { BackupList } from './BackupList.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { KnownWords } from './KnownWords.tsx';
import type { WordFilesPorts } from './ports.ts';
import { SyncPanel } from './SyncPanel.tsx';

interface WordFilesProps {
  readonly ports: WordFilesPorts;
}

/** Import and export: files, backups, and words marked as known. */
export function WordFiles({ ports }: WordFilesProps) {
  return (
    <section class="word-files" id="words" aria-labelledby="files-title">
      <h2 id="files-title">{t('files.title')}</h2>
      <KnownWords ports={ports} />
      <ImportPanel ports={ports} />
      <ExportPanel ports={ports} />
      <AnkiPanel ports={ports} />
      <BackupList ports={ports} />
      <SyncPanel ports={ports} />
    </section>
  );
}
