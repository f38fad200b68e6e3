/**
 * The reader's dictionaries as the engine uses them. Their indexes are read when first needed and stay in memory; entries are
 * read in blocks when a word asks for them. The engine is synchronous: work that lacks entries runs again once they
 * are read.
 */

import { within } from '../../components/in-time/index.ts';
import {
  HeadwordIndex,
  type PackedIndex,
  readEntryLine,
  type UserDictionary,
  type UserEntry,
} from '../../dictionary/index.ts';
import { type DictionaryList, errorMessage, usedDictionaries } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { StoredBlock } from '../shared/dictionary-database.ts';

/** The part of the database that is needed here. */
export interface DictionaryReader {
  readIndex(id: string): Promise<PackedIndex | undefined>;
  readBlocks(id: string, numbers: readonly number[]): Promise<readonly StoredBlock[]>;
}

/** Blocks in memory, each some 50 kB. */
const MAX_BLOCKS = 128;
/** How often work runs again at most: by then the words in definitions are found too. */
const MAX_ROUNDS = 6;
/** A dictionary that could not be read is tried again after this. */
const RETRY_MS = 60_000;
/** How long a text waits for an index before it is read without it. */
const INDEX_MS = 3000;

interface Opened {
  readonly id: string;
  readonly index: HeadwordIndex;
  /** Lines of entries by block, most recently used last. */
  readonly blocks: Map<number, readonly string[]>;
  readonly missing: Set<number>;
}

interface Failed {
  readonly problem: string;
  readonly time: number;
}

/** The dictionaries of a list, as they were opened. */
interface Made {
  readonly list: DictionaryList;
  readonly added: readonly LoadedDictionary[];
  /** When they are opened again, epoch milliseconds. */
  readonly until: number;
}

/** The dictionaries that are turned on, with their indexes and the entries last read. */
export class UserDictionaries {
  readonly #reader: DictionaryReader;
  readonly #now: () => number;
  readonly #opened = new Map<string, Promise<Opened | Failed>>();
  #made: Made | undefined;
  #running = 0;

  constructor(reader: DictionaryReader, now: () => number) {
    this.#reader = reader;
    this.#now = now;
  }

  /** Runs synchronous work with the dictionaries of a list, again and again until no entries are missing. */
  async use<T>(list: DictionaryList, work: (added: readonly UserDictionary[]) => T): Promise<T> {
    const used = usedDictionaries(list);
    if (used.length === 0) return work(NONE);
    const added = await this.#dictionariesOf(list);
    if (this.#running === 0) this.#forgetOld(added);
    this.#running += 1;
    const failed: (() => void)[] = [];
    try {
      for (let round = 1; ; round++) {
        for (const { opened } of added) opened.missing.clear();
        const result = work(added);
        const lacking = added
          .map(({ opened }) => ({ opened, numbers: [...opened.missing] }))
          .filter(({ numbers }) => numbers.length > 0);
        if (lacking.length === 0 || round === MAX_ROUNDS) return result;
        await Promise.all(lacking.map(({ opened, numbers }) => this.#load(opened, numbers, failed)));
      }
    } finally {
      this.#running -= 1;
      for (const forget of failed) forget();
    }
  }

  /** The index of a dictionary, whether it is in use or not. @throws {Error} in plain words */
  async indexOf(id: string): Promise<HeadwordIndex> {
    const opened = await this.#open(id);
    if ('problem' in opened) throw new Error(opened.problem);
    return opened.index;
  }

  /** Forgets dictionaries that are no longer listed. */
  keep(ids: readonly string[]): void {
    for (const id of this.#opened.keys()) if (!ids.includes(id)) this.#opened.delete(id);
  }

  /** The same objects while the list is the same and none of them has to be tried again. */
  async #dictionariesOf(list: DictionaryList): Promise<readonly LoadedDictionary[]> {
    if (this.#made?.list === list && this.#now() < this.#made.until) return this.#made.added;
    const used = usedDictionaries(list);
    const opened = await Promise.all(used.map(({ dictionary: { id } }) => this.#open(id)));
    const added = used.flatMap(({ dictionary: { name, language }, isAbove }, at) => {
      const one = opened[at];
      return one && 'index' in one ? [new LoadedDictionary(one, { name, language, isAbove })] : [];
    });
    // One that can't be read now is tried again.
    const until = added.length === used.length ? Number.POSITIVE_INFINITY : this.#now() + RETRY_MS;
    this.#made = { list, added, until };
    return added;
  }

  async #open(id: string): Promise<Opened | Failed> {
    const known = await this.#opened.get(id);
    if (known && ('index' in known || this.#now() - known.time < RETRY_MS)) return known;
    const opening = this.#read(id);
    this.#opened.set(id, opening);
    return opening;
  }

  async #read(id: string): Promise<Opened | Failed> {
    try {
      const packed = await within(this.#reader.readIndex(id), INDEX_MS, t('errors.database'));
      if (!packed) throw new Error(t('dictionaries.entriesGone'));
      return { id, index: new HeadwordIndex(packed), blocks: new Map(), missing: new Set() };
    } catch (error) {
      return { problem: errorMessage(error), time: this.#now() };
    }
  }

  /** Counts what can't be read as empty, for this work. */
  async #load({ id, blocks }: Opened, numbers: readonly number[], failed: (() => void)[]): Promise<void> {
    const read = await this.#reader.readBlocks(id, numbers).catch(() => []);
    const found = new Map(read.map(({ number, text }) => [number, text]));
    for (const number of numbers) {
      const text = found.get(number);
      blocks.set(number, text?.split('\n') ?? []);
      if (text === undefined) failed.push(() => blocks.delete(number));
    }
  }

  #forgetOld(added: readonly LoadedDictionary[]): void {
    for (const {
      opened: { blocks },
    } of added) {
      for (const number of blocks.keys()) {
        if (blocks.size <= MAX_BLOCKS / added.length) break;
        blocks.delete(number);
      }
    }
  }
}

const NONE: readonly UserDictionary[] = [];

/** A dictionary whose entries are in memory, or noted as missing. */
class LoadedDictionary implements UserDictionary {
  readonly opened: Opened;
  readonly name: string;
  readonly language: string | undefined;
  readonly isAbove: boolean;

  constructor(
    opened: Opened,
    { name, language, isAbove }: Pick<UserDictionary, 'name' | 'language' | 'isAbove'>,
  ) {
    this.opened = opened;
    this.name = name;
    this.language = language;
    this.isAbove = isAbove;
  }

  get index(): HeadwordIndex {
    return this.opened.index;
  }

  readonly entriesOf = (form: string): readonly UserEntry[] => {
    const { index, blocks, missing } = this.opened;
    const places = index.placesOf(form);
    const lacking = places.filter(({ block }) => !blocks.has(block));
    for (const { block } of lacking) missing.add(block);
    if (lacking.length > 0) return []; // all or none: callers remember what they get
    return places.flatMap(({ block, at }) => {
      const lines = blocks.get(block) ?? [];
      // Most recently used, so forgotten last.
      blocks.delete(block);
      blocks.set(block, lines);
      const line = lines[at];
      return line ? [readEntryLine(line)] : [];
    });
  };
}
