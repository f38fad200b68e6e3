import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDays, expiredBackups, isBackupDue } from '../../vocabulary/index.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 21, 12);
const days = createDays(() => 480);

test('a backup is due every half hour, and when the clock was put back', () => {
  expect(isBackupDue(undefined, NOW)).toBe(true);
  expect(isBackupDue(NOW - HOUR / 2 + 1, NOW)).toBe(false);
  expect(isBackupDue(NOW - HOUR / 2, NOW)).toBe(true);
  expect(isBackupDue(NOW + 1, NOW)).toBe(true);
});

test('one each half hour for a month leaves all of two days, then twelve, one a day', () => {
  let kept: number[] = [];
  for (let time = NOW - 30 * 24 * HOUR; time <= NOW; time += HOUR / 2) {
    kept.push(time);
    const expired = new Set(expiredBackups(kept, { time, days }));
    kept = kept.filter((one) => !expired.has(one));
  }
  const recent = kept.filter((one) => one >= NOW - 48 * HOUR);
  expect(recent).toHaveLength(97);
  const daily = kept.filter((one) => one < NOW - 48 * HOUR).map((one) => days.dayOf(one));
  expect(daily).toHaveLength(12);
  expect(new Set(daily).size).toBe(12);
  expect(daily[11]).toBe(days.dayOf(NOW - 48 * HOUR - 1));
});

test('the newest stays, and those of the last two days, or in the future', () => {
  const time = fc.integer({ min: 0, max: 2 * NOW });
  fc.assert(
    fc.property(fc.uniqueArray(time, { minLength: 1 }), time, (times, now) => {
      const expired = expiredBackups(times, { time: now, days });
      expect(expired).not.toContain(Math.max(...times));
      for (const one of expired) expect(one).toBeLessThan(now - 48 * HOUR);
      expect(times.length - expired.length).toBeGreaterThanOrEqual(Math.min(times.length, 1));
    }),
  );
});
