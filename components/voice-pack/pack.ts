import type { Syllable } from '../../dictionary/index.ts';

/** The facts of a voice pack. */
export interface VoicePack {
  readonly version: 1;
  readonly id: string;
  /** Name of its zip. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly added: number;
  /** Total size of its sound files. */
  readonly bytes: number;
  /** Its syllables: `ma1`, `lu:4`, `de5`, with an erhua `dianr3`. */
  readonly sounds: readonly Syllable[];
}

/** A sound file. */
export interface PackSound {
  readonly sound: Syllable;
  readonly bytes: ArrayBuffer;
}
