import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LineWord, SentencePattern } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { type LineItem, lineItems } from './line-items.ts';
import { Patterns } from './Patterns.tsx';
import { Pinyin } from './Pinyin.tsx';
import { type BracketRow, bracketsOf, isFixedWord, patternsAt } from './pattern-brackets.ts';
import type { PatternSaving } from './use-pattern-saving.ts';

interface WordLineProps {
  readonly words: readonly LineWord[];
  /** The sentence's patterns of grammar: named under the line, and where `brackets` is set joined by brackets. */
  readonly patterns: readonly SentencePattern[];
  readonly brackets: boolean;
  /** Absent where patterns can't be saved. */
  readonly patternActions?: PatternSaving;
  /** Where the word starts from which it was opened. */
  readonly current?: number | undefined;
  /** The current word takes the focus. */
  readonly takesFocus?: boolean;
  readonly onOpen: (word: LineWord, event: MouseEvent) => void;
  /** Opens a headword that does not stand in the line so: a verb whose parts stand apart. */
  readonly onOpenHeadword: (word: { readonly form: string }, event: MouseEvent) => void;
}

/**
 * A sentence as a line of words, each over its pinyin and its meaning there; the line wraps like text. One tab stop:
 * arrows move from word to word. A pattern at which the reader points, by its words or its name, is lit.
 */
export function WordLine(props: WordLineProps) {
  const {
    words,
    patterns,
    brackets,
    patternActions,
    current,
    takesFocus = false,
    onOpen,
    onOpenHeadword,
  } = props;
  const list = useRef<HTMLOListElement>(null);
  const items = lineItems(words);
  const rows = brackets ? bracketsOf(items, patterns) : [];
  const [lit, setLit] = useState<SentencePattern>();
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
  const point = (word: LineWord | undefined): void => {
    setLit(word && patternsAt(patterns, placeOf(word))[0]);
  };
  const line = (
    <ol class="line-words" aria-label={t('card.sentence')} ref={list} onKeyDown={onKeyDown}>
      {items.map((item, at) => {
        const { word } = item;
        return (
          <li
            key={word.start}
            onPointerEnter={() => point(word)}
            onPointerLeave={() => point(undefined)}
            onFocusCapture={() => point(word)}
            onBlurCapture={() => point(undefined)}
          >
            <button
              type="button"
              class={lit && isFixedWord(lit, placeOf(word)) ? 'line-word lit' : 'line-word'}
              aria-current={word.start === current ? 'true' : undefined}
              tabIndex={at === cursor ? 0 : -1}
              onClick={(event) => {
                setCursor(at);
                onOpen(word, event);
              }}
            >
              <LineWordText {...item} />
            </button>
            {rows[at] && <Brackets rows={rows[at]} lit={lit && patterns.indexOf(lit)} />}
          </li>
        );
      })}
    </ol>
  );
  if (patterns.length === 0) return line;
  return (
    <>
      {line}
      <Patterns
        title={t('card.grammar')}
        patterns={patterns}
        actions={patternActions}
        onOpen={onOpenHeadword}
        onPoint={setLit}
      />
    </>
  );
}

function placeOf({ start, text }: LineWord): { readonly start: number; readonly end: number } {
  return { start, end: start + text.length };
}

/** What passes under one word of the brackets of the sentence. They only show what the list under the line says. */
function Brackets({ rows, lit }: { readonly rows: readonly BracketRow[]; readonly lit: number | undefined }) {
  return (
    <span class="brackets" aria-hidden="true">
      {rows.map((piece, at) => (
        <i
          key={at}
          class={[
            piece && 'passes',
            piece?.isFirst && 'first',
            piece?.isLast && 'last',
            piece?.isMark && 'mark',
            piece && piece.pattern === lit && 'lit',
          ]
            .filter(Boolean)
            .join(' ')}
        />
      ))}
    </span>
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
    <span class="doubt" title={t(`card.guess.${of}`)}>
      <span aria-hidden="true">?</span>
      <span class="visually-hidden">{t(`card.uncertain.${of}`)}</span>
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
