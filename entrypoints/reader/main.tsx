import { render } from 'preact';
import { browser } from 'wxt/browser';
import { type MetWord, Reader } from '../../components/reader/index.ts';
import { loadArticles } from '../../seeds/load.ts';
import type { Word } from '../../vocabulary/index.ts';
import { freshId, request } from '../shared/request.ts';

const annotate = (texts: readonly string[]) => request('annotateTokens', { texts });
const lookUp = (word: { form: string; pinyin: string }) => request('lookUp', word);

function save({ entry, form, sentence, offset, title, articleId }: MetWord): Promise<Word> {
  return request('saveWord', {
    operation: freshId(),
    headword: entry.simplified,
    reading: entry.reading,
    form,
    sentence,
    offset,
    title,
    address: browser.runtime.getURL(`/reader.html#${articleId}`),
  });
}

const root = document.getElementById('reader');
if (!root) throw new Error('reader/index.html has no #reader');
// The reader puts itself where one was reading; the browser would do so before the words are there.
history.scrollRestoration = 'manual';

loadArticles().then(
  (articles) => render(<Reader articles={articles} annotate={annotate} lookUp={lookUp} save={save} />, root),
  (error: unknown) => {
    const cause = error instanceof Error ? error.message : String(error);
    render(<p role="alert">The practice articles could not be opened: {cause}</p>, root);
  },
);
