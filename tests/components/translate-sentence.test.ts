import { expect, test } from 'vitest';
import type { BrowserTranslator } from '../../components/translator/browser-translator.ts';
import { translateSentence } from '../../components/translator/translate-sentence.ts';

/** A translator that writes Chinese as its length, and notes what it was asked. */
function translatorOf({ quota = Number.POSITIVE_INFINITY, drops = false, failsAt = 0 } = {}) {
  const asked: string[] = [];
  const translator: BrowserTranslator = {
    inputQuota: quota,
    measureInputUsage: async (text) => text.length,
    translate: async (text, { signal } = {}) => {
      signal?.throwIfAborted();
      asked.push(text);
      if (asked.length === failsAt) throw new Error('it broke');
      return (drops ? text.replaceAll(/[A-Za-z]/g, '') : text).replaceAll(
        /\p{Script=Han}+/gu,
        ({ length }) => `<${length}>`,
      );
    },
    destroy: () => undefined,
  };
  return { translator, asked };
}
const NAMED = { text: '行长李广何说，好。', names: [{ start: 2, end: 5, english: 'Li Guanghe' }] };

test('names are passed in our spelling, and kept', async () => {
  const { translator, asked } = translatorOf();
  expect(await translateSentence(translator, NAMED)).toEqual({
    english: '<2> Li Guanghe <1>，<1>。',
    namesKept: true,
  });
  expect(asked).toEqual(['行长 Li Guanghe 说，好。']);
});

test('if a name is lost, the sentence is translated as it is written', async () => {
  const { translator, asked } = translatorOf({ drops: true });
  expect(await translateSentence(translator, NAMED)).toEqual({ english: '<6>，<1>。', namesKept: false });
  expect(asked[1]).toBe(NAMED.text);
});

test('a sentence without names is passed unchanged', async () => {
  const { translator, asked } = translatorOf();
  expect(await translateSentence(translator, { text: '好。', names: [] })).toEqual({
    english: '<1>。',
    namesKept: true,
  });
  expect(asked).toEqual(['好。']);
});

test('a long sentence is divided between clauses, into as few parts as possible', async () => {
  const { translator, asked } = translatorOf({ quota: 8 });
  const text = '一二三，四五，六七八九；十。';
  expect(await translateSentence(translator, { text, names: [] })).toMatchObject({
    english: '<3>，<2>， <4>；<1>。',
  });
  expect(asked).toEqual(['一二三，四五，', '六七八九；十。']);
});

test('a failure in the middle is a failure: never half a sentence', async () => {
  const { translator } = translatorOf({ quota: 8, failsAt: 2 });
  const text = '一二三，四五，六七八九；十。';
  await expect(translateSentence(translator, { text, names: [] })).rejects.toThrow('it broke');
});

test('aborted between two parts, it asks for no more', async () => {
  const { translator, asked } = translatorOf({ quota: 4 });
  const aborting = new AbortController();
  const { translate } = translator;
  translator.translate = async (text, options) => {
    const english = await translate(text, options);
    aborting.abort();
    return english;
  };
  await expect(
    translateSentence(translator, { text: '一二三，四五六，七。', names: [] }, aborting.signal),
  ).rejects.toThrow('aborted');
  expect(asked).toEqual(['一二三，']);
});
