/**
 * The texts of the reader's dictionaries while one searches: kept in memory, as far as there is room. A query that only grew
 * longer is looked for where the one before it found something.
 */
import type { FoundEntry, UserSearch } from '../../dictionary/index.ts';
import type { ListedDictionary } from '../../vocabulary/index.ts';
import type { DictionaryReader } from './user-dictionaries.ts';

/** UTF-16 code units in memory: 64 MB. What is beyond it is read for each query. */
const MAX_KEPT_UNITS = 32_000_000;
/** Blocks that are read and looked through at once: some two megabytes. */
const BLOCKS_AT_ONCE = 40;

interface Searched {
  readonly dictionary: ListedDictionary;
  /** How many it has. */
  readonly blocks: number;
}

/** What a query came to. */
interface LastSearch {
  readonly search: UserSearch;
  /** By id, the numbers of the blocks that may hold what was meant. */
  readonly held: ReadonlyMap<string, readonly number[]>;
}

/** The blocks of the reader's dictionaries that searches have read, kept in memory up to a size. */
export class SearchedTexts {
  readonly #reader: Pick<DictionaryReader, 'readBlocks'>;
  readonly #maxUnits: number;
  /** By id and number. */
  readonly #kept = new Map<string, Map<number, string>>();
  #units = 0;
  #last: LastSearch | undefined;

  constructor(reader: Pick<DictionaryReader, 'readBlocks'>, maxUnits = MAX_KEPT_UNITS) {
    this.#reader = reader;
    this.#maxUnits = maxUnits;
  }

  /** Searches dictionaries in steps, and lets others work between. Blocks that can't be read have nothing. */
  async search(search: UserSearch, searched: readonly Searched[]): Promise<readonly FoundEntry[]> {
    const before = this.#last && search.narrows(this.#last.search) ? this.#last.held : undefined;
    const held = new Map<string, number[]>();
    for (const { dictionary, blocks } of searched) {
      const { id } = dictionary;
      const numbers = before?.get(id) ?? Array.from({ length: blocks }, (_, number) => number);
      const found: number[] = [];
      held.set(id, found);
      for (let at = 0; at < numbers.length; at += BLOCKS_AT_ONCE) {
        const asked = numbers.slice(at, at + BLOCKS_AT_ONCE);
        const texts = await this.#textsOf(id, asked);
        for (const number of asked) {
          const text = texts.get(number);
          // One that could not be read is asked for again.
          if (text === undefined || search.addBlock(text, dictionary)) found.push(number);
        }
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    }
    this.#last = { search, held };
    return search.best();
  }

  /** Nobody searches any more. */
  forget(): void {
    this.#kept.clear();
    this.#units = 0;
    this.#last = undefined;
  }

  async #textsOf(id: string, numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const kept = this.#kept.get(id) ?? new Map<number, string>();
    this.#kept.set(id, kept);
    const lacking = numbers.filter((number) => !kept.has(number));
    if (lacking.length === 0) return kept;
    const read = await this.#reader.readBlocks(id, lacking).catch(() => []);
    const texts = new Map(numbers.map((number) => [number, kept.get(number)] as const));
    for (const { number, text } of read) {
      texts.set(number, text);
      if (kept.has(number) || this.#units + text.length > this.#maxUnits) continue;
      kept.set(number, text);
      this.#units += text.length;
    }
    return new Map([...texts].filter((one): one is [number, string] => one[1] !== undefined));
  }
}
