import type { CardPorts } from '../../components/word-card/index.ts';
import type { WordQuery } from '../../dictionary/index.ts';
import { sentenceAt } from '../../vocabulary/index.ts';
import { freshId } from './fresh-id.ts';
import { request } from './page-request.ts';

/** Where a word was met. */
export interface MetIn {
  readonly title: string;
  /** From our own pages only; for a web page the browser tells the address. */
  readonly address?: string;
}

/** The English of sentences: our own pages have it from the browser themselves, others from the background. */
type EnglishOf = Pick<CardPorts, 'translate' | 'openDownload'>;

/** What a card needs, as requests to the background; `say` and `english` differ on pages of others. */
export function createCardPorts(
  metIn: () => MetIn,
  { say, english }: { readonly say: CardPorts['say']; readonly english: EnglishOf },
): CardPorts {
  return {
    ...english,
    lookUp: (query) => request('lookUp', query),
    save: async ({ headword, reading }, query) => {
      const operation = freshId();
      const word = { headword, reading, form: query.form, ...sentenceOf(query), ...metIn() };
      await request('saveWord', { operation, ...word });
      return { undo: () => undoChange(operation) };
    },
    remove: async ({ headword, reading }) => {
      const operation = freshId();
      await request('removeWord', { operation, headword, reading });
      return { undo: () => undoChange(operation) };
    },
    savePattern: async ({ id, parts: found }, { text: sentence, start: from }) => {
      const operation = freshId();
      const parts = found.map(({ role, start, end }) => ({ role, start: start - from, end: end - from }));
      await request('savePattern', { operation, id, sentence, parts, ...metIn() });
      return { undo: () => undoChange(operation) };
    },
    removePattern: async ({ id }) => {
      const operation = freshId();
      await request('removePattern', { operation, id });
      return { undo: () => undoChange(operation) };
    },
    mark: ({ headword, reading }, knowledge, query) =>
      request('markWord', { operation: freshId(), headword, reading, knowledge, ...sentenceOf(query) }),
    noteLookUp: (word) => request('noteLookUp', word),
    keepHelp: (word, kept) => request('keepHelp', { ...word, kept }),
    keepMore: (more) => request('keepCardMore', { more }),
    say,
    wordsWith: ({ form: character, reading: [reading] }, except) =>
      request('wordsWith', { character, reading, except }),
    correct: (correction) => request('correct', correction),
    restoreCorrection: (of, correction) => request('restoreCorrection', { of, correction }),
  };
}

function undoChange(of: string): Promise<null> {
  return request('undoChange', { operation: freshId(), of });
}

function sentenceOf({ form, text, start }: WordQuery): { sentence: string; offset: number } {
  if (text === undefined || start === undefined) return { sentence: '', offset: 0 };
  return sentenceAt(text, start, start + form.length);
}
