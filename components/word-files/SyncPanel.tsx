import { useEffect, useState } from 'preact/hooks';
import { Switch } from '../vocabulary/index.ts';
import { type SyncStatus, type WordFilesPorts, wordsOf } from './ports.ts';
import { count, dateOfTime } from './texts.ts';

interface SyncPanelProps {
  readonly ports: Pick<WordFilesPorts, 'getSync' | 'setSync'>;
}

/** Whether words go between the reader's devices, and how that goes. */
export function SyncPanel({ ports }: SyncPanelProps) {
  const [status, setStatus] = useState<SyncStatus>();
  const [problem, setProblem] = useState('');
  useEffect(
    () => void ports.getSync().then(setStatus, (error: unknown) => setProblem(wordsOf(error))),
    [ports],
  );
  const turn = (on: boolean): void => {
    setProblem('');
    ports.setSync(on).then(setStatus, (error: unknown) => setProblem(wordsOf(error)));
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
      {said && (
        <p class="problem" role="alert">
          {said}
        </p>
      )}
    </section>
  );
}

function describe(status: SyncStatus | undefined): string {
  if (!status?.on)
    return "Through your browser's own account, if you are signed in to one there. Sentences and notes stay here.";
  if (status.time === undefined) return 'On.';
  return `On: ${count(status.words ?? 0, 'word')}, last exchanged ${dateOfTime(status.time)}.`;
}
