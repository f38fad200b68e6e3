/** Recordings played through Web Audio, against an output that keeps its contract on a clock that is moved by hand. */
import { expect, test, vi } from 'vitest';
import { RecordingPlayer, type SoundOutput } from '../../../components/voice/recording-player.ts';
import type { SpokenPart } from '../../../dictionary/index.ts';

const RATE = 1000;

/** Everything that waits for a promise has had its turn. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Played {
  readonly start: number;
  readonly end: number;
  readonly loudest: number;
  stopped: boolean;
  onended: (() => void) | null;
}

/** An output whose clock is moved by hand. A sound file is its length in milliseconds, as one byte ten times. */
class HandOutput {
  currentTime = 5;
  readonly sampleRate = RATE;
  readonly played: Played[] = [];
  readonly decoded: number[] = [];
  resumed = 0;
  readonly destination = {};

  async resume(): Promise<void> {
    this.resumed += 1;
  }
  suspended = 0;
  async suspend(): Promise<void> {
    this.suspended += 1;
  }
  async close(): Promise<void> {}
  async decodeAudioData(bytes: ArrayBuffer): Promise<{ getChannelData: () => Float32Array }> {
    const [tens = 0] = new Uint8Array(bytes);
    if (tens === 0) throw new Error('EncodingError');
    this.decoded.push(tens * 10);
    const samples = new Float32Array(tens * 10).fill(0.5);
    return { getChannelData: () => samples };
  }
  createBuffer(_channels: number, length: number): { length: number; getChannelData: () => Float32Array } {
    const samples = new Float32Array(length);
    return { length, getChannelData: () => samples };
  }
  createBufferSource() {
    const output = this;
    let played: Played | undefined;
    return {
      buffer: undefined as { length: number; getChannelData: () => Float32Array } | undefined,
      onended: null as (() => void) | null,
      connect: () => undefined,
      start(at: number) {
        const samples = this.buffer?.getChannelData() ?? new Float32Array(0);
        const end = at + samples.length / RATE;
        played = { start: at, end, loudest: Math.max(...samples), stopped: false, onended: null };
        Object.defineProperty(played, 'onended', { get: () => this.onended });
        output.played.push(played);
      },
      stop() {
        if (!played || played.stopped) return;
        played.stopped = true;
        this.onended?.();
      },
    };
  }
  /** Moves the clock to the end of all that was handed over, sound by sound. */
  async run(): Promise<void> {
    await settle();
    for (let at = 0; at < this.played.length; at++) {
      const sound = this.played[at];
      if (!sound || sound.stopped) continue;
      this.currentTime = Math.max(this.currentTime, sound.end);
      sound.stopped = true;
      sound.onended?.();
      await settle();
    }
  }
}

function makePlayer(lengths: Readonly<Record<string, number>>) {
  const output = new HandOutput();
  const reads: string[] = [];
  const player = new RecordingPlayer(() => output as unknown as SoundOutput, {
    has: (sound) => sound in lengths,
    read: async (sound) => {
      reads.push(sound);
      return Uint8Array.of((lengths[sound] ?? 0) / 10).buffer;
    },
  });
  return { output, player, reads };
}

const say = (written: string): SpokenPart[] =>
  written.split(' ').map((word, start) => (word === ',' ? { pause: 'clause' } : { syllable: word, start }));

test('one behind the other without a gap, words and pauses apart, from a moment ahead of the clock', async () => {
  const { output, player } = makePlayer({ ni2: 300, hao3: 400 });
  const said = player.play(
    [
      { syllable: 'ni2', start: 0 },
      { syllable: 'hao3', start: 0 },
      { pause: 'clause' },
      { syllable: 'hao3', start: 3 },
    ],
    { speed: 0.8 }, // with the pace of recordings: as recorded
  );
  await output.run();
  expect(await said).toEqual({ stopped: false, missing: 0 });
  const [first, second, pause, third] = output.played;
  expect(first?.start).toBeGreaterThan(5);
  expect(second?.start).toBeCloseTo(first?.end ?? 0, 5);
  expect(pause?.start).toBeCloseTo(second?.end ?? 0, 5);
  expect((pause?.end ?? 0) - (pause?.start ?? 0)).toBeCloseTo(0.28 / 0.8, 2);
  expect(pause?.loudest).toBe(0);
  expect(third?.start).toBeCloseTo(pause?.end ?? 0, 5);
  expect((first?.end ?? 0) - (first?.start ?? 0)).toBeCloseTo(0.3, 2);
});

