import { t } from '../../vocabulary/language/index.ts';
import type { Working } from './use-word-changes.ts';

/** The progress of a change of very many words, with a button that stops it. */
export function WorkingBar({ working, onStop }: { readonly working: Working; readonly onStop: () => void }) {
  const { done, all, isStopping } = working;
  return (
    <section class="bulk-bar" aria-label={t('words.bulk.working')}>
      <p class="bulk-count">
        <b role="status">
          {isStopping ? t('words.bulk.stopping') : t('words.bulk.changing', { count: all })}
        </b>
        <button type="button" class="button" aria-disabled={isStopping} onClick={onStop}>
          {t('words.bulk.stop')}
        </button>
      </p>
      <progress aria-label={t('words.bulk.changed')} value={done} max={all} />
    </section>
  );
}
