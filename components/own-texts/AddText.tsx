import { useEffect, useRef } from 'preact/hooks';
import type { NewText, OwnTextHead } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { useDroppedFile } from '../dropped-file/index.ts';
import type { PageWorker } from '../worker-link/index.ts';
import { BookDraft, type BookPorts } from './BookDraft.tsx';
import { FileDraft } from './FileDraft.tsx';
import { PasteForm } from './PasteForm.tsx';
import { PdfDraft, type PdfPorts } from './PdfDraft.tsx';
import { TextDraft } from './TextDraft.tsx';
import { useAddText } from './use-add-text.ts';
import { usePaste } from './use-paste.ts';

export interface AddTextProps {
  /** Starts the worker that reads files (`text-session`). */
  readonly startWorker: () => PageWorker;
  /** Resolves once the text is stored. Rejects in plain words, with nothing lost. */
  readonly onAdd: (text: NewText) => Promise<OwnTextHead>;
  readonly onAdded: (text: OwnTextHead) => void;
  readonly books: BookPorts;
  readonly pdfs: PdfPorts;
  readonly added?: AddedFile | undefined;
}

/** A file that is opened at once, or why it can't be. */
export type AddedFile = { readonly file: File } | { readonly problem: string };

/** Those that were opened: the library may be left and come back. */
const taken = new WeakSet<AddedFile>();

/** Adds a text to the library: pasted, or from a file that is opened or dropped on the page. */
export function AddText({ startWorker, onAdd, onAdded, books, pdfs, added }: AddTextProps) {
  const control = useAddText({ onAdd, onAdded });
  const { isOpen, file, longPaste, problem, busy, setOpen, goBack, add } = control;
  const area = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const dragging = useDroppedFile(control.openChosen);
  const { openChosen, failFile } = control;
  useEffect(() => {
    if (!added || taken.has(added)) return;
    taken.add(added);
    if ('file' in added) openChosen(added.file);
    else failFile(new Error(added.problem));
  }, [added, openChosen, failFile]);
  usePaste({ onText: control.addPaste, onFile: control.openChosen });
  useEffect(() => {
    if (isOpen) area.current?.focus();
  }, [isOpen]);

  return (
    <div class={dragging ? 'add-text dragging' : 'add-text'}>
      <button
        type="button"
        class="quiet"
        ref={button}
        aria-label={dragging ? undefined : t('texts.add')}
        aria-expanded={isOpen}
        title={t('texts.addHint')}
        onClick={() => setOpen(!isOpen)}
      >
        {dragging && !isOpen ? t('texts.dropHere') : t('texts.addShort')}
      </button>
      {isOpen && (
        <section class="add-sheet" aria-labelledby="add-text-title">
          <h2 id="add-text-title">{t('texts.title')}</h2>
          <p class="hint">{t('texts.addHint')}</p>
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          {file && 'pdf' in file ? (
            <PdfDraft
              key={control.opened}
              file={file.pdf}
              pdfs={pdfs}
              busy={busy}
              onStore={control.finish}
              onCancel={goBack}
              onFailure={control.failFile}
            />
          ) : file && 'book' in file ? (
            <BookDraft
              key={control.opened}
              file={file.book}
              startWorker={startWorker}
              books={books}
              busy={busy}
              onStore={control.finish}
              onCancel={goBack}
              onFailure={control.failFile}
            />
          ) : file ? (
            <FileDraft
              key={control.opened}
              file={file}
              startWorker={startWorker}
              busy={busy}
              onAdd={add}
              onCancel={goBack}
              onFailure={control.failFile}
            />
          ) : longPaste ? (
            <TextDraft name={t('texts.pasted')} text={longPaste} busy={busy} onAdd={add} onCancel={goBack} />
          ) : (
            <PasteForm
              area={area}
              pasted={control.pasted}
              busy={busy}
              onPasted={control.setPasted}
              onAdd={() => control.addPaste(control.pasted)}
              onLong={control.setLongPaste}
              onFile={control.openChosen}
              onClose={() => {
                setOpen(false);
                button.current?.focus();
              }}
            />
          )}
        </section>
      )}
    </div>
  );
}