test('slower is longer, a neutral tone shorter and softer, what is missing a pause', async () => {
  const { output, player } = makePlayer({ ma4: 400, ma1: 400 });
  const said = player.play(say('ma1 ma5 qi4'), { speed: 0.6 });
  await output.run();
  expect(await said).toEqual({ stopped: false, missing: 1 });
  const lengths = output.played.map(({ start, end }) => end - start);
  expect(lengths[0]).toBeCloseTo(0.4 / (0.6 * 1.25), 2);
  expect(lengths[1]).toBeCloseTo(0.4 / (0.6 * 1.25 * 1.5), 2);
  expect(lengths[2]).toBeCloseTo(0.25 / 0.6, 2);
  expect(output.played[0]?.loudest).toBeCloseTo(0.5, 1);
  expect(output.played[1]?.loudest).toBeCloseTo(0.3, 1);
});

test('only some sounds are handed over ahead; each is decoded once', async () => {
  const { output, player, reads } = makePlayer({ a1: 200, e1: 200 });
  const said = player.play(say('a1 e1 a1 e1 a1 e1 a1 e1 a1 e1 a1 e1'));
  await settle();
  expect(output.played.length).toBe(6);
  await output.run();
  await said;
  expect(output.played.length).toBe(12);
  expect(output.suspended).toBe(1);
  expect(reads).toEqual(['a1', 'e1']);
});

test('words are reported as they begin', async () => {
  const { output, player } = makePlayer({ a1: 200, e1: 200 });
  const words: number[] = [];
  const said = player.play(
    [
      { syllable: 'a1', start: 0 },
      { syllable: 'e1', start: 0 },
      { syllable: 'a1', start: 2 },
    ],
    { onWord: (offset) => words.push(offset) },
  );
  await settle();
  expect(words).toEqual([0]);
  await output.run();
  await said;
  expect(words).toEqual([0, 2]);
});

test('stopped, it is silent; a new text replaces the old one', async () => {
  const { output, player } = makePlayer({ a1: 200, e1: 200 });
  const first = player.play(say('a1 a1 a1 a1 a1 a1 a1 a1'));
  await settle();
  const second = player.play(say('e1'));
  expect(await first).toMatchObject({ stopped: true });
  expect(output.played.every(({ stopped }) => stopped)).toBe(true);
  await output.run();
  expect(await second).toEqual({ stopped: false, missing: 0 });
  expect(output.played).toHaveLength(7);
  player.stop();
});

test('a recording that can’t be decoded is named; the next text is said', async () => {
  const { output, player } = makePlayer({ a1: 0, e1: 200 });
  await expect(player.play(say('a1'))).rejects.toThrow('“a1”');
  const said = player.play(say('e1'));
  await output.run();
  expect(await said).toEqual({ stopped: false, missing: 0 });
});

test('a text without sound is over at once', async () => {
  const { player, output } = makePlayer({});
  expect(await player.play([])).toEqual({ stopped: false, missing: 0 });
  expect(output.played).toEqual([]);
});

test('a browser that blocks sound is reported; once it allows it, the next text is said', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { output, player } = makePlayer({ a1: 200 });
    const resume = output.resume;
    output.resume = () => new Promise(() => undefined);
    const held = expect(player.play(say('a1'))).rejects.toThrow('holds sound back');
    await vi.advanceTimersByTimeAsync(3000);
    await held;
    expect(output.played).toEqual([]);
    output.resume = resume;
    const said = player.play(say('a1'));
    await output.run();
    expect(await said).toEqual({ stopped: false, missing: 0 });
  } finally {
    vi.useRealTimers();
  }
});
