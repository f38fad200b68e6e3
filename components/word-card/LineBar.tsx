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
        English
        <Key name="e" />
      </button>
      <button type="button" aria-keyshortcuts="p" onClick={() => play(sentence)}>
        Play
        <Key name="p" />
      </button>
      <button type="button" onClick={() => copy(sentence, 'the sentence')}>
        Copy
      </button>
    </footer>
  );
}
