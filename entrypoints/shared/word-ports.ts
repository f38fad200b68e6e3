import { browser } from 'wxt/browser';
import type { ReviewPorts } from '../../components/review/index.ts';
import type { WordPorts } from '../../components/vocabulary/index.ts';
import { type Days, parseWord, WORD_PREFIX, type Word } from '../../vocabulary/index.ts';
import { freshId } from './fresh-id.ts';
import { request } from './own-request.ts';
import { sayHere } from './own-voice.ts';

/** Whole words from storage; missing or unreadable ones are left out. */
export async function readWholeWords(ids: readonly string[]): Promise<Word[]> {
  const stored = await browser.storage.local.get(ids.map((id) => WORD_PREFIX + id));
  return ids.flatMap((id) => {
    try {
      return [parseWord(stored[WORD_PREFIX + id])];
    } catch {
      return []; // counted where the words are listed
    }
  });
}

/** What the list of words needs. */
export const wordPorts: WordPorts = {
  readWords: readWholeWords,
  changeWords: (ids, change) => request('changeWords', { operation: freshId(), ids, change }),
  removeWords: (ids) => request('removeWords', { operation: freshId(), ids }),
  restoreWords: (change) => request('restoreWords', { operation: freshId(), ...change }),
};

/** What a round of reviews needs, by the reader's days. */
export function createReviewPorts(days: Days): ReviewPorts {
  return {
    newOperation: freshId,
    now: () => ({ time: Date.now(), days }),
    review: (answer) => request('reviewWord', answer),
    undo: (undone) => request('undoReview', undone),
    play: (text) => sayHere({ text }),
  };
}
