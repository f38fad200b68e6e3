/** Settings exchanged between devices: a change made here since the last exchange wins, else another device's. */
import { readSettings, type Settings } from '../../vocabulary/index.ts';

/** Settings as exchanged: JSON, and when they were changed, epoch milliseconds. */
export interface SharedSettings {
  readonly text: string;
  readonly time: number;
}

interface SettingsPort {
  read(): Promise<{ settings: Settings }>;
  change(change: object): Promise<unknown>;
}

/**
 * Applies another device's settings, or returns this device's to be written.
 * @param before the settings after the last exchange; `undefined` where this device takes part for the first time
 */
export async function mergeSettings(
  settings: SettingsPort,
  {
    before,
    there,
    time,
  }: { readonly before: SharedSettings | undefined; readonly there: unknown; readonly time: number },
): Promise<SharedSettings> {
  const text = JSON.stringify((await settings.read()).settings);
  const said = parseShared(there);
  const times = [before, said].flatMap((one) => (one ? [one.time + 1] : []));
  // A clock that is behind must not hide a change: it counts as later than what it changed.
  if (before && text !== before.text) return { text, time: Math.max(time, ...times) };
  if (!said || (before && said.time <= before.time)) return before ?? { text, time: 0 };
  if (said.text === text) return said;
  const { settings: read, problem } = readSettings(JSON.parse(said.text));
  if (problem !== undefined) return before ?? { text, time: 0 };
  const { version: _version, ...change } = read;
  await settings.change(change);
  return { text: JSON.stringify(read), time: said.time };
}

function parseShared(value: unknown): SharedSettings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, time } = value as { text?: unknown; time?: unknown };
  if (typeof text !== 'string' || typeof time !== 'number' || !(Math.abs(time) <= 8.64e15)) return undefined;
  try {
    JSON.parse(text);
    return { text, time };
  } catch {
    return undefined; // of another version: overwritten
  }
}
