/** The voice pack as this window plays it. */
import { RecordingPlayer } from '../../components/voice/index.ts';
import type { SpokenPart } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { readPack, readSound } from './voice-pack-store.ts';

let player: { readonly pack: string; readonly player: RecordingPlayer } | undefined;

/** The player of the pack in use; `undefined` where there is none. */
export async function findPackPlayer(): Promise<RecordingPlayer | undefined> {
  const pack = await readPack();
  if (pack?.id === player?.pack) return player?.player;
  player?.player.close();
  const { id, sounds = [] } = pack ?? {};
  const known = new Set(sounds);
  player = id === undefined ? undefined : { pack: id, player: makePlayer(id, known) };
  return player?.player;
}

function makePlayer(pack: string, known: ReadonlySet<string>): RecordingPlayer {
  return new RecordingPlayer(() => new AudioContext(), {
    has: (sound) => known.has(sound),
    read: (sound) => readSound(pack, sound),
  });
}

/** What is being said. */
export interface Playing {
  /** Resolves when it is over, was stopped or failed. */
  readonly ended: Promise<void>;
}

/**
 * Says a text with the voice pack; resolves once it has begun.
 * @throws {Error} in plain words
 */
export async function playFromPack(parts: readonly SpokenPart[]): Promise<Playing> {
  const found = await findPackPlayer();
  if (!found) throw new Error(t('errors.voicePackGone'));
  return new Promise((resolve, reject) => {
    const said = found.play(parts, { onStart: () => resolve({ ended }) });
    const ended = said.then(
      () => undefined,
      () => undefined,
    );
    said.then(() => resolve({ ended }), reject);
  });
}
