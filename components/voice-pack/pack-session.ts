/** The worker's side of reading a voice pack. */
import { link, type MessageEnd } from '../worker-link/index.ts';
import type { PackSound, VoicePack } from './pack.ts';
import { type ReadZip, readZip } from './read-zip.ts';

/** Where the worker stores what it reads. */
export interface PackStore {
  readonly stage: (pack: string, sounds: readonly PackSound[]) => Promise<void>;
  readonly commit: (pack: VoicePack) => Promise<void>;
}

/** The result of reading a zip. */
export interface AddedPack extends Pick<ReadZip, 'others' | 'unreadable'> {
  readonly pack: VoicePack;
}

/** What the worker offers to the page. */
export interface PackCalls {
  readonly [name: string]: (file: File, pack: Pick<VoicePack, 'id' | 'added'>) => Promise<AddedPack>;
  /** Reads a zip and puts its recordings to use, in place of any others. */
  readonly add: (file: File, pack: Pick<VoicePack, 'id' | 'added'>) => Promise<AddedPack>;
}

/** What the worker reports to the page. */
export interface PackProgress {
  readonly [name: string]: (share: number) => void;
  readonly onProgress: (share: number) => void;
}

/** Serves the page at the other end. */
export function servePackSession(end: MessageEnd, { stage, commit }: PackStore): void {
  const calls: PackCalls = {
    add: async (file, { id, added }) => {
      const { sounds, bytes, others, unreadable } = await readZip(file, {
        stage: (staged) => stage(id, staged),
        onProgress: (share) => void page.onProgress(share),
      });
      const pack: VoicePack = { version: 1, id, name: file.name, added, bytes, sounds };
      await commit(pack);
      return { pack, others, unreadable };
    },
  };
  const page = link<PackProgress>(end, calls);
}
