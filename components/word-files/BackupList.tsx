import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Backup, errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { dateOfTime, size } from './file-texts.ts';
import type { WordFilesPorts } from './ports.ts';

interface BackupListProps {
  readonly ports: Pick<WordFilesPorts, 'listBackups' | 'restoreBackup'>;
}

/** Rows shown before more are asked for. */
const SHOWN = 5;

/** The backups; each can be restored, after a confirmation. */
export function BackupList({ ports }: BackupListProps) {
  const [listed, setListed] = useState<Awaited<ReturnType<WordFilesPorts['listBackups']>>>();
  const [asked, setAsked] = useState<number>();
  const [shown, setShown] = useState(SHOWN);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const fail = useCallback((error: unknown) => setProblem(errorMessage(error)), []);
  const load = useCallback(() => void ports.listBackups().then(setListed, fail), [ports, fail]);
  useEffect(load, [load]);
  const restore = ({ time, words }: Backup): void => {
    setAsked(undefined);
    setProblem('');
    setSaid('');
    setBusy(true);
    const restored = ports.restoreBackup(time).then(() => {
      setSaid(t('backups.restored', { count: words, date: dateOfTime(time) }));
      load();
    }, fail);
    void restored.finally(() => setBusy(false));
  };
  const backups = listed?.backups ?? [];
  return (
    <section class="files-part" aria-labelledby="backups-title">
      <h3 id="backups-title">{t('backups.title')}</h3>
      <p class="hint">{t('backups.hint')}</p>
      {listed && backups.length === 0 && <p class="hint">{t('backups.none')}</p>}
      <ul class="files-list">
        {backups.slice(0, shown).map((backup) => (
          <li key={backup.time}>
            <span>
              {t('backups.backup', { count: backup.words, date: dateOfTime(backup.time) })}
              <span class="hint">
                {t('backups.details', {
                  reason: t(`backups.reason.${backup.reason}`),
                  size: size(backup.bytes),
                })}
              </span>
            </span>
            {asked === backup.time ? (
              <span class="files-buttons">
                <button
                  type="button"
                  class="button primary"
                  ref={(button) => button?.focus()}
                  onClick={() => restore(backup)}
                >
                  {t('backups.replace')}
                </button>
                <button type="button" class="button" onClick={() => setAsked(undefined)}>
                  {t('backups.cancel')}
                </button>
              </span>
            ) : (
              <button
                type="button"
                class="button"
                disabled={busy}
                aria-label={t('backups.restoreNamed', { date: dateOfTime(backup.time) })}
                onClick={() => setAsked(backup.time)}
              >
                {t('backups.restore')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {backups.length > shown && (
        <button type="button" class="button" onClick={() => setShown(backups.length)}>
          {t('backups.all', { count: backups.length })}
        </button>
      )}
      {busy && (
        <p class="files-progress">
          <progress aria-label={t('backups.restoring')} />
        </p>
      )}
      <p role="status" class="files-done">
        {said}
      </p>
      {(problem || listed?.problem) && (
        <p class="problem" role="alert">
          {problem || t('backups.problem', { cause: listed?.problem ?? '' })}
        </p>
      )}
    </section>
  );
}
