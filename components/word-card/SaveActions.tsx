import type { SaveState } from './save.ts';

interface SaveActionsProps {
  readonly state: SaveState;
  /** The word was in the vocabulary before this card opened: what can be added is this sentence. */
  readonly savedBefore: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** The card's foot: one thing to do, what became of it, and the way out. */
export function SaveActions({ state, savedBefore, onSave, onClose }: SaveActionsProps) {
  const { status } = state;
  const done = status === 'saved';
  return (
    <footer>
      {/* A click that no hand made (a page's script) saves nothing. The button stays, so focus does. */}
      <button
        type="button"
        class={done ? 'done' : savedBefore ? undefined : 'primary'}
        aria-disabled={done || status === 'saving'}
        aria-keyshortcuts="s"
        onClick={(event) => event.isTrusted && onSave()}
      >
        {done ? '✓ Saved' : savedBefore ? 'Add sentence' : 'Save'}
        {!done && (
          <span class="key" aria-hidden="true">
            s
          </span>
        )}
      </button>
      {savedBefore && !done && <span class="saved">✓ Saved</span>}
      <p class={status === 'failed' ? 'status failed' : 'status'} role="status">
        {status === 'failed' ? `Not saved: ${state.message}` : STATUS[status]}
      </p>
      <button type="button" class="quiet close" aria-keyshortcuts="Escape" onClick={onClose}>
        Close
        <span class="key" aria-hidden="true">
          esc
        </span>
      </button>
    </footer>
  );
}

/** What a screen reader hears of it; a failure is seen as well. */
const STATUS = { unsaved: '', saving: 'Saving…', saved: 'Saved with its sentence' } as const;
