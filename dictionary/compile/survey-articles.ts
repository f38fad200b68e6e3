import { createDictionary, openLexicon, type PackedSurvey, packSurvey, surveyWords } from '../index.ts';
import { ensureLexicon } from './ensure-lexicon.ts';

/** An article by its id, as the texts of its parts. */
export interface SurveyedArticle {
  readonly id: string;
  readonly texts: readonly string[];
}

/**
 * The words of the practice articles, counted when the extension is built: the library orders them by what their
 * reader knows before the worker has opened its lexicon.
 */
export function surveyArticles(articles: readonly SurveyedArticle[]): Record<string, PackedSurvey> {
  const lexicon = openLexicon(ensureLexicon());
  const engine = { dictionary: createDictionary(lexicon), lexicon };
  return Object.fromEntries(articles.map(({ id, texts }) => [id, packSurvey(surveyWords(texts, engine))]));
}
