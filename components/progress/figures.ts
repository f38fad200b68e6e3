/** The reader's progress as figures: a sentence, a chart and a table of the same numbers. */
import {
  type Coverage,
  countOf,
  type DueCount,
  type ReviewCount,
  type WordCount,
} from '../../vocabulary/index.ts';

/** A line or a row of bars; `null` where there is no value. */
export interface ChartSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** A colour of the theme. */
  readonly color: 'accent' | 'jade' | 'ochre' | 'line-strong' | 'line';
  readonly shape: 'line' | 'bars';
  /** Shares run from 0 to 1 on a scale of their own. */
  readonly isShare?: boolean;
}

/** One figure. Later series are drawn over earlier ones. */
export interface Figure {
  readonly title: string;
  /** A summary in a sentence or two. */
  readonly summary: string;
  /** Positions of the values along the chart: days, levels. */
  readonly places: readonly number[];
  readonly formatPlace: (place: number) => string;
  readonly series: readonly ChartSeries[];
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly [place: string, ...values: string[]])[];
  };
}

const NUMBER = new Intl.NumberFormat('en');
const DAY_MS = 86_400_000;
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
/** Longer periods are summed by the week, and still longer ones in about this many steps. */
const MAX_DAYS = 31;
const MAX_STEPS = 60;
/** Days over which the share remembered is computed, where figures are by the day. */
const RETENTION_DAYS = 7;

/** `12 Nov`; in another year than `now`'s day `12 Nov 2025`. */
export function formatDay(day: number, now = day): string {
  const format = Math.abs(now - day) > 300 ? DAY_AND_YEAR : DAY;
  return format.format(day * DAY_MS);
}

