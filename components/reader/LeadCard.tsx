import type { ComponentChildren } from 'preact';
import { stateOf } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { describeSummary, describeTime } from './article.ts';
import { describeForecast } from './facts.ts';
import { CardActions, CardFacts, CardForecast, CardHeadline, CardProgress } from './LibraryCard.tsx';
import type { LibraryEntry } from './library.ts';

interface LeadCardProps {
  readonly entry: LibraryEntry;
  /** Han characters a minute. */
  readonly pace: number;
  /** Actions on an own text. */
  readonly children: ComponentChildren;
}

/** The lead of the library: the article that the reader left off, or the one that suits best. */
export function LeadCard({ entry, pace, children }: LeadCardProps) {
  const { item } = entry;
  const state = stateOf(entry.reading);
  const summary = describeSummary(item);
  return (
    <section class={`library-card lead ${state}`} aria-labelledby="lead-label">
      <div>
        <p class="lead-label" id="lead-label">
          {t(state === 'started' ? 'library.continue' : 'library.best')}
        </p>
        <CardHeadline item={item} />
      </div>
      <div>
        {state === 'started' ? (
          <LeadProgress entry={entry} pace={pace} />
        ) : (
          <>
            {summary && (
              <p class="summary" lang={summary.lang}>
                {summary.text}
              </p>
            )}
            <CardFacts entry={entry} pace={pace} />
            <CardForecast entry={entry} />
          </>
        )}
        <CardActions entry={entry}>{children}</CardActions>
      </div>
    </section>
  );
}

/** How far the reader has come, and what is left. */
function LeadProgress({ entry, pace }: Omit<LeadCardProps, 'children'>) {
  const { item, reading, forecast } = entry;
  const progress = reading?.progress ?? 0;
  return (
    <>
      <progress max={1} value={progress} aria-label={t('reader.progress')} />
      <p class="facts">
        <CardProgress entry={entry} />
        <span>
          {t('library.timeLeft', { time: describeTime(((item.hanCharacters * (1 - progress)) / pace) * 60) })}
        </span>
      </p>
      {forecast && <p class="forecast">{describeForecast(forecast)}</p>}
    </>
  );
}
