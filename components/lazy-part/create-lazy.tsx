import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** A component that loads later; until then `children`, or why it can't load, in plain words. */
export function createLazy<Props extends object>(load: () => Promise<ComponentType<Props>>) {
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
        (error: unknown) => setProblem(errorMessage(error)),
      );
    }, []);
    if (problem)
      return (
        <p class="problem" role="alert">
          {t('reader.partNotOpened', { cause: problem })}
        </p>
      );
    // The remaining props are the part's own.
    return Part ? <Part.type {...(props as unknown as Props)} /> : children;
  };
}
