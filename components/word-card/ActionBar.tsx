import type { ComponentChildren } from 'preact';
import { t } from '../../vocabulary/language/index.ts';
import { Icon, type IconName } from '../icon/index.ts';
import { isLongNotice, NoticeLine } from './NoticeLine.tsx';
import type { Actions } from './use-actions.ts';

interface ActionBarProps {
  readonly actions: Actions;
  /** There is a word to save or mark; a figure can only be played and copied. */
  readonly canSave: boolean;
  /** Shows the sentence; absent where there is none. */
  readonly onSentence: (() => void) | undefined;
  readonly onMore: () => void;
}

/** The card's foot, one row: one main button, the most frequent actions, the rest behind `···`; beside a notice icons alone. */
export function ActionBar({ actions, canSave, onSentence, onMore }: ActionBarProps) {
  const { knowledge, mark, play, notice, clearNotice } = actions;
  const known = knowledge === 'known';
  const isBeside = notice !== undefined && !isLongNotice(notice);
  return (
    <footer class={isBeside ? 'acts told' : 'acts'}>
      {canSave && (
        <>
          <SaveButton actions={actions} />
          <button
            type="button"
            class={known ? 'known' : undefined}
            aria-pressed={known}
            aria-keyshortcuts="k"
            title={t('card.known')}
            onClick={(event) => event.isTrusted && mark('known')}
          >
            <ButtonText icon="check" name="k">
              {t('card.known')}
            </ButtonText>
          </button>
        </>
      )}
      <button type="button" class="play" aria-keyshortcuts="p" title={t('card.play')} onClick={() => play()}>
        <ButtonText icon="speaker" name="p">
          {t('card.play')}
        </ButtonText>
      </button>
      <NoticeLine notice={notice} onGone={clearNotice} />
      {onSentence && (
        <button
          type="button"
          class="sentence"
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
        title={t('card.moreActions')}
        onClick={onMore}
      >
        ···
      </button>
    </footer>
  );
}

/** Saves the word, or one more sentence of it. A click that no hand made (a page's script) saves nothing. */
function SaveButton({ actions }: Pick<ActionBarProps, 'actions'>) {
  const { saved, savedNow, busy, save } = actions;
  // The button stays when it has nothing more to do, so focus does.
  return (
    <button
      type="button"
      class={savedNow ? 'done' : saved ? undefined : 'primary'}
      aria-disabled={savedNow || busy}
      aria-keyshortcuts="s"
      title={saved && !savedNow ? t('card.addSentence') : undefined}
      onClick={(event) => event.isTrusted && save()}
    >
      {savedNow ? (
        <ButtonText icon="bookmark-filled">{t('card.saved')}</ButtonText>
      ) : saved ? (
        <ButtonText icon="bookmark-filled" name="s" short={t('card.add')}>
          {t('card.addSentence')}
        </ButtonText>
      ) : (
        <ButtonText icon="bookmark" name="s">
          {t('card.save')}
        </ButtonText>
      )}
    </button>
  );
}

interface ButtonTextProps {
  readonly icon: IconName;
  /** The key that does the same. */
  readonly name?: string;
  /** Shown instead of the text, which is read out all the same. */
  readonly short?: string;
  readonly children: ComponentChildren;
}

/** What stands on a button: its icon, its text, its key. */
function ButtonText({ icon, name, short, children }: ButtonTextProps) {
  return (
    <>
      <Icon name={icon} />
      <span class={short ? 'visually-hidden' : 'text'}>{children}</span>
      {short && (
        <span class="text" aria-hidden="true">
          {short}
        </span>
      )}
      {name && <Key name={name} />}
    </>
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
