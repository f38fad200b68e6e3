import { render } from 'preact';
import type { WordQuery } from '../../dictionary/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import { fieldCss, hiddenCss, tokensCss, withLiteralTokens } from '../theme/index.ts';
import type { CardAct, OpenedBy } from '../word-surface/index.ts';
import cardCss from './card.css?inline';
import { createCardPlace } from './card-place.ts';
import type { CardContent, CardPorts } from './ports.ts';
import { WordCard } from './WordCard.tsx';

/** A word of a page on which a card is opened. */
export interface CardWord {
  readonly query: WordQuery;
  /** Its place. */
  readonly range: Range;
  /** From the keyboard the focus moves into the card, and returns when it closes; by a finger it is a sheet, in reach. */
  readonly by: OpenedBy;
  /** What to do with the word at once. */
  readonly act?: CardAct;
}

/** What a card needs of the world outside the page. */
export type PageCardPorts = Omit<CardPorts, 'isSeen'>;

/** How long the card waits for the dictionary, which may have to wake up, before it opens without its answer. */
const SLOW_MS = 100;

/** The one card of a page of others. */
export interface PageCard {
  /** Opens it on a word, once the dictionary has answered or the wait is over, in place of the word it was open on. */
  open(word: CardWord): void;
  close(): void;
  /** Whether an event comes from the card. */
  isOnCard(event: Event): boolean;
  /** Open, or about to be. */
  readonly isOpen: boolean;
}

/** Makes a card; nothing is put into the page before it first opens. */
export function createPageCard(world: PageCardPorts): PageCard {
  const place = createCardPlace(withLiteralTokens(fieldCss + hiddenCss + cardCss, tokensCss));
  /** Look-ups made before the card was shown, so that it need not ask again. */
  const asked = new WeakMap<WordQuery, ReturnType<CardPorts['lookUp']>>();
  const ports: CardPorts = {
    ...world,
    isSeen: place.isSeen,
    lookUp: (query) => asked.get(query) ?? world.lookUp(query),
  };
  /** Counts openings and closings: an answer that comes after the next of them is dropped. */
  let turn = 0;
  let shown = false;
  /** The count of the shown word. */
  let shownTurn = -1;
  let wanted = false;
  /** The sentence is shown: the card of the next word under the keyboard's cursor shows it too. */
  let showsLine = false;

  const close = (): void => {
    turn += 1;
    wanted = false;
    if (!shown) return;
    shown = false;
    showsLine = false;
    render(null, place.root);
    place.hide();
  };
  const show = ({ query, range, by, act }: CardWord, first: CardContent): void => {
    shown = true;
    shownTurn = turn;
    render(
      <WordCard
        key={turn}
        word={query}
        {...{ first, ports, act }}
        onLine={(shown_) => {
          showsLine = shown_;
        }}
        onClose={close}
        keysFrom={window}
        takesKeys={place.takesKeys}
      />,
      place.root,
    );
    place.showAt(range, { sheet: by === 'touch', onGone: close });
    if (by === 'key') place.takeFocus();
  };
  const open = (opened: CardWord): void => {
    const word: CardWord = showsLine && opened.by === 'key' ? { act: 'line', ...opened } : opened;
    turn += 1;
    wanted = true;
    const mine = turn;
    const answer = world.lookUp(word.query);
    asked.set(word.query, answer);
    const showFirst = (first: CardContent): void => {
      clearTimeout(slow);
      // If it is shown already, it gets the answer itself.
      if (mine === turn && shownTurn !== mine) show(word, first);
    };
    const slow = setTimeout(() => showFirst({ status: 'loading' }), SLOW_MS);
    answer.then(
      (lookup) => showFirst({ status: 'ready', lookup }),
      (error: unknown) => {
        const message = errorMessage(error);
        showFirst({ status: 'failed', message });
      },
    );
  };
  return {
    open,
    close,
    isOnCard: (event) => place.isOnCard(event),
    get isOpen() {
      return wanted;
    },
  };
}
