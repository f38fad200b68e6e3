import { t } from '../../vocabulary/language/index.ts';
import { Key } from './ActionBar.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import type { Actions } from './use-actions.ts';
import type { SentenceEnglish } from './use-english.ts';

interface LineBarProps {
  readonly actions: Actions;
  readonly sentence: string;
  readonly english: SentenceEnglish;
}

/** The foot of a sentence: the actions on all of it. */
export function LineBar({ actions, sentence, english }: LineBarProps) {
  const { notice, clearNotice, play, copy } = actions;
  return (
    <footer class="line-acts">
      <button type="button" aria-keyshortcuts="e" onClick={() => english.ask()}>
        {t('card.english')}
        <Key name="e" />
      </button>
      <button type="button" aria-keyshortcuts="p" onClick={() => play(sentence)}>
        {t('card.play')}
        <Key name="p" />
      </button>
      <button type="button" onClick={() => copy(sentence, 'sentence')}>
        {t('card.copy')}
      </button>
      <NoticeLine notice={notice} onGone={clearNotice} />
    </footer>
  );
}
