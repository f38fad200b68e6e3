import type { SurveyedWord } from '../../dictionary/index.ts';
import type { Forecast } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { SaveAll } from './SaveAll.tsx';

interface PageForecastProps {
  readonly forecast: Forecast;
  /** New words of the page that are most worth learning. */
  readonly words: readonly SurveyedWord[];
  /** People, places and organizations of the page, those named most often first. */
  readonly names: readonly string[];
  readonly onOpen: (word: SurveyedWord) => void;
  /** Saves the words with their sentences; returns the undo. */
  readonly onSave: (words: readonly SurveyedWord[]) => Promise<() => Promise<unknown>>;
}

/** What to expect of the page under the popup, the words most worth learning, and the names on it. */
export function PageForecast({ forecast, words, names, onOpen, onSave }: PageForecastProps) {
  return (
    <section class="page-forecast" aria-label={t('page.forecast.region')}>
      <p class="page-share">
        <span class="share-bar" aria-hidden="true">
          <i style={{ inlineSize: `${forecast.share * 100}%` }} />
        </span>
        {describe(forecast)}
      </p>
      {words.length > 0 && (
        <div class="page-words">
          <ul aria-label={t('page.forecast.worth')}>
            {words.map((word) => (
              <li key={word.form}>
                <button
                  type="button"
                  class="button"
                  lang="zh"
                  aria-haspopup="dialog"
                  onClick={() => onOpen(word)}
                >
                  {word.form}
                </button>
              </li>
            ))}
          </ul>
          <SaveAll count={words.length} onSave={() => onSave(words)} />
        </div>
      )}
      {names.length > 0 && (
        <p class="hint">
          {textParts('page.forecast.names', { names: <span lang="zh">{names.join('、')}</span> })}
        </p>
      )}
    </section>
  );
}

/** `You know 83%. 22 new words.` */
function describe({ share, toMeet }: Forecast): string {
  const rounded = Math.round(share * 100);
  const percent = share < 1 ? Math.min(99, rounded) : rounded;
  if (share === 0) return t('page.forecast.new', { count: toMeet });
  if (toMeet === 0) return t('page.forecast.knownAll', { percent });
  return t('page.forecast.known', { percent, count: toMeet });
}
