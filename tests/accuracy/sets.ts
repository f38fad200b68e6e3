/** The development sets of ../shared/data; see the READMEs there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** A span of a text that was marked, UTF-16. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A figure and what it says. */
export interface GoldNumber {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A sentence read by hand. */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
  readonly names?: readonly GoldName[];
  readonly numbers?: readonly GoldNumber[];
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

/** Sentences of `words/NAME.jsonl`: words without readings, and names. */
export function readWords(name: string): GoldSentence[] {
  const lines = readFileSync(join(DATA, 'words', `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line, index) => {
    const row = JSON.parse(line) as { words: string[]; names: GoldName[] }; // as their README describes them
    return {
      id: `${name}-${index}`,
      text: row.words.join(''),
      words: row.words.map((w) => ({ w })),
      names: row.names,
    };
  });
}

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');

/** A practice page's text, its paragraphs' lines joined, by the beginning of its file's name. */
export function readSeed(prefix: string): string {
  const file = readdirSync(SEEDS).find((name) => name.startsWith(prefix));
  if (file === undefined) throw new Error(`seeds: expected a file ${prefix}…, found none`);
  return readFileSync(join(SEEDS, file), 'utf8')
    .replaceAll('\r', '')
    .split(/\n\s*\n/)
    .map((lines) => lines.trim().replaceAll(/[ \t]*\n[ \t]*/g, ''))
    .join('\n');
}
