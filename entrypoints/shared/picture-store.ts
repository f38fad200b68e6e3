/**
 * Stores the pictures of books in IndexedDB, apart from their texts. The worker that reads a book writes them under the
 * id that its text is going to have, before the text is stored; those of texts that are not there are removed later. Not
 * part of backups, files or the exchange between devices: the reader has the book.
 */

import type { PictureBytes } from '../../components/epub/index.ts';
import { within } from '../../components/in-time/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { answerOf, Database } from './database.ts';

const DATABASE = 'pictures';
const VERSION = 1;
/** Texts whose pictures are stored, by id, with the time when they were last written. */
const TEXTS = 'texts';
/** Pictures by text and name. */
const PICTURES = 'pictures';
/** Time limit for a write: some megabytes. */
const STORE_MS = 60_000;

interface StoredText {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** How long pictures are kept whose text was never stored. */
const UNLISTED_KEPT_MS = 60 * 60 * 1000;

const database = new Database({
  name: DATABASE,
  version: VERSION,
  stores: [TEXTS, PICTURES],
  upgrade: (made) => {
    made.createObjectStore(TEXTS, { keyPath: 'id' });
    made.createObjectStore(PICTURES);
  },
});

/**
 * Stores pictures of a text.
 * @throws {Error} in plain words, with none of them stored
 */
export async function storePictures(text: string, added: readonly PictureBytes[]): Promise<void> {
  const { stores, done } = await database.beginInTime('readwrite');
  stores.texts.put({ id: text, time: Date.now() } satisfies StoredText);
  for (const { name, type, bytes } of added) stores.pictures.put({ type, bytes }, [text, name]);
  const explained = done.catch((cause: unknown) => {
    const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw isFull ? new Error(t('errors.diskFull'), { cause }) : cause;
  });
  await within(explained, STORE_MS, t('errors.database'));
}

/** A picture of a text; `undefined` where it is not on this device. */
export async function readPicture(text: string, name: string): Promise<Blob | undefined> {
  const { stores } = await database.beginInTime('readonly');
  const found = (await answerOf(stores.pictures.get([text, name]))) as Omit<PictureBytes, 'name'> | undefined; // as `storePictures` wrote it
  return found && new Blob([found.bytes], { type: found.type });
}

/** Removes the pictures of texts. */
export async function removePictures(texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return;
  const { stores, done } = await database.beginInTime('readwrite');
  for (const text of texts) {
    stores.texts.delete(text);
    // An array key sorts behind all strings.
    stores.pictures.delete(IDBKeyRange.bound([text], [text, []]));
  }
  await done;
}

/** Removes pictures of texts that are not listed, unless they were written within the last hour. */
export async function sweepPictures(listed: readonly string[]): Promise<void> {
  // Readers without books get no database.
  const databases = await indexedDB.databases?.();
  if (databases && !databases.some(({ name }) => name === DATABASE)) return;
  const { stores } = await database.beginInTime('readonly');
  const stored = (await answerOf(stores.texts.getAll())) as StoredText[]; // as `storePictures` wrote them
  const kept = new Set(listed);
  const gone = stored.filter(
    ({ id, time }) => !kept.has(id) && Math.abs(Date.now() - time) > UNLISTED_KEPT_MS,
  );
  await removePictures(gone.map(({ id }) => id));
}
