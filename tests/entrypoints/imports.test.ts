import { describe, expect, test } from 'vitest';
import { Imports } from '../../entrypoints/background/imports.ts';
import { ReaderStore } from '../../entrypoints/background/reader-store.ts';
import { StagedTexts } from '../../entrypoints/background/staged-texts.ts';
import { saveMeeting } from '../../entrypoints/background/word-changes.ts';
import { archiveOf } from '../../entrypoints/shared/stored-archive.ts';
import {
  NO_READER_CONTENTS,
  type OwnText,
  type ReaderContents,
  type ReadingProgress,
  readArchive,
  type Word,
  wordId,
  writeArchive,
} from '../../vocabulary/index.ts';
import { sampleContents } from '../vocabulary/random-contents.ts';
import { archive, CORRECTION, importFile, sample, setUp, setUpIn, theirs } from './importing.ts';
import { type AreaInMemory, killAt, wordsIn } from './storage-area.ts';

describe('importing words', () => {
  test('all of a file, after a backup; sent again, only once', async () => {
    const { area, stores, made } = setUp();
    const whole = archive(sample, { corrections: [CORRECTION], unreadable: { 'word:odd': [7] } });
    const answer = await importFile(stores, { operation: 'a', archive: whole });
    expect(answer).toEqual({ added: 40, merged: 0, unchanged: 0 });
    expect(wordsIn(area)).toEqual({
      ...Object.fromEntries(sample.map((word) => [wordId(word), word])),
      odd: [7],
    });
    expect(await stores.corrections.read()).toEqual([CORRECTION]);
    expect(await importFile(stores, { operation: 'a', archive: whole })).toEqual(answer);
    expect(made).toEqual(['import of 0']);
    const again = await importFile(stores, { operation: 'b', archive: whole });
    expect(again).toEqual({ added: 0, merged: 0, unchanged: 40 });
  });

  test('nothing at all when the disk is full, when no backup can be made, or one word is wrong', async () => {
    const { area, stores } = setUp();
    await importFile(stores, { operation: 'a', archive: archive(sample.slice(0, 5)) });
    const before = structuredClone(theirs(area));
    area.before = (stroke) => {
      if (stroke === 'set') throw new Error('QuotaExceededError');
    };
    const full = importFile(stores, { operation: 'b', archive: archive(sample) });
    await expect(full).rejects.toThrow('disk is full');
    area.before = () => undefined;
    const make = () => Promise.reject(new Error('no backup'));
    const without = importFile(
      { ...stores, backups: { make } },
      { operation: 'c', archive: archive(sample) },
    );
    await expect(without).rejects.toThrow('no backup');
    const [word] = sample;
    const wrong = archive([...sample, { ...word, headword: 7 } as unknown as Word]);
    await expect(importFile(stores, { operation: 'd', archive: wrong })).rejects.toThrow('headword');
    expect(theirs(area)).toEqual(before);
  });

  test('killed at any step: everything or nothing, and a committed import completes by itself', async () => {
    let [nothing, all] = [0, 0];
    for (let killedAt = 0; killedAt < 45; killedAt++) {
      const { area, stores } = setUp({ 'word:odd': 1 });
      let steps = 0;
      const killed = killAt(area, () => steps++ >= killedAt);
      const work = importFile(stores, {
        operation: 'a',
        archive: archive(sample, { corrections: [CORRECTION] }),
      }).catch(() => undefined);
      await Promise.race([work, killed]);
      area.before = () => undefined;
      // The next worker: it goes on with what was committed, and only with that.
      const next = { ...setUpIn(area).stores, backups: stores.backups };
      const imports = new Imports(next);
      imports.resume();
      let status = await imports.status('a');
      for (let waited = 0; status.state === 'applying' && waited < 500; waited++) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        status = await imports.status('a');
      }
      const count = Object.keys(wordsIn(area)).length;
      expect(count).toBe(status.state === 'none' ? 1 : 41);
      expect('corrections' in area.stored).toBe(count === 41);
      if (status.state === 'none') nothing += 1;
      else all += 1;
      const answer = await importFile(next, {
        operation: 'a',
        archive: archive(sample, { corrections: [CORRECTION] }),
      });
      expect(answer.added + answer.unchanged).toBe(40);
      expect(Object.keys(wordsIn(area))).toHaveLength(41);
      expect(Object.keys(area.stored).filter((key) => key.startsWith('import'))).toEqual([]);
    }
    expect(Math.min(nothing, all)).toBeGreaterThan(5);
  });

  test('words saved during an import stay, and are merged', async () => {
    const { area, stores } = setUp();
    const [first, last] = [sample[0], sample.at(-1)] as [Word, Word];
    const imports = new Imports(stores);
    await imports.stage({ operation: 'a', portion: 0, words: [first] });
    await imports.stage({ operation: 'a', portion: 1, words: [last] });
    const committed = imports.commit({ operation: 'a', portions: 2, archive: archive([]) });
    const met = { operation: 'm', sentence: '', offset: 0, form: '', title: 'met', address: '', time: 9e12 };
    await committed;
    const saved = saveMeeting(stores.words, last, met);
    await saved;
    while ((await imports.status('a')).state === 'applying') await new Promise((done) => setTimeout(done, 1));
    expect((wordsIn(area)[wordId(last)] as Word).meetings.map(({ title }) => title)).toContain('met');
    expect(Object.keys(wordsIn(area))).toHaveLength(2);
  });

  test('a disk that fills up halfway is reported; with room again the rest is imported', async () => {
    const { area, stores } = setUp();
    const imports = new Imports(stores);
    for (let portion = 0; portion < 3; portion++)
      await imports.stage({ operation: 'a', portion, words: sample.slice(portion * 10, portion * 10 + 10) });
    let full = false;
    area.before = (stroke, items) => {
      if (stroke !== 'set') return;
      if (full) throw new Error('QUOTA_BYTES quota exceeded');
      full = Object.keys(items as object).some((key) => key.startsWith('word:'));
    };
    let status = await imports.commit({ operation: 'a', portions: 3, archive: archive([]) });
    for (let waited = 0; !('problem' in status) && waited < 500; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      status = await imports.status('a');
    }
    expect(status).toMatchObject({ state: 'applying', problem: expect.stringContaining('disk is full') });
    area.before = () => undefined;
    while ((await imports.status('a')).state === 'applying') await new Promise((done) => setTimeout(done, 1));
    expect(Object.keys(wordsIn(area))).toHaveLength(30);
  });

  test('a missing portion: nothing is changed; a cancelled import is removed', async () => {
    const { area, stores } = setUp();
    const imports = new Imports(stores);
    await imports.stage({ operation: 'a', portion: 1, words: sample.slice(0, 5) });
    await expect(imports.commit({ operation: 'a', portions: 2, archive: archive([]) })).rejects.toThrow(
      'did not arrive',
    );
    expect(wordsIn(area)).toEqual({});
    await imports.cancel('a');
    expect(area.stored).toEqual({});
    await imports.stage({ operation: 'b', portion: 0, words: sample.slice(0, 5) });
    await imports.stage({ operation: 'c', portion: 0, words: sample.slice(0, 5) });
    expect(Object.keys(area.stored)).toEqual(['import', 'import:c:0']);
  });

  test('stored words are merged, a newer correction stays', async () => {
    const { area, stores } = setUp({
      corrections: { version: 1, corrections: [{ ...CORRECTION, time: 9 }] },
    });
    const [word] = sample as [Word];
    await importFile(stores, { operation: 'a', archive: archive([word]) });
    const noted = { ...word, notes: 'more', changedAt: word.changedAt + 1 };
    const answer = await importFile(stores, {
      operation: 'b',
      archive: archive([noted], { corrections: [CORRECTION] }),
    });
    expect(answer).toEqual({ added: 0, merged: 1, unchanged: 0 });
    expect((wordsIn(area)[wordId(word)] as Word).notes).toContain('more');
    expect((await stores.corrections.read())[0]?.time).toBe(9);
  });

  describe('data of the reader page', () => {
    const READER = sampleContents(3);
    const heads = { ...READER, texts: READER.texts.map(({ head }) => ({ head })) };
    const stage = (area: AreaInMemory, now = () => 7) =>
      new StagedTexts(area, new ReaderStore(area, now), now);
    const onlyReader = (reader: ReaderContents) => archive([], { reader });

    test('is stored as it was in the file; imported again, it is there already', async () => {
      const { area, stores } = setUp();
      await stage(area).stage(READER.texts);
      expect(archiveOf(area.stored, { withBodies: true })).not.toHaveProperty('reader');
      const answer = await importFile(stores, { operation: 'a', archive: onlyReader(heads) });
      expect(answer.reader).toEqual({ texts: 5, readings: READER.readings.length, practice: 1, patterns: 2 });
      const { reader, unreadable } = archiveOf(area.stored, { withBodies: true });
      expect(writeArchive({ ...onlyReader(reader ?? NO_READER_CONTENTS), unreadable })).toBe(
        writeArchive(onlyReader(READER)),
      );
      expect(area.stored.texts).toHaveLength(5);
      const again = await importFile(stores, { operation: 'b', archive: onlyReader(heads) });
      expect(again.reader).toEqual({ texts: 0, readings: 0, practice: 0, patterns: 0 });
    });

    test('nothing is stored where a text is missing, and staged texts of a cancelled import are removed after an hour', async () => {
      const { area, stores } = setUp();
      await stage(area).stage(READER.texts.slice(1));
      const before = structuredClone(area.stored);
      const half = importFile(stores, { operation: 'a', archive: onlyReader(heads) });
      await expect(half).rejects.toThrow('did not arrive whole');
      expect(area.stored).toEqual(before);
      await stage(area, () => 4_000_000).stage([]);
      expect(Object.keys(area.stored)).toEqual(['staged-texts']);
    });

    test('merges with stored data; unreadable data is set aside, a removed text is restored', async () => {
      const [text] = READER.texts as [OwnText];
      const [first, second] = READER.readings as [ReadingProgress, ReadingProgress];
      const { area, stores } = setUp({
        [`reading:${first.article}`]: {
          ...first,
          seconds: first.seconds + 5,
          readAt: first.readAt + 1,
          part: 3,
        },
        [`reading:${second.article}`]: { version: 99 },
        'practice:000-2': 'broken',
        [`text:${text.head.id}`]: { ...text.head, removedAt: 1 },
        [`text-body:${text.head.id}`]: text.body,
        texts: [text.head.id],
        readings: [first.article, second.article],
      });
      await stage(area).stage(READER.texts);
      await importFile(stores, { operation: 'a', archive: onlyReader(heads) });
      expect(area.stored[`reading:${first.article}`]).toMatchObject({ part: 3, seconds: first.seconds + 5 });
      expect(area.stored[`reading:${second.article}`]).toEqual(second);
      expect(area.stored[`aside:a:reading:${second.article}`]).toEqual({ version: 99 });
      expect(area.stored['aside:a:practice:000-2']).toBe('broken');
      expect(area.stored[`text:${text.head.id}`]).not.toHaveProperty('removedAt');
      const { reader, unreadable } = archiveOf(area.stored, { withBodies: true });
      expect(reader?.texts).toHaveLength(5);
      expect(Object.keys(unreadable)).toHaveLength(2);
    });

    test('unreadable data is kept in the file and in storage, and counted in its list', async () => {
      const { area } = setUp({ 'reading:x': { version: 9 }, 'text:y': 1, 'text-body:z': [], 'word:odd': 1 });
      const kept = archiveOf(area.stored, { withBodies: true });
      expect(Object.keys(kept.unreadable).sort()).toEqual(['reading:x', 'text-body:z', 'text:y', 'word:odd']);
      const other = setUp();
      await importFile(other.stores, { operation: 'a', archive: readArchive(writeArchive(kept)) });
      expect(other.area.stored).toMatchObject({ ...area.stored, readings: ['x'], texts: ['y'] });
    });
  });

  test('an invalid file of ours changes nothing', async () => {
    const { area, stores } = setUp({ 'word:odd': 1 });
    expect(() => readArchive('{"format":"hangjian","version":3,"words":[]}')).toThrow('newer');
    await expect(
      importFile(stores, { operation: 'a', archive: archive([{ version: 9 } as unknown as Word]) }),
    ).rejects.toThrow('version');
    expect(area.stored).toEqual({ 'word:odd': 1 });
  });
});
