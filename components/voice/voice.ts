import type { Syllable } from '../../dictionary/index.ts';

/** What is to be said, and how. */
export interface Utterance {
  readonly text: string;
  /** How it is read where that is known: a syllable for each Han character. */
  readonly reading?: readonly Syllable[] | undefined;
  /** 1 is as fast as news is read. By default a little slower. */
  readonly speed?: number;
  readonly onStart?: () => void;
  /** A word begins at this UTF-16 offset of the text; many voices don't report it. */
  readonly onWord?: (offset: number) => void;
}

/** What became of it. */
export interface Said {
  /** It was stopped before its end. */
  readonly stopped: boolean;
  /** Syllables and letters for which the voice has no sound. */
  readonly missing: number;
}

/** A Chinese voice: one of the device, or recordings. */
export interface Voice {
  /**
   * Says a text, in place of what it is saying; resolves when that is over.
   * @throws {Error} in plain words
   */
  say(utterance: Utterance): Promise<Said>;
  /** Says nothing any more; what is being said counts as stopped. */
  stop(): void;
}

/** A little slower than news is read. */
export const DEFAULT_SPEED = 0.85;

/** Said where there is none. */
export const NO_VOICE =
  'this device has no Chinese voice. Add one in its settings, or a voice pack in Hangjian’s.';
