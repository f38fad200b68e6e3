import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Token } from '../../dictionary/index.ts';
import type { ReaderArticle } from './article.ts';

/** Texts to tokens, one list a text. */
export type Annotate = (texts: readonly string[]) => Promise<readonly (readonly Token[])[]>;

interface Annotated {
  readonly tokens: readonly (readonly Token[])[] | undefined;
  /** Why there is no pinyin. */
  readonly problem: string | undefined;
  readonly retry: () => void;
}

interface TokenSource {
  readonly annotate: Annotate;
  /** Calls back when words are to be asked for again; answers what stops that. */
  readonly watchCorrections?: ((onChange: () => void) => () => void) | undefined;
}

/** The tokens of an article's parts; the text can be read before they come. */
export function useTokens(article: ReaderArticle, { annotate, watchCorrections }: TokenSource): Annotated {
  const [drawn, setDrawn] = useState<{ article: ReaderArticle; tokens: Annotated['tokens'] }>();
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  // Another attempt is a reason to ask again.
  useEffect(() => {
    let wanted = true;
    setProblem(undefined);
    annotate(article.parts.map(({ text }) => text)).then(
      (tokens) => wanted && setDrawn({ article, tokens }),
      (error: unknown) => wanted && setProblem(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [article, annotate, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => watchCorrections?.(retry), [watchCorrections, retry]);
  return { tokens: drawn?.article === article ? drawn.tokens : undefined, problem, retry };
}
