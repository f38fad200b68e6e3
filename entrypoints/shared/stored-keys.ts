/** Reading a part of storage by its keys. Not all browsers tell the keys alone (Firefox from 143 on). */

/** Storage that can tell all its keys, or at least all it holds. */
export interface KeyedArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  getKeys?(): Promise<string[]>;
}

/** All keys; where the browser can't tell them alone, everything is read for them. */
export async function readKeys(area: KeyedArea): Promise<string[]> {
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}

/** What lies under the keys that are wanted, and nothing else, where the browser allows it. */
export async function readWhere(
  area: KeyedArea,
  isWanted: (key: string) => boolean,
): Promise<Record<string, unknown>> {
  if (area.getKeys) return area.get((await area.getKeys()).filter(isWanted));
  return Object.fromEntries(Object.entries(await area.get(null)).filter(([key]) => isWanted(key)));
}
