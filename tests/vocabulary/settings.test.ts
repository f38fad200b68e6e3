import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../vocabulary/index.ts';
import { SettingsError } from '../../vocabulary/settings.ts';

describe('readSettings', () => {
  test('without stored settings there are defaults, and no problem', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS });
  });

  test('what was stored comes back', () => {
    const stored = { ...DEFAULT_SETTINGS, script: 'zhuyin', tones: true };
    expect(readSettings(stored)).toEqual({ settings: stored });
  });

  test('a broken field falls back alone', () => {
    const { settings, problem } = readSettings({ ...DEFAULT_SETTINGS, gloss: 7, place: 'below' });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, place: 'below' });
    expect(problem).toContain('could not be read');
  });

  test('settings of older versions lack reviews: their defaults are used, without a problem', () => {
    const { dayStart: _start, newWords: _new, round: _round, ...older } = DEFAULT_SETTINGS;
    expect(readSettings(older)).toEqual({ settings: DEFAULT_SETTINGS });
    const { settings } = readSettings({ ...DEFAULT_SETTINGS, dayStart: 24, newWords: 2.5, round: 5 });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, round: 5 });
  });

  test('the old choice to show known words like all others becomes readings for all words', () => {
    const { readingFor: _reading, meaningFor: _meaning, numbers: _numbers, ...older } = DEFAULT_SETTINGS;
    expect(readSettings({ ...older, known: 'shown', tones: true })).toEqual({
      settings: { ...DEFAULT_SETTINGS, readingFor: 'all', tones: true },
    });
    expect(readSettings({ ...older, known: 'faint' }).settings).toMatchObject({
      readingFor: 'unknown',
      known: 'faint',
    });
  });

  test("a newer version's are left alone", () => {
    const { settings, problem } = readSettings({ ...DEFAULT_SETTINGS, version: 2, tones: true });
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problem).toContain('newer');
  });

  test('is total, and always returns settings that can be read again', () => {
    const record = fc.dictionary(
      fc.constantFrom('version', 'script', 'place', 'tones', 'gloss', '__proto__', 'constructor'),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), record), (stored) => {
        const { settings } = readSettings(stored);
        expect(readSettings(settings)).toEqual({ settings });
      }),
    );
  });
});

describe('changeSettings', () => {
  test('changes the named fields', () => {
    expect(changeSettings(DEFAULT_SETTINGS, { tones: true })).toEqual({ ...DEFAULT_SETTINGS, tones: true });
  });

  test.each([
    { newWords: -1 },
    { round: 0 },
    { dayStart: '4' },
    { tones: 'yes' },
    { known: 'shown' },
    { readingFor: 'some' },
    { colour: true },
    { version: 3 },
    'tones',
  ])('refuses %j', (change) => {
    expect(() => changeSettings(DEFAULT_SETTINGS, change)).toThrow(SettingsError);
  });
});
