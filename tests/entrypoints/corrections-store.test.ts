import { describe, expect, test } from 'vitest';
import { CorrectionsStore } from '../../entrypoints/background/corrections-store.ts';
import type { Correction } from '../../vocabulary/index.ts';
import { createArea } from './storage-area.ts';

const reading: Correction = { form: '行', words: [{ text: '行', reading: ['hang2'] }], time: 1 };
const name: Correction = { form: '春晓', words: [{ text: '春晓', nameType: 'person' }], time: 2 };

describe('CorrectionsStore', () => {
  test('an added correction is there for the next worker; undo restores the earlier one', async () => {
    const area = createArea();
    const store = new CorrectionsStore(area);
    expect(await store.add(reading)).toBeNull();
    const other = { ...reading, words: [{ text: '行', reading: ['xing2'] }] };
    const before = await store.add(other);
    expect(before).toEqual(reading);
    expect(await new CorrectionsStore(area).read()).toEqual([other]);
    await store.restore({ form: '行' }, before);
    expect(await store.read()).toEqual([reading]);
    await store.restore({ form: '行' }, null);
    expect(await new CorrectionsStore(area).read()).toEqual([]);
  });

  test('one form in several scopes: each is added to, restored and imported by itself', async () => {
    const area = createArea();
    const store = new CorrectionsStore(area);
    const scope = { kind: 'neighbours', before: '睡', after: '觉' } as const;
    const between: Correction = { ...reading, scope, time: 3 };
    await store.add(reading);
    expect(await store.add(between)).toBeNull();
    expect(await store.import([{ ...between, time: 9 }])).toMatchObject({ added: 0, replaced: 1 });
    expect(await store.read()).toHaveLength(2);
    await expect(store.restore({ form: '行' }, between)).rejects.toThrow('scope');
    expect(await store.restore({ form: '行', scope }, null)).toEqual({ ...between, time: 9 });
    expect(await new CorrectionsStore(area).read()).toEqual([reading]);
  });

  test('a list of version 1 holds everywhere, and is written as version 2', async () => {
    const area = createArea({ corrections: { version: 1, corrections: [reading] } });
    const store = new CorrectionsStore(area);
    expect(await store.read()).toEqual([reading]);
    await store.add(name);
    expect(area.stored).toEqual({ corrections: { version: 2, corrections: [name, reading] } });
  });

  test('of many at once none is lost', async () => {
    const area = createArea();
    const store = new CorrectionsStore(area);
    await Promise.all([
      store.add(reading),
      store.add(name),
      store.add({ ...name, form: '小米', words: [{ text: '小米' }] }),
    ]);
    expect((await new CorrectionsStore(area).read()).map(({ form }) => form).sort()).toEqual(
      ['小米', '春晓', '行'].sort(),
    );
  });

  test('unreadable corrections stay; a newer version’s list is not overwritten', async () => {
    const area = createArea({ corrections: { version: 1, corrections: [{ odd: true }] } });
    await new CorrectionsStore(area).add(reading);
    expect(area.stored).toEqual({ corrections: { version: 2, corrections: [reading, { odd: true }] } });
    const newer = { version: 9, all: 'else' };
    const foreign = createArea({ corrections: newer });
    const store = new CorrectionsStore(foreign);
    await expect(store.add(reading)).rejects.toThrow(/newer/);
    expect(foreign.stored).toEqual({ corrections: newer });
    expect(await store.read()).toEqual([]);
  });

  test('an invalid correction is refused, and so is one of another form', async () => {
    const store = new CorrectionsStore(createArea());
    await expect(store.add({ form: '行', words: [] })).rejects.toThrow('words');
    await expect(store.restore({ form: '长' }, reading)).rejects.toThrow('form');
  });

  test('a file is imported whole or not at all; the newer of two is kept', async () => {
    const area = createArea();
    const store = new CorrectionsStore(area);
    await store.add(reading);
    const newer = { ...reading, words: [{ text: '行', reading: ['xing2'] }], time: 9 };
    await expect(store.import([newer, { form: 1 }])).rejects.toThrow('form');
    expect(await store.read()).toEqual([reading]);
    expect(await store.import([newer, name])).toMatchObject({ added: 1, replaced: 1, kept: 0 });
    expect(await new CorrectionsStore(area).read()).toEqual([newer, name]);
    const many = Array.from({ length: 5000 }, (_, i) => ({
      form: `词${i}`,
      words: [{ text: `词${i}` }],
      time: 1,
    }));
    await expect(store.import(many)).rejects.toThrow('at most 5,000');
    expect(await store.read()).toHaveLength(2);
  });

  test("nothing is taken in over a newer version's list", async () => {
    const area = createArea({ corrections: { version: 9, corrections: [] } });
    await expect(new CorrectionsStore(area).import([reading])).rejects.toThrow('newer');
    expect(area.stored).toEqual({ corrections: { version: 9, corrections: [] } });
  });
});
