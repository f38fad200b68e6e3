/** Searches the reader's dictionaries, block by block, in the texts as they are stored. */
import type { Lexicon } from '../lexicon/index.ts';
import type { Dictionary } from '../types.ts';
import { readEntryLine, type UserDictionary, type UserEntry, userEntryOf } from '../user-dictionary/index.ts';
import type { FoundEntry } from './search.ts';
import {
  isChineseQuery,
  readLatinQuery,
  SCORE,
  scoreGlosses,
  scoreHeadword,
  scorePinyin,
  spellReading,
} from './search-scores.ts';

interface Engine {
  readonly dictionary: Dictionary;
  readonly lexicon: Lexicon;
}

interface FoundLine {
  readonly line: string;
  readonly of: Pick<UserDictionary, 'name' | 'language'>;
  readonly score: number;
}

/** One query over all blocks. */
export class UserSearch {
  readonly #lexicon: Lexicon;
  readonly #dictionary: Dictionary;
  readonly #wanted: string;
  readonly #latin: ReturnType<typeof readLatinQuery> | undefined;
  /** Finds candidate lines. */
  readonly #pattern: RegExp | undefined;
  readonly #limit: number;
  #found: FoundLine[] = [];

  constructor(query: string, { lexicon, dictionary }: Engine, limit = 30) {
    this.#lexicon = lexicon;
    this.#dictionary = dictionary;
    this.#wanted = query.trim().toLowerCase();
    this.#latin = isChineseQuery(this.#wanted) ? undefined : readLatinQuery(this.#wanted);
    this.#pattern = patternOf(this.#wanted, this.#latin);
    this.#limit = limit;
  }

  /** Whether blocks without a candidate for `before` have none for this query: `zhon` after `zho`. */
  narrows(before: UserSearch): boolean {
    const [now, then] = [this.#latin, before.#latin];
    if (!now || !then) return !now && !then && extend(this.#wanted, before.#wanted);
    return extend(now.pinyin, then.pinyin) && extend(now.gloss, then.gloss);
  }

  /** Searches a block, as `packDictionary` made it; returns whether it has a candidate line. */
  addBlock(block: string, of: FoundLine['of']): boolean {
    const pattern = this.#pattern;
    if (!pattern) return false;
    let hasLine = false;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(block); match; match = pattern.exec(block)) {
      // The pattern may begin with the end of the line or field before.
      const at = block.charAt(match.index) === '\n' ? match.index + 1 : match.index;
      const start = block.lastIndexOf('\n', at - 1) + 1;
      const next = block.indexOf('\n', at);
      const end = next < 0 ? block.length : next;
      this.#addLine(block.slice(start, end), of);
      hasLine = true;
      if (next < 0) break;
      pattern.lastIndex = next;
    }
    return hasLine;
  }

  /** The best matches, best first. */
  best(): FoundEntry[] {
    this.#sort();
    return this.#found.map(({ line, of, score }) => ({
      entry: userEntryOf(this.#dictionary, of, readEntryLine(line)),
      score,
    }));
  }

  #addLine(line: string, of: FoundLine['of']): void {
    const entry = readEntryLine(line);
    const score = this.#score(entry);
    if (score <= 0) return;
    this.#found.push({ line, of, score: score + this.#weightOf(entry) });
    if (this.#found.length >= this.#limit * 20) this.#sort();
  }

  #sort(): void {
    this.#found = this.#found.sort((a, b) => b.score - a.score).slice(0, this.#limit);
  }

  #score({ simplified, traditional, reading, glosses }: UserEntry): number {
    const wanted = this.#wanted;
    if (!this.#latin) return Math.max(scoreHeadword(simplified, wanted), scoreHeadword(traditional, wanted));
    const { pinyin, gloss } = this.#latin;
    const spelled = pinyin === '' ? 0 : scorePinyin(spellReading(reading), pinyin);
    return Math.max(spelled, gloss === '' ? 0 : scoreGlosses(glosses.join('/').toLowerCase(), gloss));
  }

  /** The score of its frequency, where our lexicon has the word. */
  #weightOf({ simplified }: UserEntry): number {
    const form = this.#lexicon.trie.find(simplified);
    const frequency = form < 0 ? 0 : this.#lexicon.profiles.of(form).frequency;
    return Math.log10(frequency + 1) * SCORE.frequency;
  }
}

/** Whether one part of the query only grew longer; an empty part is not searched for. */
function extend(now: string, then: string): boolean {
  return now === '' || (then !== '' && now.startsWith(then));
}

/** Finds candidate lines of a block, and some others; `undefined` where there is nothing to search for. */
function patternOf(wanted: string, latin: ReturnType<typeof readLatinQuery> | undefined): RegExp | undefined {
  if (wanted === '') return undefined;
  if (!latin) return new RegExp(escapePattern(wanted), 'giu');
  const { pinyin, gloss } = latin;
  const ways: string[] = [];
  const letters = [...pinyin]
    .filter((unit) => unit !== "'")
    .map((unit) => (unit === 'v' ? '(?:u:|v)' : unit));
  if (letters.length > 0) ways.push(`\\t${letters.join('[1-5]? ?')}`);
  // The first letters of syllables: `zg`.
  if (letters.length > 1 && /^[a-z]+$/.test(pinyin)) ways.push(`\\t${letters.join('[a-z:]*[1-5]? ')}`);
  // From the beginning of a word, as glosses are scored.
  if (gloss !== '') ways.push(`(?<![a-z])${escapePattern(gloss)}`);
  return ways.length > 0 ? new RegExp(ways.join('|'), 'giu') : undefined;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
