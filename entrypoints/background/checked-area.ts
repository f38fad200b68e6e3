import { parseStored } from '../../vocabulary/index.ts';
import type { StorageArea } from '../shared/storage-area.ts';
import { StorageError } from './storage-error.ts';

/**
 * Storage that refuses what could not be read again: each value passes the parser of its key
 * (`vocabulary/storage-schema.ts`). `Verbatim` values are written as they are.
 */
export class CheckedArea implements StorageArea {
  readonly #area: StorageArea;
  readonly getKeys?: () => Promise<string[]>;

  constructor(area: StorageArea) {
    this.#area = area;
    if (area.getKeys) this.getKeys = () => area.getKeys?.() ?? Promise.resolve([]);
  }

  get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    return this.#area.get(keys);
  }

  /**
   * Writes all of the items or none.
   * @throws {StoredValueError} for an invalid value or a key without a row; {StorageError} where the browser refuses
   */
  async set(items: Record<string, unknown>): Promise<void> {
    const checked = Object.fromEntries(
      Object.entries(items).map(([key, value]) => [key, parseStored(key, value)]),
    );
    try {
      await this.#area.set(checked);
    } catch (error) {
      throw new StorageError(error, 'set');
    }
  }

  /** @throws {StorageError} where the browser refuses */
  async remove(keys: string | string[]): Promise<void> {
    try {
      await this.#area.remove(keys);
    } catch (error) {
      throw new StorageError(error, 'remove');
    }
  }
}
