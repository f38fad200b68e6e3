import { useEffect, useMemo, useState } from 'preact/hooks';
import { type SurveyedWord, unpackSurvey, type WordQuery } from '../../dictionary/index.ts';
import {
  type Forecast,
  forecastReading,
  indexKnownWords,
  namesIn,
  type ReaderLevel,
  type WordRow,
  wordsWorthMeeting,
} from '../../vocabulary/index.ts';
import type { SurveyedPage } from '../shared/message-shapes.ts';
import { request } from '../shared/own-request.ts';
import { saveWords } from '../shared/save-words.ts';

/** The most words offered to learn, and names shown. */
const MOST_WORDS = 5;
const MAX_NAMES = 6;

interface PageForecastData {
  readonly forecast: Forecast;
  readonly words: readonly SurveyedWord[];
  readonly names: readonly string[];
  readonly queryOf: (word: SurveyedWord) => WordQuery;
  readonly save: (words: readonly SurveyedWord[]) => Promise<() => Promise<unknown>>;
}

interface Reader {
  readonly rows: readonly WordRow[] | undefined;
  readonly level: ReaderLevel | undefined;
}

/** What to expect of a tab's page; `undefined` until it is counted, and where there is no article. */
export function useForecast(
  tabId: number | undefined,
  { rows, level }: Reader,
): PageForecastData | undefined {
  const [page, setPage] = useState<SurveyedPage>();
  useEffect(() => {
    if (tabId === undefined) return setPage(undefined);
    // A page without an article has no forecast.
    request('surveyPage', { tabId }).then(setPage, () => undefined);
    return undefined;
  }, [tabId]);
  // What the reader knew when the popup was opened: the list does not change while they save from it.
  const [known, setKnown] = useState<readonly WordRow[]>();
  useEffect(() => setKnown((before) => before ?? rows), [rows]);
  return useMemo(() => {
    if (!page || !known || !level) return undefined;
    const survey = unpackSurvey(page.survey);
    const standingOf = indexKnownWords(known, { level });
    return {
      forecast: forecastReading(survey, standingOf),
      words: wordsWorthMeeting(survey, { standingOf, limit: MOST_WORDS }),
      names: namesIn(survey, MAX_NAMES),
      queryOf: (word) => ({ form: word.form, text: page.texts[word.text] ?? word.form, start: word.start }),
      save: (words) => saveWords(page, words),
    };
  }, [page, known, level]);
}
