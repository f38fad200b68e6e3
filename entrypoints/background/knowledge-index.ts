/**
 * What the reader knows, in memory: a page of 100,000 characters asks for all its words at once. Read when it is first
 * asked for, from what is stored beside the rows; kept in step with each write from then on.
 */
import type { Token } from '../../dictionary/index.ts';
import { type Knowledge, type KnownWord, type Word, wordId } from '../../vocabulary/index.ts';
import type { WordStore, WordWrites } from './word-store.ts';

/** What the reader has said of all words, as `RowArea` reads it. */
export interface KnownWords {
  readKnown(): Promise<readonly KnownWord[]>;
  onMade(listener: () => void): void;
}

export class KnowledgeIndex {
  readonly #rows: KnownWords;
  readonly #store: WordStore;
  #read: Promise<void> | undefined;
  /** By id. */
  readonly #known = new Map<string, Knowledge>();
  /** By the id that the traditional form would have, where it is another. */
  readonly #traditional = new Map<string, Knowledge>();
  /** That id by the word's own. */
  readonly #variants = new Map<string, string>();

  /** What needs no help, by `looseId`; made when it is asked for. */
  #helped: Set<string> | undefined;
  readonly #listeners: (() => void)[] = [];

  constructor(rows: KnownWords, store: WordStore) {
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
   * Asks of a word whether the reader needs no help with it: they know it or wish it ignored. Capitals and tones behind
   * the first syllable make no other word: 书记 shū·jì is said both ways.
   */
  async lookUp(): Promise<(word: Pick<Token, 'text' | 'reading'>) => boolean> {
    await this.#ready();
    this.#helped ??= this.#findHelped();
    const helped = this.#helped;
    return ({ text, reading }) => helped.has(looseId(wordId({ headword: text, reading })));
  }

  /**
   * The same, unless all words would have to be read first and that takes longer than `limitMs`: then `undefined`, and
   * who listens for changes hears when they are read. So pinyin comes even where storage does not answer.
   */
  async lookUpWithin(
    limitMs: number,
  ): Promise<((word: Pick<Token, 'text' | 'reading'>) => boolean) | undefined> {
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
      if (found && late && (this.#helped?.size ?? 0) > 0) for (const listener of this.#listeners) listener();
    });
    return Promise.race([lookUp, limit]);
  }

  /** Calls back when the reader has come to need help with a word, or no more of it. */
  onHelpChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #findHelped(): Set<string> {
    const helped = new Set<string>();
    for (const known of [this.#known, this.#traditional]) {
      for (const [id, knowledge] of known) if (needsNoHelp(knowledge)) helped.add(looseId(id));
    }
    return helped;
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
        changed ||= needsNoHelp(this.#known.get(id)) !== needsNoHelp(word?.knowledge);
        this.#put(word ? knownOf(id, word) : { id });
      }
    }
    if (!changed) return;
    this.#helped = undefined;
    for (const listener of this.#listeners) listener();
  }

  #forget(): void {
    this.#read = undefined;
    this.#clear();
  }

  #clear(): void {
    this.#helped = undefined;
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

function needsNoHelp(knowledge: Knowledge | undefined): boolean {
  return knowledge === 'known' || knowledge === 'ignored';
}

/** `wordId` without capitals and without the tones behind the first syllable. */
function looseId(id: string): string {
  const rest = id.indexOf(' ', id.indexOf(' ') + 1);
  const loose = rest === -1 ? id : id.slice(0, rest) + id.slice(rest).replaceAll(/\d/g, '');
  return loose.toLowerCase();
}
