import type { Syllable } from '../../dictionary/index.ts';

/** What is known of a voice pack. */
export interface VoicePack {
  readonly version: 1;
  readonly id: string;
  /** Of the zip that it was read from. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly added: number;
  /** Of its sound files together. */
  readonly bytes: number;
  /** The syllables that it has: `ma1`, `lu:4`, `de5`, with an erhua `dianr3`. */
  readonly sounds: readonly Syllable[];
}

/** A sound file. */
export interface PackSound {
  readonly sound: Syllable;
  readonly bytes: ArrayBuffer;
}
