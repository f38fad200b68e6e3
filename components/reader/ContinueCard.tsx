import { t } from '../../vocabulary/language/index.ts';
import { describeTime } from './article.ts';
import { describeForecast } from './facts.ts';
import { CardProgress } from './LibraryCard.tsx';
import type { LibraryEntry } from './library.ts';

interface ContinueCardProps {
  readonly entry: LibraryEntry;
  /** Han characters a minute. */
  readonly pace: number;
}

/** The article that the reader left off, above everything else. */
export function ContinueCard({ entry, pace }: ContinueCardProps) {
  const { item, reading, forecast } = entry;
  const left = item.hanCharacters * (1 - (reading?.progress ?? 0));
  return (
    <section class="continue" aria-labelledby="continue-title">
      <h2 id="continue-title">{t('library.continue')}</h2>
      <a href={`#${item.id}`}>
        <b lang={item.lang}>{item.title}</b>
        {item.english && <span lang="en">{item.english.title}</span>}
      </a>
      <p class="facts">
        <CardProgress entry={entry} />
        <span>{t('library.timeLeft', { time: describeTime((left / pace) * 60) })}</span>
        {forecast && <span>{describeForecast(forecast)}</span>}
      </p>
      <progress max={1} value={reading?.progress ?? 0} aria-label={t('reader.progress')} />
    </section>
  );
}
