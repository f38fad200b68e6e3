import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NewText } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

interface TextDraftProps {
  /** Its name: `news.txt`. */
  readonly name: string;
  readonly text: NewText;
  readonly busy: boolean;
  readonly onAdd: (text: NewText) => void;
  readonly onCancel: () => void;
  /** Further choices, beside the title. */
  readonly children?: ComponentChildren;
}

const PREVIEW_CHARACTERS = 180;

/** A text before it is added: its length, its beginning, its title. */
export function TextDraft({ name, text, busy, onAdd, onCancel, children }: TextDraftProps) {
  const [ownTitle, setOwnTitle] = useState<string>();
  const title = useRef<HTMLInputElement>(null);
  // The element that had the focus, a field or a file button, is gone.
  useEffect(() => title.current?.focus(), []);
  const whole = useMemo(() => text.parts.map((part) => part.text).join('　'), [text]);
  const han = useMemo(() => countHan(whole), [whole]);
  return (
    <form
      class="text-draft"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd({ ...text, title: ownTitle ?? text.title });
      }}
    >
      <p class="hint">{t('texts.draft', { name, count: han })}</p>
      <label class="draft-title">
        <span>{t('texts.textTitle')}</span>
        <input
          lang="zh"
          ref={title}
          value={ownTitle ?? text.title}
          onInput={({ currentTarget }) => setOwnTitle(currentTarget.value)}
        />
      </label>
      {children}
      {whole === '' ? (
        <p class="preview">{t('texts.noText')}</p>
      ) : (
        <p class="preview" lang="zh">
          {[...whole.slice(0, PREVIEW_CHARACTERS * 2)].slice(0, PREVIEW_CHARACTERS).join('')}
        </p>
      )}
      <div class="add-actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {busy ? t('texts.saving') : t('texts.read')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('texts.back')}
        </button>
      </div>
    </form>
  );
}

/** Counts without making a list: a text may have a million of them. */
function countHan(text: string): number {
  let count = 0;
  for (const _found of text.matchAll(/\p{Script=Han}/gu)) count += 1;
  return count;
}
