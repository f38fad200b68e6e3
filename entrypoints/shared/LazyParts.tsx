/** Parts that are loaded when they are first shown, so that what opens often opens fast. */

import { createLazy } from '../../components/lazy-part/index.ts';
import type { PatternRoundProps } from '../../components/practice/index.ts';
import type { ProgressProps } from '../../components/progress/index.ts';
import type { ReviewProps } from '../../components/review/index.ts';

/** `Progress`, loaded when it is first shown. */
export const LazyProgress = createLazy<ProgressProps>(
  async () => (await import('../../components/progress/index.ts')).Progress,
);
/** `Review`, loaded when it is first shown. */
export const LazyReview = createLazy<ReviewProps>(
  async () => (await import('../../components/review/index.ts')).Review,
);
/** `PatternRound`, loaded when it is first shown. */
export const LazyPatternRound = createLazy<PatternRoundProps>(
  async () => (await import('../../components/practice/index.ts')).PatternRound,
);
