/** The voice of our own pages: the device's, else the voice pack's. */
import {
  findDeviceVoice,
  noVoice,
  RecordedVoice,
  type Utterance,
  type Voice,
} from '../../components/voice/index.ts';
import { request } from './own-request.ts';
import { findPackPlayer } from './pack-player.ts';
import { loadVoice } from './settings.ts';

/** The voice that was used last; it may still be speaking. */
let used: Voice | undefined;
/** The latest request: a voice that is found too late says nothing. */
let turn = 0;

/**
 * The voice to speak with; stops whatever is being said.
 * @throws {Error} in plain words, where there is none
 */
export async function ownVoice(): Promise<Voice> {
  const voice = await findOwnVoice();
  if (!voice) throw noVoice();
  used?.stop();
  used = voice;
  return voice;
}

/** The device's Chinese voice, else the voice pack; `undefined` where there is neither. */
export async function findOwnVoice(): Promise<Voice | undefined> {
  const device = await findDeviceVoice(await loadVoice());
  if (device) return device;
  const player = await findPackPlayer();
  return player && new RecordedVoice(player, (text) => request('speakText', text));
}

/** Says a text and stops what was being said; resolves at its end. */
export async function sayHere(utterance: Utterance): Promise<void> {
  turn += 1;
  const mine = turn;
  const voice = await ownVoice();
  if (mine === turn) await voice.say(utterance);
}

/** Stops what is being said. */
export function hush(): void {
  turn += 1;
  used?.stop();
}
