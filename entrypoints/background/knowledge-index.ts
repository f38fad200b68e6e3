/**
 * What the reader knows, in memory: a page of 100,000 characters asks for all its words at once. Read when it is first
 * asked for, from what is stored beside the rows; kept in step with each write from then on.
 */
import type { Token } from '../../dictionary/index.ts';
import {
  joinWordId,
  type Knowledge,
  type KnownWord,
  splitWordId,
  type Word,
  wordId,
} from '../../vocabulary/index.ts';
import type { WordStore, WordWrites } from './word-store.ts';

/** What the reader has said of all words, as `RowArea` reads it. */
export interface KnowledgeLookup {
  readKnown(): Promise<readonly KnownWord[]>;
  onMade(listener: () => void): void;
}

/** Tells whether the reader wants help with a word; `undefined` where they have said nothing of it. */
export type HelpWish = (word: Pick<Token, 'text' | 'reading'>) => boolean | undefined;

export class KnowledgeIndex {
  readonly #rows: KnowledgeLookup;
  readonly #store: WordStore;
  #read: Promise<void> | undefined;
  /** By id. */
  readonly #known = new Map<string, Knowledge>();
  /** By the id that the traditional form would have, where it is another. */
  readonly #traditional = new Map<string, Knowledge>();
  /** That id by the word's own. */
  readonly #variants = new Map<string, string>();

  /** By `looseId`, whether the reader wants help with a word; made when it is asked for. */
  #wishes: Map<string, boolean> | undefined;
  readonly #listeners: (() => void)[] = [];

  constructor(rows: KnowledgeLookup, store: WordStore) {
    this.#rows = rows;
    this.#store = store;
    store.onWritten((words) => this.#follow(words));
    rows.onMade(() => this.#follow('all'));
  }

  /**
   * What the reader has said of some words, in their order.
   * @param ids `wordId`s, of a simplified or a traditional form with its reading
   */
  async knowledgeOf(ids: readonly string[]): Promise<(Knowledge | undefined)[]> {
    await this.#ready();
    return ids.map((id) => this.#known.get(id) ?? this.#traditional.get(id));
  }

  /**
   * Returns what tells whether the reader wants help with a word: false for one that they know or ignore, true for one
   * that they learn, `undefined` where they have said nothing. Capitals and tones behind the first syllable make no
   * other word: 书记 shū·jì is said both ways.
   */
  async lookUp(): Promise<HelpWish> {
    await this.#ready();
    this.#wishes ??= this.#findWishes();
    const wishes = this.#wishes;
    return ({ text, reading }) => wishes.get(looseId(wordId({ headword: text, reading })));
  }

  /**
   * The same, unless all words would have to be read first and that takes longer than `limitMs`: then `undefined`, and
   * who listens for changes hears when they are read. So pinyin comes even where storage does not answer.
   */
  async lookUpWithin(limitMs: number): Promise<HelpWish | undefined> {
    let late = false;
    const limit = new Promise<undefined>((resolve) => {
      setTimeout(() => {
        late = true;
        resolve(undefined);
      }, limitMs);
    });
    // Words that can't be read just now cost nobody the pinyin; the next text asks again.
    const lookUp = this.lookUp().catch(() => undefined);
    void lookUp.then((found) => {
      if (found && late && (this.#wishes?.size ?? 0) > 0) for (const listener of this.#listeners) listener();
    });
    return Promise.race([lookUp, limit]);
  }

  /** Calls back when the reader has come to need help with a word, or no more of it. */
  onHelpChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #findWishes(): Map<string, boolean> {
    const wishes = new Map<string, boolean>();
    for (const known of [this.#known, this.#traditional]) {
      for (const [id, knowledge] of known) {
        const loose = looseId(id);
        const wish = wishOf(knowledge) ?? true;
        // Two words may be one here: what is known of either needs no help.
        if (wishes.get(loose) !== false) wishes.set(loose, wish);
      }
    }
    return wishes;
  }

  /** Reads all words unless that is done; while nothing is written, so that nothing is missed. */
  #ready(): Promise<void> {
    this.#read ??= this.#store
      .alone(async () => {
        this.#clear();
        for (const word of await this.#rows.readKnown()) this.#put(word);
      })
      .catch((error: unknown) => {
        this.#forget();
        throw error;
      });
    return this.#read;
  }

  #follow(words: WordWrites | 'all'): void {
    if (this.#read === undefined) return;
    let changed = words === 'all';
    if (words === 'all') this.#forget();
    else {
      for (const [id, word] of words) {
        changed ||= wishOf(this.#known.get(id)) !== wishOf(word?.knowledge);
        this.#put(word ? knownOf(id, word) : { id });
      }
    }
    if (!changed) return;
    this.#wishes = undefined;
    for (const listener of this.#listeners) listener();
  }

  #forget(): void {
    this.#read = undefined;
    this.#clear();
  }

  #clear(): void {
    this.#wishes = undefined;
    this.#known.clear();
    this.#traditional.clear();
    this.#variants.clear();
  }

  /** Without knowledge: the word is gone. */
  #put({ id, traditionalId, knowledge }: Partial<KnownWord> & Pick<KnownWord, 'id'>): void {
    const variant = this.#variants.get(id);
    if (variant !== undefined) this.#traditional.delete(variant);
    this.#variants.delete(id);
    if (!knowledge) {
      this.#known.delete(id);
      return;
    }
    this.#known.set(id, knowledge);
    if (traditionalId === undefined) return;
    this.#traditional.set(traditionalId, knowledge);
    this.#variants.set(id, traditionalId);
  }
}

function knownOf(id: string, { headword, traditional, reading, knowledge }: Word): KnownWord {
  if (traditional === headword) return { id, knowledge };
  return { id, traditionalId: wordId({ headword: traditional, reading }), knowledge };
}

/** Whether help is wanted with a word of which the reader has said this; `undefined` for nothing said. */
function wishOf(knowledge: Knowledge | undefined): boolean | undefined {
  return knowledge === undefined ? undefined : knowledge === 'learning' || knowledge === 'new';
}

/** `wordId` without capitals and without the tones behind the first syllable. */
function looseId(id: string): string {
  const { headword, reading } = splitWordId(id);
  const second = reading.indexOf(' ');
  const loose = second < 0 ? reading : reading.slice(0, second) + reading.slice(second).replaceAll(/\d/g, '');
  return joinWordId(headword, loose).toLowerCase();
}
