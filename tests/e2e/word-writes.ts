/** Scripts for pages of the extension's own: words saved as a card saves them, and what is in storage. */
import { createHash } from 'node:crypto';
import { hskHeadwords } from '../../dictionary/index.ts';
import { wordId } from '../../vocabulary/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';

export interface WordToSave {
  readonly id: string;
  readonly headword: string;
  readonly reading: readonly string[];
}

/** So many different words of the dictionary. */
export function wordsToSave(count: number): WordToSave[] {
  const words = hskHeadwords(LEXICON)
    .flat()
    .flatMap((headword) => DICTIONARY.lookup(headword).slice(0, 1))
    .map(({ simplified, reading }) => ({
      id: wordId({ headword: simplified, reading }),
      headword: simplified,
      reading,
    }));
  const different = [...new Map(words.map((word) => [word.id, word])).values()].slice(0, count);
  if (different.length < count) throw new Error(`only ${different.length} words`);
  return different;
}

const API = `const api = globalThis.browser?.runtime ? globalThis.browser : globalThis.chrome;`;

/** Starts saving words, one after the other; \`window.saved\` has the ids of those that were acknowledged. */
export function saving(words: readonly WordToSave[], window: string): string {
  const requests = words.map(({ id, headword, reading }) => ({
    id,
    request: {
      operation: createHash('md5').update(`${window} ${id}`).digest('hex'),
      headword,
      reading,
      form: headword,
      sentence: `在${headword}里。`,
      offset: 1,
      title: window,
      address: 'https://news.example/',
    },
  }));
  return `(() => {
    ${API}
    globalThis.saved = [];
    globalThis.failures = [];
    globalThis.finished = false;
    void (async () => {
      for (const { id, request } of ${JSON.stringify(requests)}) {
        const answer = await api.runtime.sendMessage({ hangjian: 'saveWord', request }).catch((error) => ({ error: String(error) }));
        if (answer && 'result' in answer) globalThis.saved.push(id);
        else globalThis.failures.push(id + ': ' + answer?.error);
      }
      globalThis.finished = true;
    })();
    return true;
  })()`;
}

/** The control: as one would who reads a list, adds to it, and writes it back. */
export function savingNaively(words: readonly WordToSave[]): string {
  return `(() => {
    ${API}
    globalThis.finished = false;
    void (async () => {
      for (const id of ${JSON.stringify(words.map(({ id }) => id))}) {
        const { naive = [] } = await api.storage.local.get('naive');
        await api.storage.local.set({ naive: [...naive, id] });
      }
      globalThis.finished = true;
    })();
    return true;
  })()`;
}

/** Everything in storage. */
export const STORED = `(() => { ${API} return api.storage.local.get(null); })()`;

/** In a page of ours: asks the background what the reader has said of words; returns `{ result }`. */
export function knowledgeOf(ids: readonly string[]): string {
  const message = JSON.stringify({ hangjian: 'knowledgeOf', request: { ids } });
  return `(() => { ${API} return api.runtime.sendMessage(${message}); })()`;
}
