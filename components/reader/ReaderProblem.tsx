import type { ComponentChildren } from 'preact';
import { t } from '../../vocabulary/language/index.ts';
import { PageBar } from '../page-bar/index.ts';
import { BAR_ADDRESSES } from './bar-addresses.ts';

/** A page of the reader without a text: why there is none, and the way to the library. */
export function ReaderProblem({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <PageBar addresses={BAR_ADDRESSES} />
      <main class="library">
        <p class="reader-problem" role="alert">
          {children} <a href="#library">{t('reader.allArticles')}</a>
        </p>
      </main>
    </>
  );
}
