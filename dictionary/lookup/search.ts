/**
 * Searches the lexicon as the reader types: by Chinese, by pinyin with or without tones or by first letters, by English.
 * All headwords, readings and glosses are read once (`prepare`, about half a second, in steps); from then on each
 * query scans all of them, which takes some ten milliseconds.
 */

import { readEntry } from '../glosses/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Entry } from '../types.ts';
import {
  holdsWordStart,
  isChineseQuery,
  readLatinQuery,
  SCORE,
  scoreGlosses,
  scoreHeadword,
  scorePinyin,
  spellReading,
} from './search-scores.ts';

/** Entries read in one step of `prepare`: some five milliseconds. */
const STEP_ENTRIES = 2000;
/** Maximum number of entries scored closely for a very common English word: the most frequent ones. */
const MOST_SCORED = 2000;

/** An entry that was found, with its score. */
interface Found {
  readonly entry: number;
  readonly score: number;
}

/** The same, for callers that rank it among others. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly score: number;
}

/** Searches one lexicon. */
export class Searcher {
  private readonly lexicon: Lexicon;
  private readonly headwords: string[] = [];
  private readonly traditional: string[] = [];
  /** `zhong1guo2`, `zhongguo`, `zg`; `ü` is `v`. */
  private readonly numbered: string[] = [];
  private readonly plain: string[] = [];
  private readonly initials: string[] = [];
  /** Glosses in lower case as the file has them, senses between slashes. */
  private readonly glosses: string[] = [];
  private readonly weights: Float32Array;
  /** Ordinal of the last read entry among those of its headword. */
  private rank = 0;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.weights = new Float32Array(lexicon.entries);
  }

  /** Whether everything is read. */
  get ready(): boolean {
    return this.headwords.length === this.lexicon.entries;
  }

  /** Continues reading the lexicon; yields the share that is read, so that other work can run. */
  *prepare(): Generator<number, void> {
    const { lexicon } = this;
    while (!this.ready) {
      const end = Math.min(lexicon.entries, this.headwords.length + STEP_ENTRIES);
      for (let entry = this.headwords.length; entry < end; entry++) this.read(entry);
      yield end / lexicon.entries;
    }
  }

  private read(entry: number): void {
    const { simplified, traditional, frequency } = this.lexicon.headwordOf(entry);
    const { numbered, plain, initials } = spellReading(this.lexicon.readingOf(entry, simplified));
    this.headwords.push(simplified);
    this.traditional.push(traditional === simplified ? simplified : traditional);
    this.numbered.push(numbered);
    this.plain.push(plain);
    this.initials.push(initials);
    const own = this.lexicon.ownSensesOf(entry).map(({ gloss }) => gloss);
    this.glosses.push([this.lexicon.textOf(entry), ...own].join('/').toLowerCase());
    // The entries of a headword follow one another, the likeliest first.
    this.rank = this.headwords[entry - 1] === simplified ? this.rank + 1 : 0;
    this.weights[entry] =
      Math.log10(frequency + 1) * SCORE.frequency + SCORE.laterEntry * Math.min(this.rank, 3);
  }

  /**
   * The entries that match a query, best first, at most `limit`; `[]` for a blank query.
   * @throws {Error} before `prepare` has finished.
   */
  search(query: string, limit = 30): Entry[] {
    return this.find(query, limit).map(({ entry }) => entry);
  }

  /** The same with the score of each. */
  find(query: string, limit = 30): FoundEntry[] {
    if (!this.ready) throw new Error('the lexicon is not read yet');
    const wanted = query.trim().toLowerCase();
    if (wanted === '') return [];
    const found = isChineseQuery(wanted) ? this.findChinese(wanted) : this.findLatin(wanted);
    const best = new Map<number, number>();
    for (const { entry, score } of found) best.set(entry, Math.max(score, best.get(entry) ?? -1000));
    return [...best]
      .sort(([a, m], [b, n]) => n - m || a - b)
      .slice(0, limit)
      .map(([entry, score]) => ({ entry: readEntry(this.lexicon, entry), score }));
  }

  private findChinese(wanted: string): Found[] {
    const found: Found[] = [];
    for (let entry = 0; entry < this.headwords.length; entry++) {
      const score = Math.max(
        scoreHeadword(this.headwords[entry] ?? '', wanted),
        scoreHeadword(this.traditional[entry] ?? '', wanted),
      );
      if (score > 0) found.push({ entry, score: score + (this.weights[entry] ?? 0) });
    }
    return found;
  }

  private findLatin(wanted: string): Found[] {
    const { pinyin, gloss } = readLatinQuery(wanted);
    const found = pinyin === '' ? [] : this.findPinyin(pinyin);
    return gloss === '' ? found : [...found, ...this.findEnglish(gloss)];
  }

  private findPinyin(wanted: string): Found[] {
    const found: Found[] = [];
    for (let entry = 0; entry < this.plain.length; entry++) {
      const spelled = {
        plain: this.plain[entry] ?? '',
        numbered: this.numbered[entry] ?? '',
        initials: this.initials[entry] ?? '',
      };
      const score = scorePinyin(spelled, wanted);
      if (score > 0) found.push({ entry, score: score + (this.weights[entry] ?? 0) });
    }
    return found;
  }

  private findEnglish(wanted: string): Found[] {
    const entries: number[] = [];
    for (let entry = 0; entry < this.glosses.length; entry++)
      if (holdsWordStart(this.glosses[entry] ?? '', wanted)) entries.push(entry);
    const weigh = (entry: number) => this.weights[entry] ?? 0;
    const close =
      entries.length > MOST_SCORED
        ? entries.sort((a, b) => weigh(b) - weigh(a)).slice(0, MOST_SCORED)
        : entries;
    return close.flatMap((entry) => {
      const score = scoreGlosses(this.glosses[entry] ?? '', wanted);
      return score === 0 ? [] : [{ entry, score: score + weigh(entry) }];
    });
  }
}
