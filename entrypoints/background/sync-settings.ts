/** The settings between devices: what was changed here since the last exchange holds, else what another device says. */
import { readSettings, type Settings } from '../../vocabulary/index.ts';

/** Settings as all devices know them: as JSON, and when they were changed, epoch milliseconds. */
export interface SharedSettings {
  readonly text: string;
  readonly time: number;
}

interface SettingsPort {
  read(): Promise<{ settings: Settings }>;
  change(change: object): Promise<unknown>;
}

/**
 * Applies what another device says, or returns what this one has to say.
 * @param before what all knew after the last exchange; `undefined` where this device takes part for the first time
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
  // A clock that is behind must not let a change go by: it is later than what it was made over.
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
    return undefined; // of another version: written again
  }
}
