import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReaderArticle } from './article.ts';
import type { ReadingPosition } from './scrolling.ts';
import { markSentence } from './show-words.ts';

/** A place in an article: a part, and an offset in its text, UTF-16 units. */
export interface ArticlePosition {
  readonly part: number;
  readonly offset: number;
}

interface ShownPlace {
  readonly at: ArticlePosition | undefined;
  readonly article: ReaderArticle;
  /** The words of the first screen are there. */
  readonly drawn: boolean;
}

/** Marks the sentence at a place that was searched for; returns where its part begins, to scroll to. */
export function useShownPlace(
  root: RefObject<HTMLElement | null>,
  { at, article, drawn }: ShownPlace,
): ReadingPosition | undefined {
  const { part, offset } = at ?? {};
  useEffect(() => {
    if (!root.current || !drawn || part === undefined || offset === undefined) return undefined;
    return markSentence(root.current, { part, offset, text: article.parts[part]?.text ?? '' });
  }, [root, drawn, part, offset, article]);
  return part === undefined ? undefined : { part, offset: ABOVE };
}

/** A place that was searched for stands so far under the bar, in heights of its part. */
const ABOVE = -1;
