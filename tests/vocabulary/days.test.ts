import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDays, dateOf } from '../../vocabulary/index.ts';

/** Minutes ahead of UTC in a zone, as Intl knows it: summer time included. */
function zone(timeZone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (time) => {
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

test.each([
  ['Asia/Shanghai', '2026-11-21T03:59+08:00', '2026-11-20'],
  ['Asia/Shanghai', '2026-11-21T04:00+08:00', '2026-11-21'],
  ['America/New_York', '2026-11-21T03:59-05:00', '2026-11-20'],
  ['America/New_York', '2026-11-01T04:00-05:00', '2026-11-01'],
  ['Asia/Kathmandu', '2026-11-21T23:59+05:45', '2026-11-21'],
  ['UTC', '1970-01-01T00:00Z', '1969-12-31'],
])('in %s %s belongs to %s', (name, time, date) => {
  const day = createDays(zone(name)).dayOf(Date.parse(time));
  const { year, month, date: number } = dateOf(day);
  expect(`${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`).toBe(date);
});

test('days follow one another and begin where they begin, across changes of the clocks', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'].map(zone);
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 10_000, max: 25_000 }), (offsetAt, day) => {
      const days = createDays(offsetAt);
      const start = days.startOf(day);
      expect(days.dayOf(start)).toBe(day);
      expect(days.dayOf(start - 1)).toBe(day - 1);
      expect(days.startOf(day + 1) - start).toBeGreaterThanOrEqual(23 * 3_600_000);
    }),
    { numRuns: 300 },
  );
});
