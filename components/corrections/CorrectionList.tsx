import { useState } from 'preact/hooks';
import { type Correction, describeCorrection } from '../../vocabulary/index.ts';

export interface CorrectionListProps {
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** How many stored ones this version can't read; they are kept. */
  readonly unreadable: number;
  /** Takes a correction back; resolves once that is stored. */
  readonly onRemove: (correction: Correction) => Promise<unknown>;
  /** Puts one back that was just taken away. */
  readonly onRestore: (correction: Correction) => Promise<unknown>;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** The corrections, each to be taken back, and what was taken back last to be brought back. */
export function CorrectionList({ corrections, unreadable, onRemove, onRestore }: CorrectionListProps) {
  const [removed, setRemoved] = useState<Correction>();
  const [problem, setProblem] = useState('');
  const attempt = (work: Promise<unknown>, done: () => void): void => {
    setProblem('');
    work.then(done, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  return (
    <section class="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">What you have corrected</h2>
      {corrections.length === 0 && (
        <p class="hint">
          Nothing yet. Where a reading, a meaning or the cut of a word is wrong, correct it in its card,
          behind “···”.
        </p>
      )}
      <ul>
        {corrections.map((correction) => (
          <li key={correction.form}>
            <span lang="zh">{describeCorrection(correction)}</span>
            <span class="hint">{DAY.format(correction.time)}</span>
            <button
              type="button"
              class="button"
              aria-label={`Take back: ${describeCorrection(correction)}`}
              onClick={() => attempt(onRemove(correction), () => setRemoved(correction))}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
      {unreadable > 0 && (
        <p class="problem">{unreadable} can't be read by this version of Hangjian. Nothing was deleted.</p>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="taken-back" role="status">
        {removed && (
          <>
            <span>Taken back: {describeCorrection(removed)}</span>
            <button
              type="button"
              class="button"
              onClick={() => attempt(onRestore(removed), () => setRemoved(undefined))}
            >
              Undo
            </button>
          </>
        )}
      </p>
    </section>
  );
}
