/** Reading sentences aloud: one after the other, again, back, on; against a voice that speaks when it is told to. */
import { describe, expect, test } from 'vitest';
import { Listener, type SpokenSentence } from '../../components/reader/listening.ts';
import type { Said, Utterance, Voice } from '../../components/voice/index.ts';

/** A voice that says what it was asked, and ends when told. */
class ToldVoice implements Voice {
  readonly asked: Utterance[] = [];
  stops = 0;
  #end: ((said: Said) => void) | undefined;
  #fail: ((error: Error) => void) | undefined;

  say(utterance: Utterance): Promise<Said> {
    this.asked.push(utterance);
    return new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
  }
  stop(): void {
    this.stops += 1;
    this.#end?.({ stopped: true, missing: 0 });
  }
  async end(missing = 0): Promise<void> {
    this.#end?.({ stopped: false, missing });
    await settle();
  }
  async interrupt(): Promise<void> {
    this.#end?.({ stopped: true, missing: 0 });
    await settle();
  }
  async fail(message: string): Promise<void> {
    this.#fail?.(new Error(message));
    await settle();
  }
  get said(): string[] {
    return this.asked.map(({ text }) => text);
  }
}

/** Everything that waits for a promise has had its turn. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const SENTENCES: readonly SpokenSentence[] = [
  { part: 0, start: 0, text: '一。' },
  { part: 1, start: 0, text: '二。' },
  { part: 1, start: 2, text: '三。' },
];

function listen({ from = 0, only = false } = {}) {
  const voice = new ToldVoice();
  const wishes = { speed: 0.9, repeats: 1 };
  const paused: object[] = [];
  const words: string[] = [];
  const at: string[] = [];
  const listener = new Listener(
    {
      sentences: SENTENCES,
      voice,
      only,
      wishes: () => wishes,
      onSentence: ({ text }) => at.push(text),
      onWord: ({ text }, offset) => words.push(`${text}${offset}`),
      onPause: (ended) => paused.push(ended),
    },
    from,
  );
  listener.play();
  return { voice, wishes, paused, words, at, listener };
}

test('says all sentences from one on, at the chosen speed, and ends', async () => {
  const { voice, paused, at } = listen({ from: 1 });
  await voice.end();
  expect(voice.asked.map(({ speed }) => speed)).toEqual([0.9, 0.9]);
  expect(paused).toEqual([]);
  await voice.end();
  expect(voice.said).toEqual(['二。', '三。']);
  expect(at).toEqual(['二。', '三。']);
  expect(paused).toEqual([{ missing: 0 }]);
});

test('one sentence by itself, and then the rest', async () => {
  const { voice, paused, listener } = listen({ only: true });
  await voice.end(2);
  expect(paused).toEqual([{ missing: 2 }]);
  expect(voice.said).toEqual(['一。']);
  listener.goOn();
  await voice.end();
  await voice.end();
  expect(voice.said).toEqual(['一。', '一。', '二。', '三。']);
});

describe('each sentence', () => {
  test('twice, changed while it is said', async () => {
    const { voice, wishes } = listen();
    wishes.repeats = 2;
    await voice.end();
    wishes.speed = 0.6;
    await voice.end();
    await voice.end();
    expect(voice.said).toEqual(['一。', '一。', '二。', '二。']);
    expect(voice.asked.map(({ speed }) => speed)).toEqual([0.9, 0.9, 0.6, 0.6]);
  });

  test('until the listener continues', async () => {
    const { voice, wishes, listener } = listen();
    wishes.repeats = 0;
    for (let times = 0; times < 5; times++) await voice.end();
    expect(new Set(voice.said)).toEqual(new Set(['一。']));
    listener.step(1);
    await settle();
    expect(voice.said.at(-1)).toBe('二。');
    await voice.end();
    expect(voice.said.at(-1)).toBe('二。');
  });
});

test('stepping back and on stops what is being said, and stays within the article', async () => {
  const { voice, listener, at, paused } = listen({ from: 1 });
  listener.step(-1);
  await settle();
  listener.step(-1);
  await settle();
  expect(at).toEqual(['二。', '一。', '一。']);
  listener.step(1);
  listener.step(1);
  await settle();
  expect(voice.said.at(-1)).toBe('三。');
  listener.step(1);
  await settle();
  expect(paused).toHaveLength(1);
  expect(voice.said.at(-1)).toBe('三。');
});

test('paused, it says the same sentence again from its beginning', async () => {
  const { voice, listener, paused, at } = listen({ from: 1 });
  listener.pause();
  await settle();
  expect(paused).toHaveLength(1);
  listener.goOn();
  await settle();
  expect(voice.said).toEqual(['二。', '二。']);
  expect(at).toEqual(['二。', '二。']);
});

test('a voice that fails, and a voice that says something else in between', async () => {
  const failed = listen();
  await failed.voice.fail('the voice stopped: network.');
  expect(failed.paused).toEqual([{ problem: 'the voice stopped: network.', missing: 0 }]);
  const interrupted = listen();
  await interrupted.voice.interrupt();
  expect(interrupted.paused).toHaveLength(1);
  expect(interrupted.voice.said).toEqual(['一。']);
});

test('words are reported by their place in the part; those of an earlier sentence are not', async () => {
  const { voice, words, listener } = listen({ from: 2 });
  voice.asked[0]?.onWord?.(1);
  listener.step(-1);
  voice.asked[0]?.onWord?.(1);
  expect(words).toEqual(['三。3']);
});
