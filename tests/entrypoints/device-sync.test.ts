import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUCKET_PREFIX, packRows } from '../../entrypoints/background/sync-packing.ts';
import { type Knowledge, parseWord } from '../../vocabulary/index.ts';
import { createDevice } from './device.ts';
import { wordsIn } from './storage-area.ts';
import { createRoom, START, setUp } from './two-devices.ts';

describe('two devices', () => {
  test('each device learns the other’s words; notes stay where they are', async () => {
    const { clock, one, other } = setUp();
    await one.mark('行 hang2', 'known');
    await one.note('行 hang2', 'mine');
    await one.sync.turn(true);
    await other.sync.turn(true);
    expect(wordsIn(other.local)).toMatchObject({
      '行 hang2': { knowledge: 'known', gloss: 'gloss', notes: '' },
    });
    clock.time += 5000;
    await other.mark('行 hang2', 'learning');
    await other.sync.round();
    await one.sync.round();
    expect(wordsIn(one.local)).toMatchObject({ '行 hang2': { knowledge: 'learning', notes: 'mine' } });
    expect(await one.sync.state()).toEqual({ on: true, time: clock.time, words: 1 });
  });

  test('a removed word is removed on both, and one removed while it is off is not', async () => {
    const { clock, one, other } = setUp();
    await one.mark('行 hang2', 'known');
    await one.sync.turn(true);
    await other.sync.turn(true);
    clock.time += 5000;
    await one.remove(['行 hang2']);
    await one.sync.round();
    await other.sync.round();
    // It is more than a tenth of what is there.
    expect(Object.keys(other.rows())).toEqual(['行 hang2']);
    expect(await other.sync.state()).toMatchObject({ removals: 1 });
    expect(await other.sync.answerRemovals('remove')).not.toHaveProperty('removals');
    expect([one.rows(), other.rows()]).toEqual([{}, {}]);
    expect((await other.backups.list()).map(({ reason, words }) => [reason, words])).toEqual([['sync', 1]]);
    clock.time += 5000;
    await one.mark('长 chang2', 'known');
    await one.sync.round();
    await other.sync.round();
    await other.sync.turn(false);
    await other.remove(['长 chang2']);
    await other.sync.round();
    expect(Object.keys(one.rows())).toEqual(['长 chang2']);
    await other.sync.turn(true);
    expect(Object.keys(other.rows())).toEqual(['长 chang2']);
  });

  test('settings are exchanged, the later change wins', async () => {
    const { clock, one, other } = setUp();
    await one.settings.change({ tones: true });
    await one.sync.turn(true);
    await other.sync.turn(true);
    await one.sync.round();
    clock.time += 5000;
    await other.settings.change({ size: 'large' });
    await other.sync.round();
    await one.sync.round();
    expect((await one.settings.read()).settings).toMatchObject({ size: 'large' });
    expect((await other.settings.read()).settings).toEqual((await one.settings.read()).settings);
  });

  test('a word that this version can not read does not count as removed', async () => {
    const { clock, one, other } = setUp();
    await one.mark('行 hang2', 'known');
    await one.sync.turn(true);
    await other.sync.turn(true);
    clock.time += 5000;
    one.local.stored['word:行 hang2'] = { version: 9 };
    await one.sync.round();
    await other.sync.round();
    expect(Object.keys(other.rows())).toEqual(['行 hang2']);
    expect(one.local.stored['word:行 hang2']).toEqual({ version: 9 });
  });

  test('a word removed there that the reader keeps comes back there', async () => {
    const { clock, one, other } = setUp();
    for (const id of ['行 hang2', '长 chang2']) await one.mark(id, 'known');
    await one.sync.turn(true);
    await other.sync.turn(true);
    clock.time += 5000;
    await one.remove(['行 hang2', '长 chang2']);
    await one.sync.round();
    await other.sync.round();
    expect(await other.sync.answerRemovals('keep')).not.toHaveProperty('removals');
    await one.sync.round();
    expect(Object.keys(one.rows())).toEqual(Object.keys(other.rows()));
    expect(Object.keys(one.rows())).toHaveLength(2);
  });

  test('a restored backup stays; it does not turn the exchange on or off', async () => {
    const { clock, one, other } = setUp();
    await one.mark('行 hang2', 'learning');
    await one.backups.make('change');
    const [backup] = await one.backups.list();
    await one.sync.turn(true);
    await other.sync.turn(true);
    clock.time += 5000;
    // A bulk change on each, both exchanged.
    await one.mark('行 hang2', 'known');
    await one.mark('长 chang2', 'known');
    await one.sync.round();
    await other.sync.round();
    await other.mark('行 hang2', 'ignored');
    await other.sync.round();
    await one.sync.round();
    clock.time += 5000;
    await one.backups.restore(backup?.time ?? 0);
    for (const { sync } of [one, other, one, other]) await sync.round('remove');
    expect(one.rows()).toEqual({ '行 hang2': 'l' });
    expect(other.rows()).toEqual({ '行 hang2': 'l' });
    expect(await one.sync.state()).toMatchObject({ on: true });
    await one.backups.make('change');
    const newest = (await one.backups.list())[0]?.time ?? 0;
    await one.sync.turn(false);
    await one.backups.restore(newest);
    expect(await one.sync.state()).toEqual({ on: false });
  });

  test('a device a year ahead neither removes nor reverts what is saved here', async () => {
    const clock = { time: START };
    const room = createRoom();
    const one = createDevice(room, clock);
    const ahead = createDevice(room, clock, { ahead: 365 * 86_400_000 });
    await one.sync.turn(true);
    await ahead.mark('行 hang2', 'ignored');
    await ahead.settings.change({ tones: true });
    await ahead.sync.turn(true);
    await one.sync.round();
    expect(one.words()['行 hang2']).toMatchObject({ knowledge: 'ignored', changedAt: START });
    clock.time += 60_000;
    await one.mark('行 hang2', 'learning');
    await one.settings.change({ tones: false, size: 'large' });
    for (const { sync } of [one, ahead, one, ahead]) await sync.round('remove');
    expect([one.rows(), ahead.rows()]).toEqual([{ '行 hang2': 'l' }, { '行 hang2': 'l' }]);
    for (const { settings } of [one, ahead])
      expect((await settings.read()).settings).toMatchObject({ tones: false, size: 'large' });
    // Removed there, saved here at the same time: the save holds.
    await ahead.remove(['行 hang2']);
    await ahead.sync.round();
    await one.mark('行 hang2', 'known');
    for (const { sync } of [one, ahead, one, ahead]) await sync.round('remove');
    expect([one.rows(), ahead.rows()]).toEqual([{ '行 hang2': 'k' }, { '行 hang2': 'k' }]);
  });

  test('rows of another device that are out of range are never stored so that they could not be read', async () => {
    const { one, room } = setUp();
    const rows = new Map([
      ['行 hang2', 'lzzzzzzzzz'],
      ['行 xing2', 'k2s0000.2.zzzzzzzz.zzzzzzzz.zzzzzz'],
    ]);
    Object.assign(room.stored, (await packRows(rows)).items);
    await one.sync.turn(true);
    expect(Object.keys(one.words())).toEqual(['行 xing2']);
    expect(one.words()['行 xing2']).toEqual(parseWord(one.words()['行 xing2']));
  });

  const device = fc.constantFrom(0, 1);
  const word = fc.constantFrom('行 hang2', '行 xing2', '长 chang2', '重 chong2');
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('mark' as const),
      device,
      word,
      knowledge: fc.constantFrom('learning', 'known', 'ignored'),
    }),
    fc.record({ kind: fc.constant('remove' as const), device, word }),
    fc.record({ kind: fc.constant('sync' as const), device }),
    fc.record({ kind: fc.constant('wait' as const), time: fc.integer({ min: 0, max: 20_000 }) }),
    fc.record({ kind: fc.constant('lose' as const), bucket: fc.nat(11) }),
  );

  test('end in the same state, whatever is done in whatever order and whichever buckets are lost; then nothing more is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { room, clock, one, other } = setUp();
        const devices = [one, other] as const;
        for (const { sync } of devices) await sync.turn(true);
        for (const done of steps) {
          if (done.kind === 'mark') await devices[done.device].mark(done.word, done.knowledge as Knowledge);
          else if (done.kind === 'remove') await devices[done.device].remove([done.word]);
          else if (done.kind === 'sync') await devices[done.device].sync.round();
          else if (done.kind === 'wait') clock.time += done.time;
          else delete room.stored[`${BUCKET_PREFIX}${done.bucket}`];
        }
        clock.time += 2000;
        for (const { sync } of [one, other, one, other]) await sync.round('remove');
        expect(one.rows()).toEqual(other.rows());
        const { writes } = room;
        for (const { sync } of [one, other]) await sync.round();
        expect(room.writes).toBe(writes);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
