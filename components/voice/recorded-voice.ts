import type { SpokenPart, Syllable } from '../../dictionary/index.ts';
import type { RecordingPlayer } from './recording-player.ts';
import type { Said, Utterance, Voice } from './voice.ts';

/** How a text is spoken, with the reader's corrections. */
export type SpeakParts = (text: {
  readonly text: string;
  readonly reading?: readonly Syllable[];
}) => Promise<readonly SpokenPart[]>;

/** A voice of recorded syllables, in the reading that the engine gives a text. */
export class RecordedVoice implements Voice {
  readonly #player: RecordingPlayer;
  readonly #speak: SpeakParts;
  /** The latest request: an answer to an earlier one says nothing. */
  #turn = 0;

  constructor(player: RecordingPlayer, speak: SpeakParts) {
    this.#player = player;
    this.#speak = speak;
  }

  async say({ text, reading, ...options }: Utterance): Promise<Said> {
    this.stop();
    const mine = this.#turn;
    const parts = await this.#speak(reading ? { text, reading } : { text });
    if (mine !== this.#turn) return { stopped: true, missing: 0 };
    return this.#player.play(parts, options);
  }

  stop(): void {
    this.#turn += 1;
    this.#player.stop();
  }
}
