import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { checkSize, errorMessage, type NewText, type OwnTextHead, sizeOf } from '../../vocabulary/index.ts';
import { useDroppedFile } from '../dropped-file/index.ts';
import { textOfPaste } from '../text-session/index.ts';
import type { PageWorker } from '../worker-link/index.ts';
import { FileDraft } from './FileDraft.tsx';
import { type OpenedText, openFile } from './read-file.ts';
import { TextDraft } from './TextDraft.tsx';

export interface AddTextProps {
  /** Starts the worker that reads files (`text-session`). */
  readonly startWorker: () => PageWorker;
  /** Resolves with the text once it is kept. Rejects in plain words, with nothing lost. */
  readonly onAdd: (text: NewText) => Promise<OwnTextHead>;
  readonly onAdded: (text: OwnTextHead) => void;
}

/** Beyond this many UTF-16 units a field takes tenths of a second to show pasted text, so only its start is shown. */
const LONG_PASTE = 20_000;

/** Brings a text along: pasted, or a file that is opened or dropped on the page. */
export function AddText({ startWorker, onAdd, onAdded }: AddTextProps) {
  const [isOpen, setOpen] = useState(false);
  const [pasted, setPasted] = useState('');
  /** A paste too long for a field to show. */
  const [longPaste, setLongPaste] = useState<NewText>();
  const [file, setFile] = useState<OpenedText>();
  /** How many files were opened: another one of the same name is another one. */
  const opened = useRef(0);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const fail = useCallback((error: unknown) => {
    setBusy(false);
    setProblem(errorMessage(error));
  }, []);
  const open = useCallback(
    (chosen: File): void => {
      setOpen(true);
      setProblem(undefined);
      openFile(chosen).then((found) => {
        opened.current += 1;
        setFile(found);
      }, fail);
    },
    [fail],
  );
  const failFile = useCallback(
    (error: unknown) => {
      setFile(undefined);
      fail(error);
    },
    [fail],
  );
  const dragging = useDroppedFile(open);
  useEffect(() => {
    if (isOpen) area.current?.focus();
  }, [isOpen]);

  const add = (make: () => NewText): void => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    Promise.resolve()
      .then(() => onAdd(make()))
      .then((head) => {
        setBusy(false);
        setPasted('');
        setFile(undefined);
        setLongPaste(undefined);
        setOpen(false);
        onAdded(head);
      }, fail);
  };
  const addPasted = (): void => add(() => readPaste(pasted));
  const takeLong = (event: ClipboardEvent & { readonly currentTarget: HTMLTextAreaElement }): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length < LONG_PASTE) return;
    event.preventDefault();
    setProblem(undefined);
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    try {
      setLongPaste(readPaste(value.slice(0, selectionStart) + text + value.slice(selectionEnd)));
    } catch (error) {
      fail(error);
    }
  };

  if (!isOpen) {
    return (
      <p class={dragging ? 'add-text dragging' : 'add-text'}>
        <button type="button" class="button" onClick={() => setOpen(true)}>
          Add a text of your own
        </button>
        <span class="hint">
          {dragging ? 'Let it go here' : 'Paste it, or drop a file anywhere on this page.'}
        </span>
      </p>
    );
  }
  return (
    <section class={dragging ? 'add-text open dragging' : 'add-text open'} aria-labelledby="add-text-title">
      <h2 id="add-text-title">A text of your own</h2>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {file ? (
        <FileDraft
          key={opened.current}
          file={file}
          startWorker={startWorker}
          busy={busy}
          onAdd={(text) => add(() => text)}
          onCancel={() => setFile(undefined)}
          onFailure={failFile}
        />
      ) : longPaste ? (
        <TextDraft
          name="Pasted"
          text={longPaste}
          busy={busy}
          onAdd={(text) => add(() => text)}
          onCancel={() => setLongPaste(undefined)}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            addPasted();
          }}
        >
          <label class="paste">
            <span>Paste a Chinese text</span>
            <textarea
              ref={area}
              lang="zh"
              rows={6}
              value={pasted}
              onPaste={takeLong}
              onInput={({ currentTarget }) => setPasted(currentTarget.value)}
            />
          </label>
          <div class="add-actions">
            <button type="submit" class="button primary" aria-disabled={busy || pasted.trim() === ''}>
              {busy ? 'Keeping it…' : 'Read it'}
            </button>
            <label class="button open-file">
              Open a file
              <input
                type="file"
                accept=".txt,.md,.markdown,.html,.htm,text/plain,text/html,text/markdown"
                onChange={({ currentTarget }) => {
                  const [chosen] = currentTarget.files ?? [];
                  if (chosen) open(chosen);
                  currentTarget.value = '';
                }}
              />
            </label>
            <button
              type="button"
              class="button"
              onClick={() => {
                setOpen(false);
                setProblem(undefined);
              }}
            >
              Close
            </button>
            <span class="hint">.txt, .md or .html, up to 2 MB. It stays on this machine.</span>
          </div>
        </form>
      )}
    </section>
  );
}

function readPaste(text: string): NewText {
  checkSize(sizeOf(text));
  return textOfPaste(text);
}
