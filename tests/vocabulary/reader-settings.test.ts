import { expect, test } from 'vitest';
import { changeReaderSettings, readReaderSettings } from '../../vocabulary/index.ts';
import { DEFAULT_READER_SETTINGS } from '../../vocabulary/reader-settings.ts';

test('without stored settings there are defaults; changed ones are read', () => {
  expect(readReaderSettings(undefined)).toEqual({ settings: DEFAULT_READER_SETTINGS, intact: true });
  const changed = changeReaderSettings(DEFAULT_READER_SETTINGS, { theme: 'dark', size: 2 });
  expect(readReaderSettings(JSON.parse(JSON.stringify(changed)))).toEqual({
    settings: changed,
    intact: true,
  });
});

test('of broken settings each readable field is kept', () => {
  const { settings, intact } = readReaderSettings({ version: 1, theme: 'dark', size: 99, face: null });
  expect(intact).toBe(false);
  expect(settings).toEqual({ ...DEFAULT_READER_SETTINGS, theme: 'dark' });
  expect(readReaderSettings('x')).toEqual({ settings: DEFAULT_READER_SETTINGS, intact: false });
});

test.each([[{ theme: 'pink' }], [{ version: 2 }], [{ colour: 'red' }], [null]])('%o is no change', (change) =>
  expect(() => changeReaderSettings(DEFAULT_READER_SETTINGS, change)).toThrow(),
);

test('settings of older versions get the defaults of listening and print; a newer part alone is left out', () => {
  const { listening, print, ...older } = DEFAULT_READER_SETTINGS;
  expect(readReaderSettings(older)).toEqual({ settings: DEFAULT_READER_SETTINGS, intact: true });
  const newer = {
    ...older,
    theme: 'dark',
    listening: { ...listening, version: 2 },
    print: { ...print, words: true },
  };
  const { settings, intact } = readReaderSettings(newer);
  expect(intact).toBe(false);
  expect(settings).toEqual({
    ...DEFAULT_READER_SETTINGS,
    theme: 'dark',
    print: { version: 1, english: 'none', words: true },
  });
});

test.each([{ speed: 0.5 }, { speed: 0.95 }, { repeats: 4 }, { hidden: 1 }, { version: 2 }])(
  'listening with %j is refused',
  (wrong) => {
    const listening = { ...DEFAULT_READER_SETTINGS.listening, ...wrong };
    expect(() => changeReaderSettings(DEFAULT_READER_SETTINGS, { listening })).toThrow();
  },
);
