import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { errorMessage, type OwnTextHead } from '../../vocabulary/index.ts';
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
        <button type="button" class="quiet" onClick={() => setTitle(text.title)}>
          Rename<span class="visually-hidden"> {text.title}</span>
        </button>
        <button type="button" class="quiet" onClick={() => onRemove(text)}>
          Remove<span class="visually-hidden"> {text.title}</span>
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
        aria-label="New title"
        value={title}
        ref={field}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <button type="submit" class="button">
        Rename
      </button>
      <button type="button" class="quiet" onClick={() => setTitle(undefined)}>
        Cancel
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
  const fail = (what: string) => (error: unknown) => setProblem(`${what}: ${errorMessage(error)}`);
  const removals = (text: OwnTextHead): void => {
    setProblem(undefined);
    ports.remove(text.id).then(() => setRemoved(text), fail('Not removed'));
  };
  const forget = useCallback(() => setRemoved(undefined), []);
  const undo = (): void => {
    if (removed) ports.restore(removed.id).then(forget, fail('Not brought back'));
  };
  const undoBar = (
    <>
      {problem && (
        <p class="reader-problem" role="alert">
          {problem}
        </p>
      )}
      <UndoBar
        text={removed ? `Removed “${removed.title}”` : ''}
        takesFocus={removed !== undefined}
        onUndo={undo}
        onExpire={forget}
      />
    </>
  );
  return { removals, undoBar };
}
