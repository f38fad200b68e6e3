import type { RefObject } from 'preact';
import type { Listening } from './use-listening.ts';

interface ReaderBarProps {
  /** How much has been read, 0 to 1. */
  readonly progress: number;
  readonly listening: Listening;
  readonly panelOpen: boolean;
  /** The button that opens the settings: the focus comes back to it. */
  readonly panelButton: RefObject<HTMLButtonElement | null>;
  readonly onPanel: () => void;
}

/** What stays over an article: the way back, how far one is, listening, the settings. */
export function ReaderBar({ progress, listening, panelOpen, panelButton, onPanel }: ReaderBarProps) {
  const { speaking, toggle } = listening;
  return (
    <nav class="top-bar reader-bar" aria-label="Reader">
      <a class="home" href="#library">
        <b lang="zh-Hans">行间</b> <span>All articles</span>
      </a>
      <progress max={1} value={progress} aria-label="How far you have read" />
      {speaking ? (
        <button type="button" class="bar-button" onClick={() => toggle('all')}>
          ■ <span>Stop</span>
        </button>
      ) : (
        <>
          <button
            type="button"
            class="bar-button"
            title="Listen to the sentence (l)"
            onClick={() => toggle('sentence')}
          >
            ▸ <span>Sentence</span>
          </button>
          <button
            type="button"
            class="bar-button"
            title="Listen from here on (Shift l)"
            onClick={() => toggle('all')}
          >
            ▸▸ <span>Listen</span>
          </button>
        </>
      )}
      <button
        type="button"
        class="bar-button"
        ref={panelButton}
        aria-expanded={panelOpen}
        aria-controls="reading-panel"
        onClick={onPanel}
      >
        <b aria-hidden="true">Aa</b> <span>Settings</span>
      </button>
    </nav>
  );
}
