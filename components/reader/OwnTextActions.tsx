import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { errorMessage, type OwnTextHead } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { UndoBar } from '../vocabulary/index.ts';
import type { OwnTextPorts } from './ports.ts';

interface OwnTextActionsProps {
  /** Absent for the practice articles. */
  readonly text: OwnTextHead | undefined;
  readonly ports: OwnTextPorts;
  readonly onRemove: (text: OwnTextHead) => void;
}

/** Actions on an own text in the library: rename, remove. */
export function OwnTextActions({ text, ports, onRemove }: OwnTextActionsProps) {
  const [title, setTitle] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const isRenaming = title !== undefined;
  useEffect(() => {
    if (isRenaming) field.current?.focus();
  }, [isRenaming]);
  if (!text) return null;
  if (title === undefined) {
    return (
      <p class="own-actions">
        <button
          type="button"
          class="quiet"
          aria-label={t('library.renameText', { title: text.title })}
          onClick={() => setTitle(text.title)}
        >
          {t('library.rename')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={t('library.removeText', { title: text.title })}
          onClick={() => onRemove(text)}
        >
          {t('library.remove')}
        </button>
      </p>
    );
  }
  const rename = (): void => {
    ports.rename(text.id, title).then(
      () => {
        setTitle(undefined);
        setProblem(undefined);
      },
      (error: unknown) => setProblem(errorMessage(error)),
    );
  };
  return (
    <form
      class="own-actions"
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
      onKeyDown={({ key }) => key === 'Escape' && setTitle(undefined)}
    >
      <input
        aria-label={t('library.newTitle')}
        value={title}
        ref={field}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('library.rename')}
      </button>
      <button type="button" class="quiet" onClick={() => setTitle(undefined)}>
        {t('library.cancel')}
      </button>
      {problem && (
        <span class="problem" role="alert">
          {problem}
        </span>
      )}
    </form>
  );
}

/** Removes own texts, and can restore the last one. */
export function useRemovals(ports: OwnTextPorts): {
  readonly removals: (text: OwnTextHead) => void;
  readonly undoBar: ComponentChildren;
} {
  const [removed, setRemoved] = useState<OwnTextHead>();
  const [problem, setProblem] = useState<string>();
  const fail = (key: 'library.notRemoved' | 'library.notRestored') => (error: unknown) =>
    setProblem(t(key, { cause: errorMessage(error) }));
  const removals = (text: OwnTextHead): void => {
    setProblem(undefined);
    ports.remove(text.id).then(() => setRemoved(text), fail('library.notRemoved'));
  };
  const forget = useCallback(() => setRemoved(undefined), []);
  const undo = (): void => {
    if (removed) ports.restore(removed.id).then(forget, fail('library.notRestored'));
  };
  const undoBar = (
    <>
      {problem && (
        <p class="reader-problem" role="alert">
          {problem}
        </p>
      )}
      <UndoBar
        text={removed ? t('library.removed', { title: removed.title }) : ''}
        takesFocus={removed !== undefined}
        onUndo={undo}
        onExpire={forget}
      />
    </>
  );
  return { removals, undoBar };
}
