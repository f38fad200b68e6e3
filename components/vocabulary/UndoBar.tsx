import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';

/** How long undo is offered, unless the pointer or the focus rests on it. */
const OFFER_MS = 8000;

interface UndoBarProps {
  /** What happened: `Removed 车间`. Empty: nothing to undo. */
  readonly text: string;
  /** Focuses the button, because the focused element was removed. */
  readonly takesFocus: boolean;
  readonly onUndo: () => void;
  readonly onExpire: () => void;
}

/** Says what was removed and offers undo. The region stays in the page, so that screen readers hear changes. */
export function UndoBar({ text, takesFocus, onUndo, onExpire }: UndoBarProps) {
  const [held, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // What is offered next is not held by a pointer that rested on what was offered before.
  useEffect(() => setHeld(false), [text]);
  useEffect(() => {
    if (text && takesFocus) button.current?.focus();
  }, [text, takesFocus]);
  useEffect(() => {
    if (!text || held) return undefined;
    const timer = setTimeout(onExpire, OFFER_MS);
    return () => clearTimeout(timer);
  }, [text, held, onExpire]);
  return (
    <div class="undo-bar" role="status">
      {text && (
        <div
          class="undo"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span>{text}</span>
          <button type="button" class="button" ref={button} onClick={onUndo}>
            {t('words.undo')}
          </button>
        </div>
      )}
    </div>
  );
}
