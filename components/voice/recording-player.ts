/** Plays recordings one behind the other, without gaps, through Web Audio. */
import type { SpokenPart, Syllable } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { within } from '../in-time/index.ts';
import { chooseRecordings, type SoundClip } from './recordings.ts';
import { changeSpeed, trimSilence } from './samples.ts';
import { DEFAULT_SPEED, type Said, type Utterance } from './voice.ts';

/** The part of an `AudioContext` that is used. */
export type SoundOutput = Pick<
  AudioContext,
  | 'currentTime'
  | 'sampleRate'
  | 'destination'
  | 'resume'
  | 'suspend'
  | 'close'
  | 'decodeAudioData'
  | 'createBuffer'
  | 'createBufferSource'
>;

/** Recordings of syllables, by name: `ma1`, `lu:4`, `dianr3`. */
export interface Recordings {
  readonly has: (sound: Syllable) => boolean;
  /** The bytes of a sound file. */
  readonly read: (sound: Syllable) => Promise<ArrayBuffer>;
}

/** Speed of recordings: syllables are recorded one by one, slower than in a sentence. */
const PACE = 1.25;
/** A neutral tone. */
const SOFT_PACE = 1.5;
const SOFT_GAIN = 0.6;
/** How many sounds are scheduled ahead of the one that is heard. */
const MAX_AHEAD = 6;
/** Longest time that a browser may take to begin: while it waits for a click, or for its tab to be shown, it is silent. */
const MAX_RESUME_MS = 3000;
/** Seconds until the first sound, so that the next is ready behind it. */
const LEAD = 0.05;
/** A syllable is shorter; the rest of a longer file is not played. */
const MAX_SOUND_SECONDS = 3;
/** How many decoded sounds are cached. */
const MAX_DECODED = 200;

/** What is being said. */
interface Turn {
  stopped: boolean;
  readonly playing: Set<AudioBufferSourceNode>;
  readonly end: (said: Said) => void;
}

type PlayOptions = Pick<Utterance, 'speed' | 'onStart' | 'onWord'>;

/** Plays the recordings of one pack; says one text at a time. */
export class RecordingPlayer {
  readonly #output: () => SoundOutput;
  readonly #recordings: Recordings;
  #opened: SoundOutput | undefined;
  #turn: Turn | undefined;
  readonly #decoded = new Map<Syllable, Promise<Float32Array>>();

  /** The output is opened with the first sound: browsers require a click before it. */
  constructor(output: () => SoundOutput, recordings: Recordings) {
    this.#output = output;
    this.#recordings = recordings;
  }

  /**
   * Says a text and stops what was being said; resolves at its end.
   * @throws {Error} where a recording can't be played
   */
  play(parts: readonly SpokenPart[], options: PlayOptions = {}): Promise<Said> {
    this.stop();
    const { clips, missing } = chooseRecordings(parts, this.#recordings.has);
    return new Promise((resolve, reject) => {
      const turn: Turn = { stopped: false, playing: new Set(), end: resolve };
      this.#turn = turn;
      this.#playClips(clips, { ...options, turn }).then(
        () => {
          resolve({ stopped: turn.stopped, missing });
          // Else it continues in silence, and the browser marks the tab as playing.
          if (this.#turn === turn) this.#opened?.suspend().catch(() => undefined);
        },
        (error: unknown) => {
          reject(error instanceof Error ? error : new Error(String(error)));
          if (this.#turn === turn) this.stop();
        },
      );
    });
  }

  stop(): void {
    const turn = this.#turn;
    this.#turn = undefined;
    if (!turn) return;
    turn.stopped = true;
    for (const source of turn.playing) source.stop();
    turn.end({ stopped: true, missing: 0 });
  }

  /** Stops, and releases the output. */
  close(): void {
    this.stop();
    this.#opened?.close().catch(() => undefined);
    this.#opened = undefined;
  }

  async #playClips(
    clips: readonly SoundClip[],
    { turn, speed = DEFAULT_SPEED, onStart, onWord }: PlayOptions & { readonly turn: Turn },
  ): Promise<void> {
    this.#opened ??= this.#output();
    const output = this.#opened;
    await within(output.resume(), MAX_RESUME_MS, t('voice.heldBack'));
    const ended: Promise<void>[] = [];
    let at = 0;
    let word: number | undefined;
    for (const [index, clip] of clips.entries()) {
      const samples = await this.#samplesOf(clip, speed);
      await ended[index - MAX_AHEAD];
      if (turn.stopped) return;
      const { start } = clip;
      const isNewWord = start !== undefined && start !== word;
      const before = ended.at(-1);
      if (isNewWord) {
        word = start;
        // A word begins when what is before it has ended.
        void before?.then(() => turn.stopped || onWord?.(start));
      }
      const gap = 'after' in clip ? clip.after / speed : 0;
      at = Math.max(at + gap, output.currentTime + (index === 0 ? LEAD : 0));
      ended.push(startSource(output, samples, { at, turn }));
      at += samples.length / output.sampleRate;
      if (index === 0) {
        onStart?.();
        if (start !== undefined) onWord?.(start);
      }
    }
    await Promise.all(ended);
  }

  async #samplesOf(clip: SoundClip, speed: number): Promise<Float32Array> {
    const { sampleRate } = this.#opened ?? this.#output();
    if ('silence' in clip) return new Float32Array(Math.ceil((clip.silence / speed) * sampleRate));
    const whole = await this.#decode(clip.sound);
    if (!clip.soft) return changeSpeed(whole, speed * PACE, sampleRate);
    const short = changeSpeed(whole, speed * PACE * SOFT_PACE, sampleRate);
    return short.map((sample) => sample * SOFT_GAIN);
  }

  /** A sound's samples, without the silence around it; cached while it is in use. */
  #decode(sound: Syllable): Promise<Float32Array> {
    const known = this.#decoded.get(sound);
    this.#decoded.delete(sound);
    const decoded = known ?? this.#decodeFile(sound);
    this.#decoded.set(sound, decoded);
    decoded.catch(() => this.#decoded.delete(sound));
    const [oldest] = this.#decoded.keys();
    if (this.#decoded.size > MAX_DECODED && oldest !== undefined) this.#decoded.delete(oldest);
    return decoded;
  }

  async #decodeFile(sound: Syllable): Promise<Float32Array> {
    const output = this.#opened ?? this.#output();
    const bytes = await this.#recordings.read(sound);
    const buffer = await output.decodeAudioData(bytes).catch((cause: unknown) => {
      throw new Error(t('voice.unplayable', { sound }), { cause });
    });
    const samples = buffer.getChannelData(0).subarray(0, MAX_SOUND_SECONDS * output.sampleRate);
    return trimSilence(samples, output.sampleRate);
  }
}

/** Plays samples at a time of the output; resolves when they have ended or were stopped. */
function startSource(
  output: SoundOutput,
  samples: Float32Array,
  { at, turn }: { readonly at: number; readonly turn: Turn },
): Promise<void> {
  const length = Math.max(1, samples.length);
  const buffer = output.createBuffer(1, length, output.sampleRate);
  buffer.getChannelData(0).set(samples);
  const source = output.createBufferSource();
  source.buffer = buffer;
  source.connect(output.destination);
  turn.playing.add(source);
  return new Promise((resolve) => {
    source.onended = () => {
      turn.playing.delete(source);
      resolve();
    };
    source.start(at);
  });
}
