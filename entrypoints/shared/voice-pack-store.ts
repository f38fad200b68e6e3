/**
 * Where a voice pack lies: in IndexedDB, for it is megabytes of sound. It is written by the worker that reads the zip and by
 * the settings, and is no part of backups, files or the exchange between devices: the reader has the zip.
 */

import { within } from '../../components/in-time/index.ts';
import type { PackSound, VoicePack } from '../../components/voice-pack/index.ts';
import type { Syllable } from '../../dictionary/index.ts';
import { answerOf, Database } from './database.ts';

const DATABASE = 'voice-pack';
const VERSION = 1;
/** What is known of packs, by id. One at most is in use; one that was removed waits for undo. */
const PACKS = 'packs';
/** Bytes of sound files, by pack and syllable. */
const SOUNDS = 'sounds';

interface StoredPack extends VoicePack {
  readonly removed: boolean;
}

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
  const all: StoredPack[] = await answerOf(packs.getAll());
  const found = all.find(({ removed }) => !removed);
  if (!found) return undefined;
  const { removed: _removed, ...pack } = found;
  return pack;
}

/**
 * The bytes of one sound.
 * @throws {Error} where it is gone
 */
export async function readSound(pack: string, sound: Syllable): Promise<ArrayBuffer> {
  const { sounds } = await open('readonly');
  const bytes: ArrayBuffer | undefined = await answerOf(sounds.get([pack, sound]));
  if (!bytes) throw new Error('the voice pack is no longer there.');
  return bytes;
}

/** Stores sounds of a pack that is not in use yet. */
export async function stageSounds(pack: string, staged: readonly PackSound[]): Promise<void> {
  const { sounds, done } = await open('readwrite');
  for (const { sound, bytes } of staged) sounds.put(bytes, [pack, sound]);
  await done;
}

/** Puts a pack to use whose sounds are stored; any other goes. */
export async function commitPack(pack: VoicePack): Promise<void> {
  const { packs, sounds, done } = await open('readwrite');
  packs.clear();
  packs.put({ ...pack, removed: false } satisfies StoredPack);
  deleteOthers(sounds, pack.id);
  await done;
}

/** Removes the pack, or takes that back. */
export async function setRemoved(id: string, removed: boolean): Promise<void> {
  const { packs, done } = await open('readwrite');
  const found: StoredPack | undefined = await answerOf(packs.get(id));
  if (found) packs.put({ ...found, removed } satisfies StoredPack);
  await done;
}

/** Frees the sounds of a pack that was not read to its end. */
export async function discardSounds(pack: string): Promise<void> {
  const { sounds, done } = await open('readwrite');
  // An array key sorts behind all strings.
  sounds.delete(IDBKeyRange.bound([pack], [pack, []]));
  await done;
}

/** Frees what is no longer of use: packs that were removed, sounds of one whose zip was not read to its end. */
export async function purgePacks(): Promise<void> {
  const { packs, sounds, done } = await open('readwrite');
  const all: StoredPack[] = await answerOf(packs.getAll());
  const used = all.find(({ removed }) => !removed);
  for (const { id, removed } of all) if (removed) packs.delete(id);
  if (used) deleteOthers(sounds, used.id);
  else sounds.clear();
  await done;
}

function deleteOthers(sounds: IDBObjectStore, id: string): void {
  sounds.delete(IDBKeyRange.upperBound([id], true));
  sounds.delete(IDBKeyRange.lowerBound([id, []], true));
}

/** Longest that the browser's database may take for one step: in private windows it may never answer. */
const ANSWER_MS = 10_000;
const SILENT = "The browser's database does not answer. Restart the browser, and try again.";

async function open(mode: 'readonly' | 'readwrite') {
  const { stores, done } = await within(database.begin(mode), ANSWER_MS, SILENT);
  return { ...stores, done };
}
