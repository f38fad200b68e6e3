/** Reads sentences aloud, one after the other, and says where it is. */

/** A sentence of a text that is read aloud. */
export interface SpokenSentence {
  /** The part it stands in, and its first UTF-16 unit there. */
  readonly part: number;
  readonly start: number;
  readonly text: string;
}

export interface ListeningEvents {
  readonly onSentence: (sentence: SpokenSentence) => void;
  /** A word begins at this UTF-16 offset of its part; many voices don't report it. */
  readonly onWord: (sentence: SpokenSentence, offset: number) => void;
  /** Nothing more is said: at the end, stopped, or for this reason. */
  readonly onEnd: (problem?: string) => void;
}

/** A little slower than news is read. */
const RATE = 0.85;

/** Says sentences with a voice; returns a function that stops it. */
export function listenTo(
  sentences: readonly SpokenSentence[],
  { voice, onSentence, onWord, onEnd }: ListeningEvents & { readonly voice: SpeechSynthesisVoice },
): () => void {
  const speech = window.speechSynthesis;
  let ended = false;
  const end = (problem?: string): void => {
    if (ended) return;
    ended = true;
    onEnd(problem);
  };
  const say = (index: number): void => {
    const sentence = sentences[index];
    if (ended) return;
    if (!sentence) {
      end();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    utterance.onstart = () => !ended && onSentence(sentence);
    utterance.onboundary = ({ charIndex, name }) => {
      if (!ended && name !== 'sentence') onWord(sentence, sentence.start + charIndex);
    };
    utterance.onend = () => say(index + 1);
    utterance.onerror = ({ error }) =>
      end(error === 'interrupted' || error === 'canceled' ? undefined : error);
    speech.speak(utterance);
  };
  speech.cancel();
  say(0);
  return () => {
    end();
    speech.cancel();
  };
}
