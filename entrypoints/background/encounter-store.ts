import {
  asideOf,
  ENCOUNTER_SHARDS,
  ENCOUNTERS_PREFIX,
  type Encounters,
  type Help,
  keepHelp,
  noteLookUp,
  noteReadPast,
  noteTold,
  packEncounters,
  parseEncounters,
  shardOf,
} from '../../vocabulary/index.ts';
import { freshId } from '../shared/fresh-id.ts';
import type { StorageArea } from '../shared/storage-area.ts';

type Shard = Map<string, Encounters>;

const KEYS = Array.from({ length: ENCOUNTER_SHARDS }, (_, shard) => ENCOUNTERS_PREFIX + shard);

/** The only writer of encounters, what the reader has shown of written forms; in memory once they are read. */
export class EncounterStore {
  readonly #area: StorageArea;
  readonly #alone: <T>(work: () => Promise<T>) => Promise<T>;
  #shards: Promise<readonly Shard[]> | undefined;
  /** What can't be read; set aside before something is written in its place. */
  readonly #unreadable = new Map<string, unknown>();

  /** @param alone does some work while nothing else is written, such as a restored backup */
  constructor(area: StorageArea, alone: <T>(work: () => Promise<T>) => Promise<T>) {
    this.#area = area;
    this.#alone = alone;
  }

  /** Returns a function that returns what was shown of a form, by `encounterKey`. */
  async read(): Promise<(key: string) => Encounters | undefined> {
    const shards = await this.#read();
    return (key) => shards[indexOf(key)]?.get(key);
  }

  /** All forms that have encounters. */
  async forms(): Promise<readonly (readonly [key: string, met: Encounters])[]> {
    return (await this.#read()).flatMap((shard) => [...shard]);
  }

  /** Notes that forms were read past on a day. */
  noteReadPast(keys: Iterable<string>, day: number): Promise<void> {
    return this.#change(keys, (before) => noteReadPast(before, day));
  }

  /** Notes that a form was looked up on a day. */
  noteLookUp(key: string, day: number): Promise<void> {
    return this.#change([key], (before) => noteLookUp(before, day));
  }

  /** Sets whether help stays with forms. */
  keepHelp(keys: Iterable<string>, kept: boolean): Promise<void> {
    return this.#change(keys, (before) => keepHelp(before, kept));
  }

  /** Notes how much help of forms the reader was told. */
  noteTold(steps: ReadonlyMap<string, Help>): Promise<void> {
    return this.#change(steps.keys(), (before, key) => noteTold(before, steps.get(key) ?? 'full'));
  }

  /** Forgets what is in memory: storage may have changed. */
  forget(): void {
    this.#shards = undefined;
  }

  #read(): Promise<readonly Shard[]> {
    this.#shards ??= this.#area
      .get(KEYS)
      .then((stored) => {
        this.#unreadable.clear();
        return KEYS.map((key) => this.#readShard(key, stored[key]));
      })
      .catch((error: unknown) => {
        this.#shards = undefined;
        throw error;
      });
    return this.#shards;
  }

  #change(
    keys: Iterable<string>,
    next: (before: Encounters | undefined, key: string) => Encounters,
  ): Promise<void> {
    return this.#alone(async () => {
      const shards = await this.#read();
      const changed = new Map<number, Shard>();
      for (const key of keys) {
        const index = indexOf(key);
        const before = (changed.get(index) ?? shards[index])?.get(key);
        const after = next(before, key);
        if (after === before) continue;
        const shard = changed.get(index) ?? new Map(shards[index]);
        changed.set(index, shard.set(key, after));
      }
      if (changed.size === 0) return;
      const written = [...changed].map(([index, shard]) => [KEYS[index], packEncounters(shard)]);
      const items: Record<string, unknown> = Object.fromEntries(written);
      const places = Object.keys(items);
      await this.#area.set({ ...items, ...asideOf(Object.fromEntries(this.#unreadable), places, freshId()) });
      for (const place of places) this.#unreadable.delete(place);
      this.#shards = Promise.resolve(shards.map((shard, index) => changed.get(index) ?? shard));
    });
  }

  #readShard(key: string, text: unknown): Shard {
    if (text === undefined) return new Map();
    try {
      return parseEncounters(text);
    } catch {
      this.#unreadable.set(key, text);
      return new Map(); // weak evidence, counted again
    }
  }
}

function indexOf(key: string): number {
  return shardOf(key) % ENCOUNTER_SHARDS;
}
