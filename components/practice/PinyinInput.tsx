import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import { Key } from './Key.tsx';
import { useFocus } from './use-focus.ts';

interface PinyinInputProps {
  readonly label: ComponentChildren;
  readonly hint: string;
  /** The button's text while nothing is typed; it then submits an empty text. */
  readonly empty?: string;
  readonly onEnter: (typed: string) => void;
}

/** A field for a typed answer; Enter submits it. It has the focus, so that typing can begin. */
export function PinyinInput({ label, hint, empty, onEnter }: PinyinInputProps) {
  const input = useFocus<HTMLInputElement>();
  const [typed, setTyped] = useState('');
  const isEmpty = typed.trim() === '';
  return (
    <form
      class="typed-answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty || empty) onEnter(typed.trim());
      }}
    >
      <label for="typed-answer">{label}</label>
      <div class="typed-line">
        <input
          ref={input}
          id="typed-answer"
          type="text"
          value={typed}
          autocomplete="off"
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="done"
          maxLength={80}
          aria-describedby="typed-hint"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class={isEmpty ? 'button' : 'button primary'} disabled={isEmpty && !empty}>
          {isEmpty && empty ? empty : t('practice.check')} <Key name="⏎" />
        </button>
      </div>
      <p id="typed-hint" class="aside">
        {hint}
      </p>
    </form>
  );
}
