import { t } from '../../vocabulary/language/index.ts';
import { describeLearning } from './help-line.ts';
import type { HelpFacts } from './ports.ts';
import type { Actions } from './use-actions.ts';
import type { Notice } from './use-notice.ts';

interface ActionBarProps {
  readonly actions: Actions;
  /** There is a word to save or mark; a figure can only be played and copied. */
  readonly canSave: boolean;
  /** Shows the sentence; absent where there is none. */
  readonly onSentence: (() => void) | undefined;
  readonly help: HelpFacts | undefined;
  readonly onMore: () => void;
}

/** The card's foot: one main button, the most frequent actions, the rest behind `···`. */
export function ActionBar({ actions, canSave, help, onSentence, onMore }: ActionBarProps) {
  const { saved, savedNow, busy, knowledge, save, remove, mark, play, notice } = actions;
  const known = knowledge === 'known';
  const learning = help && knowledge === 'learning' ? describeLearning(help) : '';
  return (
    <footer>
      <NoticeLine notice={notice} />
      {canSave && saved && (
        <p class="saved">
          <span>{savedNow ? t('card.savedNow') : learning || t('card.ofYours')}</span>
          <button type="button" class="small" onClick={(event) => event.isTrusted && remove()}>
            {t('card.remove')}
          </button>
        </p>
      )}
      {canSave && (
        <>
          {/* A click that no hand made (a page's script) saves nothing. The button stays, so focus does. */}
          <button
            type="button"
            class={savedNow ? 'done' : saved ? undefined : 'primary'}
            aria-disabled={savedNow || busy}
            aria-keyshortcuts="s"
            onClick={(event) => event.isTrusted && save()}
          >
            {savedNow ? t('card.saved') : saved ? t('card.addSentence') : t('card.save')}
            {!savedNow && <Key name="s" />}
          </button>
          <button
            type="button"
            class={known ? 'known' : undefined}
            aria-pressed={known}
            aria-keyshortcuts="k"
            onClick={(event) => event.isTrusted && mark('known')}
          >
            {t('card.known')}
            <Key name="k" />
          </button>
        </>
      )}
      <button type="button" aria-keyshortcuts="p" onClick={() => play()}>
        {t('card.play')}
        <Key name="p" />
      </button>
      {onSentence && (
        <button
          type="button"
          aria-keyshortcuts="w"
          aria-label={t('card.sentence')}
          title={t('card.sentenceByKey')}
          onClick={onSentence}
        >
          <span lang="zh">句</span>
          <Key name="w" />
        </button>
      )}
      <button
        type="button"
        class="quiet dots"
        aria-label={t('card.moreActions')}
        title={t('card.more')}
        onClick={onMore}
      >
        ···
      </button>
    </footer>
  );
}

/** A key's letter on its button; screen readers have it from `aria-keyshortcuts`. */
export function Key({ name }: { readonly name: string }) {
  return (
    <span class="key" aria-hidden="true">
      {name}
    </span>
  );
}

/** The result of the last action, with undo. The region stays, so that screen readers hear it. */
export function NoticeLine({ notice }: { readonly notice: Notice | undefined }) {
  return (
    <p class={notice?.failed ? 'status failed' : 'status'} role="status">
      {notice && <span>{notice.text}</span>}
      {notice?.undo && (
        <button type="button" class="small" onClick={(event) => event.isTrusted && notice.undo?.()}>
          {t('card.undo')}
        </button>
      )}
    </p>
  );
}
