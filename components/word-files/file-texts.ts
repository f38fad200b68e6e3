import { t, textLocale } from '../../vocabulary/language/index.ts';

const DATE = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;

/** `21 November at 09:30`. */
export function dateOfTime(time: number): string {
  return new Intl.DateTimeFormat(textLocale(), DATE).format(time);
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
    counts.texts > 0 && t('files.reader.texts', { count: counts.texts }),
    counts.readings > 0 && t('files.reader.readings', { count: counts.readings }),
    counts.practice > 0 && t('files.reader.practice', { count: counts.practice }),
    counts.patterns > 0 && t('files.reader.patterns', { count: counts.patterns }),
  ];
  return listText(parts);
}

/** The parts that there are as a list in words; empty where there is none. */
export function listText(parts: readonly (string | false)[]): string {
  const there = parts.filter((part): part is string => part !== false && part !== '');
  return new Intl.ListFormat(textLocale()).format(there);
}

/** Sentences one after the other, with the space between them that the language writes. */
export function joinSentences(sentences: readonly (string | false)[]): string {
  return sentences.filter(Boolean).join(textLocale().startsWith('zh') ? '' : ' ');
}
