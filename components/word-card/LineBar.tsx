import { t } from '../../vocabulary/language/index.ts';
import { Key, NoticeLine } from './ActionBar.tsx';
import type { Actions } from './use-actions.ts';
import type { SentenceEnglish } from './use-english.ts';

interface LineBarProps {
  readonly actions: Actions;
  readonly sentence: string;
  readonly english: SentenceEnglish;
}

/** The foot of a sentence: the actions on all of it. */
export function LineBar({ actions, sentence, english }: LineBarProps) {
  const { notice, play, copy } = actions;
  return (
    <footer>
      <NoticeLine notice={notice} />
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
    </footer>
  );
}
