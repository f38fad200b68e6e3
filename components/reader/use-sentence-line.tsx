import { type RefObject, render } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { LineWord } from '../../dictionary/index.ts';
import { type CardPorts, WordLine, type WordLookup } from '../word-card/index.ts';
import type { ArticleDrawer } from './article-drawer.ts';
import { sentenceInSight } from './sentence-english.ts';
import type { OpenWord, WordOpener } from './use-open-word.ts';
import type { OpenedBy } from './word-events.ts';

/** The words of one sentence, shown under it. */
export interface SentenceLine {
  /** Shows the words of the sentence that the reader is in, or hides them; resolves with what is to be read out. */
  readonly toggle: () => Promise<string>;
  /** Shows the sentence of a word whose card is open. */
  readonly show: (word: OpenWord, lookup: WordLookup) => void;
}

interface LineWorld {
  readonly drawer: ArticleDrawer | undefined;
  readonly lookUp: CardPorts['lookUp'];
  readonly openWord: WordOpener['openWord'];
}

interface Line {
  readonly words: readonly LineWord[];
  /** The text that they stand in. */
  readonly text: string;
  /** Where the word starts that it was asked for. */
  readonly current?: number | undefined;
}

/** Shows a sentence word by word where it stands, one at a time. It goes when its paragraph is drawn again. */
export function useSentenceLine(
  root: RefObject<HTMLElement | null>,
  { drawer, lookUp, openWord }: LineWorld,
): SentenceLine {
  const shown = useRef<HTMLElement>(undefined);
  /** Counts what was asked: an answer to an earlier question is dropped. */
  const turn = useRef(0);

  const hide = useCallback((): void => {
    turn.current += 1;
    const line = shown.current;
    shown.current = undefined;
    if (!line) return;
    const word = line.contains(document.activeElement) && line.parentElement?.querySelector('[data-token]');
    render(null, line);
    line.remove();
    if (word instanceof HTMLElement) word.focus({ preventScroll: true });
  }, []);
  useEffect(() => hide, [hide]);

  const put = (sentence: Element, { words, text, current }: Line): void => {
    hide();
    const takesFocus = root.current?.contains(document.activeElement) ?? false;
    const line = document.createElement('span');
    line.className = 'sentence-line';
    sentence.append(line);
    shown.current = line;
    const open = (word: LineWord, event: MouseEvent): void => {
      const { text: form, start, kind, pinyin } = word;
      const query = { form, text, start, ...(kind !== 'number' && { pinyin }) };
      // The word's button.
      openWord({ element: event.currentTarget as HTMLElement, by: openedBy(event), query });
    };
    render(
      <>
        <WordLine {...{ words, current, takesFocus }} onOpen={open} />
        <button type="button" class="bar-button" aria-label="Hide the words" title="Hide (w)" onClick={hide}>
          ×
        </button>
      </>,
      line,
    );
    line.scrollIntoView({ block: 'nearest' });
  };

  const toggle = async (): Promise<string> => {
    const sentence = root.current ? sentenceInSight(root.current) : undefined;
    const isShown = shown.current !== undefined && shown.current.parentElement === sentence;
    hide();
    const mine = turn.current;
    const word = sentence?.querySelector<HTMLElement>('[data-token]');
    const place = word && drawer?.tokenAt(word);
    if (isShown || !sentence || !place) return '';
    const { token, text } = place;
    const { sentence: found } = await lookUp({ form: token.text, text, start: token.start });
    if (turn.current !== mine || !sentence.isConnected) return '';
    put(sentence, { words: found.words, text });
    return 'The sentence stands under itself word by word.';
  };
  return {
    toggle,
    show: ({ element, query }, { sentence, form }) => {
      const place = element.closest('.sentence');
      if (place && query.text !== undefined)
        put(place, {
          words: sentence.words,
          text: query.text,
          current: form === query.form ? query.start : undefined,
        });
    },
  };
}

function openedBy(event: MouseEvent): OpenedBy {
  if (event.detail === 0) return 'key';
  return event instanceof PointerEvent && event.pointerType === 'touch' ? 'touch' : 'click';
}
