/**
 * Stores backups in IndexedDB, apart from `storage.local`, which our pages read as a whole. Their contents are
 * gzipped JSON. The bodies of own texts, which may be megabytes and never change, are stored once, for all backups
 * that have the text.
 */
import { type Backup, TEXT_BODY_PREFIX, TEXT_HEAD_PREFIX } from '../../vocabulary/index.ts';
import { answerOf, Database } from '../shared/database.ts';

/** Everything that was in `storage.local`, except what is needed only for a moment. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** Stores backups by name. */
export interface BackupShelf {
  /** Newest first. */
  list(): Promise<Backup[]>;
  /** Ids of the texts whose bodies are there. */
  texts(): Promise<string[]>;
  /** The snapshot may lack the bodies of texts whose bodies are stored already. */
  put(backup: Omit<Backup, 'bytes'>, snapshot: Snapshot): Promise<void>;
  /** `undefined` where there is no such backup. */
  read(time: number): Promise<Snapshot | undefined>;
  remove(times: readonly number[]): Promise<void>;
}

const DATABASE = 'backups';
/** Version 1 had no `texts`. */
const VERSION = 2;
const LIST = 'list';
const CONTENTS = 'contents';
const TEXTS = 'texts';

/** What is listed of a backup; `texts` is absent where its contents include the bodies of its texts. */
interface Listed extends Backup {
  readonly texts?: readonly string[];
}

/** The shelf in the extension's own IndexedDB. */
export class StoredShelf implements BackupShelf {
  readonly #database = new Database({
    name: DATABASE,
    version: VERSION,
    stores: [LIST, CONTENTS, TEXTS],
    upgrade: (database, oldVersion) => {
      if (oldVersion < 1) {
        database.createObjectStore(LIST, { keyPath: 'time' });
        database.createObjectStore(CONTENTS);
      }
      database.createObjectStore(TEXTS);
    },
  });

  async list(): Promise<Backup[]> {
    const { list } = (await this.#database.begin('readonly')).stores;
    const listed: Listed[] = await answerOf(list.getAll());
    return listed.map(({ texts: _texts, ...backup }) => backup).sort((a, b) => b.time - a.time);
  }

  async texts(): Promise<string[]> {
    const { texts } = (await this.#database.begin('readonly')).stores;
    return (await answerOf(texts.getAllKeys())).map(String);
  }

  async put(backup: Omit<Backup, 'bytes'>, snapshot: Snapshot): Promise<void> {
    const { rest, bodies } = splitTexts(snapshot);
    const contents = await compress(JSON.stringify(rest));
    const packed = await Promise.all(
      bodies.map(async ([id, body]) => [id, await compress(JSON.stringify(body))] as const),
    );
    const { stores, done } = await this.#database.begin('readwrite');
    for (const [id, body] of packed) stores.texts.put(body, id);
    stores.contents.put(contents, backup.time);
    const listed: Listed = { ...backup, bytes: contents.byteLength, texts: textsOf(snapshot) };
    stores.list.put(listed);
    await done;
  }

  async read(time: number): Promise<Snapshot | undefined> {
    const { list, contents, texts } = (await this.#database.begin('readonly')).stores;
    const bytes: ArrayBuffer | undefined = await answerOf(contents.get(time));
    if (!bytes) return undefined;
    const listed: Listed | undefined = await answerOf(list.get(time));
    const bodies: [string, ArrayBuffer][] = [];
    for (const id of listed?.texts ?? []) {
      const body: ArrayBuffer | undefined = await answerOf(texts.get(id));
      if (body) bodies.push([TEXT_BODY_PREFIX + id, body]);
    }
    const snapshot = JSON.parse(await expand(bytes)) as Snapshot; // as `put` wrote it
    const read = await Promise.all(
      bodies.map(async ([key, body]) => [key, JSON.parse(await expand(body))] as const),
    );
    return { ...snapshot, ...Object.fromEntries(read) };
  }

  /** Removes bodies together with the last backup that has their text. */
  async remove(times: readonly number[]): Promise<void> {
    if (times.length === 0) return;
    const { stores, done } = await this.#database.begin('readwrite');
    const { list, contents, texts } = stores;
    for (const time of times) {
      list.delete(time);
      contents.delete(time);
    }
    const left: Listed[] = await answerOf(list.getAll());
    const used = new Set(left.flatMap((backup) => backup.texts ?? []));
    for (const id of await answerOf(texts.getAllKeys())) if (!used.has(String(id))) texts.delete(id);
    await done;
  }
}

/** Splits a snapshot into the part without the bodies of texts, and those bodies by id. */
function splitTexts(snapshot: Snapshot): { rest: Snapshot; bodies: readonly (readonly [string, unknown])[] } {
  const isBody = ([key]: readonly [string, unknown]): boolean => key.startsWith(TEXT_BODY_PREFIX);
  const entries = Object.entries(snapshot);
  return {
    rest: Object.fromEntries(entries.filter((entry) => !isBody(entry))),
    bodies: entries.filter(isBody).map(([key, body]) => [key.slice(TEXT_BODY_PREFIX.length), body]),
  };
}

function textsOf(snapshot: Snapshot): string[] {
  const heads = Object.keys(snapshot).filter((key) => key.startsWith(TEXT_HEAD_PREFIX));
  return heads.map((key) => key.slice(TEXT_HEAD_PREFIX.length));
}

function compress(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

function expand(bytes: ArrayBuffer): Promise<string> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
