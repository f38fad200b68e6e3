/** Reads sentences aloud, one after the other, each as often as is wanted, and says where it is. */
import type { Voice } from '../voice/index.ts';

/** A sentence of a text that is read aloud. */
export interface SpokenSentence {
  /** The part it stands in, and its first UTF-16 unit there. */
  readonly part: number;
  readonly start: number;
  readonly text: string;
}

/** How the listener wants articles to be read out. */
export interface ListeningWishes {
  readonly speed: number;
  /** How often each sentence is said; 0 until the listener goes on. */
  readonly repeats: number;
}

/** Who hears of listening. */
export interface ListeningEvents {
  readonly onSentence: (sentence: SpokenSentence) => void;
  /** A word begins at this UTF-16 offset of its part; many voices don't report it. */
  readonly onWord: (sentence: SpokenSentence, offset: number) => void;
  /** Nothing is said any more: paused, at the end, or for this reason; with how many syllables had no sound. */
  readonly onPause: (ended: { readonly problem?: string; readonly missing: number }) => void;
}

interface ListeningNeeds extends ListeningEvents {
  readonly sentences: readonly SpokenSentence[];
  readonly voice: Voice;
  /** Read before each sentence, so that a change is heard with the next. */
  readonly wishes: () => ListeningWishes;
  /** A sentence by itself: nothing is said after it. */
  readonly only?: boolean;
}

/** What is being listened to: at a sentence, said or paused. */
export class Listener {
  readonly #needs: ListeningNeeds;
  #only: boolean;
  #at: number;
  /** What was begun last: what an earlier one says is dropped. */
  #turn = 0;
  #missing = 0;

  constructor(needs: ListeningNeeds, from: number) {
    this.#needs = needs;
    this.#only = needs.only ?? false;
    this.#at = from;
  }

  /** Says the sentence that it is at, and those after it. */
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

  /** Begins to say more than one sentence. */
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
    // Something else was said in its place: the card of a word, say.
    if (stopped) this.#end({});
    return !stopped;
  }

  #end(ended: { readonly problem?: string }): void {
    this.#needs.onPause({ ...ended, missing: this.#missing });
  }
}
