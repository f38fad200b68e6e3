import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReaderSettings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Icon, type IconName, Seal } from '../icon/index.ts';
import type { Listening } from './use-listening.ts';

interface ReaderBarProps {
  /** How much has been read, 0 to 1. */
  readonly progress: number;
  readonly listening: Listening;
  readonly panelOpen: boolean;
  /** The button that opens the settings: the focus returns to it. */
  readonly panelButton: RefObject<HTMLButtonElement | null>;
  readonly onPanel: () => void;
  /** Absent where the article has no English. */
  readonly english: ReaderSettings['english'] | undefined;
  readonly onEnglish: () => void;
}

/** The bar above an article: the way back, progress, listening, the settings. */
export function ReaderBar(props: ReaderBarProps) {
  const { progress, listening, panelOpen, panelButton, onPanel, english, onEnglish } = props;
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
    <nav class="top-bar reader-bar" aria-label={t('reader.bar')}>
      <a class="home" href="#library">
        <Seal />
        <b lang="zh-Hans">行间</b> <span>{t('reader.allArticles')}</span>
      </a>
      <progress max={1} value={progress} aria-label={t('reader.progress')} />
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
        ref={panelButton}
        aria-expanded={panelOpen}
        aria-controls="reading-panel"
        onClick={onPanel}
      >
        <Label icon="letters" text={t('reader.settings')} />
      </button>
    </nav>
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
