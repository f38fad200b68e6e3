import { useEffect, useRef, useState } from 'preact/hooks';
import type { NewText, OwnTextHead } from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import type { PdfCalls, PdfPagePorts, PdfPreview } from '../pdf-session/index.ts';
import { type PageWorker, WorkerSession } from '../worker-link/index.ts';
import { BookProgress } from './BookDraft.tsx';
import { TextDraft } from './TextDraft.tsx';

/** What reading and storing a PDF file needs. All reject in plain words. */
export interface PdfPorts {
  /** A fresh id, for the text and its file. */
  readonly newId: () => string;
  /** Starts the worker that reads PDF files (`pdf-session`). */
  readonly startWorker: () => PageWorker;
  /** Resolves once the text is stored. */
  readonly add: (id: string, text: NewText) => Promise<OwnTextHead>;
  /** Stores the file for a text that is stored after it; alone, it is removed after an hour. */
  readonly storeFile: (id: string, file: Blob) => Promise<void>;
  readonly dropFile: (id: string) => Promise<void>;
  /** The file of a text; `undefined` where it is not on this device. */
  readonly file: (id: string) => Promise<Blob | undefined>;
}

interface PdfDraftProps {
  readonly file: File;
  readonly pdfs: PdfPorts;
  readonly busy: boolean;
  readonly onStore: (store: () => Promise<OwnTextHead>) => void;
  readonly onCancel: () => void;
  /** Called with the reason when it can't be read. */
  readonly onFailure: (error: unknown) => void;
}

/** A PDF file before it is added: read page by page by a worker, which can be stopped, then previewed. Give it a `key` for each file. */
export function PdfDraft({ file, pdfs, busy, onStore, onCancel, onFailure }: PdfDraftProps) {
  const { preview, place, stop } = usePdfWorker({ file, pdfs, onFailure });
  const [keeps, setKeeps] = useState(true);
  const [id] = useState(pdfs.newId);
  if (!preview) {
    const cancel = (): void => {
      stop();
      onCancel();
    };
    const { page = 0, pages = 1 } = place ?? {};
    const at = place ? ` ${t('pdf.progress', { page: Math.min(page + 1, pages), pages })}` : '';
    const label = t('texts.readingBook', { name: file.name }) + at;
    return <BookProgress label={label} share={page / pages} onCancel={cancel} />;
  }
  const add = (text: NewText): void =>
    onStore(async () => {
      if (keeps) await pdfs.storeFile(id, file);
      return pdfs.add(id, text).catch(async (error: unknown) => {
        await pdfs.dropFile(id).catch(() => undefined); // otherwise it is removed after an hour
        throw error;
      });
    });
  return (
    <TextDraft name={file.name} text={preview.text} busy={busy} onAdd={add} onCancel={onCancel}>
      <div class="pdf-facts">
        <p class="hint">{t('pdf.pages', { count: preview.pages })}</p>
        <label class="pdf-keep">
          <input
            type="checkbox"
            checked={keeps}
            onChange={({ currentTarget }) => setKeeps(currentTarget.checked)}
          />{' '}
          {t('pdf.keepPages', { size: megabytes(file.size) })}
        </label>
      </div>
      <LeftOut preview={preview} />
    </TextDraft>
  );
}

/** What of the file is not in the text. */
function LeftOut({ preview: { scanned, broken, damaged } }: { readonly preview: PdfPreview }) {
  const lines = [
    ...(scanned.length > 0 ? [t('pdf.scannedPages', { pages: listPages(scanned) })] : []),
    ...(broken.length > 0 ? [t('pdf.brokenPages', { pages: listPages(broken) })] : []),
    ...(damaged > 0 ? [t('pdf.damaged', { count: damaged })] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <p class="problem" role="status" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

/** How many pages are read. */
interface ReadPlace {
  readonly page: number;
  readonly pages: number;
}

interface PdfWorker {
  /** `undefined` while the file is being read. */
  readonly preview: PdfPreview | undefined;
  readonly place: ReadPlace | undefined;
  readonly stop: () => void;
}

/** The worker that reads the file; it ends with the draft. */
function usePdfWorker({
  file,
  pdfs,
  onFailure,
}: Pick<PdfDraftProps, 'file' | 'pdfs' | 'onFailure'>): PdfWorker {
  const [preview, setPreview] = useState<PdfPreview>();
  const [place, setPlace] = useState<ReadPlace>();
  const running = useRef<WorkerSession<PdfCalls>>(undefined);
  useEffect(() => {
    const offered: PdfPagePorts = { onProgress: (page, pages) => setPlace({ page, pages }) };
    const session = new WorkerSession<PdfCalls>(pdfs.startWorker(), {
      offered: { ...offered },
      broken: () => t('pdf.stopped'),
    });
    running.current = session;
    let isShown = true;
    session
      .ask(session.calls.read(file, file.name))
      .then(
        (read) => isShown && setPreview(read),
        (error: unknown) => isShown && onFailure(error),
      )
      .finally(() => session.stop());
    return () => {
      isShown = false;
      session.stop();
    };
  }, [file, pdfs, onFailure]);
  return { preview, place, stop: () => running.current?.stop() };
}

const MAX_LISTED = 12;

/** `2, 5, 6` */
function listPages(pages: readonly number[]): string {
  const listed = pages.slice(0, MAX_LISTED).join(', ');
  return pages.length > MAX_LISTED ? `${listed}…` : listed;
}

function megabytes(bytes: number): string {
  const unit = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(textLocale(), unit).format(Math.max(0.1, bytes / 1_000_000));
}
