/**
 * Stores voice packs in IndexedDB, since they are megabytes of sound. Written by the worker that reads the zip and by
 * the settings. Not part of backups, files or the exchange between devices: the reader has the zip.
 */

import type { PackSound, VoicePack } from '../../components/voice-pack/index.ts';
import type { Syllable } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { answerOf, Database } from './database.ts';

const DATABASE = 'voice-pack';
const VERSION = 1;
/** Packs by id. At most one is in use; a removed one waits for undo; others are being read. */
const PACKS = 'packs';
/** Bytes of sound files, by pack and syllable. */
const SOUNDS = 'sounds';

interface StoredPack extends VoicePack {
  readonly removed: boolean;
}

/** A pack whose zip is being read: only part of its sounds are stored. */
interface StagedPack {
  readonly id: string;
  /** When its last sounds were stored, epoch milliseconds. */
  readonly staged: number;
}

type Row = StoredPack | StagedPack;

/** How long the sounds of a zip that was not read completely are kept. */
const STAGED_KEPT_MS = 60 * 60 * 1000;

const database = new Database({
  name: DATABASE,
  version: VERSION,
  stores: [PACKS, SOUNDS],
  upgrade: (made) => {
    made.createObjectStore(PACKS, { keyPath: 'id' });
    made.createObjectStore(SOUNDS);
  },
});

/** The pack in use. */
export async function readPack(): Promise<VoicePack | undefined> {
  const { packs } = await open('readonly');
  const all: Row[] = await answerOf(packs.getAll());
  return all.map(packInUse).find((pack) => pack !== undefined);
}

function packInUse(row: Row): VoicePack | undefined {
  if ('staged' in row || row.removed) return undefined;
  const { removed: _removed, ...pack } = row;
  return pack;
}

/**
 * The bytes of one sound.
 * @throws {Error} where it is missing
 */
export async function readSound(pack: string, sound: Syllable): Promise<ArrayBuffer> {
  const { sounds } = await open('readonly');
  const bytes: ArrayBuffer | undefined = await answerOf(sounds.get([pack, sound]));
  if (!bytes) throw new Error(t('errors.voicePackGone'));
  return bytes;
}

/** Stores sounds of a pack that is not in use yet. */
export async function stageSounds(pack: string, staged: readonly PackSound[]): Promise<void> {
  const { packs, sounds, done } = await open('readwrite');
  packs.put({ id: pack, staged: Date.now() } satisfies StagedPack);
  for (const { sound, bytes } of staged) sounds.put(bytes, [pack, sound]);
  await done;
}

/** Puts a pack to use whose sounds are stored, in place of the one before it. */
export async function commitPack(pack: VoicePack): Promise<void> {
  const stores = await open('readwrite');
  const all: Row[] = await answerOf(stores.packs.getAll());
  for (const row of all) if (!('staged' in row)) deletePack(stores, row.id);
  stores.packs.put({ ...pack, removed: false } satisfies StoredPack);
  await stores.done;
}

/** Removes the pack, or undoes that. */
export async function setRemoved(id: string, removed: boolean): Promise<void> {
  const { packs, done } = await open('readwrite');
  const found: Row | undefined = await answerOf(packs.get(id));
  if (found && !('staged' in found)) packs.put({ ...found, removed } satisfies StoredPack);
  await done;
}

/** Removes the sounds of a pack that was not read completely; returns one that is in use already, unchanged. */
export async function discardStaged(id: string): Promise<VoicePack | undefined> {
  const stores = await open('readwrite');
  const row: Row | undefined = await answerOf(stores.packs.get(id));
  const used = row && packInUse(row);
  if (!used) deletePack(stores, id);
  await stores.done;
  return used;
}

/** Removes packs that were removed long ago, and sounds of zips that were not read completely long ago. */
export async function purgePacks(): Promise<void> {
  const stores = await open('readwrite');
  const all: Row[] = await answerOf(stores.packs.getAll());
  for (const row of all) {
    const isOver = 'staged' in row ? Date.now() - row.staged > STAGED_KEPT_MS : row.removed;
    if (isOver) deletePack(stores, row.id);
  }
  await stores.done;
}

function deletePack({ packs, sounds }: Record<'packs' | 'sounds', IDBObjectStore>, id: string): void {
  packs.delete(id);
  // An array key sorts behind all strings.
  sounds.delete(IDBKeyRange.bound([id], [id, []]));
}

async function open(mode: 'readonly' | 'readwrite') {
  const { stores, done } = await database.beginInTime(mode);
  return { ...stores, done };
}
