/** Says Chinese texts: with a voice of the device, or recordings of single syllables. No styles, no Preact. */
export { chineseVoices, findDeviceVoice, waitForVoices } from './device-voice.ts';
export { RecordedVoice } from './recorded-voice.ts';
export { RecordingPlayer } from './recording-player.ts';
export { noVoice, type Said, type Utterance, type Voice } from './voice.ts';
