import { render } from 'preact';
import { createTagName, type PointedWord } from '../../components/annotator/index.ts';
import { tokensCss } from '../../components/theme/index.ts';
import { type CardContent, WordCard, wordCardCss } from '../../components/word-card/index.ts';
import type { Entry } from '../../dictionary/index.ts';
import { sentenceAt } from '../../vocabulary/index.ts';
import { freshId, request } from '../shared/request.ts';
import { createCardPlace } from './card-place.ts';

/** The one card of a page: which word it is open on, and what is known of it. */
export interface Card {
  wordAt(x: number, y: number): PointedWord | undefined;
  onRest(word: PointedWord): void;
  onLeave(): void;
  isOnCard(event: Event): boolean;
  close(): void;
}

/** Makes the card over a page's annotated words. */
export function createCard({ wordAt }: Pick<Card, 'wordAt'>): Card {
  const place = createCardPlace(
    createTagName(crypto.getRandomValues(new Uint8Array(12))),
    tokensCss + wordCardCss,
  );
  let opened = 0;

  const close = (): void => {
    opened += 1;
    render(null, place.root);
    place.hide();
  };
  const show = (word: PointedWord, content: CardContent): void => {
    render(
      <WordCard
        key={opened}
        form={word.form}
        pinyin={word.label.pieces.join('')}
        content={content}
        onSave={(entry) => save(word, entry)}
        onClose={close}
        keysFrom={document}
      />,
      place.root,
    );
    place.showAt(word.range);
  };
  const onRest = (word: PointedWord): void => {
    opened += 1;
    const mine = opened;
    request('lookUp', { form: word.form, pinyin: word.label.pieces.join('') }).then(
      ({ entries, saved }) => {
        if (mine === opened) show(word, { status: 'ready', entries, saved });
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (mine === opened) show(word, { status: 'failed', message });
      },
    );
  };
  return {
    wordAt,
    onRest,
    onLeave: close,
    isOnCard: (event) => place.isOnCard(event),
    close,
  };
}

function save({ block, label, form }: PointedWord, entry: Entry): Promise<unknown> {
  return request('saveWord', {
    operation: freshId(),
    headword: entry.simplified,
    reading: [...entry.reading],
    form,
    ...sentenceAt(block.text, label.start, label.end),
    title: document.title,
  });
}
