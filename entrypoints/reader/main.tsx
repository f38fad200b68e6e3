import { render } from 'preact';
import { errorMessage } from '../../vocabulary/index.ts';
import { ReaderPage } from './ReaderPage.tsx';
import { loadPractice } from './world.ts';

const root = document.getElementById('reader');
if (!root) throw new Error('reader/index.html has no #reader');
// The reader restores the position itself; the browser would do so before the words are drawn.
history.scrollRestoration = 'manual';

loadPractice().then(
  (articles) => render(<ReaderPage articles={articles} />, root),
  (error: unknown) => {
    const cause = errorMessage(error);
    render(<p role="alert">The practice articles could not be opened: {cause}</p>, root);
  },
);
