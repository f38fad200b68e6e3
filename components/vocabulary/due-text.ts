import { CARD_STATE, type ReviewTime, type WordRow } from '../../vocabulary/index.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

const DATE = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** The state of a word in a list: `new`, `due now`, else when it is due; empty where it never is. */
export function describeDue({ due, card }: WordRow, at: ReviewTime): string {
  if (due === undefined) return '';
  if (card.state === CARD_STATE.new) return 'new';
  const isToday = daysAhead(due, at) <= 0;
  return due <= at.time || (card.state === CARD_STATE.review && isToday) ? 'due now' : describeNext(due, at);
}

/** When a word is due: `now`, `in 8 min`, `tomorrow`, `in 12 days`, `in 3 months`. */
export function describeNext(due: number, at: ReviewTime): string {
  const ahead = daysAhead(due, at);
  if (ahead > 0) return ahead === 1 ? 'tomorrow' : `in ${formatSpan(ahead)}`;
  return due <= at.time ? 'now' : `in ${formatMinutes(due - at.time)}`;
}

/** The day on which it is due, `Tuesday 24 November`; empty for today and tomorrow, which the other text says. */
export function describeDay(due: number, at: ReviewTime): string {
  return daysAhead(due, at) > 1 ? DATE.format(due) : '';
}

function daysAhead(due: number, { time, days }: ReviewTime): number {
  return days.dayOf(due) - days.dayOf(time);
}

/** The time until a card is due again, as short as on a button: `10 min`, `3 h`, `1 day`, `4 months`. */
export function formatInterval(ms: number): string {
  const days = Math.round(ms / (24 * HOUR_MINUTES * MINUTE_MS));
  return days >= 1 ? formatSpan(days) : formatMinutes(ms);
}

function formatMinutes(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  return minutes < HOUR_MINUTES ? `${minutes} min` : `${Math.round(minutes / HOUR_MINUTES)} h`;
}

function formatSpan(days: number): string {
  if (days < 31) return `${days} ${days === 1 ? 'day' : 'days'}`;
  if (days < 365) {
    const months = Math.round(days / 30.4);
    return `${months} ${months === 1 ? 'month' : 'months'}`;
  }
  const years = Math.round((days / 365.25) * 10) / 10;
  return `${years} ${years === 1 ? 'year' : 'years'}`;
}
