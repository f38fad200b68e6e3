/**
 * Senses of our own: words, names and glosses of `dictionary/data`, by entry.
 *
 * Section `ownEntries` has a bit for each entry that has some; `ownTexts` has a text for each of those, in order
 * (gloss-text.ts): its senses, a line each, commonest first: `rank`, a letter from `A`, directly before the sense's key,
 * then its gloss and the card's addition, separated by tabs. The rank orders the senses of one reading across its entries
 * (后 for 後 and 后).
 */
import type { BitVector } from './bits.ts';
import { decodeGlossText, skipTexts, TEXT_END } from './gloss-text.ts';

/** One sense of our own. */
export interface OwnSense {
  /** Part of speech, numbered where there are several (`n`, `v2`), or type of a name (`person`, `company`). */
  readonly key: string;
  /** English as it is drawn under the word; empty for a word that has none there (的, 把). */
  readonly gloss: string;
  /** The card's addition; empty for most. */
  readonly says: string;
  /** Its position among the senses of the same headword and reading; 0 is the commonest in news. */
  readonly rank: number;
}

const FIRST_RANK = 'A'.charCodeAt(0);
/** Later senses share the last rank. */
const MAX_RANK = 25;
/** Texts are found from the first of their block. */
const BLOCK_TEXTS = 16;

/** Writes the senses of one entry as a text. */
export function formatOwnSenses(senses: readonly OwnSense[]): string {
  return senses
    .map(({ key, gloss, says, rank }) => {
      const first = String.fromCharCode(FIRST_RANK + Math.min(rank, MAX_RANK)) + key;
      return [first, gloss, says].join('\t').trimEnd();
    })
    .join('\n');
}

function parseOwnSenses(text: string): OwnSense[] {
  return text.split('\n').map((line) => {
    const [first = '', gloss = '', says = ''] = line.split('\t');
    return { key: first.slice(1), gloss, says, rank: first.charCodeAt(0) - FIRST_RANK };
  });
}

/** Our own senses of one lexicon. */
export class OwnSenses {
  private readonly entries: BitVector;
  private readonly texts: Uint8Array;
  /** Where each block of texts begins; found on first use. */
  private blocks: Uint32Array | undefined;
  /** By entry; emptied when full. A cache only. */
  private readonly known = new Map<number, readonly OwnSense[]>();

  constructor(entries: BitVector, texts: Uint8Array) {
    this.entries = entries;
    this.texts = texts;
  }

  /** Whether an entry has senses of our own. */
  has(entry: number): boolean {
    return this.entries.has(entry);
  }

  /** Returns our own senses of an entry, commonest first; `[]` where there are none. `words` decode texts. */
  of(entry: number, words: () => readonly string[]): readonly OwnSense[] {
    if (!this.entries.has(entry)) return NONE;
    const known = this.known.get(entry);
    if (known !== undefined) return known;
    if (this.known.size >= MAX_KNOWN) this.known.clear();
    this.blocks ??= findBlocks(this.texts);
    const row = this.entries.rank(entry);
    const start = this.blocks[Math.floor(row / BLOCK_TEXTS)] ?? 0;
    const offset = skipTexts(this.texts, start, row % BLOCK_TEXTS);
    const senses = parseOwnSenses(decodeGlossText(this.texts, offset, words()));
    this.known.set(entry, senses);
    return senses;
  }
}

const NONE: readonly OwnSense[] = [];
const MAX_KNOWN = 8192;

function findBlocks(texts: Uint8Array): Uint32Array {
  const blocks = [0];
  let left = BLOCK_TEXTS;
  for (let at = texts.indexOf(TEXT_END); at >= 0; at = texts.indexOf(TEXT_END, at + 1)) {
    if (--left > 0) continue;
    blocks.push(at + 1);
    left = BLOCK_TEXTS;
  }
  return Uint32Array.from(blocks);
}
