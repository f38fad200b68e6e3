import { findDeviceVoice, RecordedVoice } from '../../components/voice/index.ts';
import type { PackCalls, PackProgress } from '../../components/voice-pack/index.ts';
import type { VoicePackPorts } from '../../components/voice-panel/index.ts';
import { link } from '../../components/worker-link/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { freshId } from '../shared/fresh-id.ts';
import { request } from '../shared/own-request.ts';
import { findPackPlayer } from '../shared/pack-player.ts';
import { startWorker } from '../shared/page-texts.ts';
import { discardStaged, purgePacks, readPack, setRemoved } from '../shared/voice-pack-store.ts';

/** The voice pack: a worker reads the zip and stores it; ending the worker stops that. */
export const VOICE_PACK_PORTS: VoicePackPorts = {
  hasDeviceVoice: async () => (await findDeviceVoice()) !== undefined,
  readPack,
  listSyllables: () => request('listSyllables', null),
  add: async (zip, { signal, onProgress }) => {
    const worker = startWorker('/voice-pack-worker.js');
    const offered: PackProgress = { onProgress };
    const ended = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')));
      worker.addEventListener('error', () => reject(new Error(t('errors.voicePackOdd'))));
    });
    const id = freshId();
    try {
      const { add } = link<PackCalls>(worker, offered);
      return await Promise.race([add(zip, { id, added: Date.now() }), ended]);
    } catch (error) {
      worker.terminate();
      const pack = await discardStaged(id);
      if (pack) return { pack, others: 0, unreadable: 0 }; // stopped too late: it is stored
      throw error;
    } finally {
      worker.terminate();
    }
  },
  setRemoved,
  purge: purgePacks,
  play: async (text) => {
    const player = await findPackPlayer();
    if (!player) throw new Error(t('errors.voicePackGone'));
    await new RecordedVoice(player, (said) => request('speakText', said)).say({ text });
  },
};
