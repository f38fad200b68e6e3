/** A voice of this device: voices that send text away are not used. */
import { t } from '../../vocabulary/language/index.ts';
import { DEFAULT_SPEED, type Said, type Utterance, type Voice } from './voice.ts';

/** Voices may be listed late; this is the longest wait. */
const VOICES_MS = 1500;

/** The facts of a voice. */
export interface SpeechVoice {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
  readonly name: string;
}

/** Voices of Mandarin; Cantonese is another language, and voices that need a server are left out. */
export function chineseVoices<V extends SpeechVoice>(voices: readonly V[]): V[] {
  return voices.filter(
    ({ lang, localService }) => localService && /^(zh|cmn)\b/i.test(lang) && !/yue|HK|MO/i.test(lang),
  );
}

/** Chooses a Chinese voice: the one asked for by name, else one of the mainland, else any of Mandarin. */
export function chooseVoice<V extends SpeechVoice>(voices: readonly V[], name?: string): V | undefined {
  const rank = (voice: V): number =>
    voice.name === name ? 0 : /CN|Hans|^cmn/i.test(voice.lang) ? 1 : /^zh$/i.test(voice.lang) ? 2 : 3;
  return chineseVoices(voices).toSorted((a, b) => rank(a) - rank(b))[0];
}

/** A Chinese voice of this device, if possible of that name; `undefined` where there is none. */
export async function findDeviceVoice(name?: string): Promise<Voice | undefined> {
  const speech = globalThis.speechSynthesis;
  const voice = speech && chooseVoice(await waitForVoices(speech), name);
  return voice && new DeviceVoice(speech, voice);
}

/** The wait for voices has failed once: a device without any is not waited for again. */
let hasWaited = false;

/** The device's voices, once it has listed them. */
export async function waitForVoices(speech: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  if (speech.getVoices().length > 0 || hasWaited) return speech.getVoices();
  await new Promise<void>((resolve) => {
    speech.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, VOICES_MS);
  });
  hasWaited = true;
  return speech.getVoices();
}

class DeviceVoice implements Voice {
  readonly #speech: SpeechSynthesis;
  readonly #voice: SpeechSynthesisVoice;
  /** Stops what is being said. */
  #end: (() => void) | undefined;

  constructor(speech: SpeechSynthesis, voice: SpeechSynthesisVoice) {
    this.#speech = speech;
    this.#voice = voice;
  }

  say({ text, speed = DEFAULT_SPEED, onStart, onWord }: Utterance): Promise<Said> {
    this.stop();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.rate = speed;
    return new Promise((resolve, reject) => {
      let over = false;
      const end = (stopped: boolean): void => {
        over = true;
        resolve({ stopped, missing: 0 });
      };
      this.#end = () => end(true);
      utterance.onstart = () => !over && onStart?.();
      utterance.onboundary = ({ charIndex, name }) => {
        if (!over && name !== 'sentence') onWord?.(charIndex);
      };
      utterance.onend = () => end(false);
      utterance.onerror = ({ error }) => {
        if (error === 'interrupted' || error === 'canceled') end(true);
        else reject(new Error(t('voice.stopped', { cause: error })));
      };
      this.#speech.speak(utterance);
    });
  }

  stop(): void {
    this.#end?.();
    this.#end = undefined;
    this.#speech.cancel();
  }
}
