import { type SurveyedWord, surveyWords } from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';
import { practiceTexts } from '../levels/texts.ts';

/** The words of the practice articles and their retellings, counted, by text; names are left out. */
export function readPracticeTexts(): readonly (readonly SurveyedWord[])[] {
  return practiceTexts({ retold: true }).map((text) =>
    surveyWords(text, { dictionary: DICTIONARY, lexicon: LEXICON }).words.filter(({ name }) => !name),
  );
}
