import { render } from 'preact';
import type { Entry } from '../../dictionary/index.ts';
import { tokensCss } from '../theme/index.ts';
import { createCardPlace } from './card-place.ts';
import { type CardContent, WordCard } from './WordCard.tsx';
import wordCardCss from './word-card.css?inline';

/** A word of a page that a card is opened on. */
export interface CardWord {
  /** The word as it stands in the text. */
  readonly form: string;
  readonly pinyin: string;
  /** Where it stands. */
  readonly range: Range;
  /** Saves an entry with the word's sentence; resolves once the background has it. */
  readonly save: (entry: Entry) => Promise<unknown>;
}

/** What a card asks of the world outside the page. */
export interface PageCardPorts {
  /** A name for our element that the page can't foresee. */
  readonly tagName: string;
  lookUp(word: CardWord): Promise<{ readonly entries: readonly Entry[]; readonly saved: readonly string[] }>;
}

/** The one card of a page of others. */
export interface PageCard {
  /** Opens it on a word once the dictionary has answered, in place of the word it was open on. */
  open(word: CardWord): void;
  close(): void;
  /** Whether an event comes from the card. */
  isOnCard(event: Event): boolean;
}

/** Makes a card; nothing is put into the page before it first opens. */
export function createPageCard({ tagName, lookUp }: PageCardPorts): PageCard {
  const place = createCardPlace(tagName, tokensCss + wordCardCss);
  /** Counts openings and closings: an answer that comes after the next of them is dropped. */
  let turn = 0;

  const close = (): void => {
    turn += 1;
    render(null, place.root);
    place.hide();
  };
  const show = (word: CardWord, content: CardContent): void => {
    const { form, pinyin, save } = word;
    render(
      <WordCard
        key={turn}
        {...{ form, pinyin, content }}
        onSave={save}
        onClose={close}
        keysFrom={document}
      />,
      place.root,
    );
    place.showAt(word.range);
  };
  const open = (word: CardWord): void => {
    turn += 1;
    const mine = turn;
    lookUp(word).then(
      ({ entries, saved }) => mine === turn && show(word, { status: 'ready', entries, saved }),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (mine === turn) show(word, { status: 'failed', message });
      },
    );
  };
  return { open, close, isOnCard: (event) => place.isOnCard(event) };
}
