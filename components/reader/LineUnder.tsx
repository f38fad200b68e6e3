import { useEffect } from 'preact/hooks';
import type { LineWord } from '../../dictionary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import { EnglishLine, type EnglishPorts, useEnglish, WordLine, type WordLookup } from '../word-card/index.ts';

export interface LineUnderProps {
  readonly sentence: WordLookup['sentence'];
  /** Brackets join the parts of its patterns. */
  readonly brackets: boolean;
  /** Where the word starts from which it was opened. */
  readonly current?: number | undefined;
  readonly takesFocus: boolean;
  /** Absent where the article has English of its own. */
  readonly ports: EnglishPorts | undefined;
  /** English was asked for at once. */
  readonly asks: boolean;
  readonly onHide: () => void;
  readonly onOpen: (word: LineWord, event: MouseEvent) => void;
  /** Opens a headword that does not stand in the line so. */
  readonly onOpenHeadword: (word: { readonly form: string }, event: MouseEvent) => void;
}

/** The words of a sentence, shown under it; in own texts with its English by the browser's translator. */
export function LineUnder(props: LineUnderProps) {
  const { sentence, brackets, current, takesFocus, ports, asks, onHide, onOpen, onOpenHeadword } = props;
  const { words, patterns } = sentence;
  const english = useEnglish(sentence, ports ?? NONE);
  const { ask, state } = english;
  useEffect(() => {
    if (asks && ports) ask();
  }, []);
  return (
    <>
      <div>
        {ports && state.status !== 'idle' && <EnglishLine english={english} />}
        <WordLine {...{ words, patterns, brackets, current, takesFocus, onOpen, onOpenHeadword }} />
      </div>
      <div class="line-buttons" lang={textLocale()}>
        <button
          type="button"
          class="bar-button"
          aria-label={t('reader.hideWords')}
          title={t('reader.hideWordsHint')}
          onClick={onHide}
        >
          ×
        </button>
        {ports && state.status === 'idle' && (
          <button
            type="button"
            class="bar-button"
            title={t('reader.sentenceEnglishHint')}
            onClick={() => ask()}
          >
            <b aria-hidden="true">En</b>
            <span class="visually-hidden">{t('reader.sentenceEnglish')}</span>
          </button>
        )}
      </div>
    </>
  );
}

const NONE: EnglishPorts = { translate: async () => ({ status: 'none' }) };
