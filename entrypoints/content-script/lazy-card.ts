import type { CardWord, PageCard } from '../../components/word-card/index.ts';
import type { PageSettings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { ourWorld } from '../shared/our-world.ts';
import { request } from '../shared/page-request.ts';

/** The card as a page's script uses it; the card's own script is fetched when first needed. */
export interface LazyCard {
  /** Fetches the card's script early, so that the first word need not wait for it. */
  load(): Promise<unknown>;
  open(word: CardWord): void;
  close(): void;
  isOnCard(event: Event): boolean;
  /** How the card was opened; `undefined` where it is neither open nor about to open. */
  openedBy(): CardWord['by'] | undefined;
}

/** What the card needs from the page's script. */
interface LazyCardPorts {
  /** Called with the reason when the card could not be loaded. */
  readonly onFailure: (error: unknown) => void;
  /** Name of the voice that the reader has chosen. */
  readonly voice: () => string;
  /** The language of the interface. */
  readonly language: () => PageSettings['language'];
}

/** Makes the card of a page. */
export function createLazyCard({ onFailure, voice, language }: LazyCardPorts): LazyCard {
  let loading: Promise<PageCard> | undefined;
  let card: PageCard | undefined;
  let wanted: CardWord | undefined;
  let taken: PageSettings['language'] = 'browser';

  const load = (): Promise<PageCard> => {
    loading ??= fetchCard(voice).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  /** Fetches the texts of a language that is not the browser's, when a card first opens in it. */
  const takeTexts = async (): Promise<void> => {
    const wished = language();
    if (taken === wished) return;
    ourWorld().texts = (wished === 'browser' ? null : await request('texts', null)) ?? undefined;
    taken = wished;
  };
  return {
    load,
    open: (word) => {
      wanted = word;
      Promise.all([load(), takeTexts()]).then(([loaded]) => {
        card = loaded;
        if (wanted === word) loaded.open(word);
      }, onFailure);
    },
    close: () => {
      wanted = undefined;
      card?.close();
    },
    isOnCard: (event) => card?.isOnCard(event) ?? false,
    openedBy: () => ((card?.isOpen ?? true) ? wanted?.by : undefined),
  };
}

async function fetchCard(voice: () => string): Promise<PageCard> {
  if (!ourWorld().createCard) await request('loadCard', null);
  const { createCard } = ourWorld();
  if (!createCard) throw new Error(t('errors.cardNotLoaded'));
  return createCard(voice);
}
