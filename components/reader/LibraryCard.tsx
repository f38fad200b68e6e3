import type { ComponentChildren } from 'preact';
import { type Forecast, stateOf } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { describeKind, describeLength, describeSource, describeSummary, describeTime } from './article.ts';
import { describeForecast, describeGrade, describeWords, percent } from './facts.ts';
import type { LibraryEntry } from './library.ts';

interface LibraryCardProps {
  readonly entry: LibraryEntry;
  /** Han characters a minute. */
  readonly pace: number;
  /** Actions on an own text. */
  readonly children: ComponentChildren;
}

/** An article in the library. */
export function LibraryCard({ entry, pace, children }: LibraryCardProps) {
  const { item } = entry;
  const summary = describeSummary(item);
  return (
    <li class={`library-card ${stateOf(entry.reading)}`}>
      <a href={`#${item.id}`}>
        <h2 lang={item.lang}>{item.title}</h2>
        {item.english && (
          <p class="english-title" lang="en">
            {item.english.title}
          </p>
        )}
      </a>
      {summary && (
        <p class="summary" lang={summary.lang}>
          {summary.text}
        </p>
      )}
      <CardForecast entry={entry} />
      <p class="facts">
        {entry.difficulty && (
          <span class="grade" title={describeWords(entry.difficulty)}>
            {describeGrade(entry.difficulty)}
          </span>
        )}
        <span>{describeKind(item)}</span>
        {item.rung && <span>{item.rung.level === 'hsk2' ? 'HSK 2' : 'HSK 3–4'}</span>}
        {item.source && <span>{describeSource(item.source)}</span>}
        <span>{describeLength(item)}</span>
        <span>{describeTime((item.hanCharacters / pace) * 60)}</span>
        <CardProgress entry={entry} />
      </p>
      {stateOf(entry.reading) !== 'unread' && (
        <p class="practise">
          <a href={`#${item.id}/practice`}>{t('library.practise')}</a>
        </p>
      )}
      {children}
    </li>
  );
}

/** The forecast: a thin bar and a sentence. */
function CardForecast({ entry: { forecast } }: { readonly entry: LibraryEntry }) {
  if (!forecast) return null;
  return (
    <p class="forecast">
      <ForecastBar share={forecast.share} />
      {describeForecast(forecast)}
    </p>
  );
}

/** The share of known words, as a thin line; the sentence beside it says the same. */
export function ForecastBar({ share }: Pick<Forecast, 'share'>) {
  if (share === 0) return null;
  return (
    <span class="forecast-bar" aria-hidden="true">
      <i style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}

/** How far the reader has come, in words. */
export function CardProgress({ entry: { reading } }: { readonly entry: LibraryEntry }) {
  const state = stateOf(reading);
  if (state === 'finished') return <span class="done">{t('library.finished')}</span>;
  if (state === 'started')
    return <span class="done">{t('library.shareRead', { share: percent(reading?.progress ?? 0) })}</span>;
  return null;
}
