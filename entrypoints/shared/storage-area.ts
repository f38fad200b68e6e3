/** A storage area of the browser, as much of it as we use, and how to read a part of one. */

export interface StorageArea {
  /** `null` for everything. */
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  /** All of the items or none. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  /** All keys; absent where the browser can't tell them alone (Firefox before 143). */
  getKeys?(): Promise<string[]>;
}

/** All keys; where the browser can't tell them alone, everything is read for them. */
export async function readKeys(area: StorageArea): Promise<string[]> {
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}

/** What lies under the keys that are wanted, and nothing else, where the browser allows it. */
export async function readWhere(
  area: StorageArea,
  isWanted: (key: string) => boolean,
): Promise<Record<string, unknown>> {
  if (area.getKeys) return area.get((await area.getKeys()).filter(isWanted));
  return Object.fromEntries(Object.entries(await area.get(null)).filter(([key]) => isWanted(key)));
}
