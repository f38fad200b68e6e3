import { errorMessage } from '../../vocabulary/index.ts';
import { readAtOnce } from '../shared/early-read.ts'; // first
import { renderOwnPage } from '../shared/own-page.ts';
import { request } from '../shared/own-request.ts';
import { takeEarlySettings } from '../shared/settings.ts';
import { loadPageOf, loadPractice } from './practice-articles.ts';
import { ReaderPage } from './ReaderPage.tsx';
import { ReadingProblem } from './ReadingProblem.tsx';
import { stateAtOnce } from './use-reader-state.ts';

// The background may be asleep: it opens the dictionary while the text is still on its way.
request('annotateTokens', { texts: [''] }).catch(() => undefined); // what is wrong is said where words are asked for

// The reader restores the position itself; the browser would do so before the words are drawn.
history.scrollRestoration = 'manual';

/** An article is shown as soon as its own page is read; the others follow. */
const [id = ''] = location.hash.slice(1).split('/');
const itsPage = loadPageOf(id);
const first = (itsPage ?? loadPractice()).then(
  (articles) => () => <ReaderPage first={articles} isAll={itsPage === undefined} />,
  (error: unknown) => () => <ReadingProblem cause={errorMessage(error)} />,
);
// All that the first drawing needs is on its way at once, and the page is drawn once.
const [stored, page] = await Promise.all([readAtOnce(), first, stateAtOnce()]);
takeEarlySettings(stored);
await renderOwnPage('reader', 'reader.pageTitle', page);
