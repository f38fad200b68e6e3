import { countWords } from './page-state.ts';
import type { Working } from './use-word-changes.ts';

/** The progress of a change of very many words, with a button that stops it. */
export function WorkingBar({ working, onStop }: { readonly working: Working; readonly onStop: () => void }) {
  const { done, all, isStopping } = working;
  return (
    <section class="bulk-bar" aria-label="Words that are being changed">
      <p class="bulk-count">
        <b role="status">{isStopping ? 'Stopping…' : `Changing ${countWords(all)}…`}</b>
        <button type="button" class="button" aria-disabled={isStopping} onClick={onStop}>
          Stop
        </button>
      </p>
      <progress aria-label="Words changed" value={done} max={all} />
    </section>
  );
}
