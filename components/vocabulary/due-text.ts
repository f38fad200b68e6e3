import { CARD_STATE, type ReviewTime, type WordRow } from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DATE = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** Whether a word that was asked before is to be asked now. */
export function isDueNow({ due, card }: WordRow, at: ReviewTime): boolean {
  if (due === undefined || card.state === CARD_STATE.new) return false;
  return due <= at.time || (card.state === CARD_STATE.review && daysAhead(due, at) <= 0);
}

/** The state of a word in a list: `new`, `due now`, else when it is due; empty where it never is. */
export function describeDue(row: WordRow, at: ReviewTime): string {
  const { due, card } = row;
  if (due === undefined) return '';
  if (card.state === CARD_STATE.new) return t('review.due.new');
  return isDueNow(row, at) ? t('review.due.now') : describeNext(due, at);
}

/** When a word is due: `now`, `in 8 min`, `tomorrow`, `in 12 days`, `in 3 months`. */
export function describeNext(due: number, at: ReviewTime): string {
  const ahead = daysAhead(due, at);
  if (ahead === 1) return t('review.next.tomorrow');
  if (ahead <= 0 && due <= at.time) return t('review.next.now');
  const [unit, count] = ahead > 0 ? inDays(ahead) : inMinutes(due - at.time);
  return t(`review.in.${unit}`, { count });
}

/** The day on which it is due, `Tuesday 24 November`; empty for today and tomorrow, which the other text says. */
export function describeDay(due: number, at: ReviewTime): string {
  return daysAhead(due, at) > 1 ? new Intl.DateTimeFormat(textLocale(), DATE).format(due) : '';
}

function daysAhead(due: number, { time, days }: ReviewTime): number {
  return days.dayOf(due) - days.dayOf(time);
}

/** The time until a card is due again, as short as on a button: `10 min`, `3 h`, `1 day`, `4 months`. */
export function formatInterval(ms: number): string {
  const days = Math.round(ms / (24 * HOUR_MINUTES * MINUTE_MS));
  const [unit, count] = days >= 1 ? inDays(days) : inMinutes(ms);
  return t(`review.span.${unit}`, { count });
}

/** A length of time in the unit that tells it shortest. */
type Span = readonly [unit: 'minutes' | 'hours' | 'days' | 'months' | 'years', count: number];

function inMinutes(ms: number): Span {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  return minutes < HOUR_MINUTES ? ['minutes', minutes] : ['hours', Math.round(minutes / HOUR_MINUTES)];
}

function inDays(days: number): Span {
  if (days < 31) return ['days', days];
  if (days < 365) return ['months', Math.round(days / 30.4)];
  return ['years', Math.round((days / 365.25) * 10) / 10];
}
