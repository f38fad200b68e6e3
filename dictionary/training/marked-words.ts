/** Sentences whose words and names were marked by hand, from ../shared/data; for training and measuring only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'words');

/** A sentence and its words in order; names are spans of UTF-16 units. */
export interface MarkedSentence {
  readonly words: readonly string[];
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** Whether the sentences lie where they are expected. */
export function hasMarkedWords(): boolean {
  return existsSync(FOLDER);
}

/** Sentences of `words/NAME.jsonl`. */
export function readMarkedWords(name: string): MarkedSentence[] {
  const lines = readFileSync(join(FOLDER, `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as MarkedSentence); // as its README describes it
}
