/** Which backups are kept. */
import type { ReviewTime } from './review.ts';

const HOUR_MS = 3_600_000;

/** Minimum time between two automatic backups. */
const BACKUP_EVERY_MS = HOUR_MS / 2;
/** For how many hours all backups are kept, and then for how many days the last of each day. */
const KEEP_ALL_HOURS = 48;
const KEEP_DAILY = 12;

/** Whether a backup is due, `last` being the time of the newest; also if that is in the future because a clock was put back. */
export function isBackupDue(last: number | undefined, time: number): boolean {
  return last === undefined || last > time || time - last >= BACKUP_EVERY_MS;
}

/**
 * The times of backups to remove. The newest always stays, and so do those in the future: the clock may be wrong.
 * @param times of all backups, in any order
 */
export function expiredBackups(times: readonly number[], { time, days }: ReviewTime): number[] {
  const old = times.filter((one) => one < time - KEEP_ALL_HOURS * HOUR_MS).sort((a, b) => b - a);
  const lastOfDays = old.filter((one, at) => at === 0 || days.dayOf(old[at - 1] ?? 0) !== days.dayOf(one));
  const kept = new Set(lastOfDays.slice(0, KEEP_DAILY));
  const newest = Math.max(...times);
  return old.filter((one) => !kept.has(one) && one !== newest);
}
