import type { SyllableList } from '../../dictionary/index.ts';
import type { AddedPack, VoicePack } from '../voice-pack/index.ts';

/** What the panel of the voice pack asks. All reject in plain words. */
export interface VoicePackPorts {
  /** Whether the device has a Chinese voice of its own. */
  readonly hasDeviceVoice: () => Promise<boolean>;
  /** The pack in use. */
  readonly readPack: () => Promise<VoicePack | undefined>;
  /** The syllables that Mandarin has. */
  readonly listSyllables: () => Promise<SyllableList>;
  /** Reads a zip; the pack takes the place of any other. Aborted, nothing is changed. */
  readonly add: (
    zip: File,
    options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
  ) => Promise<AddedPack>;
  /** Removes the pack, or takes that back. */
  readonly setRemoved: (id: string, removed: boolean) => Promise<void>;
  /** Frees what was removed, or not read to its end. */
  readonly purge: () => Promise<void>;
  /** Says a sentence by the pack, to try it. */
  readonly play: (text: string) => Promise<unknown>;
}
