import { useEffect, useState } from 'preact/hooks';
import { errorMessage, type SyncState } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Switch } from '../vocabulary/index.ts';
import { dateOfTime } from './file-texts.ts';
import type { WordFilesPorts } from './ports.ts';

interface SyncPanelProps {
  readonly ports: Pick<WordFilesPorts, 'getSync' | 'setSync' | 'answerRemovals'>;
}

/** Whether words are exchanged between the reader's devices, and the state of that. */
export function SyncPanel({ ports }: SyncPanelProps) {
  const [status, setStatus] = useState<SyncState>();
  const [problem, setProblem] = useState('');
  useEffect(
    () => void ports.getSync().then(setStatus, (error: unknown) => setProblem(errorMessage(error))),
    [ports],
  );
  const turn = (on: boolean): void => {
    setProblem('');
    ports.setSync(on).then(setStatus, (error: unknown) => setProblem(errorMessage(error)));
  };
  const answer = (choice: 'remove' | 'keep'): void => {
    setProblem('');
    ports.answerRemovals(choice).then(setStatus, (error: unknown) => setProblem(errorMessage(error)));
  };
  const said = problem || status?.problem;
  return (
    <section class="files-part" aria-labelledby="sync-title">
      <h3 id="sync-title">{t('sync.title')}</h3>
      <Switch
        label={t('sync.label')}
        hint={describe(status)}
        on={status?.on ?? false}
        blocked={status === undefined}
        onChange={turn}
      />
      {status?.removals !== undefined && (
        <div role="alert" class="files-asked">
          <p>{t('sync.removals', { count: status.removals })}</p>
          <div class="files-buttons">
            <button type="button" class="button" onClick={() => answer('remove')}>
              {t('sync.remove')}
            </button>
            <button type="button" class="button" onClick={() => answer('keep')}>
              {t('sync.keep')}
            </button>
          </div>
        </div>
      )}
      {said && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </section>
  );
}

function describe(status: SyncState | undefined): string {
  if (!status?.on) return t('sync.hint');
  if (status.time === undefined) return t('sync.on');
  return t('sync.exchanged', { count: status.words ?? 0, date: dateOfTime(status.time) });
}
