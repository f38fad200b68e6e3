import type { ComponentChildren } from 'preact';
import { type Forecast, stateOf } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { describeKind, describeSource, describeTime, type LibraryItem } from './article.ts';
import { describeForecast, describeGrade, describeWords, percent } from './facts.ts';
import type { LibraryEntry } from './library.ts';

interface EntryProps {
  readonly entry: LibraryEntry;
}

interface CardFactsProps extends EntryProps {
  /** Han characters a minute. */
  readonly pace: number;
}

interface LibraryCardProps extends CardFactsProps {
  /** Actions on an own text. */
  readonly children: ComponentChildren;
}

/** An article on the shelf: its headline, a line of facts, what to expect. */
export function LibraryCard({ entry, pace, children }: LibraryCardProps) {
  return (
    <li class={`library-card ${stateOf(entry.reading)}`}>
      <CardHeadline item={entry.item} />
      <CardFacts entry={entry} pace={pace} />
      <CardForecast entry={entry} />
      <CardActions entry={entry}>{children}</CardActions>
    </li>
  );
}

/** The headline, with its English, as the link to the article. */
export function CardHeadline({ item }: { readonly item: LibraryItem }) {
  return (
    <a class="headline" href={`#${item.id}`}>
      <h2 lang={item.lang}>{item.title}</h2>
      {item.english && (
        <p class="english-title" lang="en">
          {item.english.title}
        </p>
      )}
    </a>
  );
}

/** How hard, of what kind, how long, how far. */
export function CardFacts({ entry, pace }: CardFactsProps) {
  const { item, difficulty } = entry;
  return (
    <p class="facts">
      {difficulty && <span title={describeWords(difficulty)}>{describeGrade(difficulty)}</span>}
      <span>{describeKind(item)}</span>
      {item.rung && <span>{item.rung.level === 'hsk2' ? 'HSK 2' : 'HSK 3–4'}</span>}
      {item.source && <span>{describeSource(item.source)}</span>}
      <span>{describeTime((item.hanCharacters / pace) * 60)}</span>
      <CardProgress entry={entry} />
    </p>
  );
}

/** The forecast: a thin bar and a sentence. */
export function CardForecast({ entry: { forecast } }: EntryProps) {
  if (!forecast) return null;
  return (
    <p class="forecast">
      <ForecastBar share={forecast.share} />
      {describeForecast(forecast)}
    </p>
  );
}

interface CardActionsProps extends EntryProps {
  /** Actions on an own text. */
  readonly children: ComponentChildren;
}

/** What else can be done with an article. */
export function CardActions({ entry: { item, reading }, children }: CardActionsProps) {
  return (
    <div class="card-actions">
      {stateOf(reading) !== 'unread' && (
        <a class="quiet" href={`#${item.id}/practice`}>
          {t('library.practise')}
        </a>
      )}
      {children}
    </div>
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
export function CardProgress({ entry: { reading } }: EntryProps) {
  const state = stateOf(reading);
  if (state === 'finished') return <span class="done">{t('library.finished')}</span>;
  if (state === 'started')
    return <span class="done">{t('library.shareRead', { share: percent(reading?.progress ?? 0) })}</span>;
  return null;
}
