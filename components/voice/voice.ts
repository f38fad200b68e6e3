import type { Syllable } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** What to say, and how. */
export interface Utterance {
  readonly text: string;
  /** Its reading where that is known: a syllable for each Han character. */
  readonly reading?: readonly Syllable[] | undefined;
  /** 1 is the speed of news readers. By default a little slower. */
  readonly speed?: number;
  readonly onStart?: () => void;
  /** A word begins at this UTF-16 offset of the text; many voices don't report it. */
  readonly onWord?: (offset: number) => void;
}

/** The outcome of saying a text. */
export interface Said {
  /** It was stopped before its end. */
  readonly stopped: boolean;
  /** Syllables and letters for which the voice has no sound. */
  readonly missing: number;
}

/** A Chinese voice: one of the device, or recordings. */
export interface Voice {
  /**
   * Says a text and stops what it was saying; resolves at its end.
   * @throws {Error} in plain words
   */
  say(utterance: Utterance): Promise<Said>;
  /** Stops; what is being said counts as stopped. */
  stop(): void;
}

/** A little slower than news readers. */
export const DEFAULT_SPEED = 0.85;

/** The error where there is no voice. */
export function noVoice(): Error {
  return new Error(t('voice.none'));
}
