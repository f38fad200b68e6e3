/** Reads sentences aloud, one after the other, each as often as is wanted, and reports the position. */
import type { Voice } from '../voice/index.ts';

/** A sentence of a text that is read aloud. */
export interface SpokenSentence {
  /** Its part, and its first UTF-16 unit there. */
  readonly part: number;
  readonly start: number;
  readonly text: string;
}

/** The reader's settings for listening. */
export interface ListeningWishes {
  readonly speed: number;
  /** How often each sentence is said; 0 until the reader continues. */
  readonly repeats: number;
}

/** Who is told of listening. */
export interface ListeningEvents {
  readonly onSentence: (sentence: SpokenSentence) => void;
  /** A word begins at this UTF-16 offset of its part; many voices don't report it. */
  readonly onWord: (sentence: SpokenSentence, offset: number) => void;
  /** Speaking has stopped: paused, at the end, or for this reason; with how many syllables had no sound. */
  readonly onPause: (ended: { readonly problem?: string; readonly missing: number }) => void;
}

interface ListeningNeeds extends ListeningEvents {
  readonly sentences: readonly SpokenSentence[];
  readonly voice: Voice;
  /** Read before each sentence, so that a change applies from the next one. */
  readonly wishes: () => ListeningWishes;
  /** Only one sentence: nothing is said after it. */
  readonly only?: boolean;
}

/** Reads the sentences of a text aloud, and keeps the position while it is paused. */
export class Listener {
  readonly #needs: ListeningNeeds;
  #only: boolean;
  #at: number;
  /** The latest start: reports of an earlier one are dropped. */
  #turn = 0;
  #missing = 0;

  constructor(needs: ListeningNeeds, from: number) {
    this.#needs = needs;
    this.#only = needs.only ?? false;
    this.#at = from;
  }

  /** Says the present sentence, and those after it. */
  play(): void {
    void this.#sayFrom(++this.#turn);
  }

  pause(): void {
    this.#turn += 1;
    this.#needs.voice.stop();
    this.#end({});
  }

  /** Goes to the sentence before (-1) or after (1), and says it. */
  step(by: 1 | -1): void {
    const next = this.#at + by;
    if (next >= this.#needs.sentences.length) {
      this.pause();
      return;
    }
    this.#at = Math.max(0, next);
    this.play();
  }

  /** Continues beyond a single sentence. */
  goOn(): void {
    this.#only = false;
    this.play();
  }

  stop(): void {
    this.#turn += 1;
    this.#needs.voice.stop();
  }

  async #sayFrom(turn: number): Promise<void> {
    const { sentences, wishes } = this.#needs;
    try {
      for (; ; this.#at++) {
        const sentence = sentences[this.#at];
        if (!sentence) break;
        this.#needs.onSentence(sentence);
        for (let said = 0; said < (wishes().repeats || Number.POSITIVE_INFINITY); said++) {
          if (!(await this.#say(sentence, turn))) return;
        }
        if (this.#only || this.#at === sentences.length - 1) break;
      }
      this.#end({});
    } catch (error) {
      if (turn === this.#turn) this.#end({ problem: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Returns whether it was said to its end. */
  async #say(sentence: SpokenSentence, turn: number): Promise<boolean> {
    const { voice, wishes, onWord } = this.#needs;
    const { stopped, missing } = await voice.say({
      text: sentence.text,
      speed: wishes().speed,
      onWord: (offset) => turn === this.#turn && onWord(sentence, sentence.start + offset),
    });
    if (turn !== this.#turn) return false;
    this.#missing += missing;
    // Something else was said instead, such as the word of a card.
    if (stopped) this.#end({});
    return !stopped;
  }

  #end(ended: { readonly problem?: string }): void {
    this.#needs.onPause({ ...ended, missing: this.#missing });
  }
}
