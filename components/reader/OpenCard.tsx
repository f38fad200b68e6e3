import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type CardPorts, followSwipe, WordCard, type WordLookup } from '../word-card/index.ts';
import type { OpenWord, WordOpener } from './use-open-word.ts';
import { keyName } from './word-cursor.ts';

interface OpenCardProps extends Omit<WordOpener, 'open' | 'openWord'> {
  readonly word: OpenWord;
  readonly ports: CardPorts;
  /** Shows the sentence of the word in the text. */
  readonly onSentence: (lookup: WordLookup) => void;
}

/** Room between a word and its card, and between a card and the window's edge. */
const GAP_PX = 8;
/** The bar at the top of the reader. */
const BAR_PX = 52;

/** The card of the open word, floating under it or, where there is no room, over it. */
export function OpenCard({ word, ports, onSentence, close, holdOpen, moveBy }: OpenCardProps) {
  const place = useRef<HTMLDivElement>(null);
  const { element, by } = word;
  const [query] = useState(word.query);

  const sheet = by === 'touch';
  useEffect(() => {
    const card = place.current;
    if (!card) return undefined;
    const stopSwipe = sheet ? followSwipe(card, close) : () => {};
    let wasShown = false;
    const follow = (): void => {
      if (wasShown && isOut(element)) close();
      else if (!sheet) void float(element, card);
      else if (!wasShown) showOver(element, card.offsetHeight);
      wasShown = true;
    };
    const stopUpdates = autoUpdate(element, card, follow);
    return () => {
      stopUpdates();
      stopSwipe();
    };
  }, [element, sheet, close]);

  useLayoutEffect(() => {
    if (by === 'key')
      place.current?.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }, [by]);

  // A click beside word and card puts the card away.
  useEffect(() => {
    const onDown = ({ target }: Event): void => {
      const inside = target instanceof Node && (place.current?.contains(target) || element.contains(target));
      if (!inside) close();
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, [element, close]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pointer of the dialog inside pass through here
    <div
      class={sheet ? 'open-card sheet' : 'open-card'}
      ref={place}
      onPointerEnter={() => holdOpen(true)}
      onPointerLeave={() => holdOpen(false)}
      onKeyDown={(event) => {
        const isWriting = event.target instanceof HTMLInputElement;
        if (!isWriting && moveBy(keyName(event))) event.preventDefault();
      }}
    >
      <WordCard word={query} ports={ports} onClose={close} onSentence={onSentence} keysFrom={document} />
    </div>
  );
}

/** Whether a word has left the window; a word that is drawn again under its card is not reported. */
function isOut(word: HTMLElement): boolean {
  const { top, bottom, width } = word.getBoundingClientRect();
  return word.isConnected && width > 0 && (bottom <= BAR_PX || top >= innerHeight);
}

/** Scrolls a word into what a sheet at the foot leaves free. */
function showOver(word: HTMLElement, height: number): void {
  const below = word.getBoundingClientRect().bottom + GAP_PX - (innerHeight - height);
  if (below > 0) scrollBy({ top: below, behavior: 'instant' });
}

async function float(word: HTMLElement, card: HTMLElement): Promise<void> {
  if (!word.isConnected) return; // drawn again under its card, which stays where it is
  const padding = { top: BAR_PX + GAP_PX, right: GAP_PX, bottom: GAP_PX, left: GAP_PX };
  const wordWithPinyin = { contextElement: word, getBoundingClientRect: () => unionRect(word) };
  const { x, y } = await computePosition(wordWithPinyin, card, {
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding, fallbackPlacements: ['top-start'] }),
      shift({ padding }),
      size({
        padding,
        apply: ({ availableHeight }) =>
          card.style.setProperty('--word-card-room', `${Math.floor(availableHeight)}px`),
      }),
    ],
  });
  card.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}

/** Where a word and its pinyin stand: a `<ruby>`'s own rectangle may leave the pinyin out. */
function unionRect(word: HTMLElement): DOMRect {
  const { left, top, right, bottom } = word.getBoundingClientRect();
  const pinyin = word.querySelector('rt')?.getBoundingClientRect();
  if (!pinyin || pinyin.height === 0) return new DOMRect(left, top, right - left, bottom - top);
  const upper = Math.min(top, pinyin.top);
  return new DOMRect(left, upper, right - left, Math.max(bottom, pinyin.bottom) - upper);
}
