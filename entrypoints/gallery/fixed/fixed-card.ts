import type { CardPorts, WordLookup } from '../../../components/word-card/index.ts';
import { never } from './reader-of-words.ts';
import { RECORDED } from './recorded.ts';

const done = { undo: async () => null };

/** A card's world in which everything succeeds at once. */
export function cardPorts(lookup: WordLookup, changed: Partial<CardPorts> = {}): CardPorts {
  return {
    lookUp: async () => lookup,
    save: async () => done,
    savePattern: async () => done,
    removePattern: async () => done,
    remove: async () => done,
    mark: async () => ({ before: 'new' }),
    wordsWith: async ({ form }) =>
      Object.values(RECORDED.entries)
        .flatMap(([entry]) => (entry?.simplified.includes(form) ? [entry] : []))
        .slice(0, 4)
        .map(({ simplified, reading, pinyin, gloss }) => ({ form: simplified, reading, pinyin, gloss })),
    correct: async () => ({ before: null, changes: true }),
    restoreCorrection: async () => null,
    noteLookUp: async () => null,
    keepHelp: async () => null,
    keepMore: async () => null,
    say: async () => null,
    translate: never,
    ...changed,
  };
}
