/** A reader's device in memory: its words, backups and exchange, with a clock of its own that may be wrong. */
import type { BackupShelf, Snapshot } from '../../entrypoints/background/backup-shelf.ts';
import { Backups } from '../../entrypoints/background/backups.ts';
import { DeviceSync } from '../../entrypoints/background/device-sync.ts';
import { SettingsStore } from '../../entrypoints/background/settings-store.ts';
import {
  changeWords,
  markWords,
  removeWords,
  restoreWords,
} from '../../entrypoints/background/word-changes.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import {
  type Backup,
  type ChangedWords,
  createDays,
  type Knowledge,
  splitWordId,
  syncRowOf,
  type Word,
  type WordFacts,
} from '../../vocabulary/index.ts';
import { type AreaInMemory, checked, createArea, wordsIn } from './storage-area.ts';

export const factsOf = (id: string): WordFacts => {
  const { headword, reading } = splitWordId(id);
  return { headword, traditional: headword, reading: reading.split(' '), pinyin: reading, gloss: 'gloss' };
};

export function createShelf(): BackupShelf & { kept: Map<number, Backup & { snapshot: Snapshot }> } {
  const kept = new Map<number, Backup & { snapshot: Snapshot }>();
  return {
    kept,
    texts: async () => [],
    list: async () => [...kept.values()].sort((a, b) => b.time - a.time),
    put: async (backup, snapshot) =>
      void kept.set(backup.time, { ...backup, bytes: 1, snapshot: structuredClone(snapshot) }),
    read: async (time) => kept.get(time)?.snapshot,
    remove: async (times) => {
      for (const time of times) kept.delete(time);
    },
  };
}

let ids = 0;

export type Device = ReturnType<typeof createDevice>;

/** `clock`: the true time; `ahead`: how far this device's is from it. */
export function createDevice(room: AreaInMemory, clock: { time: number }, { ahead = 0 } = {}) {
  const local = createArea();
  const area = checked(local);
  const store = new WordStore(area);
  const settings = new SettingsStore(area);
  const now = (): number => clock.time + ahead;
  const shelf = createShelf();
  const days = createDays(() => 0);
  const backups = new Backups({ area, store, shelf, now: () => ({ time: now(), days }) });
  const sync = new DeviceSync({
    local: area,
    remote: room,
    store,
    settings,
    factsOf: async (wanted) => new Map(wanted.map((id) => [id, factsOf(id)])),
    makeBackup: () => backups.make('sync'),
    now,
    freshId: () => `sync ${ids++}`,
  });
  const act = () => ({ operation: `act ${ids++}`, time: now() });
  return {
    local,
    sync,
    settings,
    backups,
    shelf,
    mark: async (id: string, knowledge: Knowledge): Promise<ChangedWords> => {
      const marked = await markWords(store, { facts: [factsOf(id)], knowledge, ...act() });
      return marked.added.length > 0
        ? marked
        : changeWords(store, { ids: [id], change: { knowledge }, ...act() });
    },
    note: (id: string, notes: string) => changeWords(store, { ids: [id], change: { notes }, ...act() }),
    remove: (removed: readonly string[]) => removeWords(store, { ids: removed, ...act() }),
    undo: (change: ChangedWords) => restoreWords(store, { ...change, ...act() }),
    words: () => wordsIn(local) as Record<string, Word>,
    /** What each word would tell others, without its time. */
    rows: () =>
      Object.fromEntries(
        Object.entries(wordsIn(local))
          .map(([id, word]) => [id, syncRowOf(word as Word).replace(/^(.)-?[\da-z]+/, '$1')])
          .sort(),
      ),
  };
}
