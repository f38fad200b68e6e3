/** The window's translator against a stand-in that keeps the contract of the browser's interface. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { type TranslatorApi, WindowTranslator } from '../../components/translator/browser-translator.ts';
import { translateHere } from '../../components/translator/translation.ts';

const FAKE = readFileSync(new URL('../fixtures/fake-translator.js', import.meta.url), 'utf8');

/** A window with the stand-in in it; `told` is its localStorage. */
function openWindow(told: Record<string, string> = {}, { isActive = true } = {}) {
  const kept = new Map(Object.entries(told).map(([name, value]) => [`translator:${name}`, value]));
  const window = {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    navigator: { userActivation: { isActive } },
    ProgressEvent: class extends Event {
      readonly loaded: number;
      constructor(type: string, { loaded }: { readonly loaded: number }) {
        super(type);
        this.loaded = loaded;
      }
    },
    DOMException,
    Error,
    TypeError,
    EventTarget,
    setTimeout,
  };
  runInNewContext(FAKE, window);
  const { Translator } = window as unknown as { Translator: TranslatorApi };
  const tell = (name: string, value: string): unknown => kept.set(`translator:${name}`, value);
  return {
    translator: new WindowTranslator(Translator),
    tell,
    told: (name: string) => kept.get(`translator:${name}`),
  };
}
const SENTENCE = { text: '好。', names: [] };

test('no translator, or none for Chinese: none, and nothing is asked', async () => {
  expect(await translateHere(new WindowTranslator(undefined), SENTENCE)).toEqual({ status: 'none' });
  const { translator, told } = openWindow({ state: 'unavailable' });
  expect(await translateHere(translator, SENTENCE, { download: true })).toEqual({ status: 'none' });
  expect(told('asked')).toBeUndefined();
});

test.each(['downloadable', 'downloading'])('%s: said, not begun, until the reader agrees', async (state) => {
  const { translator, told } = openWindow({ state });
  expect(await translateHere(translator, SENTENCE)).toEqual({ status: 'to-download' });
  expect(told('state')).toBe(state);
});

test('a download with its progress, and what is open stays open', async () => {
  const { translator, tell, told } = openWindow();
  const shares: number[] = [];
  const answer = translateHere(translator, SENTENCE, {
    download: true,
    onProgress: (share) => {
      shares.push(share);
      if (share === 0.4) tell('arrived', 'yes');
    },
  });
  expect(await answer).toMatchObject({ status: 'translated', english: 'English of (1)。' });
  expect(shares).toEqual([0, 0.4, 1]);
  expect(told('state')).toBe('available');
});

test('a cancelled download can be started again', async () => {
  const { translator, tell, told } = openWindow();
  const aborting = new AbortController();
  const answer = translateHere(translator, SENTENCE, {
    download: true,
    signal: aborting.signal,
    onProgress: (share) => share === 0.4 && aborting.abort(),
  });
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect(told('state')).toBe('downloadable');
  tell('arrived', 'yes');
  expect(await translateHere(translator, SENTENCE, { download: true })).toMatchObject({
    status: 'translated',
  });
});

test('an abort after the translator was opened does not end it', async () => {
  const { translator } = openWindow({ state: 'available' });
  const aborting = new AbortController();
  expect(await translateHere(translator, SENTENCE, { signal: aborting.signal })).toMatchObject({
    status: 'translated',
  });
  aborting.abort();
  expect(await translateHere(translator, SENTENCE)).toMatchObject({ status: 'translated' });
});

test.each([
  ['without a click', {}, { isActive: false }, 'wants a click'],
  ['the network fails', { arrived: 'broken' }, {}, 'The download failed'],
  ['too long', { state: 'available', quota: '1' }, {}, 'too long for the browser’s translator'],
  ['in the middle', { state: 'available', failsAt: '1' }, {}, 'failed: Other generic failures'],
])('a refusal is said in plain words: %s', async (_name, told, options, said) => {
  const { translator } = openWindow(told, options);
  await expect(translateHere(translator, SENTENCE, { download: true })).rejects.toThrow(said);
});

test('after a failure the next one begins again', async () => {
  const { translator } = openWindow({ state: 'available', failsAt: '1' });
  await expect(translateHere(translator, SENTENCE)).rejects.toThrow('failed');
  expect(await translateHere(translator, SENTENCE)).toMatchObject({ status: 'translated' });
});
