import { describe, expect, test } from 'vitest';
import { SettingsStore } from '../../entrypoints/background/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../vocabulary/index.ts';
import { asideIn, createArea } from './storage-area.ts';

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
    expect(stored.settings).toEqual({ ...DEFAULT_SETTINGS, tones: true });
    expect(asideIn(stored, 'settings')).toEqual([newer]);
    stored.settings = 'broken';
    await store.change({ tones: false });
    expect(asideIn(stored, 'settings')).toEqual(expect.arrayContaining([newer, 'broken']));
  });

  test('a wrong change is refused, writes nothing, and the next one works', async () => {
    const stored: Record<string, unknown> = {};
    const store = new SettingsStore(createArea(stored));
    await expect(store.change({ tones: 'maybe' })).rejects.toThrow('tones');
    expect(stored).toEqual({});
    expect(await store.change({ tones: true })).toMatchObject({ tones: true });
  });
});
