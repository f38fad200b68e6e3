import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type CardAnchor,
  type CardPorts,
  keepBeside,
  WordCard,
  type WordLookup,
} from '../word-card/index.ts';
import type { OpenWord } from './use-open-word.ts';

interface OpenCardProps {
  readonly word: OpenWord;
  readonly ports: CardPorts;
  /** Shows the sentence of the word in the text. */
  readonly onSentence: (lookup: WordLookup) => void;
  readonly close: () => void;
}

/** The bar at the top of the reader, in CSS pixels. */
const BAR_PX = 49;

/** The card of the open word, beside it, or at the foot of the window. */
export function OpenCard({ word, ports, onSentence, close }: OpenCardProps) {
  const place = useRef<HTMLDivElement>(null);
  const { element, range, by } = word;
  // The word when the card opened: the card itself follows later changes.
  const [{ query, act }] = useState(word);

  const sheet = by === 'touch';
  useEffect(() => {
    const card = place.current;
    if (!card) return undefined;
    return keepBeside(card, anchorOf(element, range), { sheet, barHeight: BAR_PX, onGone: close });
  }, [element, range, sheet, close]);
  useLayoutEffect(() => {
    if (by === 'key')
      place.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }, [by]);
  return (
    <div class="open-card card-place" ref={place}>
      <WordCard
        word={query}
        ports={ports}
        act={act}
        onClose={close}
        onSentence={onSentence}
        keysFrom={document}
      />
    </div>
  );
}

/** The rectangle of a word with its pinyin, or of the selection: a `<ruby>`'s own may leave the pinyin out. */
function anchorOf(element: HTMLElement, range: Range | undefined): CardAnchor {
  return {
    element,
    box: () => {
      const box = (range ?? element).getBoundingClientRect();
      if (!element.isConnected || box.width === 0) return undefined;
      const pinyin = range ? undefined : element.querySelector('rt')?.getBoundingClientRect();
      if (!pinyin || pinyin.height === 0) return box;
      const top = Math.min(box.top, pinyin.top);
      return new DOMRect(box.left, top, box.width, Math.max(box.bottom, pinyin.bottom) - top);
    },
  };
}
