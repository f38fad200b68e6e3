import { dueWords, type ReviewTime, type Word, wordId } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { PracticeArticle } from './ports.ts';

/** How many due words are prepared; a set asks a dozen of them, the next set others. */
const MAX_DUE = 60;

/** The words that are due now, each with the sentence in which it was last met, as an article to practise. */
export function dueArticle(words: readonly Word[], at: ReviewTime): PracticeArticle {
  const due = dueWords(words, at)
    .words.filter((word) => sentenceOf(word) !== '')
    .slice(0, MAX_DUE);
  const sentences = [...new Set(due.map(sentenceOf))];
  return {
    id: 'due',
    title: t('practice.dueWords'),
    parts: sentences.map((text) => ({ role: 'paragraph', text })),
    only: new Set(due.map(wordId)),
  };
}

/** The sentence that contains the word in its written form; empty where there is none. */
function sentenceOf({ meetings }: Word): string {
  return meetings.find(({ sentence, form, offset }) => sentence.startsWith(form, offset))?.sentence ?? '';
}