/** `91%`; below a hundred never 100%. */
export function formatShare(share: number): string {
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100}%`;
}

/** How many days make one step: 1, a week, or more. */
export function stepFor(length: number): number {
  if (length <= MAX_DAYS) return 1;
  return Math.max(7, Math.ceil(length / MAX_STEPS));
}

/** Words over time: a row a day, the newest last. */
export function wordsFigure(counts: readonly WordCount[]): Figure {
  const step = stepFor(counts.length);
  const rows = counts.filter((_, at) => (counts.length - 1 - at) % step === 0);
  const last = counts.at(-1);
  const gained = (last?.saved ?? 0) - (counts[0]?.saved ?? 0);
  const now = last?.day ?? 0;
  return {
    title: 'Words over time',
    summary: `${countOf(last?.saved ?? 0, 'word')} so far, ${NUMBER.format(last?.known ?? 0)} of them known; ${NUMBER.format(gained)} more than on ${formatDay(counts[0]?.day ?? now, now)}.`,
    places: rows.map(({ day }) => day),
    formatPlace: (day) => formatDay(day, now),
    series: [
      { label: 'Words', values: rows.map(({ saved }) => saved), color: 'accent', shape: 'line' },
      { label: 'Known', values: rows.map(({ known }) => known), color: 'jade', shape: 'line' },
    ],
    table: {
      head: ['Until', 'Words', 'Known'],
      rows: rows
        .toReversed()
        .map(({ day, saved, known }) => [formatDay(day, now), NUMBER.format(saved), NUMBER.format(known)]),
    },
  };
}

/** Reviews and how much was remembered: a row a day, the newest last. */
export function reviewsFigure(counts: readonly ReviewCount[]): Figure {
  const step = stepFor(counts.length);
  const rows = groupReviews(counts, step);
  const all = sumReviews(counts);
  const now = counts.at(-1)?.day ?? 0;
  const kept =
    all.tested > 0
      ? ` ${formatShare(all.remembered / all.tested)} of what was asked again was remembered.`
      : '';
  const days = counts.filter(({ reviews }) => reviews > 0).length;
  const retention = rows.map((row, at) =>
    shareOf(step === 1 ? sumReviews(counts.slice(Math.max(0, at - RETENTION_DAYS + 1), at + 1)) : row),
  );
  return {
    title: 'Reviews and what was remembered',
    summary:
      all.reviews === 0
        ? 'No reviews in this time.'
        : `${countOf(all.reviews, 'review')} on ${countOf(days, 'day')}.${kept}`,
    places: rows.map(({ day }) => day),
    formatPlace: (day) => formatDay(day, now),
    series: [
      { label: 'Reviews', values: rows.map(({ reviews }) => reviews), color: 'line-strong', shape: 'bars' },
      {
        label: step === 1 ? 'Remembered, of 7 days' : 'Remembered',
        values: retention,
        color: 'accent',
        shape: 'line',
        isShare: true,
      },
    ],
    table: {
      head: [step === 1 ? 'Day' : 'Until', 'Reviews', 'Asked again', 'Remembered'],
      rows: rows
        .toReversed()
        .filter(({ reviews }) => reviews > 0)
        .map((row) => [
          formatDay(row.day, now),
          NUMBER.format(row.reviews),
          NUMBER.format(row.tested),
          row.tested > 0 ? formatShare(row.remembered / row.tested) : '–',
        ]),
    },
  };
}

function shareOf({ tested, remembered }: ReviewCount): number | null {
  return tested === 0 ? null : remembered / tested;
}

function sumReviews(counts: readonly ReviewCount[]): ReviewCount {
  const sum = { day: counts.at(-1)?.day ?? 0, reviews: 0, tested: 0, remembered: 0 };
  for (const { reviews, tested, remembered } of counts) {
    sum.reviews += reviews;
    sum.tested += tested;
    sum.remembered += remembered;
  }
  return sum;
}

/** Sums of `step` days each, counted back from the last day. */
function groupReviews(counts: readonly ReviewCount[], step: number): ReviewCount[] {
  if (step === 1) return [...counts];
  const groups: ReviewCount[] = [];
  for (let end = counts.length; end > 0; end -= step) {
    groups.unshift(sumReviews(counts.slice(Math.max(0, end - step), end)));
  }
  return groups;
}

/** Words due: a row a day, today first. */
export function dueFigure(counts: readonly DueCount[]): Figure {
  const all = counts.reduce((sum, { due }) => sum + due, 0);
  const now = counts[0]?.due ?? 0;
  const today = counts[0]?.day ?? 0;
  const most = counts.reduce((a, b) => (b.due > a.due ? b : a), counts[0] ?? { day: 0, due: 0 });
  const busiest =
    all > 0 && most.day !== today ? `, most on ${formatDay(most.day)} (${NUMBER.format(most.due)})` : '';
  return {
    title: 'What comes due',
    summary:
      all === 0
        ? `Nothing in the next ${counts.length} days.`
        : `${NUMBER.format(now)} today, ${NUMBER.format(all)} in ${counts.length} days${busiest}.`,
    places: counts.map(({ day }) => day),
    formatPlace: (day) => formatDay(day),
    series: [{ label: 'Due', values: counts.map(({ due }) => due), color: 'accent', shape: 'bars' }],
    table: {
      head: ['Day', 'Due'],
      rows: counts
        .filter(({ due }) => due > 0)
        .map(({ day, due }) => [day === today ? 'Today' : formatDay(day), NUMBER.format(due)]),
    },
  };
}

/** How much of each HSK level is known and being learnt, in shares of the level. */
export function hskFigure(coverage: readonly Coverage[]): Figure {
  const known = coverage.reduce((sum, level) => sum + level.known, 0);
  const learning = coverage.reduce((sum, level) => sum + level.learning, 0);
  const total = coverage.reduce((sum, level) => sum + level.total, 0);
  const share = (count: number, level: Coverage): number => (level.total === 0 ? 0 : count / level.total);
  return {
    title: 'HSK coverage',
    summary: `You know ${NUMBER.format(known)} of the ${countOf(total, 'word')} of HSK 1 to 6 and are learning ${NUMBER.format(learning)}.`,
    places: coverage.map(({ level }) => level),
    formatPlace: (level) => `HSK ${level}`,
    series: [
      { label: 'Still to meet', values: coverage.map(() => 1), color: 'line', shape: 'bars', isShare: true },
      {
        label: 'Learning',
        values: coverage.map((level) => share(level.known + level.learning, level)),
        color: 'ochre',
        shape: 'bars',
        isShare: true,
      },
      {
        label: 'Known',
        values: coverage.map((level) => share(level.known, level)),
        color: 'jade',
        shape: 'bars',
        isShare: true,
      },
    ],
    table: {
      head: ['Level', 'Known', 'Learning', 'Words'],
      rows: coverage.map((level) => [
        `HSK ${level.level}`,
        NUMBER.format(level.known),
        NUMBER.format(level.learning),
        NUMBER.format(level.total),
      ]),
    },
  };
}
