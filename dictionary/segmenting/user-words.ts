/** Words of the reader's dictionaries as candidates: each a little cheaper than the words that it consists of. */
import { ATOM_COSTS, type Candidates } from '../lattice/index.ts';
import { type Lexicon, ROOT } from '../lexicon/index.ts';
import { CHARACTER } from '../text/index.ts';

/** Calls back with stretches of a text that may be words, UTF-16 code units [start, end). */
export type FindWords = (text: string, onWord: (start: number, end: number) => void) => void;

/**
 * In nats: such a word costs this much less than its cheapest split, like our own headwords (compile/whole-words.ts). Where our
 * segments cross it, it wins only over words that are no more likely. Measured with a twelfth of our headwords taken out of the
 * lexicon and offered as such words, over 51,902 tokens: of 1,903 places that held one 99.0% came out whole, 5 were cut out of
 * words that cross them. Without a margin 97.4% and 0, with one of 5 99.4% and 16.
 */
const MARGIN = 2.5;
/** Its maximum cost, however rare its characters are. */
const MAX_COST = 14;
const COSTS_KEPT = 4096;

/** Weighs words with one lexicon. */
export class UserWords {
  private readonly lexicon: Lexicon;
  /** By word; emptied when full. A cache only. */
  private readonly costs = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  addWords(text: string, candidates: Candidates, findWords: FindWords): void {
    findWords(text, (start, end) => {
      candidates.add(start, end, { cost: this.costOf(text.slice(start, end)), kind: 'user' });
    });
  }

  private costOf(word: string): number {
    const known = this.costs.get(word);
    if (known !== undefined) return known;
    if (this.costs.size >= COSTS_KEPT) this.costs.clear();
    const cost = Math.min(MAX_COST, this.splitCost(word) - MARGIN);
    this.costs.set(word, cost);
    return cost;
  }

  /** The cost of the cheapest words that a word consists of. */
  private splitCost(word: string): number {
    const { trie } = this.lexicon;
    const best = new Float64Array(word.length + 1).fill(Number.POSITIVE_INFINITY);
    best[word.length] = 0;
    for (let start = word.length - 1; start >= 0; start--) {
      const alone = ATOM_COSTS[CHARACTER.han] + (best[start + 1] ?? 0);
      let cheapest = alone;
      for (let slot = trie.step(ROOT, word.charCodeAt(start)), at = start + 1; slot >= 0; at++) {
        cheapest = Math.min(cheapest, trie.costAt(slot) + (best[at] ?? 0));
        if (at >= word.length) break;
        slot = trie.step(slot, word.charCodeAt(at));
      }
      best[start] = cheapest;
    }
    return best[0] ?? 0;
  }
}
