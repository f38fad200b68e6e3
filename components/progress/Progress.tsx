import { useId, useMemo, useState } from 'preact/hooks';
import {
  dueForecast,
  hskCoverage,
  type ReviewedRow,
  type ReviewTime,
  reviewsByDay,
  type TimeSpan,
  wordsOverTime,
} from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import { dueFigure, hskFigure, reviewsFigure, wordsFigure } from './figures.ts';
import { ProgressFigure } from './ProgressFigure.tsx';

export interface ProgressProps {
  readonly rows: readonly ReviewedRow[];
  /** Headwords of each HSK level, the first level first; absent until they are read. */
  readonly levels: readonly (readonly string[])[] | undefined;
  readonly at: ReviewTime;
}

const YEAR = 365;
/** Periods in days; 0 for all time. */
const SPANS = [30, 90, YEAR, 0] as const;
const FORECAST_DAYS = 30;
/** Minimum number of days for a line. */
const MIN_DAYS = 7;

/** Four figures of the reader's progress. */
export function Progress({ rows, levels, at }: ProgressProps) {
  const [length, setLength] = useState<number>(SPANS[0]);
  const locale = textLocale();
  // Recomputed by the day, not by the minute: figures don't change while the reader looks at them.
  const day = at.days.dayOf(at.time);
  const span = useMemo(() => spanOf(rows, { length, at, day }), [rows, length, day]);
  const words = useMemo(() => wordsFigure(wordsOverTime(rows, span, at)), [rows, span, locale]);
  const reviews = useMemo(() => reviewsFigure(reviewsByDay(rows, span, at)), [rows, span, locale]);
  const due = useMemo(() => dueFigure(dueForecast(rows, FORECAST_DAYS, at)), [rows, day, locale]);
  const hsk = useMemo(() => levels && hskFigure(hskCoverage(rows, levels)), [rows, levels, locale]);
  return (
    <div class="progress">
      <Spans value={length} onChange={setLength} />
      <ProgressFigure figure={words} />
      <ProgressFigure figure={reviews} />
      <ProgressFigure figure={due} />
      {hsk ? <ProgressFigure figure={hsk} /> : <p class="hint">{t('progress.hskNotRead')}</p>}
    </div>
  );
}

interface SpanOptions {
  readonly length: number;
  readonly at: ReviewTime;
  /** Today. */
  readonly day: number;
}

/** The days shown, today last. */
function spanOf(rows: readonly ReviewedRow[], { length, at, day }: SpanOptions): TimeSpan {
  if (length > 0) return { from: day - length + 1, to: day };
  let first = day - MIN_DAYS + 1;
  for (const { savedAt, reviews } of rows) {
    first = Math.min(first, at.days.dayOf(savedAt));
    for (const { time } of reviews) first = Math.min(first, at.days.dayOf(time));
  }
  return { from: first, to: day };
}

function Spans({ value, onChange }: { readonly value: number; readonly onChange: (length: number) => void }) {
  const name = useId();
  return (
    <fieldset class="spans">
      <legend class="visually-hidden">{t('progress.period')}</legend>
      {SPANS.map((days) => (
        <label key={days}>
          <input type="radio" name={name} checked={days === value} onChange={() => onChange(days)} />
          <span>{spanText(days)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function spanText(days: (typeof SPANS)[number]): string {
  if (days === 0) return t('progress.all');
  return days === YEAR ? t('progress.year') : t('review.span.days', { count: days });
}
