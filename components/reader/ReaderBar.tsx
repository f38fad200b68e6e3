import { useEffect, useRef } from 'preact/hooks';
import type { ReaderSettings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Icon, type IconName, Seal } from '../icon/index.ts';
import { createLazy } from '../lazy-part/index.ts';
import { BookPanel } from './BookPanel.tsx';
import type { Book } from './book.ts';
import type { PagePanelProps } from './PagePanel.tsx';
import type { Listening } from './use-listening.ts';
import type { Panel, Panels } from './use-panels.ts';

interface ReaderBarProps {
  /** How much has been read, 0 to 1. */
  readonly progress: number;
  readonly listening: Listening;
  /** Absent where the article has no English. */
  readonly english: ReaderSettings['english'] | undefined;
  readonly onEnglish: () => void;
  /** Of a chapter: its book. */
  readonly book: Book | undefined;
  /** Where the pages of a PDF file come from. */
  readonly pages: Omit<PagePanelProps, 'onClose'>;
  readonly panels: Panels;
}

/** The pages of a PDF file, loaded when they are first shown. */
const LazyPages = createLazy<PagePanelProps>(async () => (await import('./PagePanel.tsx')).PagePanel);

/** The bar above an article: the way back, progress, listening, the settings. */
export function ReaderBar(props: ReaderBarProps) {
  const { progress, listening, english, onEnglish, book, pages, panels } = props;
  const hasPages = pages.article.parts.some(({ page }) => page !== undefined);
  const { settings: panel, contents } = panels;
  const { open, toggle } = listening;
  const listen = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    const isClosed = wasOpen.current && !open;
    wasOpen.current = open;
    // The button that ended it is gone.
    if (isClosed && document.activeElement === document.body) listen.current?.focus({ preventScroll: true });
  }, [open]);
  return (
    <>
      <nav class="top-bar reader-bar" aria-label={t('reader.bar')}>
        <a class="home" href="#library">
          <Seal />
          <b lang="zh-Hans">行间</b> <span>{t('reader.allArticles')}</span>
        </a>
        {book && <ContentsButton book={book} contents={contents} />}
        <progress max={1} value={progress} aria-label={t('reader.progress')} />
        {hasPages && <PagesButton pages={panels.pages} />}
        {!open && (
          <>
            <button
              type="button"
              class="bar-button"
              title={t('reader.sentenceHint')}
              onClick={() => toggle('sentence')}
            >
              <Label icon="play" text={t('reader.sentence')} />
            </button>
            <button
              type="button"
              class="bar-button"
              ref={listen}
              title={t('reader.listenHint')}
              onClick={() => toggle('all')}
            >
              <Label icon="speaker" text={t('reader.listen')} />
            </button>
          </>
        )}
        {english !== undefined && (
          <button
            type="button"
            class="bar-button"
            aria-pressed={english === 'always'}
            title={t('reader.englishHint')}
            onClick={onEnglish}
          >
            <Label icon="english" text={t('reader.english')} />
          </button>
        )}
        <button
          type="button"
          class="bar-button"
          ref={panel.button}
          aria-expanded={panel.isOpen}
          aria-controls="reading-panel"
          onClick={panel.toggle}
        >
          <Label icon="letters" text={t('reader.settings')} />
        </button>
      </nav>
      {panels.pages.isOpen && <LazyPages {...pages} onClose={panels.pages.close} />}
      {book && contents.isOpen && <BookPanel book={book} progress={progress} onClose={contents.close} />}
    </>
  );
}

/** Opens the list of contents; says which chapter this is. */
function ContentsButton({ book, contents }: { readonly book: Book; readonly contents: Panel }) {
  const place = t('reader.book.chapter', { chapter: book.chapter + 1, count: book.ranges.length });
  return (
    <button
      type="button"
      class="bar-button"
      ref={contents.button}
      title={t('reader.book.contents')}
      aria-label={`${t('reader.book.contents')}: ${place}`}
      aria-expanded={contents.isOpen}
      aria-controls="book-panel"
      onClick={contents.toggle}
    >
      <Icon name="list" /> <b>{place}</b>
    </button>
  );
}

/** Shows the page of a PDF file beside its text. */
function PagesButton({ pages }: { readonly pages: Panel }) {
  return (
    <button
      type="button"
      class="bar-button"
      ref={pages.button}
      title={t('reader.pages.hint')}
      aria-expanded={pages.isOpen}
      aria-controls="page-panel"
      onClick={pages.toggle}
    >
      <Label icon="page" text={t('reader.pages.button')} />
    </button>
  );
}

/** An icon with its word, which narrow windows leave to screen readers. */
function Label({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <>
      <Icon name={icon} /> <span>{text}</span>
    </>
  );
}
