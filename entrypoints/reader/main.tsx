import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { renderOwnPage } from '../shared/own-page.ts';
import { ReaderPage } from './ReaderPage.tsx';
import { loadPractice } from './world.ts';

// The reader restores the position itself; the browser would do so before the words are drawn.
history.scrollRestoration = 'manual';

const page = await loadPractice().then(
  (articles) => () => <ReaderPage articles={articles} />,
  (error: unknown) => () => <p role="alert">{t('reader.notOpened', { cause: errorMessage(error) })}</p>,
);
await renderOwnPage('reader', 'reader.pageTitle', page);
