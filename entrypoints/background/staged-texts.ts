/**
 * Bodies of texts that are being imported. A file's texts may be many megabytes, more than one message carries: bodies
 * are staged hidden, a few at a time; the write that commits the import publishes them.
 */
import {
  type OwnText,
  type OwnTextBody,
  parseOwnTextBody,
  STAGED_TEXTS_KEY,
  TEXT_BODY_PREFIX,
  TEXT_HEAD_PREFIX,
  TEXTS_KEY,
} from '../../vocabulary/index.ts';
import { readIds } from '../shared/reader-storage.ts';
import type { StorageArea } from '../shared/storage-area.ts';
import type { ReaderStore } from './reader-store.ts';

/** Staged texts that no import has used for this long are removed. */
const STAGED_KEPT_MS = 60 * 60 * 1000;

/** Bodies of own texts that are stored and not published yet. */
export class StagedTexts {
  readonly #area: StorageArea;
  readonly #store: ReaderStore;
  readonly #now: () => number;

  constructor(area: StorageArea, store: ReaderStore, now: () => number) {
    this.#area = area;
    this.#store = store;
    this.#now = now;
  }

  /**
   * Stages bodies; those of texts that are stored already are skipped.
   * @throws {StorageError}
   */
  stage(texts: readonly OwnText[]): Promise<void> {
    return this.#store.alone(async () => {
      const ids = texts.map(({ head }) => head.id);
      const stored = await this.#area.get([
        STAGED_TEXTS_KEY,
        TEXTS_KEY,
        ...ids.map((id) => TEXT_HEAD_PREFIX + id),
      ]);
      const staged = await this.#swept(stored);
      const bodies: [string, OwnTextBody][] = [];
      for (const { head, body } of texts) {
        const read = parseOwnTextBody(body);
        if (!read || Object.hasOwn(stored, TEXT_HEAD_PREFIX + head.id)) continue;
        bodies.push([TEXT_BODY_PREFIX + head.id, read]);
        staged.set(head.id, this.#now());
      }
      await this.#area.set({ ...Object.fromEntries(bodies), [STAGED_TEXTS_KEY]: Object.fromEntries(staged) });
    });
  }

  /** The ids of what is staged now; what was cancelled is removed. */
  async #swept(stored: Readonly<Record<string, unknown>>): Promise<Map<string, number>> {
    const staged = new Map(Object.entries(timesOf(stored[STAGED_TEXTS_KEY])));
    const taken = new Set(readIds(stored[TEXTS_KEY]));
    const gone = [...staged].filter(
      ([id, time]) => !taken.has(id) && Math.abs(this.#now() - time) > STAGED_KEPT_MS,
    );
    if (gone.length > 0) await this.#area.remove(gone.map(([id]) => TEXT_BODY_PREFIX + id));
    for (const [id] of gone) staged.delete(id);
    for (const id of taken) staged.delete(id);
    return staged;
  }
}

function timesOf(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
