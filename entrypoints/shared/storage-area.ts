/** A storage area of the browser, with the methods that we use, and how to read a part of one. */

/** The methods of a storage area that we use. */
export interface StorageArea {
  /** `null` for everything. */
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  /** Writes all items or none. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  /** All keys; absent where the browser can't list them alone (Firefox before 143). */
  getKeys?(): Promise<string[]>;
}

/** All keys; where the browser can't list them alone, everything is read. */
export async function readKeys(area: StorageArea): Promise<string[]> {
  return area.getKeys ? area.getKeys() : Object.keys(await area.get(null));
}

/** Reads the wanted keys, and nothing else where the browser allows that. */
export async function readWhere(
  area: StorageArea,
  isWanted: (key: string) => boolean,
): Promise<Record<string, unknown>> {
  if (area.getKeys) return area.get((await area.getKeys()).filter(isWanted));
  return Object.fromEntries(Object.entries(await area.get(null)).filter(([key]) => isWanted(key)));
}
