import { createTagName, type PointedWord } from '../../components/annotator/index.ts';
import type { createPageCard, PageCard } from '../../components/word-card/index.ts';
import { sentenceAt } from '../../vocabulary/index.ts';
import { freshId, request } from '../shared/request.ts';

declare global {
  /** Left by the card's own script (entrypoints/card). */
  var hangjianCard: typeof createPageCard | undefined;
}

/** The card as the pointer needs it; its script comes when first asked for. */
export interface LazyCard {
  /** Fetches the card's script, so that the first word need not wait for it. */
  load(): Promise<unknown>;
  open(word: PointedWord): void;
  close(): void;
  isOnCard(event: Event): boolean;
}

/** Makes the card of a page; `onFailure` hears why it could not be had. */
export function createLazyCard(onFailure: (error: unknown) => void): LazyCard {
  let loading: Promise<PageCard> | undefined;
  let card: PageCard | undefined;
  let wanted: PointedWord | undefined;

  const load = (): Promise<PageCard> => {
    loading ??= fetchCard().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    load,
    open: (word) => {
      wanted = word;
      load().then((loaded) => {
        card = loaded;
        if (wanted === word) loaded.open(toCardWord(word));
      }, onFailure);
    },
    close: () => {
      wanted = undefined;
      card?.close();
    },
    isOnCard: (event) => card?.isOnCard(event) ?? false,
  };
}

async function fetchCard(): Promise<PageCard> {
  if (!globalThis.hangjianCard) await request('loadCard', null);
  if (!globalThis.hangjianCard) throw new Error('The word card could not be loaded: reload the page.');
  return globalThis.hangjianCard({
    tagName: createTagName(crypto.getRandomValues(new Uint8Array(12))),
    lookUp: ({ form, pinyin }) => request('lookUp', { form, pinyin }),
  });
}

function toCardWord({ block, label, form, range }: PointedWord): Parameters<PageCard['open']>[0] {
  return {
    form,
    pinyin: label.pieces.join(''),
    range,
    save: (entry) =>
      request('saveWord', {
        operation: freshId(),
        headword: entry.simplified,
        reading: entry.reading,
        form,
        ...sentenceAt(block.text, label.start, label.end),
        title: document.title,
      }),
  };
}
