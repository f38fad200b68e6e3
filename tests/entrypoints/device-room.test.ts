import { describe, expect, test } from 'vitest';
import { packRows, unpackRows } from '../../entrypoints/background/sync-packing.ts';
import { removedRow } from '../../vocabulary/sync.ts';
import { wordsToSave } from '../e2e/word-writes.ts';
import { factsOf } from './device.ts';
import { START, setUp } from './two-devices.ts';

describe('the room', () => {
  const many = wordsToSave(4900);
  const rows = new Map(
    many.map(({ id }, at) => [
      id,
      `l${(2e8 + ((at * 7919) % 9e6)).toString(36)}.2.${(3e6 + at).toString(36)}.${(2.9e6 + at).toString(36)}.${(at * 31).toString(36)}`,
    ]),
  );

  test('packed rows come back, within the limits of the browser', async () => {
    const packed = await packRows(rows);
    expect(await unpackRows(packed.items)).toEqual(packed.rows);
    for (const [key, value] of Object.entries(packed.items))
      expect(key.length + value.length + 2).toBeLessThan(8192);
    expect(packed.rows.size).toBeGreaterThan(2500);
    expect(packed.rows.size + packed.left).toBe(rows.size);
    console.log(`${packed.rows.size} reviewed words fit between devices`);
  });

  test('damaged buckets are left out', async () => {
    const { items } = await packRows(new Map([['行 hang2', removedRow(START)]]));
    const [key] = Object.keys(items).filter((one) => (items[one]?.length ?? 0) > 10);
    expect(key).toBeDefined();
    for (const broken of ['', '!', 'AAAA', items[key ?? '']?.slice(0, 8)])
      expect((await unpackRows({ [key ?? '']: broken, 'words:99': 7 })).size).toBe(0);
  });

  test('when it is full the reader is told how many words do not fit, and the latest changes go first', async () => {
    const { room, clock, one } = setUp();
    for (const [id, row] of rows) {
      const facts = factsOf(id);
      const word = {
        ...facts,
        version: 2,
        knowledge: 'learning',
        savedAt: 1,
        meetings: [],
        reviews: [],
        notes: '',
        tags: [],
      };
      const changedAt = 1_577_836_800_000 + Number.parseInt(row.slice(1).split('.')[0] ?? '', 36) * 1000;
      const random = (by: number): number => (changedAt * by) % 9_000_000_000;
      const card = {
        due: changedAt + random(7),
        stability: (changedAt % 90_000) / 100 + 0.01,
        difficulty: 5,
        scheduled_days: 3,
        learning_steps: 0,
        reps: 1,
        lapses: 0,
        state: 2,
        last_review: changedAt - random(11),
      };
      one.local.stored[`word:${id}`] = {
        ...word,
        changedAt,
        card: { ...card, due: Math.round(card.due), last_review: Math.round(card.last_review) },
      };
    }
    clock.time += 1000;
    const state = await one.sync.turn(true);
    expect(state.problem).toMatch(/room between devices is full: [\d,]+ of 4,900 words stay/);
    expect(state.words).toBeGreaterThan(2500);
    await one.mark(`新词 xin1 ci2`, 'known');
    await one.sync.round();
    const there = await unpackRows(room.stored);
    expect(there.has('新词 xin1 ci2')).toBe(true);
    expect(Object.keys(one.rows())).toHaveLength(4901);
  });

  test('a browser’s refusal is shown in plain words, and the next round continues', async () => {
    const { room, one } = setUp();
    await one.mark('行 hang2', 'known');
    const before = room.before;
    room.before = (stroke) => {
      if (stroke === 'set')
        throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    };
    expect((await one.sync.turn(true)).problem).toContain('goes on in a while');
    room.before = before;
    await one.sync.round();
    expect(await one.sync.state()).not.toHaveProperty('problem');
  });
});
