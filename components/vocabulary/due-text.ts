import { CARD_STATE, type ReviewTime, type WordRow } from '../../vocabulary/index.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

/** When a word is asked next: `now`, `in 8 min`, `tomorrow`, `in 12 days`, `in 3 months`; empty where it never is. */
export function describeDue({ due, card }: WordRow, { time, days }: ReviewTime): string {
  if (due === undefined) return '';
  if (card.state === CARD_STATE.new) return 'new';
  if (due <= time) return 'due now';
  const ahead = days.dayOf(due) - days.dayOf(time);
  if (card.state === CARD_STATE.review && ahead <= 0) return 'due now';
  return ahead <= 0 ? `in ${formatMinutes(due - time)}` : formatDays(ahead);
}

function formatDays(ahead: number): string {
  return ahead === 1 ? 'tomorrow' : `in ${formatSpan(ahead)}`;
}

/** A time from now till a card comes again, as short as a button wants it: `10 min`, `3 h`, `1 day`, `4 months`. */
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
