import { type RefObject, render } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { LineWord } from '../../dictionary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import type { CardPorts, WordLookup } from '../word-card/index.ts';
import type { OpenedBy } from '../word-surface/index.ts';
import type { ArticleDrawer } from './article-drawer.ts';
import { LineUnder, type LineUnderProps } from './LineUnder.tsx';
import { sentenceInSight } from './sentence-english.ts';
import type { OpenWord, WordOpener } from './use-open-word.ts';

/** The words of one sentence, shown under it. */
export interface SentenceLine {
  /** Shows the words of the present sentence, or hides them; resolves with the text for screen readers. */
  readonly toggle: () => Promise<string>;
  /** Shows them with their machine translation. */
  readonly english: () => Promise<string>;
  /** Shows the sentence of the word whose card is open. */
  readonly show: (word: OpenWord, lookup: WordLookup) => void;
}

interface LineWorld {
  /** Brackets join the parts of patterns. */
  readonly brackets: boolean;
  readonly drawer: ArticleDrawer | undefined;
  readonly ports: CardPorts;
  readonly openWord: WordOpener['openWord'];
}

interface Line extends Pick<LineUnderProps, 'sentence' | 'current'> {
  /** The text that its words stand in. */
  readonly text: string;
  readonly asks?: boolean;
}

/** Shows a sentence word by word in its place, one at a time. It disappears when its paragraph is drawn again. */
export function useSentenceLine(
  root: RefObject<HTMLElement | null>,
  { brackets, drawer, ports, openWord }: LineWorld,
): SentenceLine {
  const shown = useRef<HTMLElement>(undefined);
  /** Counts the requests: an answer to an earlier one is dropped. */
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
  useEffect(() => hide, [hide, textLocale()]);

  const put = (place: Element, { sentence, current, text, asks = false }: Line): void => {
    hide();
    const takesFocus = root.current?.contains(document.activeElement) ?? false;
    const line = document.createElement('span');
    line.className = 'sentence-line';
    line.dataset.opensCard = '';
    place.append(line);
    shown.current = line;
    const open = (word: LineWord, event: MouseEvent): void => {
      const { text: form, start, kind, pinyin } = word;
      const query = { form, text, start, ...(kind !== 'number' && { pinyin }) };
      // The word's button.
      openWord({ element: event.currentTarget as HTMLElement, by: openedBy(event), query });
    };
    const openHeadword = (query: { readonly form: string }, event: MouseEvent): void =>
      openWord({ element: event.currentTarget as HTMLElement, by: openedBy(event), query }); // its button
    const ours = place.querySelector('.english');
    render(
      <LineUnder
        {...{ brackets, sentence, current, takesFocus, asks, ports: ours ? undefined : ports }}
        onHide={hide}
        onOpen={open}
        onOpenHeadword={openHeadword}
      />,
      line,
    );
    line.scrollIntoView({ block: 'nearest' });
  };
  /** Looks up the sentence that the reader is in. */
  const showCurrent = async (asks: boolean): Promise<string> => {
    const place = root.current ? sentenceInSight(root.current) : undefined;
    const mine = ++turn.current;
    const word = place?.querySelector<HTMLElement>('[data-token]');
    const found = word && drawer?.tokenAt(word);
    if (!place || !found) return '';
    const { token, text } = found;
    const { sentence } = await ports.lookUp({ form: token.text, text, start: token.start });
    if (turn.current !== mine || !place.isConnected) return '';
    put(place, { sentence, text, asks });
    return t('reader.wordsShown');
  };
  const isShownHere = (): boolean =>
    shown.current !== undefined &&
    root.current !== null &&
    shown.current.parentElement === sentenceInSight(root.current);
  return {
    toggle: async () => {
      if (!isShownHere()) return showCurrent(false);
      hide();
      return '';
    },
    english: () => showCurrent(true),
    show: ({ element, query }, { sentence, form }) => {
      const place = element.closest('.sentence');
      const current = form === query.form ? query.start : undefined;
      if (place && query.text !== undefined) put(place, { sentence, text: query.text, current });
    },
  };
}

function openedBy(event: MouseEvent): OpenedBy {
  if (event.detail === 0) return 'key';
  return event instanceof PointerEvent && event.pointerType === 'touch' ? 'touch' : 'click';
}
