import type { ReaderSettings } from '../../vocabulary/index.ts';
import { changeRepeats, changeSpeed } from './ListeningBar.tsx';
import type { ReaderWorld } from './ports.ts';
import { type ArticleKeys, useArticleKeys } from './use-article-keys.ts';
import type { Listening } from './use-listening.ts';

interface ReaderKeys extends Omit<ArticleKeys, 'listen' | 'listening' | 'toggleFocus'> {
  readonly settings: ReaderSettings;
  readonly changeSettings: ReaderWorld['changeSettings'];
  readonly listening: Listening;
  /** Shows the covered sentence that the reader is in. */
  readonly showCovered: () => void;
  /** A card is open, whose keys go first. */
  readonly blocked: boolean;
}

/** Connects the keys of an article with the settings and the listening that they change. */
export function useReaderKeys(keys: ReaderKeys): void {
  const { settings, changeSettings, listening, showCovered, blocked, ...others } = keys;
  const { listening: wishes, focus } = settings;
  const change = (next: ReaderSettings['listening']): void => changeSettings({ listening: next });
  useArticleKeys(
    {
      ...others,
      listen: listening.toggle,
      listening: listening.open
        ? {
            step: listening.step,
            changeSpeed: (by) => change(changeSpeed(wishes, by)),
            changeRepeats: () => change(changeRepeats(wishes)),
            toggleHidden: () => change({ ...wishes, hidden: !wishes.hidden }),
            showSentence: showCovered,
            close: listening.close,
          }
        : undefined,
      toggleFocus: () => changeSettings({ focus: !focus }),
    },
    blocked,
  );
}
