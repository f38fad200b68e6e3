import { browser } from 'wxt/browser';
import { type ReadSettings, readSettings, SETTINGS_KEY } from '../../vocabulary/index.ts';

/** Reads the stored settings. */
export async function loadSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return readSettings(stored[SETTINGS_KEY]);
}

let early: ReadSettings | undefined;

/** The settings as they were when the page opened; `undefined` where they have not been read yet. */
export function settingsAtOnce(): ReadSettings | undefined {
  return early;
}

/** Takes the settings from what was read early, if there are any. */
export function takeEarlySettings(stored: Readonly<Record<string, unknown>> | undefined): void {
  early = stored && readSettings(stored[SETTINGS_KEY]);
}

/** Name of the voice that the reader has chosen. */
export async function loadVoice(): Promise<string> {
  return (await loadSettings()).settings.voice;
}

/** Calls back whenever the settings are written; returns a function that stops it. */
export function watchSettings(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, SETTINGS_KEY)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
