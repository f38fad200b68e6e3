import type { SyllableList } from '../../dictionary/index.ts';
import type { AddedPack, VoicePack } from '../voice-pack/index.ts';

/** What the panel needs of the world outside. All reject in plain words. */
export interface VoicePackPorts {
  /** Whether the device has a Chinese voice of its own. */
  readonly hasDeviceVoice: () => Promise<boolean>;
  /** The pack in use. */
  readonly readPack: () => Promise<VoicePack | undefined>;
  /** The syllables of Mandarin. */
  readonly listSyllables: () => Promise<SyllableList>;
  /** Reads a zip; the pack replaces any other. If aborted, nothing is changed. */
  readonly add: (
    zip: File,
    options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
  ) => Promise<AddedPack>;
  /** Removes the pack, or undoes that. */
  readonly setRemoved: (id: string, removed: boolean) => Promise<void>;
  /** Deletes packs that were removed, or not read completely. */
  readonly purge: () => Promise<void>;
  /** Says a sentence with the pack, as a test. */
  readonly play: (text: string) => Promise<unknown>;
}
