import type { CardPorts } from '../../components/word-card/index.ts';
import type { WordQuery } from '../../dictionary/index.ts';
import { sentenceAt } from '../../vocabulary/index.ts';
import { freshId, request } from './request.ts';

/** Where a word was met. */
export interface MetIn {
  readonly title: string;
  /** For pages of ours; of a web page the browser tells. */
  readonly address?: string;
}

/** What a card asks, as requests to the background. */
export function createCardPorts(metIn: () => MetIn): CardPorts {
  return {
    lookUp: (query) => request('lookUp', query),
    save: (entry, query) =>
      request('saveWord', {
        operation: freshId(),
        headword: entry.simplified,
        reading: entry.reading,
        form: query.form,
        ...sentenceOf(query),
        ...metIn(),
      }),
    mark: ({ simplified, reading }, knowledge) =>
      request('markWord', { operation: freshId(), headword: simplified, reading, knowledge }),
    wordsWith: ({ form: character, reading: [reading] }, except) =>
      request('wordsWith', { character, reading, except }),
    correct: (words) => request('correct', { words }),
    restoreCorrection: (form, correction) => request('restoreCorrection', { form, correction }),
  };
}

function sentenceOf({ form, text, start }: WordQuery): { sentence: string; offset: number } {
  if (text === undefined || start === undefined) return { sentence: '', offset: 0 };
  return sentenceAt(text, start, start + form.length);
}
