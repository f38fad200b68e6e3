/**
 * Which entry of a form is meant without a sentence: the order of its entries, and the confidence of the first.
 *
 * Evidence, the strongest first: counts of labelled news sentences (data/default-readings.tsv), Unicode's counts for single
 * characters (kHanyuPinlu), then what CC-CEDICT shows: an entry with a meaning before one that is a surname or a
 * reference, lower case before capitals, more senses before fewer. Among entries with the same reading, those with a sense
 * of ours come before all others, with a capital or without: 大理 is Dali before it is a judicial officer.
 */

import { hasMeaning, rankSense } from '../glosses/index.ts';
import type { CedictEntry } from '../lexicon/index.ts';
import { isWellKnownPlace } from './names.ts';
import { DEFAULT_READINGS, PREFERRED_READINGS, PREFERRED_SENSES } from './preferences.ts';
import type { Sources, Usage } from './sources.ts';

/** The entries of a form in order, and the confidence of the first one's reading. */
export interface Ranking {
  readonly entries: readonly CedictEntry[];
  /** 0 to 1; 1 where all entries have the same reading. */
  readonly confidence: number;
}

/**
 * Confidence where nothing was counted: the share that was right among the labelled rows of g2pl.dev and cpp.dev
 * (before cpp.dev was counted): preferred 82% of 44, characters 70% of 1,467. Of the words that are still uncounted, and that
 * the sentence does not decide, 14 of 14 are right (g2pl, cpp.dev, the gold news). Confidence from counts came within a few
 * points of the share that was right.
 */
const PREFERRED = 0.8;
const UNCOUNTED_WORD = 0.9;
const UNCOUNTED_CHARACTER = 0.7;

/** A reading in lower case: `Chang2 jiang1` -> `chang2 jiang1`. */
function readingKey(entry: CedictEntry): string {
  return entry.reading.join(' ').toLowerCase();
}

/** Whether a reading begins with a capital, as those of names do. */
export function isCapitalised(entry: CedictEntry): boolean {
  return /^[A-Z]/.test(entry.reading[0] ?? '');
}

/** What is known of entries besides themselves. */
export interface RankingEvidence {
  readonly sources: Sources;
  /** The entries of our first rows. */
  readonly firsts: ReadonlySet<CedictEntry>;
  /** Whether our tables have a sense of an entry. */
  readonly isOwn: (entry: CedictEntry) => boolean;
}

/** Orders the entries of a form. */
export function rankEntries(
  form: string,
  entries: readonly CedictEntry[],
  { sources, firsts, isOwn }: RankingEvidence,
): Ranking {
  if (entries.length === 1) return { entries, confidence: 1 };
  const shares = readingShares(form, entries, sources);
  const usage = sources.usages.get(form);
  const scores = new Map(
    entries.map((entry) => {
      const evidence = { shares, usage, first: firsts.has(entry), own: isOwn(entry) };
      return [entry, score(form, entry, evidence)];
    }),
  );
  const scored = entries.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  const ordered = ownFirst(scored, isOwn);
  const [first] = ordered;
  if (first === undefined || ordered.every((entry) => readingKey(entry) === readingKey(first))) {
    return { entries: ordered, confidence: 1 };
  }
  if (PREFERRED_READINGS.has(form)) return { entries: ordered, confidence: PREFERRED };
  const uncounted = form.length === 1 ? UNCOUNTED_CHARACTER : UNCOUNTED_WORD;
  return { entries: ordered, confidence: Math.min(0.99, shares?.get(readingKey(first)) ?? uncounted) };
}

/** Entries with ours before the others of their reading; readings keep their places. */
function ownFirst(entries: readonly CedictEntry[], isOwn: RankingEvidence['isOwn']): CedictEntry[] {
  const waiting = new Map<string, CedictEntry[]>();
  for (const entry of entries.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))) {
    const alike = waiting.get(readingKey(entry));
    if (alike === undefined) waiting.set(readingKey(entry), [entry]);
    else alike.push(entry);
  }
  return entries.map((entry) => waiting.get(readingKey(entry))?.shift() ?? entry);
}

/** How far labelled rows are trusted against the corpus, however many they are: they were sampled by character. */
const LABELLED_TRUST = 0.5;
/** How many labelled rows Unicode's counts are worth: measured on g2pl.dev and the gold news. */
const PRIOR_ROWS = 60;

/**
 * The share of each reading: labelled rows where the form is a word of its own, corrected towards Unicode's counts of a
 * whole corpus, words included. `undefined` where nothing was counted.
 */
function readingShares(
  form: string,
  entries: readonly CedictEntry[],
  sources: Sources,
): ReadonlyMap<string, number> | undefined {
  const simplified = entries[0]?.simplified ?? form;
  const labelled = new Map(DEFAULT_READINGS.get(form) ?? DEFAULT_READINGS.get(simplified) ?? []);
  const corpus = sources.characterReadings.get(form) ?? sources.characterReadings.get(simplified);
  const keys = [...new Set(entries.map(readingKey))];
  const sum = (counts: ReadonlyMap<string, number> | undefined) =>
    keys.reduce((total, key) => total + (counts?.get(key) ?? 0), 0);
  const [labelledRows, corpusRows] = [sum(labelled), sum(corpus)];
  if (labelledRows + corpusRows === 0) return undefined;
  const prior = (key: string) => (corpusRows === 0 ? 1 / keys.length : (corpus?.get(key) ?? 0) / corpusRows);
  const priorRows = corpusRows === 0 ? 2 : PRIOR_ROWS;
  const labelledShare = (key: string) =>
    ((labelled.get(key) ?? 0) + priorRows * prior(key)) / (labelledRows + priorRows);
  const trust = corpusRows === 0 ? 1 : LABELLED_TRUST;
  return new Map(keys.map((key) => [key, trust * labelledShare(key) + (1 - trust) * prior(key)]));
}

const WEIGHT = {
  preferred: 5000,
  share: 1000,
  meaning: 100,
  capital: -50,
  namedPlace: 80,
  preferredSense: 50,
  /** The entry of our first sense: where nothing was counted, and among those of one reading. */
  firstOfOurs: 150,
  firstAmongAlike: 12,
} as const;

function score(
  form: string,
  entry: CedictEntry,
  evidence: {
    shares: ReadonlyMap<string, number> | undefined;
    usage: Usage | undefined;
    first: boolean;
    own: boolean;
  },
): number {
  let points = Math.min(entry.glosses.filter((gloss) => rankSense(gloss) === 0).length, 12);
  points += WEIGHT.share * (evidence.shares?.get(readingKey(entry)) ?? 0);
  if (PREFERRED_READINGS.get(form) === entry.reading.join(' ')) points += WEIGHT.preferred;
  const sense = PREFERRED_SENSES.get(entry.simplified);
  if (sense !== undefined && entry.glosses.some((gloss) => gloss.includes(sense)))
    points += WEIGHT.preferredSense;
  if (evidence.own || hasMeaning(entry.glosses)) points += WEIGHT.meaning;
  if (evidence.first) points += evidence.shares === undefined ? WEIGHT.firstOfOurs : WEIGHT.firstAmongAlike;
  if (isCapitalised(entry)) {
    points += WEIGHT.capital;
    const tag = evidence.usage?.tag ?? '';
    if (form.length > 1 && (tag === 'nt' || isWellKnownPlace(entry, tag))) points += WEIGHT.namedPlace;
  }
  return points;
}
