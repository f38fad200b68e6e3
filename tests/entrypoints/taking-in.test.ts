import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CorrectionsStore } from '../../entrypoints/background/corrections-store.ts';
import { takeIn } from '../../entrypoints/background/taking-in.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import { type Archive, type Correction, readArchive, type Word, wordId } from '../../vocabulary/index.ts';
import { anyWord } from '../vocabulary/random-words.ts';
import { type AreaInMemory, createArea, wordsIn } from './storage-area.ts';

const CORRECTION: Correction = { form: '行', words: [{ text: '行', reading: ['hang2'] }], time: 5 };
const archive = (words: readonly Word[], over: Partial<Archive> = {}): Archive => ({
  words,
  corrections: [],
  unreadable: {},
  ...over,
});
const sample = fc
  .sample(anyWord, { numRuns: 40, seed: 5 })
  .map((word, at) => ({ ...word, headword: `${word.headword}${at}` }));

function setUp(stored: Record<string, unknown> = {}) {
  const area = createArea(stored);
  const made: string[] = [];
  const stores = {
    area,
    words: new WordStore(area),
    corrections: new CorrectionsStore(area),
    backups: {
      make: async (reason: string) => void made.push(`${reason} of ${Object.keys(wordsIn(area)).length}`),
    },
  };
  return { area, stores, made };
}

/** What a reader has: everything but operations. */
function theirs({ stored }: AreaInMemory): Record<string, unknown> {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !key.startsWith('operation')));
}

describe('taking words in', () => {
  test('all of a file, after a backup; asked again, once', async () => {
    const { area, stores, made } = setUp();
    const whole = archive(sample, { corrections: [CORRECTION], unreadable: { 'word:odd': [7] } });
    const answer = await takeIn(stores, { operation: 'a', archive: whole });
    expect(answer).toEqual({ added: 40, merged: 0, unchanged: 0 });
    expect(wordsIn(area)).toEqual({
      ...Object.fromEntries(sample.map((word) => [wordId(word), word])),
      odd: [7],
    });
    expect(await stores.corrections.read()).toEqual([CORRECTION]);
    expect(await takeIn(stores, { operation: 'a', archive: whole })).toEqual(answer);
    expect(made).toEqual(['import of 0']);
    const again = await takeIn(stores, { operation: 'b', archive: whole });
    expect(again).toEqual({ added: 0, merged: 0, unchanged: 40 });
  });

  test('nothing at all when the disk is full, when no backup can be made, or one word is wrong', async () => {
    const { area, stores } = setUp();
    await takeIn(stores, { operation: 'a', archive: archive(sample.slice(0, 5)) });
    const before = structuredClone(theirs(area));
    area.before = (stroke) => {
      if (stroke === 'set') throw new Error('QuotaExceededError');
    };
    const full = takeIn(stores, { operation: 'b', archive: archive(sample) });
    await expect(full).rejects.toThrow('disk is full');
    area.before = () => undefined;
    const make = () => Promise.reject(new Error('no backup'));
    const without = takeIn({ ...stores, backups: { make } }, { operation: 'c', archive: archive(sample) });
    await expect(without).rejects.toThrow('no backup');
    const [word] = sample;
    const wrong = archive([...sample, { ...word, headword: 7 } as unknown as Word]);
    await expect(takeIn(stores, { operation: 'd', archive: wrong })).rejects.toThrow('headword');
    expect(theirs(area)).toEqual(before);
  });

  test('killed at any stroke: everything or nothing, and asked again everything', async () => {
    for (let killedAt = 0; killedAt < 8; killedAt++) {
      const { area, stores } = setUp({ 'word:odd': 1 });
      let strokes = 0;
      area.before = () => (strokes++ === killedAt ? new Promise(() => undefined) : undefined);
      void takeIn(stores, { operation: 'a', archive: archive(sample, { corrections: [CORRECTION] }) });
      await new Promise((resolve) => setTimeout(resolve, 40));
      expect([1, 41]).toContain(Object.keys(wordsIn(area)).length);
      expect('corrections' in area.stored).toBe(Object.keys(wordsIn(area)).length === 41);
      area.before = () => undefined;
      const next = { ...stores, words: new WordStore(area), corrections: new CorrectionsStore(area) };
      const answer = await takeIn(next, {
        operation: 'a',
        archive: archive(sample, { corrections: [CORRECTION] }),
      });
      expect(answer).toEqual({ added: 40, merged: 0, unchanged: 0 });
      expect(Object.keys(wordsIn(area))).toHaveLength(41);
    }
  });

  test('what is there is merged with, a newer correction stays', async () => {
    const { area, stores } = setUp({
      corrections: { version: 1, corrections: [{ ...CORRECTION, time: 9 }] },
    });
    const [word] = sample as [Word];
    await takeIn(stores, { operation: 'a', archive: archive([word]) });
    const noted = { ...word, notes: 'more', changedAt: word.changedAt + 1 };
    const answer = await takeIn(stores, {
      operation: 'b',
      archive: archive([noted], { corrections: [CORRECTION] }),
    });
    expect(answer).toEqual({ added: 0, merged: 1, unchanged: 0 });
    expect((wordsIn(area)[wordId(word)] as Word).notes).toContain('more');
    expect((await stores.corrections.read())[0]?.time).toBe(9);
  });

  test('what a file of ours is refused for changes nothing', async () => {
    const { area, stores } = setUp({ 'word:odd': 1 });
    expect(() => readArchive('{"format":"hangjian","version":2,"words":[]}')).toThrow('newer');
    await expect(
      takeIn(stores, { operation: 'a', archive: archive([{ version: 9 } as unknown as Word]) }),
    ).rejects.toThrow('version');
    expect(area.stored).toEqual({ 'word:odd': 1 });
  });
});
