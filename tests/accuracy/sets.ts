/** The development sets of ../shared/data; see the READMEs there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** One character of a sentence and how it is read there. */
export interface LabelledCharacter {
  readonly text: string;
  readonly offset: number;
  readonly reading: string;
}

/** A word as a learner would look it up. */
export interface GoldWord {
  readonly w: string;
  /** Syllables with tone marks; absent or empty for figures and marks. */
  readonly s?: readonly string[];
  readonly alt?: readonly (readonly string[])[];
  /** Stems of which one must appear in the gloss that is shown. */
  readonly gloss?: readonly string[];
  readonly oov?: boolean;
  readonly name?: boolean;
}

/** A sentence read by hand. */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
}

/** Whether the shared data lie where they are expected. */
export function hasSets(): boolean {
  return existsSync(DATA);
}

/** Rows of `heteronyms/NAME.tsv`. */
export function readLabelled(name: string): LabelledCharacter[] {
  const [, ...lines] = readFileSync(join(DATA, 'heteronyms', `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [offset = '', reading = '', text = ''] = line.split('\t');
    return { text, offset: Number(offset), reading };
  });
}

/** Sentences of `gold/NAME.jsonl`. */
export function readGold(name: string): GoldSentence[] {
  const lines = readFileSync(join(DATA, 'gold', `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as GoldSentence); // as their README describes them
}
