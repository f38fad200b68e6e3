/** Labelled sentences to examples. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../lexicon/index.ts';
import { alignReading } from '../pinyin/index.ts';
import {
  type Extent,
  HeteronymFeatures,
  type HeteronymReadings,
  HeteronymVotes,
  type PhraseRows,
} from '../readings/index.ts';
import { Sentence, TextSegmenter } from '../segmenting/index.ts';
import { isHan } from '../text/index.ts';

import { FeaturePool, type HeteronymExample, VOTES } from './heteronym-learner.ts';

/** Where the labelled sentences lie, beside the repository. */
const ROWS_FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'heteronyms');

/** Whether the labelled rows lie where they are expected. */
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

/** Sentences without readings, as `../words` has them. */
export function readSentences(): string[] {
  const path = join(ROWS_FOLDER, '..', 'words', 'gsdsimp.train.jsonl');
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { words: string[] }).words.join('')); // as their README describes them
}

/** A reading of the dictionary is a candidate when at least this many headwords have it. */
const FEWEST_HEADWORDS = 1;
const MAX_CANDIDATES = 6;
/** What a reading that no row has counts, against one that a row has. */
const UNSEEN = 1e-6;

/** The candidates of the characters of labelled rows, the most usual first. */
export function findCandidates(
  rows: readonly Row[],
  lexicon: Lexicon,
  phrases: readonly Phrase[],
): HeteronymReadings {
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
    for (const [reading, n] of others) if (!counts.has(reading)) counts.set(reading, n * UNSEEN);
    // 咳 is ke2 in every row and hai1 in the dictionary.
    if (first !== '' && !counts.has(first)) counts.set(first, UNSEEN);
    const score = ([reading, n]: [string, number]) => (reading === first ? 1e9 : n);
    const readings = [...counts].sort((a, b) => score(b) - score(a) || (a[0] < b[0] ? -1 : 1));
    if (readings.length > 1)
      found.set(
        character,
        readings.slice(0, MAX_CANDIDATES).map(([reading]) => reading),
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
  /** Its number in the lexicon. */
  readonly number: number;
  readonly syllables: readonly string[];
}

/** The simplified headwords of 2 to 8 Han characters that have one reading. */
export function findPhrases(lexicon: Lexicon): Phrase[] {
  const phrases: Phrase[] = [];
  for (let form = 0; form < lexicon.profiles.forms; form++) {
    const text = lexicon.trie.textOf(form);
    if (text.length < 2 || text.length > 8 || ![...text].every(isHan)) continue;
    if (!lexicon.profiles.of(form).own) continue;
    const readings = lexicon.entriesOf(form).map((entry) => alignReading(text, lexicon.readingOf(entry)));
    const keys = new Set(readings.map((parts) => parts?.join(' ').toLowerCase()));
    const [syllables] = readings;
    if (keys.size === 1 && syllables !== undefined)
      phrases.push({
        form: text,
        number: form,
        syllables: syllables.map((syllable) => syllable.toLowerCase()),
      });
  }
  return phrases;
}

/** Describes characters of texts for a learner. */
export class ExampleMaker {
  readonly pool = new FeaturePool();
  readonly sentence: Sentence;
  readonly characters: readonly (readonly [string, readonly string[]])[];
  private readonly segmenter: TextSegmenter;
  private readonly features = new HeteronymFeatures();
  private readonly votes: HeteronymVotes;
  private readonly numberOf = new Map<string, number>();

  readonly phrases: PhraseRows;

  constructor(lexicon: Lexicon, candidates: HeteronymReadings, phrases: PhraseRows) {
    this.phrases = phrases;
    this.sentence = new Sentence(lexicon);
    this.segmenter = new TextSegmenter(lexicon);
    this.votes = new HeteronymVotes(lexicon, candidates, phrases);
    this.characters = [...candidates];
    for (const [index, [character]] of this.characters.entries()) this.numberOf.set(character, index);
  }

  begin(text: string): void {
    this.sentence.begin(text);
    this.sentence.addSegments(this.segmenter.segment(text));
  }

  /** A phrase is one word, whatever else it might be cut into. */
  beginPhrase(form: string, number: number): void {
    this.sentence.begin(form);
    this.sentence.addWord(0, form.length, number);
  }

  /** The example of a character of the text begun last; `undefined` where it is no heteronym. */
  describe(
    offset: number,
    how: { reading?: string; weight: number; extent: Extent },
  ): HeteronymExample | undefined {
    const { sentence, features, votes, pool } = this;
    const character = this.numberOf.get(String.fromCharCode(sentence.unitAt(offset)));
    if (character === undefined) return undefined;
    const readings = this.characters[character]?.[1] ?? [];
    const label = how.reading === undefined ? -1 : readings.indexOf(how.reading);
    if (how.reading !== undefined && label < 0) return undefined;
    let word = 0;
    while ((sentence.ends[word] ?? sentence.text.length) <= offset) word++;
    features.describe(sentence, offset, word, how.extent);
    // A phrase would vote for what is asked.
    if (how.extent === 'sentence') votes.collect(sentence, offset, word, features);
    const from = pool.length;
    for (let at = 0; at < features.count; at++)
      pool.add(pool.numberOf(features.hashes[at] ?? 0, character, readings.length));
    const count = how.extent === 'sentence' ? votes.count : 0;
    for (let at = 0; at < count; at++) {
      pool.add(pool.numberOf(votes.hashes[at] ?? 0, VOTES, 1));
      pool.add(votes.readings[at] ?? 0);
    }
    return {
      character,
      size: readings.length,
      label,
      weight: how.weight,
      from,
      contexts: features.count,
      votes: count,
    };
  }

  /** The places of heteronyms in the text begun last. */
  places(): number[] {
    const { sentence } = this;
    return Array.from({ length: sentence.text.length }, (_, at) => at).filter((at) =>
      this.numberOf.has(String.fromCharCode(sentence.unitAt(at))),
    );
  }
}
