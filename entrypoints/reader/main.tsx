import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type ArticlePlace, Reader } from '../../components/reader/index.ts';
import type { CardPorts } from '../../components/word-card/index.ts';
import { loadArticles } from '../../seeds/load.ts';
import { createCardPorts } from '../shared/card-ports.ts';
import { watchCorrections } from '../shared/corrections.ts';
import { request } from '../shared/request.ts';
import { practicePorts } from './practice-ports.ts';

const annotate = (texts: readonly string[]) => request('annotateTokens', { texts });

function cardPorts({ articleId, title }: ArticlePlace): CardPorts {
  const address = browser.runtime.getURL(`/reader.html#${articleId}`);
  return createCardPorts(() => ({ title, address }));
}

const root = document.getElementById('reader');
if (!root) throw new Error('reader/index.html has no #reader');
// The reader puts itself where one was reading; the browser would do so before the words are there.
history.scrollRestoration = 'manual';

loadArticles().then(
  (articles) =>
    render(
      <Reader
        articles={articles}
        annotate={annotate}
        cardPorts={cardPorts}
        practice={practicePorts}
        watchCorrections={watchCorrections}
      />,
      root,
    ),
  (error: unknown) => {
    const cause = error instanceof Error ? error.message : String(error);
    render(<p role="alert">The practice articles could not be opened: {cause}</p>, root);
  },
);
