import { describe, expect, test } from 'vitest';
import { type SettingsArea, SettingsStore } from '../../entrypoints/background/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../vocabulary/index.ts';

function createArea(stored: Record<string, unknown>): SettingsArea {
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    get: async (key) => {
      await later();
      return Object.hasOwn(stored, key) ? { [key]: stored[key] } : {};
    },
    set: async (items) => {
      await later();
      Object.assign(stored, items);
    },
  };
}

describe('SettingsStore', () => {
  test('changes made at once are all kept', async () => {
    const stored: Record<string, unknown> = {};
    const store = new SettingsStore(createArea(stored));
    await Promise.all([
      store.change({ tones: true }),
      store.change({ script: 'zhuyin' }),
      store.change({ print: true }),
    ]);
    expect(stored.settings).toEqual({ ...DEFAULT_SETTINGS, tones: true, script: 'zhuyin', print: true });
  });

  test("a newer version's settings are put aside, twice if need be", async () => {
    const newer = { version: 9, colours: 'many' };
    const stored: Record<string, unknown> = { settings: newer };
    const store = new SettingsStore(createArea(stored));
    expect((await store.read()).settings).toEqual(DEFAULT_SETTINGS);
    await store.change({ tones: true });
    expect(stored).toEqual({ settings: { ...DEFAULT_SETTINGS, tones: true }, 'settings-aside:1': newer });
    stored.settings = 'broken';
    await store.change({ tones: false });
    expect(stored).toMatchObject({ 'settings-aside:1': newer, 'settings-aside:2': 'broken' });
  });

  test('a wrong change is refused, writes nothing, and the next one works', async () => {
    const stored: Record<string, unknown> = {};
    const store = new SettingsStore(createArea(stored));
    await expect(store.change({ tones: 'maybe' })).rejects.toThrow('tones');
    expect(stored).toEqual({});
    expect(await store.change({ tones: true })).toMatchObject({ tones: true });
  });
});
