import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { WordLink, WordQuery } from '../../dictionary/index.ts';
import type { CorrectedWord, CorrectionScope } from '../../vocabulary/index.ts';
import type { CardAct } from '../word-surface/index.ts';
import type { JoinedWord } from './CorrectPanel.tsx';
import type { WordLookup } from './ports.ts';
import type { Actions } from './use-actions.ts';
import type { Views } from './use-views.ts';

interface Stepping {
  readonly card: RefObject<HTMLElement | null>;
  /** The word that the card was opened on. */
  readonly word: WordQuery;
  readonly views: Views;
  readonly lookup: WordLookup | undefined;
  /** The sentence, while it is shown. */
  readonly line: WordLookup['sentence'] | undefined;
  readonly act: CardAct | undefined;
  readonly onSentence: ((lookup: WordLookup) => void) | undefined;
  readonly correct: Actions['correct'];
}

/** Steps from one view of the card to the next; each keeps the focus in the card. */
export interface CardSteps {
  readonly keepFocus: () => void;
  readonly go: (to: WordLink | WordQuery) => void;
  readonly stepBack: () => void;
  /** Shows the sentence, or goes back from it. */
  readonly toggleLine: () => void;
  readonly correct: (words: readonly CorrectedWord[], scope?: CorrectionScope, next?: WordQuery) => void;
  readonly askWhere: (words: readonly CorrectedWord[], joined?: JoinedWord) => void;
  /** Whether the sentence takes the focus when it appears. */
  readonly lineTakesFocus: RefObject<boolean>;
}

/** Whether a look-up has the words of its sentence. */
export function hasWords(lookup: WordLookup | undefined): boolean {
  return lookup !== undefined && lookup.sentence.words.length > 0;
}

/** Makes the steps of a card. */
export function useCardSteps({
  card,
  word,
  views,
  lookup,
  line,
  act,
  onSentence,
  correct: write,
}: Stepping): CardSteps {
  const { query } = views.view;
  /** The clicked element may be gone from the card now: the focus stays in the card. */
  const keepFocus = (): void => card.current?.focus({ preventScroll: true });
  const go = (to: WordLink | WordQuery): void => {
    views.open(placeIn(word, to));
    keepFocus();
  };
  const correct = (words: readonly CorrectedWord[], scope?: CorrectionScope, next?: WordQuery): void => {
    // Read as corrected from now on, whatever was above it.
    const { pinyin: _before, ...place } = query;
    const { text, start } = next ?? place;
    write({ words, scope, text, start }, () => {
      views.refresh(next ?? place);
      keepFocus();
    });
  };
  /** Corrects; where the word is in a text the reader first chooses the scope. */
  const askWhere = (words: readonly CorrectedWord[], joined?: JoinedWord): void => {
    const { form, text, start } = joined?.query ?? query;
    if (!lookup || text === undefined || start === undefined) {
      correct(words, undefined, joined?.query);
      return;
    }
    const place = { text, start, end: start + form.length };
    views.ask({ words, place, around: joined?.around ?? lookup.around, next: joined?.query });
  };
  const lineTakesFocus = useRef(act === 'line');
  const toggleLine = (): void => {
    if (line) stepBack();
    else if (lookup && hasWords(lookup) && onSentence) onSentence(lookup);
    else {
      lineTakesFocus.current = card.current?.matches(':focus-within') ?? false;
      views.showPanel('line');
    }
  };
  const stepBack = (): void => {
    views.back();
    keepFocus();
  };
  return { keepFocus, go, stepBack, toggleLine, correct, askWhere, lineTakesFocus };
}

/** A word reached from the opened one: with its place in the text, if it is there or inside that word. */
function placeIn({ form, text, start }: WordQuery, to: WordLink | WordQuery): WordQuery {
  const query = { form: to.form, pinyin: to.pinyin ?? '' };
  if (text === undefined || start === undefined) return query;
  const inside = form.indexOf(to.form);
  const place = to.start ?? (inside < 0 ? undefined : start + inside);
  return place === undefined ? query : { ...query, text, start: place };
}
