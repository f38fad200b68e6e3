import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textLocale } from '../../vocabulary/language/index.ts';
import type { ReaderArticle } from './article.ts';
import { type Annotate, ArticleDrawer, type DrawerLook } from './article-drawer.ts';
import { renameLost } from './section-elements.ts';
import type { ArticleLayout } from './sections.ts';

interface DrawnArticle {
  /** `undefined` before the article is in the page. */
  readonly drawer: ArticleDrawer | undefined;
  /** The words of the first screen are there. */
  readonly drawn: boolean;
  /** Why there are no readings. */
  readonly problem: string | undefined;
  readonly retry: () => void;
}

interface DrawerSource {
  readonly article: ReaderArticle;
  readonly layout: ArticleLayout;
  readonly annotate: Annotate;
  readonly noteRead: (texts: readonly string[]) => void;
  readonly look: DrawerLook;
  /** The part to begin with; the first one where it is absent. */
  readonly begin: { readonly part: number } | undefined;
  /** Calls back when words have to be asked for again; returns a function that stops that. */
  readonly watchCorrections?: ((onChange: () => void) => () => void) | undefined;
}

/** Draws an article into its root as it scrolls. */
export function useDrawer(
  root: RefObject<HTMLElement | null>,
  { article, layout, annotate, noteRead, look, begin, watchCorrections }: DrawerSource,
): DrawnArticle {
  const [drawer, setDrawer] = useState<ArticleDrawer>();
  const [drawn, setDrawn] = useState(false);
  const [problem, setProblem] = useState<string>();
  const first = useRef(begin?.part ?? 0);
  const firstLook = useRef(look);
  useLayoutEffect(() => {
    if (!root.current) return undefined;
    const needs = {
      root: root.current,
      texts: article.parts.map(({ text }) => text),
      english: article.parts.map(({ english }) => english),
      sections: layout.sections,
      annotate,
      onRead: noteRead,
      onDrawn: () => setDrawn(true),
      onProblem: setProblem,
    };
    const made = new ArticleDrawer(needs, firstLook.current);
    made.start(first.current);
    setDrawer(made);
    return () => made.stop();
  }, [root, article, layout, annotate, noteRead]);
  useEffect(() => {
    firstLook.current = look;
    drawer?.setLook(look);
  }, [drawer, look]);
  const locale = textLocale();
  useEffect(() => {
    if (root.current) renameLost(root.current);
  }, [root, locale]);
  const retry = useCallback(() => {
    setProblem(undefined);
    drawer?.askAgain();
  }, [drawer]);
  useEffect(() => watchCorrections?.(retry), [watchCorrections, retry]);
  useEffect(() => {
    const onPrint = (): void => drawer?.drawKnown();
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, [drawer]);
  return { drawer, drawn, problem, retry };
}
