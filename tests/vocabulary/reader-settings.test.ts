import { expect, test } from 'vitest';
import { changeReaderSettings, readReaderSettings } from '../../vocabulary/index.ts';
import { DEFAULT_READER_SETTINGS } from '../../vocabulary/reader-settings.ts';

test('nothing stored is the defaults; what was changed comes back', () => {
  expect(readReaderSettings(undefined)).toEqual({ settings: DEFAULT_READER_SETTINGS, intact: true });
  const changed = changeReaderSettings(DEFAULT_READER_SETTINGS, { theme: 'dark', size: 2 });
  expect(readReaderSettings(JSON.parse(JSON.stringify(changed)))).toEqual({
    settings: changed,
    intact: true,
  });
});

test('of what is broken each field that can be read is kept', () => {
  const { settings, intact } = readReaderSettings({ version: 1, theme: 'dark', size: 99, face: null });
  expect(intact).toBe(false);
  expect(settings).toEqual({ ...DEFAULT_READER_SETTINGS, theme: 'dark' });
  expect(readReaderSettings('x')).toEqual({ settings: DEFAULT_READER_SETTINGS, intact: false });
});

test.each([[{ theme: 'pink' }], [{ version: 2 }], [{ colour: 'red' }], [null]])('%o is no change', (change) =>
  expect(() => changeReaderSettings(DEFAULT_READER_SETTINGS, change)).toThrow(),
);
