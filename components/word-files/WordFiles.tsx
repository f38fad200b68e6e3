import { t } from '../../vocabulary/language/index.ts';
import { Setting } from '../setting-search/index.ts';
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

/** By what exporting is found too. */
const EXPORTS = ['everything', 'everythingHint', 'anki', 'ankiHint', 'csv', 'csvHint'] as const;

/** Import and export: files, backups, and words marked as known. */
export function WordFiles({ ports }: WordFilesProps) {
  return (
    <div class="word-files" id="words">
      <Setting words={[t('files.known.title'), t('files.known.hint')]}>
        <KnownWords ports={ports} />
      </Setting>
      <Setting words={[t('files.import.title'), t('files.import.hint')]}>
        <ImportPanel ports={ports} />
      </Setting>
      <Setting words={[t('files.export.title'), ...EXPORTS.map((name) => t(`files.export.${name}`))]}>
        <ExportPanel ports={ports} />
      </Setting>
      <Setting words={[t('anki.title'), t('anki.hint')]}>
        <AnkiPanel ports={ports} />
      </Setting>
      <Setting words={[t('backups.title'), t('backups.hint')]}>
        <BackupList ports={ports} />
      </Setting>
      <Setting words={[t('sync.title'), t('sync.label'), t('sync.hint')]}>
        <SyncPanel ports={ports} />
      </Setting>
    </div>
  );
}
