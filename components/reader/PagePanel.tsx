import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Icon } from '../icon/index.ts';
import type { PdfPorts } from '../own-texts/index.ts';
import type { PdfCalls } from '../pdf-session/index.ts';
import { WorkerSession } from '../worker-link/index.ts';
import type { ReaderArticle } from './article.ts';
import { measurePosition, watchScroll } from './scrolling.ts';
import './page-panel.css';

export interface PagePanelProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly article: Pick<ReaderArticle, 'id' | 'parts' | 'title'>;
  readonly pdfs: Pick<PdfPorts, 'startWorker' | 'file'>;
  readonly onClose: () => void;
}

/** How much larger than the panel a page may be drawn. */
const ZOOMS = [1, 2, 3] as const;

/** The pages of a PDF file as they are printed, beside its text: the page that is being read, or another one. */
export function PagePanel({ root, article, pdfs, onClose }: PagePanelProps) {
  const { file, problem } = useFile(article, pdfs);
  const [page, setPage] = usePageRead(root, article.parts);
  const [zoom, setZoom] = useState(0);
  const count = file?.pages ?? 0;
  return (
    <aside class="page-panel" id="page-panel" aria-label={t('reader.pages.label')}>
      <header>
        <TurnButton
          label={t('reader.pages.previous')}
          turn="previous"
          disabled={page <= 1}
          onTurn={() => setPage(page - 1)}
        />
        <span role="status">{count > 0 && t('reader.pages.place', { page, count })}</span>
        <TurnButton
          label={t('reader.pages.next')}
          turn="next"
          disabled={page >= count}
          onTurn={() => setPage(page + 1)}
        />
        <button type="button" class="button" onClick={() => setZoom((zoom + 1) % ZOOMS.length)}>
          {t('reader.pages.zoom', { factor: ZOOMS[zoom] ?? 1 })}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('texts.close')}
        </button>
      </header>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {file && <PagePicture session={file.session} page={page} zoom={ZOOMS[zoom] ?? 1} />}
    </aside>
  );
}

interface TurnButtonProps {
  readonly label: string;
  readonly turn: 'previous' | 'next';
  readonly disabled: boolean;
  readonly onTurn: () => void;
}

function TurnButton({ label, turn, disabled, onTurn }: TurnButtonProps) {
  return (
    <button
      type="button"
      class={`bar-button turn ${turn}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onTurn}
    >
      <Icon name="arrow" />
    </button>
  );
}

interface PagePictureProps {
  readonly session: WorkerSession<PdfCalls>;
  readonly page: number;
  readonly zoom: number;
}

/** A page as a picture: drawn in a worker, as wide as there is room. */
function PagePicture({ session, page, zoom }: PagePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string>();
  const [shown, setShown] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const room = frame.current?.clientWidth ?? 400;
    session.ask(session.calls.draw(page, Math.round(room * zoom * devicePixelRatio))).then(
      (picture) => {
        const drawn = canvas.current;
        if (!isWanted || !drawn) return picture.close();
        drawn.width = picture.width;
        drawn.height = picture.height;
        drawn.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
        setProblem(undefined);
        setShown(page);
      },
      (error: unknown) => isWanted && setProblem(t('reader.pages.notDrawn', { cause: errorMessage(error) })),
    );
    return () => {
      isWanted = false;
    };
  }, [session, page, zoom]);
  return (
    <div class="page-frame" ref={frame} aria-busy={shown !== page}>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('reader.pages.picture', { page: shown })}
        style={{ width: `${100 * zoom}%` }}
        data-page={shown}
      />
    </div>
  );
}

interface OpenedFile {
  readonly session: WorkerSession<PdfCalls>;
  readonly pages: number;
}

/** The file of a text, opened in a worker that ends with the panel. */
function useFile(
  { id, title }: PagePanelProps['article'],
  pdfs: PagePanelProps['pdfs'],
): { readonly file: OpenedFile | undefined; readonly problem: string | undefined } {
  const [file, setFile] = useState<OpenedFile>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const session = new WorkerSession<PdfCalls>(pdfs.startWorker(), {
      offered: {},
      broken: () => t('texts.broken'),
      onBroken: () => setProblem(t('texts.broken')),
    });
    const open = async (): Promise<void> => {
      const stored = await pdfs.file(id.replace(/^text-/, ''));
      if (!stored) throw new Error(t('reader.pages.gone'));
      const pages = await session.ask(session.calls.open(stored, title));
      setFile({ session, pages });
    };
    open().catch((error: unknown) => setProblem(errorMessage(error)));
    return () => session.stop();
  }, [id, title, pdfs]);
  return { file, problem };
}

/** The page of the text at the top of the window, or another one that was chosen since. */
function usePageRead(
  root: RefObject<HTMLElement | null>,
  parts: ReaderArticle['parts'],
): readonly [number, (page: number) => void] {
  const [page, setPage] = useState(1);
  useEffect(() => {
    let before = 0;
    const follow = (): void => {
      const at = root.current ? (measurePosition(root.current)?.part ?? 0) : 0;
      const read = parts[at]?.page ?? 1;
      if (read !== before) setPage(read);
      before = read;
    };
    follow();
    return watchScroll(follow);
  }, [root, parts]);
  return [page, setPage];
}
