/** Counted words of an article, at the place where each occurs first. */
import type { SurveyedWord, Token } from '../../dictionary/index.ts';
import { sentenceAt } from '../../vocabulary/index.ts';
import type { ReaderArticle } from './article.ts';
import type { Annotate } from './article-drawer.ts';

/** A counted word with its token at its first place in an article. */
export interface WordInText {
  readonly word: SurveyedWord;
  readonly token: Token;
}

/** Finds words in their sentences; words that are segmented differently there are left out. */
export async function findTokens(
  article: ReaderArticle,
  { words, annotate }: { words: readonly SurveyedWord[]; annotate: Annotate },
): Promise<WordInText[]> {
  const places = words.flatMap((word) => {
    const text = article.parts[word.text]?.text;
    return text === undefined
      ? []
      : [{ word, ...sentenceAt(text, word.start, word.start + word.form.length) }];
  });
  const found = await annotate(places.map(({ sentence }) => sentence));
  return places.flatMap(({ word, offset }, index) => {
    const token = found[index]?.find(({ start, text }) => start === offset && text === word.form);
    return token ? [{ word, token }] : [];
  });
}
