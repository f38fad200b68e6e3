import type { ReviewTime } from '../../vocabulary/index.ts';

const MINUTE_MS = 60_000;
const DATE = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** When a word is asked next: `in 10 min`, `tomorrow`, `in 12 days`; `now` where it is due. */
export function describeNext(due: number, { time, days }: ReviewTime): string {
  const ahead = days.dayOf(due) - days.dayOf(time);
  if (ahead > 1) return `in ${ahead} days`;
  if (ahead === 1) return 'tomorrow';
  const minutes = Math.round((due - time) / MINUTE_MS);
  if (minutes <= 0) return 'now';
  return minutes < 60 ? `in ${minutes} min` : `in ${Math.round(minutes / 60)} h`;
}

/** The day that it falls on, `Tuesday 24 November`; empty for today and tomorrow, which say it themselves. */
export function describeDay(due: number, { time, days }: ReviewTime): string {
  return days.dayOf(due) - days.dayOf(time) > 1 ? DATE.format(due) : '';
}
