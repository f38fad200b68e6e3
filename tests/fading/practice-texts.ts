/** The practice articles and their retellings as a simulated reader reads them: the words of each, counted. */
import { readdirSync, readFileSync } from 'node:fs';
import { type SurveyedWord, surveyWords } from '../../dictionary/index.ts';
import { parsePage, parseSurroundings, rungTexts } from '../../seeds/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, SEEDS), 'utf8');

/** By text, its words; names are left out. */
export function readPracticeTexts(): readonly (readonly SurveyedWord[])[] {
  const articles = readdirSync(new URL('articles/', SEEDS))
    .sort()
    .flatMap(
      (name) => parsePage(read(name.replace('.json', '.txt')), JSON.parse(read(`articles/${name}`))).articles,
    );
  const rungs = readdirSync(new URL('ladder/', SEEDS))
    .sort()
    .flatMap((name) => parseSurroundings(JSON.parse(read(`ladder/${name}`)), { page: name, articles }))
    .flatMap(({ rungs: own }) => own.map(rungTexts));
  const texts = [...articles.map(({ parts }) => parts.map(({ text }) => text)), ...rungs];
  return texts.map((text) =>
    surveyWords(text, { dictionary: DICTIONARY, lexicon: LEXICON }).words.filter(({ name }) => !name),
  );
}
