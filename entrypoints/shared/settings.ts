import { browser } from 'wxt/browser';
import { type ReadSettings, readSettings, SETTINGS_KEY } from '../../vocabulary/index.ts';

/** The settings as they stand in storage. */
export async function loadSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return readSettings(stored[SETTINGS_KEY]);
}

let early: ReadSettings | undefined;

/** The settings as they stood when the page began, where they were read then and have come already. */
export function settingsAtOnce(): ReadSettings | undefined {
  return early;
}

/** Takes the settings of what was read early; of nothing none. */
export function takeEarlySettings(stored: Readonly<Record<string, unknown>> | undefined): void {
  early = stored && readSettings(stored[SETTINGS_KEY]);
}

/** Name of the voice that the reader has chosen. */
export async function loadVoice(): Promise<string> {
  return (await loadSettings()).settings.voice;
}

/** Calls back whenever the settings are written; returns what stops it. */
export function watchSettings(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, SETTINGS_KEY)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
