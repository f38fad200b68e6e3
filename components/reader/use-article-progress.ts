import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WordSurvey } from '../../dictionary/index.ts';
import {
  forecastReading,
  type KnownWords,
  type ReadingChange,
  type ReadingProgress,
} from '../../vocabulary/index.ts';
import type { ReaderArticle } from './article.ts';
import type { ReaderState, ReaderWorld } from './ports.ts';
import { scrollToPosition } from './scrolling.ts';
import { useReading } from './use-reading.ts';
import { type ArticlePosition, useShownPlace } from './use-shown-place.ts';

interface OpenedArticle {
  readonly id: string;
  readonly readings: ReaderState['readings'];
  /** Its counted words, once they are. */
  readonly survey: WordSurvey | undefined;
  readonly knownWords: KnownWords;
}

/** The state when an article was opened: later changes move neither the text nor the list before it. */
interface Opening {
  readonly before: ReadingProgress | undefined;
  readonly knownBefore: KnownWords;
}

/** Remembers the state when the article was opened; `knownBefore` from when its words were counted. */
export function useOpening({ id, readings, survey, knownWords }: OpenedArticle): Opening {
  const [before] = useState(() => readings.get(id));
  const firstKnown = useRef<KnownWords>(undefined);
  if (survey) firstKnown.current ??= knownWords;
  return { before, knownBefore: firstKnown.current ?? knownWords };
}

interface ProgressOf extends Opening, Pick<ReaderWorld, 'now' | 'keepReading'> {
  readonly article: ReaderArticle;
  /** The place to show in place of where the reader left it. */
  readonly at: ArticlePosition | undefined;
  readonly drawn: boolean;
  readonly survey: WordSurvey | undefined;
}

interface ArticleProgress {
  /** How much of the article has been scrolled past, 0 to 1. */
  readonly progress: number;
  /** Stores where the reader is, together with this change. */
  readonly keep: (change?: ReadingChange) => void;
}

/** Scrolls to where the reader left the article, and stores how far they come. */
export function useArticleProgress(
  root: RefObject<HTMLElement | null>,
  { article, at, before, knownBefore, drawn, survey, now, keepReading }: ProgressOf,
): ArticleProgress {
  const { id } = article;
  const [progress, setProgress] = useState(0);
  const shown = useShownPlace(root, { at, article, drawn });
  // Words with their readings take more room than without: the position is found again when they come.
  useLayoutEffect(() => {
    if (root.current) scrollToPosition(root.current, shown ?? before);
  }, [at?.part, at?.offset, before, drawn, survey !== undefined]);
  const keep = useReading(root, { id, before, drawn, now, keepReading, onProgress: setProgress });
  useEffect(() => {
    if (survey) keep({ shareBefore: forecastReading(survey, knownBefore).share });
  }, [survey, knownBefore, keep]);
  return { progress, keep };
}
