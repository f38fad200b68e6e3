/** What taking in words would come to, before anything is written. */
import { mergeWords } from './merge-words.ts';
import type { Word } from './stored-word.ts';
import { wordId } from './word-id.ts';

export interface ImportPlan {
  /** What is taken in, each word once. */
  readonly words: readonly Word[];
  /** Words that are not there yet. */
  readonly added: readonly Word[];
  /** Words that are there and get something new. */
  readonly merged: readonly Word[];
  /** Words that are there with all that the file has of them. */
  readonly unchanged: readonly Word[];
}

/** Compares words of a file with those that are stored. Rows of one word are one word. */
export function planImport(incoming: readonly Word[], stored: ReadonlyMap<string, Word>): ImportPlan {
  const words = new Map<string, Word>();
  for (const word of incoming) {
    const id = wordId(word);
    const before = words.get(id);
    words.set(id, before ? mergeWords(before, word) : word);
  }
  const added: Word[] = [];
  const merged: Word[] = [];
  const unchanged: Word[] = [];
  for (const [id, word] of words) {
    const before = stored.get(id);
    if (!before) added.push(word);
    else if (mergeWords(before, word) === before) unchanged.push(word);
    else merged.push(word);
  }
  return { words: [...words.values()], added, merged, unchanged };
}
