/** Says texts by the voice pack for pages of others: no sound of it is played in the page, or requested from it. */
import { noVoice } from '../../components/voice/index.ts';
import {
  countSyllables,
  type SpokenPart,
  type Syllable,
  type SyllableList,
  speakText,
  speakWord,
} from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { playFromPack } from '../shared/pack-player.ts';
import { readPack } from '../shared/voice-pack-store.ts';
import { getLexicon, withDictionary } from './dictionary.ts';
import { inSteps } from './in-steps.ts';
import { askOffscreen, hasOffscreen } from './offscreen.ts';

interface SpokenText {
  readonly text: string;
  readonly reading?: readonly Syllable[] | undefined;
}

/** How a text is spoken, with the reader's corrections applied. */
export function speak({ text, reading }: SpokenText): Promise<SpokenPart[]> {
  return withDictionary((dictionary) =>
    reading ? speakWord(dictionary, { text, reading }) : speakText(dictionary, text),
  );
}

/**
 * Says a text by the voice pack: in Chromium from the offscreen document, in Firefox from the background page.
 * @throws {Error} in plain words, where there is none
 */
export async function say(said: SpokenText): Promise<null> {
  if (!(await readPack())) throw noVoice();
  const parts = await speak(said);
  if (hasOffscreen()) return askOffscreen({ hangjianVoice: parts }, t('errors.voicePackSilent'));
  await playFromPack(parts);
  return null;
}

let syllables: SyllableList | undefined;

/** The syllables of Mandarin. */
export async function listSyllables(): Promise<SyllableList> {
  syllables ??= await inSteps(countSyllables(await getLexicon()));
  return syllables;
}
