/** What importing words would change, before anything is written. */
import { mergeWords } from './merge-words.ts';
import type { Word } from './stored-word.ts';
import { wordId } from './word-id.ts';

/** What an import would write. */
export interface ImportPlan {
  /** By id, the words to be written; unchanged ones are left out. */
  readonly result: ReadonlyMap<string, Word>;
  /** How many words are new. */
  readonly added: readonly Word[];
  /** How many stored words are changed. */
  readonly merged: readonly Word[];
  /** How many words are stored already with all that the file has of them. */
  readonly unchanged: readonly Word[];
}

/** Compares words of a file with the stored ones. Rows of one word are one word. */
export function planImport(incoming: readonly Word[], stored: ReadonlyMap<string, Word>): ImportPlan {
  const words = new Map<string, Word>();
  for (const word of incoming) {
    const id = wordId(word);
    const before = words.get(id);
    words.set(id, before ? mergeKeeping(before, word) : word);
  }
  const result = new Map<string, Word>();
  const added: Word[] = [];
  const merged: Word[] = [];
  const unchanged: Word[] = [];
  for (const [id, word] of words) {
    const before = stored.get(id);
    const after = before ? mergeKeeping(before, word) : word;
    if (after === before) unchanged.push(word);
    else {
      (before ? merged : added).push(word);
      result.set(id, after);
    }
  }
  return { result, added, merged, unchanged };
}

/** Merges a word of a file into a stored one; what the reader knows or ignores stays so, whatever the file says. */
function mergeKeeping(before: Word, word: Word): Word {
  const { knowledge, knownAt } = before;
  const keeps = (knowledge === 'known' || knowledge === 'ignored') && word.knowledge !== 'known';
  if (!keeps) return mergeWords(before, word);
  const { knownAt: _other, ...rest } = word;
  return mergeWords(before, { ...rest, knowledge, ...(knownAt !== undefined && { knownAt }) });
}
