import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WordSurvey } from '../../dictionary/index.ts';
import {
  type Difficulty,
  type Forecast,
  forecastReading,
  indexKnownWords,
  type KnownWords,
  measureDifficulty,
  type OwnTextHead,
} from '../../vocabulary/index.ts';
import type { LibraryItem, ReaderArticle } from './article.ts';
import type { LibraryEntry } from './library.ts';
import type { ReaderState, ReaderWorld } from './ports.ts';

/** What the reader knows, by their words and their level. */
export function useKnownWords({ words, level }: ReaderState): KnownWords {
  return useMemo(() => indexKnownWords(words, { level }), [words, level]);
}

/** The counted words of all articles, by id: the practice articles' at once, own texts' one by one. */
export function useSurveys(
  { articles, texts }: { articles: readonly ReaderArticle[]; texts: readonly OwnTextHead[] },
  { survey, ownTexts }: ReaderWorld,
): ReadonlyMap<string, WordSurvey> {
  const [surveys, setSurveys] = useState<ReadonlyMap<string, WordSurvey>>(new Map());
  // Counted once: a text's words don't change.
  const counted = useRef(new Map<string, WordSurvey>());
  useEffect(() => {
    let wanted = true;
    const found = counted.current;
    const count = async (id: string, load: () => Promise<readonly string[] | undefined>): Promise<void> => {
      if (!wanted || found.has(id)) return;
      const parts = await load();
      if (parts) found.set(id, await survey(id, parts));
    };
    const countAll = async (): Promise<void> => {
      for (const { id, parts } of articles) await count(id, async () => parts.map(({ text }) => text));
      if (wanted) setSurveys(new Map(found));
      for (const { id } of texts) {
        if (found.has(ownId(id))) continue;
        await count(ownId(id), async () => (await ownTexts.load(id))?.parts.map(({ text }) => text));
        if (wanted) setSurveys(new Map(found));
      }
    };
    countAll().catch(() => undefined); // the library is shown all the same, by length
    return () => {
      wanted = false;
    };
  }, [articles, texts, survey, ownTexts]);
  return surveys;
}

/** The address of an own text in the reader. */
export function ownId(id: string): string {
  return `text-${id}`;
}

/** Measured once: it depends on the text only, and is needed again with each text that is added. */
const difficulties = new WeakMap<WordSurvey, Difficulty>();

function difficultyOf(survey: WordSurvey): Difficulty {
  const known = difficulties.get(survey);
  if (known) return known;
  const measured = measureDifficulty(survey);
  difficulties.set(survey, measured);
  return measured;
}

/** While the reader's knowledge does not change, nothing that is read or added changes a forecast. */
const forecasts = new WeakMap<KnownWords, WeakMap<WordSurvey, Forecast>>();

function forecastOf(survey: WordSurvey, knownWords: KnownWords): Forecast {
  const made = forecasts.get(knownWords) ?? new WeakMap<WordSurvey, Forecast>();
  forecasts.set(knownWords, made);
  const forecast = made.get(survey) ?? forecastReading(survey, knownWords);
  made.set(survey, forecast);
  return forecast;
}

interface EntriesOf {
  readonly items: readonly LibraryItem[];
  readonly surveys: ReadonlyMap<string, WordSurvey>;
  readonly readings: ReaderState['readings'];
  readonly knownWords: KnownWords;
}

/** All articles with what is known of them for this reader. */
export function useEntries({ items, surveys, readings, knownWords }: EntriesOf): readonly LibraryEntry[] {
  const measured = useMemo(
    () => new Map(Array.from(surveys, ([id, survey]) => [id, difficultyOf(survey)])),
    [surveys],
  );
  return useMemo(
    () =>
      items.map((item) => {
        const survey = surveys.get(item.id);
        const difficulty = measured.get(item.id);
        const reading = readings.get(item.id);
        return {
          item,
          ...(difficulty && { difficulty }),
          ...(survey && { forecast: forecastOf(survey, knownWords) }),
          ...(reading && { reading }),
        };
      }),
    [items, surveys, measured, readings, knownWords],
  );
}
