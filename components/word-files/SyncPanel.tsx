import { useEffect, useState } from 'preact/hooks';
import { countOf, errorMessage, type SyncState } from '../../vocabulary/index.ts';
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
      <h3 id="sync-title">Between your devices</h3>
      <Switch
        label="Share what you know and what is due"
        hint={describe(status)}
        on={status?.on ?? false}
        blocked={status === undefined}
        onChange={turn}
      />
      {status?.removals !== undefined && (
        <div role="alert" class="files-asked">
          <p>
            Your other devices removed {countOf(status.removals, 'word')} that{' '}
            {status.removals === 1 ? 'is' : 'are'} still here. A backup is made before anything goes.
          </p>
          <div class="files-buttons">
            <button type="button" class="button" onClick={() => answer('remove')}>
              Remove here too
            </button>
            <button type="button" class="button" onClick={() => answer('keep')}>
              Keep on all devices
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
  if (!status?.on)
    return "Through your browser's own account, if you are signed in to one there. Sentences and notes stay here.";
  if (status.time === undefined) return 'On.';
  return `On: ${countOf(status.words ?? 0, 'word')}, last exchanged ${dateOfTime(status.time)}.`;
}
