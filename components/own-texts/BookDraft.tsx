import { useEffect, useRef, useState } from 'preact/hooks';
import type { NewText, OwnTextHead } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { BookPreview } from '../epub/index.ts';
import type { TextCalls, TextPagePorts } from '../text-session/index.ts';
import { type PageWorker, WorkerSession } from '../worker-link/index.ts';
import { TextDraft } from './TextDraft.tsx';

/** What storing a book needs. All reject in plain words. */
export interface BookPorts {
  /** A fresh id, for the text and its pictures. */
  readonly newId: () => string;
  /** Resolves once the text is stored. */
  readonly add: (id: string, text: NewText) => Promise<OwnTextHead>;
  /** Removes pictures that were stored for a text that is not going to be. */
  readonly dropPictures: (id: string) => Promise<void>;
}

interface BookDraftProps {
  readonly file: File;
  readonly startWorker: () => PageWorker;
  readonly books: BookPorts;
  readonly busy: boolean;
  readonly onStore: (store: () => Promise<OwnTextHead>) => void;
  readonly onCancel: () => void;
  /** Called with the reason when it can't be read. */
  readonly onFailure: (error: unknown) => void;
}

/** A book before it is added: read by a worker, which can be stopped, then previewed. Give it a `key` for each file. */
export function BookDraft(props: BookDraftProps) {
  const { file, busy, books, onStore, onCancel } = props;
  const { preview, share, ask, stop, stopQuietly } = useBookWorker(props);
  const [id] = useState(books.newId);
  if (!preview) {
    const cancel = (): void => {
      stopQuietly();
      onCancel();
    };
    return (
      <BookProgress label={t('texts.readingBook', { name: file.name })} share={share} onCancel={cancel} />
    );
  }
  if (busy && preview.pictures > 0) {
    // The store is told: it removes what was written.
    return <BookProgress label={t('texts.savingBook', { name: file.name })} share={share} onCancel={stop} />;
  }
  const add = (text: NewText): void =>
    onStore(async () => {
      if (preview.pictures > 0) {
        await ask((calls) => calls.storePictures(id)).catch(async (error: unknown) => {
          await books.dropPictures(id).catch(() => undefined); // otherwise they are removed after an hour
          onCancel();
          throw error;
        });
      }
      return books.add(id, text);
    });
  const { text, pictures, missing } = preview;
  const chapters = new Set(text.chapters?.map(({ part }) => part)).size;
  return (
    <TextDraft name={file.name} text={text} busy={busy} onAdd={add} onCancel={onCancel}>
      <p class="hint book-facts">
        {t('texts.chapters', { count: chapters })}
        {pictures > 0 && <span>{t('texts.pictures', { count: pictures })}</span>}
      </p>
      {missing > 0 && (
        <p class="problem" role="status">
          {t('texts.missingParts', { count: missing })}
        </p>
      )}
    </TextDraft>
  );
}

interface BookProgressProps {
  readonly label: string;
  /** 0 to 1 */
  readonly share: number;
  readonly onCancel: () => void;
}

/** How far reading or saving a file is, and the way to stop it. */
export function BookProgress({ label, share, onCancel }: BookProgressProps) {
  const button = useRef<HTMLButtonElement>(null);
  // The element that had the focus, the button of a file, is gone.
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="book-progress">
      <label>
        <span>{label}</span>
        <progress value={share} max={1} />
      </label>
      <button type="button" class="button" ref={button} onClick={onCancel}>
        {t('texts.cancel')}
      </button>
    </div>
  );
}

type AskWorker = <R>(request: (calls: WorkerSession<TextCalls>['calls']) => Promise<R>) => Promise<R>;

interface BookWorker {
  /** `undefined` while the book is being read. */
  readonly preview: BookPreview | undefined;
  readonly share: number;
  readonly ask: AskWorker;
  /** Ends the worker; whoever waits for it hears that it was stopped. */
  readonly stop: () => void;
  /** Ends the worker; nobody hears of it. */
  readonly stopQuietly: () => void;
}

/** The worker that reads the book, and later stores its pictures. */
function useBookWorker({ file, startWorker, onFailure }: BookDraftProps): BookWorker {
  const [preview, setPreview] = useState<BookPreview>();
  const [share, setShare] = useState(0);
  const running = useRef<WorkerSession<TextCalls>>(undefined);
  useEffect(() => {
    const offered: TextPagePorts = { onProgress: setShare };
    const session = new WorkerSession<TextCalls>(startWorker(), {
      offered: { ...offered },
      broken: () => t('texts.broken'),
    });
    running.current = session;
    let isShown = true;
    session.ask(session.calls.openBook(file, file.name)).then(
      (read) => {
        if (!isShown) return;
        setPreview(read);
        setShare(0);
      },
      (error: unknown) => isShown && onFailure(error),
    );
    return () => {
      isShown = false;
      session.stop(new Error(t('texts.stopped')));
    };
  }, [file, startWorker, onFailure]);
  const ask: AskWorker = (request) => {
    const session = running.current;
    return session ? session.ask(request(session.calls)) : Promise.reject(new Error(t('texts.stopped')));
  };
  return {
    preview,
    share,
    ask,
    stop: () => running.current?.stop(new Error(t('texts.stopped'))),
    stopQuietly: () => running.current?.stop(),
  };
}
