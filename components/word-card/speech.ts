/** Words said aloud, by a voice of this machine: one that sends text away is not asked. */

/** Voices may come late; longer than this nobody waits for a word. */
const VOICES_MS = 1500;
/** A little slower than news is read. */
const RATE = 0.85;

/** What is known of a voice. */
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

/**
 * A Chinese voice of this machine, the one of that name where there is one.
 * @throws {Error} where there is none
 */
export async function findVoice(name?: string): Promise<SpeechSynthesisVoice> {
  const speech = globalThis.speechSynthesis;
  const voice = speech && chooseVoice(await waitForVoices(speech), name);
  if (!voice)
    throw new Error('this device has no Chinese voice. Add one in its language or speech settings.');
  return voice;
}

/**
 * Says a Chinese word, in the voice of that name where there is one.
 * @throws {Error} where there is no Chinese voice
 */
export async function speak(text: string, name?: string): Promise<void> {
  const voice = await findVoice(name);
  const speech = globalThis.speechSynthesis;
  speech.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = RATE;
  speech.speak(utterance);
}

/** The device's voices, once it has named them. */
export async function waitForVoices(speech: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  if (speech.getVoices().length > 0) return speech.getVoices();
  await new Promise<void>((resolve) => {
    speech.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, VOICES_MS);
  });
  return speech.getVoices();
}
