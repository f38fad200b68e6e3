import { CheckedArea } from '../../entrypoints/background/checked-area.ts';
import type { StorageArea } from '../../entrypoints/shared/storage-area.ts';

export interface AreaInMemory extends StorageArea {
  readonly stored: Record<string, unknown>;
  /** Called before each stroke; it may throw, as a full disk does, or never come back, as a killed worker. */
  before: (stroke: 'get' | 'set' | 'remove', argument: unknown) => void | Promise<void>;
}

/** Storage in memory, each step at a later tick, as the browser's is. */
export function createArea(stored: Record<string, unknown> = {}): AreaInMemory {
  const later = () => new Promise((resolve) => setImmediate(resolve));
  const area: AreaInMemory = {
    stored,
    before: () => undefined,
    get: async (keys) => {
      await later();
      await area.before('get', keys);
      return structuredClone(
        Object.fromEntries(
          (keys === null ? Object.keys(stored) : [keys].flat())
            .filter((key) => Object.hasOwn(stored, key))
            .map((key) => [key, stored[key]]),
        ),
      );
    },
    set: async (items) => {
      await later();
      await area.before('set', items);
      Object.assign(stored, structuredClone(items));
    },
    remove: async (keys) => {
      await later();
      await area.before('remove', keys);
      for (const key of [keys].flat()) delete stored[key];
    },
  };
  return area;
}

/** Lets no stroke come back from the first that is named on, as in a killed worker; resolves when that one is made. */
export function killAt(
  area: AreaInMemory,
  isKilled: (stroke: 'get' | 'set' | 'remove') => boolean,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  area.before = (stroke) => {
    if (!isKilled(stroke)) return undefined;
    resolve();
    return new Promise(() => undefined);
  };
  return promise;
}

/** The same area as writers of the extension have it: nothing is written that can't be read. */
export function checked(area: AreaInMemory): StorageArea {
  return new CheckedArea(area);
}

/** The words in an area, by id. */
export function wordsIn({ stored }: AreaInMemory): Record<string, unknown> {
  const words = Object.entries(stored).filter(([key]) => key.startsWith('word:'));
  return Object.fromEntries(words.map(([key, word]) => [key.slice('word:'.length), word]));
}

/** What was set aside of a key. */
export function asideIn(stored: Readonly<Record<string, unknown>>, key: string): unknown[] {
  return Object.entries(stored).flatMap(([name, value]) =>
    name.startsWith('aside:') && name.endsWith(`:${key}`) ? [value] : [],
  );
}
