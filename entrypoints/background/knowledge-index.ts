/**
 * What the reader knows, in memory: a page of 100,000 characters asks for all its words at once. It is read when first
 * asked for, from what is stored beside the rows, and follows each write from then on.
 */

import { inTime } from '../../components/in-time/index.ts';
import type { Token } from '../../dictionary/index.ts';
import {
  encounterKey,
  type Knowledge,
  type KnownState,
  type KnownWord,
  knownStateOf,
  looseId,
  type Word,
  wordId,
} from '../../vocabulary/index.ts';
import type { WordStore, WordWrites } from './word-store.ts';

/** What the reader has said of all words, as `RowArea` reads it. */
export interface KnowledgeLookup {
  readKnown(): Promise<readonly KnownWord[]>;
  onMade(listener: () => void): void;
}

/** Returns what the reader has said of a word; `undefined` for nothing. */
export type SaidOf = (word: Pick<Token, 'text' | 'reading'>) => KnownState | undefined;

/** What the reader has said of each word and form, kept in memory while the worker lives. */
export class KnowledgeIndex {
  readonly #rows: KnowledgeLookup;
  readonly #store: WordStore;
  #read: Promise<void> | undefined;
  /** By id. */
  readonly #known = new Map<string, KnownState>();
  /** By the id of the traditional form, where that is another one. */
  readonly #traditional = new Map<string, KnownState>();
  /** The id of the traditional form, by the word's own id. */
  readonly #variants = new Map<string, string>();

  /** What the reader has said, by `looseId`; made when first asked for. */
  #said: Map<string, KnownState> | undefined;
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
    return ids.map((id) => (this.#known.get(id) ?? this.#traditional.get(id))?.knowledge);
  }

  /** Returns a function that returns what the reader has said of a word, in either script. */
  async lookUp(): Promise<SaidOf> {
    await this.#ready();
    this.#said ??= this.#joinSaid();
    const said = this.#said;
    return ({ text, reading }) => said.get(encounterKey(text, reading));
  }

  /**
   * The same; `undefined` where all words would have to be read first and that takes longer than `limitMs`. Listeners
   * are told once they are read. So pinyin appears even where storage does not answer.
   */
  async lookUpWithin(limitMs: number): Promise<SaidOf | undefined> {
    const lookUp = this.lookUp();
    const found = await inTime(lookUp, limitMs);
    // Where words can't be read just now, pinyin is drawn without them; the next text asks again.
    if (!found)
      lookUp.then(
        () => this.#said?.size && this.#tell(),
        () => undefined,
      );
    return found;
  }

  /** Calls back when the reader starts or stops needing help with a word. */
  onHelpChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #joinSaid(): Map<string, KnownState> {
    const said = new Map<string, KnownState>();
    for (const known of [this.#known, this.#traditional]) {
      for (const [id, state] of known) {
        const loose = looseId(id);
        // Two words may have this form and reading: if either is known, it needs no help.
        if (wishOf(said.get(loose)) !== false) said.set(loose, state);
      }
    }
    return said;
  }

  /** Reads all words unless they are read; while nothing is written, so that no change is missed. */
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
        changed ||= wishOf(this.#known.get(id)) !== wishOf(word);
        this.#put(word ? knownOf(id, word) : { id });
      }
    }
    this.#said = undefined;
    if (changed) this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #forget(): void {
    this.#read = undefined;
    this.#clear();
  }

  #clear(): void {
    this.#said = undefined;
    this.#known.clear();
    this.#traditional.clear();
    this.#variants.clear();
  }

  /** Without `knowledge`: the word was removed. */
  #put({ id, traditionalId, knowledge, ...more }: Partial<KnownWord> & Pick<KnownWord, 'id'>): void {
    const variant = this.#variants.get(id);
    if (variant !== undefined) this.#traditional.delete(variant);
    this.#variants.delete(id);
    if (!knowledge) {
      this.#known.delete(id);
      return;
    }
    const state = { knowledge, ...more };
    this.#known.set(id, state);
    if (traditionalId === undefined) return;
    this.#traditional.set(traditionalId, state);
    this.#variants.set(id, traditionalId);
  }
}

function knownOf(id: string, word: Word): KnownWord {
  const { headword, traditional, reading } = word;
  const state = { id, ...knownStateOf(word) };
  if (traditional === headword) return state;
  return { ...state, traditionalId: wordId({ headword: traditional, reading }) };
}

/** Whether the reader wants help with a word that they have said this of; `undefined` where they have said nothing. */
function wishOf(said: Pick<KnownState, 'knowledge'> | undefined): boolean | undefined {
  return said && (said.knowledge === 'learning' || said.knowledge === 'new');
}
