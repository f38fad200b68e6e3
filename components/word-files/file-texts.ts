import { countOf } from '../../vocabulary/index.ts';

const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** `21 November at 09:30`. */
export function dateOfTime(time: number): string {
  return DATE.format(time);
}

/** `12 kB`, `3.4 MB`. */
export function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `2026-11-21`, in local time, for a file's name. */
export function dayOfFile(time: number): string {
  const date = new Date(time);
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** `2 texts, progress in 1 article, 3 practice sets and 4 patterns`; empty where there is none. */
export function describeReader(counts: {
  readonly texts: number;
  readonly readings: number;
  readonly practice: number;
  readonly patterns: number;
}): string {
  const parts = [
    counts.texts > 0 && countOf(counts.texts, 'text'),
    counts.readings > 0 && `progress in ${countOf(counts.readings, 'article')}`,
    counts.practice > 0 && countOf(counts.practice, 'practice set'),
    counts.patterns > 0 && countOf(counts.patterns, 'pattern'),
  ].filter((part) => part !== false);
  return new Intl.ListFormat('en-GB').format(parts);
}
