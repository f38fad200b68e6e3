import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Backup, countOf, errorMessage } from '../../vocabulary/index.ts';
import { dateOfTime, size } from './file-texts.ts';
import type { WordFilesPorts } from './ports.ts';

interface BackupListProps {
  readonly ports: Pick<WordFilesPorts, 'listBackups' | 'restoreBackup'>;
}

/** Rows shown before more are asked for. */
const SHOWN = 5;

const REASONS: Readonly<Record<Backup['reason'], string>> = {
  change: 'made by itself',
  migration: 'before Hangjian was updated',
  import: 'before a file was imported',
  restore: 'before a backup was put back',
  sync: 'before another device removed words',
};

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
      setSaid(
        `Put back: ${countOf(words, 'word')} as of ${dateOfTime(time)}. What was there before is a backup too.`,
      );
      load();
    }, fail);
    void restored.finally(() => setBusy(false));
  };
  const backups = listed?.backups ?? [];
  return (
    <section class="files-part" aria-labelledby="backups-title">
      <h3 id="backups-title">Backups</h3>
      <p class="hint">
        Made by itself in this browser when something has changed: all of two days are kept, then one a day.
      </p>
      {listed && backups.length === 0 && <p class="hint">None yet.</p>}
      <ul class="files-list">
        {backups.slice(0, shown).map((backup) => (
          <li key={backup.time}>
            <span>
              {dateOfTime(backup.time)}: {countOf(backup.words, 'word')}
              <span class="hint">
                {REASONS[backup.reason]}, {size(backup.bytes)}
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
                  Replace what is there now
                </button>
                <button type="button" class="button" onClick={() => setAsked(undefined)}>
                  Cancel
                </button>
              </span>
            ) : (
              <button
                type="button"
                class="button"
                disabled={busy}
                aria-label={`Put back the backup of ${dateOfTime(backup.time)}`}
                onClick={() => setAsked(backup.time)}
              >
                Put back…
              </button>
            )}
          </li>
        ))}
      </ul>
      {backups.length > shown && (
        <button type="button" class="button" onClick={() => setShown(backups.length)}>
          All {backups.length}
        </button>
      )}
      {busy && (
        <p class="files-progress">
          <progress aria-label="Putting back" />
        </p>
      )}
      <p role="status" class="files-done">
        {said}
      </p>
      {(problem || listed?.problem) && (
        <p class="problem" role="alert">
          {problem || `No backups can be made now: ${listed?.problem}`}
        </p>
      )}
    </section>
  );
}
