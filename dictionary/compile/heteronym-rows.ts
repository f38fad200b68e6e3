/** Labelled sentences to examples. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHan } from '../characters.ts';
import { SentenceFeatures, syllableNumber } from '../heteronym-features.ts';
import type { Lexicon } from '../lexicon.ts';
import { alignReading } from '../readings.ts';
import { Segmenter } from '../segmenter.ts';
import { type Example, FeaturePool } from './heteronym-learner.ts';

/** Where the labelled sentences lie, beside the repository. */
export const ROWS_FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'heteronyms');

export function hasRows(): boolean {
  return existsSync(ROWS_FOLDER);
}

/** A character of a sentence and its reading there. */
export interface Row {
  readonly text: string;
  readonly offset: number;
  readonly reading: string;
}

/** Rows of a file of ROWS_FOLDER. */
export function readRows(name: string): Row[] {
  const [, ...lines] = readFileSync(join(ROWS_FOLDER, `${name}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [offset = '', reading = '', text = ''] = line.split('\t');
    return { text, offset: Number(offset), reading };
  });
}

/** The readings of each character that a model chooses among. */
export type Candidates = ReadonlyMap<string, readonly string[]>;

/** A reading of the dictionary counts for a candidate from so many headwords on. */
const FEWEST_HEADWORDS = 1;
const MOST_CANDIDATES = 6;

/** The candidates of the characters of labelled rows, the most usual first. */
export function findCandidates(
  rows: readonly Row[],
  lexicon: Lexicon,
  phrases: readonly Phrase[],
): Candidates {
  const labelled = new Map<string, Map<string, number>>();
  for (const { text, offset, reading } of rows) count(labelled, text.charAt(offset), reading);
  const listed = new Map<string, Map<string, number>>();
  for (const { form, syllables } of phrases) {
    for (const [at, character] of [...form].entries())
      if (labelled.has(character)) count(listed, character, syllables[at] ?? '');
  }
  const found = new Map<string, readonly string[]>();
  for (const [character, counts] of labelled) {
    const form = lexicon.trie.find(character);
    const first = form < 0 ? '' : (lexicon.readingOf(lexicon.entriesOf(form)[0] ?? 0)[0] ?? '').toLowerCase();
    const others = [...(listed.get(character) ?? [])].filter(([, n]) => n >= FEWEST_HEADWORDS);
    for (const [reading, n] of others) if (!counts.has(reading)) counts.set(reading, n / 1e6);
    const score = ([reading, n]: [string, number]) => (reading === first ? 1e9 : n);
    const readings = [...counts].sort((a, b) => score(b) - score(a) || (a[0] < b[0] ? -1 : 1));
    if (readings.length > 1)
      found.set(
        character,
        readings.slice(0, MOST_CANDIDATES).map(([reading]) => reading),
      );
  }
  return found;
}

function count(counts: Map<string, Map<string, number>>, character: string, reading: string): void {
  const readings = counts.get(character) ?? new Map<string, number>();
  readings.set(reading, (readings.get(reading) ?? 0) + 1);
  counts.set(character, readings);
}

/** A headword of several characters and one reading, a syllable for each. */
export interface Phrase {
  readonly form: string;
  readonly syllables: readonly string[];
}

/** The simplified headwords of 2 to 8 Han characters that have one reading. */
export function findPhrases(lexicon: Lexicon): Phrase[] {
  const phrases: Phrase[] = [];
  for (let form = 0; form < lexicon.formCount; form++) {
    const text = lexicon.trie.textOf(form);
    if (text.length < 2 || text.length > 8 || ![...text].every(isHan)) continue;
    if (!lexicon.profileOf(form).own) continue;
    const readings = lexicon.entriesOf(form).map((entry) => alignReading(text, lexicon.readingOf(entry)));
    const keys = new Set(readings.map((parts) => parts?.join(' ').toLowerCase()));
    const [syllables] = readings;
    if (keys.size === 1 && syllables !== undefined)
      phrases.push({ form: text, syllables: syllables.map((syllable) => syllable.toLowerCase()) });
  }
  return phrases;
}

/** Describes characters of texts for a learner. */
export class ExampleMaker {
  readonly pool = new FeaturePool();
  readonly features: SentenceFeatures;
  private readonly segmenter: Segmenter;
  private readonly candidates: Candidates;
  private readonly numbers = new Map<string, readonly number[]>();

  constructor(lexicon: Lexicon, candidates: Candidates) {
    this.features = new SentenceFeatures(lexicon);
    this.segmenter = new Segmenter(lexicon);
    this.candidates = candidates;
    for (const [character, readings] of candidates) this.numbers.set(character, readings.map(syllableNumber));
  }

  begin(text: string): void {
    this.features.begin(text);
    this.segmenter.segment(text, (start, end, form) => this.features.addWord(start, end, form));
  }

  /** The example of a character of the text begun last; `undefined` where it is no heteronym. */
  describe(
    text: string,
    offset: number,
    how: { reading?: string; weight: number; phrase: boolean },
  ): Example | undefined {
    const { features, pool } = this;
    const character = String.fromCharCode(features.unitAt(offset));
    const readings = this.candidates.get(character);
    const numbers = this.numbers.get(character) ?? [];
    if (readings === undefined) return undefined;
    const label = how.reading === undefined ? -1 : readings.indexOf(how.reading);
    if (how.reading !== undefined && label < 0) return undefined;
    let word = 0;
    while ((features.ends[word] ?? text.length) <= offset) word++;
    features.describe(offset, word, { low: 0, high: text.length, phrase: how.phrase });
    const from = pool.length;
    for (let at = 0; at < features.contextCount; at++)
      pool.add(pool.baseOf(features.contexts[at] ?? 0, readings.length));
    let votes = 0;
    for (let at = 0; at < features.voteCount; at++) {
      const reading = numbers.indexOf(features.voted[at] ?? 0);
      if (reading < 0) continue;
      pool.add(pool.baseOf(features.votes[at] ?? 0, 1));
      pool.add(reading);
      votes++;
    }
    return { size: readings.length, label, weight: how.weight, from, contexts: features.contextCount, votes };
  }
}
