import { useEffect, useMemo, useState } from 'preact/hooks';
import { type SurveyedWord, unpackSurvey, type WordQuery } from '../../dictionary/index.ts';
import {
  type Forecast,
  forecastReading,
  indexKnownWords,
  type ReaderLevel,
  sentenceAt,
  type WordRow,
  wordsWorthMeeting,
} from '../../vocabulary/index.ts';
import { freshId } from '../shared/fresh-id.ts';
import type { SurveyedPage } from '../shared/message-shapes.ts';
import { request } from '../shared/own-request.ts';

/** Words offered to be learnt, and names shown. */
const MOST_WORDS = 5;
const MOST_NAMES = 6;

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
  // What the reader knew when the popup was opened: the list stays while they save from it.
  const [known, setKnown] = useState<readonly WordRow[]>();
  useEffect(() => setKnown((before) => before ?? rows), [rows]);
  return useMemo(() => {
    if (!page || !known || !level) return undefined;
    const survey = unpackSurvey(page.survey);
    const standingOf = indexKnownWords(known, { level });
    const names = survey.words.filter(({ name }) => name).toSorted((a, b) => b.count - a.count);
    return {
      forecast: forecastReading(survey, standingOf),
      words: wordsWorthMeeting(survey, { standingOf, limit: MOST_WORDS }),
      names: [...new Set(names.map(({ form }) => form))].slice(0, MOST_NAMES),
      queryOf: (word) => ({ form: word.form, text: page.texts[word.text] ?? word.form, start: word.start }),
      save: (words) => saveAll(page, words),
    };
  }, [page, known, level]);
}

/** Saves words with the sentences in which they stand first. */
async function saveAll(page: SurveyedPage, words: readonly SurveyedWord[]): Promise<() => Promise<unknown>> {
  const found = await request('findWords', { forms: words.map(({ form }) => form) });
  const operations: string[] = [];
  for (const [at, { form, reading, text, start }] of words.entries()) {
    const entries = found[at] ?? [];
    const facts = entries.find((one) => one.reading.join(' ') === reading.join(' ')) ?? entries[0];
    if (!facts) continue;
    const operation = freshId();
    const { sentence, offset } = sentenceAt(page.texts[text] ?? '', start, start + form.length);
    const { headword, reading: said } = facts;
    const met = { form, sentence, offset, title: page.title, address: page.address };
    await request('saveWord', { operation, headword, reading: said, ...met });
    operations.push(operation);
  }
  return async () => {
    for (const of of operations) await request('undoChange', { operation: freshId(), of });
  };
}
