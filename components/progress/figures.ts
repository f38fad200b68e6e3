/** The reader's progress as figures: a sentence, a chart and a table of the same numbers. */
import type { Coverage, DueCount, ReviewCount, WordCount } from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';

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

const DAY_MS = 86_400_000;
const DAY = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const DAY_AND_YEAR = { ...DAY, year: 'numeric' } as const;
/** Made once for each language: a figure formats many days. */
const formats = new Map<string, Intl.DateTimeFormat>();
/** Longer periods are summed by the week, and still longer ones in about this many steps. */
const MAX_DAYS = 31;
const MAX_STEPS = 60;
/** Days over which the share remembered is computed, where figures are by the day. */
const RETENTION_DAYS = 7;

/** `12 Nov`; in another year than `now`'s day `12 Nov 2025`. */
export function formatDay(day: number, now = day): string {
  const hasYear = Math.abs(now - day) > 300;
  const key = `${textLocale()} ${hasYear}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(textLocale(), hasYear ? DAY_AND_YEAR : DAY);
  formats.set(key, format);
  return format.format(day * DAY_MS);
}

function formatNumber(value: number): string {
  return value.toLocaleString(textLocale());
}

function daysText(count: number): string {
  return t('review.span.days', { count });
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
    title: t('progress.words.title'),
    summary: t('progress.words.summary', {
      count: last?.saved ?? 0,
      known: last?.known ?? 0,
      gained,
      day: formatDay(counts[0]?.day ?? now, now),
    }),
    places: rows.map(({ day }) => day),
    formatPlace: (day) => formatDay(day, now),
    series: [
      {
        label: t('progress.words.words'),
        values: rows.map(({ saved }) => saved),
        color: 'accent',
        shape: 'line',
      },
      { label: t('progress.known'), values: rows.map(({ known }) => known), color: 'jade', shape: 'line' },
    ],
    table: {
      head: [t('progress.until'), t('progress.words.words'), t('progress.known')],
      rows: rows
        .toReversed()
        .map(({ day, saved, known }) => [formatDay(day, now), formatNumber(saved), formatNumber(known)]),
    },
  };
}

/** Reviews and how much was remembered: a row a day, the newest last. */
export function reviewsFigure(counts: readonly ReviewCount[]): Figure {
  const step = stepFor(counts.length);
  const rows = groupReviews(counts, step);
  const all = sumReviews(counts);
  const now = counts.at(-1)?.day ?? 0;
  const retention = rows.map((row, at) =>
    shareOf(step === 1 ? sumReviews(counts.slice(Math.max(0, at - RETENTION_DAYS + 1), at + 1)) : row),
  );
  return {
    title: t('progress.reviews.title'),
    summary: reviewsSummary(all, counts.filter(({ reviews }) => reviews > 0).length),
    places: rows.map(({ day }) => day),
    formatPlace: (day) => formatDay(day, now),
    series: [
      {
        label: t('progress.reviews.reviews'),
        values: rows.map(({ reviews }) => reviews),
        color: 'line-strong',
        shape: 'bars',
      },
      {
        label:
          step === 1
            ? t('progress.reviews.rememberedLately', { days: daysText(RETENTION_DAYS) })
            : t('progress.reviews.remembered'),
        values: retention,
        color: 'accent',
        shape: 'line',
        isShare: true,
      },
    ],
    table: {
      head: [
        step === 1 ? t('progress.day') : t('progress.until'),
        t('progress.reviews.reviews'),
        t('progress.reviews.again'),
        t('progress.reviews.remembered'),
      ],
      rows: rows
        .toReversed()
        .filter(({ reviews }) => reviews > 0)
        .map((row) => [
          formatDay(row.day, now),
          formatNumber(row.reviews),
          formatNumber(row.tested),
          row.tested > 0 ? formatShare(row.remembered / row.tested) : '–',
        ]),
    },
  };
}

function reviewsSummary({ reviews: count, tested, remembered }: ReviewCount, reviewedDays: number): string {
  if (count === 0) return t('progress.reviews.none');
  const days = daysText(reviewedDays);
  if (tested === 0) return t('progress.reviews.summary', { count, days });
  return t('progress.reviews.summaryKept', { count, days, share: formatShare(remembered / tested) });
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
  const today = counts[0]?.day ?? 0;
  return {
    title: t('progress.due.title'),
    summary: dueSummary(counts),
    places: counts.map(({ day }) => day),
    formatPlace: (day) => formatDay(day),
    series: [
      { label: t('progress.due.due'), values: counts.map(({ due }) => due), color: 'accent', shape: 'bars' },
    ],
    table: {
      head: [t('progress.day'), t('progress.due.due')],
      rows: counts
        .filter(({ due }) => due > 0)
        .map(({ day, due }) => [day === today ? t('progress.today') : formatDay(day), formatNumber(due)]),
    },
  };
}

function dueSummary(counts: readonly DueCount[]): string {
  const first = counts[0] ?? { day: 0, due: 0 };
  const all = counts.reduce((sum, { due }) => sum + due, 0);
  const most = counts.reduce((a, b) => (b.due > a.due ? b : a), first);
  const days = daysText(counts.length);
  if (all === 0) return t('progress.due.none', { days });
  if (most.day === first.day) return t('progress.due.summary', { today: first.due, all, days });
  return t('progress.due.summaryMost', {
    today: first.due,
    all,
    days,
    day: formatDay(most.day),
    most: most.due,
  });
}

/** How much of each HSK level is known and being learnt, in shares of the level. */
export function hskFigure(coverage: readonly Coverage[]): Figure {
  const known = coverage.reduce((sum, level) => sum + level.known, 0);
  const learning = coverage.reduce((sum, level) => sum + level.learning, 0);
  const total = coverage.reduce((sum, level) => sum + level.total, 0);
  const share = (count: number, level: Coverage): number => (level.total === 0 ? 0 : count / level.total);
  return {
    title: t('progress.hsk.title'),
    summary: t('progress.hsk.summary', { known, total, learning }),
    places: coverage.map(({ level }) => level),
    formatPlace: (level) => `HSK ${level}`,
    series: [
      {
        label: t('progress.hsk.toMeet'),
        values: coverage.map(() => 1),
        color: 'line',
        shape: 'bars',
        isShare: true,
      },
      {
        label: t('progress.learning'),
        values: coverage.map((level) => share(level.known + level.learning, level)),
        color: 'ochre',
        shape: 'bars',
        isShare: true,
      },
      {
        label: t('progress.known'),
        values: coverage.map((level) => share(level.known, level)),
        color: 'jade',
        shape: 'bars',
        isShare: true,
      },
    ],
    table: {
      head: [t('progress.level'), t('progress.known'), t('progress.learning'), t('progress.hsk.words')],
      rows: coverage.map((level) => [
        `HSK ${level.level}`,
        formatNumber(level.known),
        formatNumber(level.learning),
        formatNumber(level.total),
      ]),
    },
  };
}
