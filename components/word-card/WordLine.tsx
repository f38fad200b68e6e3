import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LineWord } from '../../dictionary/index.ts';
import { type LineItem, lineItems } from './line-items.ts';
import { Pinyin } from './Pinyin.tsx';

interface WordLineProps {
  readonly words: readonly LineWord[];
  /** Where the word starts from which it was opened. */
  readonly current?: number | undefined;
  /** The current word takes the focus. */
  readonly takesFocus?: boolean;
  readonly onOpen: (word: LineWord, event: MouseEvent) => void;
}

/**
 * A sentence as a line of words, each over its pinyin and its meaning there; the line wraps like text. One tab stop:
 * arrows move from word to word.
 */
export function WordLine({ words, current, takesFocus = false, onOpen }: WordLineProps) {
  const list = useRef<HTMLOListElement>(null);
  const items = lineItems(words);
  const ofCurrent = items.findIndex(({ word }) => word.start === current);
  const [cursor, setCursor] = useState(Math.max(0, ofCurrent));

  const buttons = (): HTMLElement[] => [...(list.current?.querySelectorAll('button') ?? [])];
  // When it opens, the word that it was opened from is in sight.
  useLayoutEffect(() => {
    const button = buttons()[ofCurrent];
    const body = list.current?.closest('.body');
    if (button && body instanceof HTMLElement) {
      const below = button.getBoundingClientRect().bottom - body.getBoundingClientRect().bottom;
      if (below > 0) body.scrollTop += below + SCROLL_MARGIN_PX;
    }
    if (takesFocus) (button ?? buttons()[0])?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = cursorBy(event.key, cursor, items.length);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setCursor(to);
    buttons()[to]?.focus();
  };
  return (
    <ol class="line-words" aria-label="The sentence, word by word" ref={list} onKeyDown={onKeyDown}>
      {items.map((item, at) => {
        const { word } = item;
        return (
          <li key={word.start}>
            <button
              type="button"
              class="line-word"
              aria-current={word.start === current ? 'true' : undefined}
              tabIndex={at === cursor ? 0 : -1}
              onClick={(event) => {
                setCursor(at);
                onOpen(word, event);
              }}
            >
              <LineWordText {...item} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Room under the word that it was opened from. */
const SCROLL_MARGIN_PX = 34;

function LineWordText({ word, before, after }: LineItem) {
  const { text, pinyin, reading, english, language = 'en', guess, doubt } = word;
  return (
    <>
      <span class="line-chinese" lang="zh">
        {before}
        <b>{text}</b>
        {after}
      </span>{' '}
      <span class="line-pinyin">
        {pinyin && <Pinyin pinyin={pinyin} reading={reading} />}
        {doubt && <Guess of="reading" />}
      </span>{' '}
      <span class="line-english" lang={language}>
        {english}
        {guess && <Guess of="meaning" />}
      </span>
    </>
  );
}

/** The mark of a guess. */
function Guess({ of }: { readonly of: 'reading' | 'meaning' }) {
  return (
    <span class="doubt" title={`This ${of} is a guess`}>
      <span aria-hidden="true">?</span>
      <span class="visually-hidden">, uncertain {of}</span>
    </span>
  );
}

/** Where a key leads among the words; `undefined` for keys that don't move. */
function cursorBy(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return Math.min(count - 1, at + 1);
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
