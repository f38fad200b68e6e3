/** Parts that are loaded when they are first shown, so that what opens often opens fast. */

import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PatternRoundProps } from '../../components/practice/index.ts';
import type { ProgressProps } from '../../components/progress/index.ts';
import type { ReviewProps } from '../../components/review/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';

/** A component that loads later; until then `children`, or why it can't load, in plain words. */
function createLazy<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy({
    children,
    ...props
  }: Props & { readonly children?: ComponentChildren }): ComponentChildren {
    const [Part, setPart] = useState<{ readonly type: ComponentType<Props> } | undefined>(
      loaded && { type: loaded },
    );
    const [problem, setProblem] = useState('');
    useEffect(() => {
      load().then(
        (type) => {
          loaded = type;
          setPart({ type });
        },
        (error: unknown) => setProblem(`This part could not be opened: ${errorMessage(error)}`),
      );
    }, []);
    if (problem)
      return (
        <p class="problem" role="alert">
          {problem}
        </p>
      );
    // The remaining props are the part's own.
    return Part ? <Part.type {...(props as unknown as Props)} /> : children;
  };
}

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
