/** Which meeting of its word a label is: a reader may want help at the first only, or at the first two. */
import { type LabelSettings, MEETINGS } from '../../vocabulary/index.ts';
import type { WordLabel } from './word-label.ts';

/** Marks the labels of a block that are later than the last wanted meeting of their word. */
export type MarkRepeats = (element: Element, text: string, labels: readonly WordLabel[]) => WordLabel[];

/**
 * Counts the words of a page in the order in which its blocks are first drawn, which is reading order. When a block is
 * drawn again, its words are the same meetings.
 */
export function createRepeats(meetings: LabelSettings['meetings']): MarkRepeats {
  const limit = MEETINGS[meetings];
  /** How often a word was met so far. */
  const met = new Map<string, number>();
  /** By block: how often each of its words had been met before it. */
  const metBefore = new WeakMap<Element, Map<string, number>>();
  return (element, text, labels) => {
    const before = metBefore.get(element) ?? new Map<string, number>();
    metBefore.set(element, before);
    const own = new Map<string, number>();
    const fresh = new Set<string>();
    const marked = labels.map((label): WordLabel => {
      const word = `${text.slice(label.start, label.end)} ${label.syllables.join('')}`;
      if (!before.has(word)) {
        before.set(word, met.get(word) ?? 0);
        fresh.add(word);
      }
      const times = (own.get(word) ?? 0) + 1;
      own.set(word, times);
      return (before.get(word) ?? 0) + times > limit ? { ...label, repeated: true } : label;
    });
    for (const word of fresh) met.set(word, (met.get(word) ?? 0) + (own.get(word) ?? 0));
    return marked;
  };
}
