import { useId } from 'preact/hooks';
import type { Example } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

interface ExamplesProps {
  /** The word as it stands in the sentences. */
  readonly headword: string;
  readonly examples: readonly Example[];
}

/** Sentences of the practice texts that show the word, each over its English. */
export function Examples({ headword, examples }: ExamplesProps) {
  const id = useId();
  if (examples.length === 0) return null;
  return (
    <section class="links examples" aria-labelledby={id}>
      <h3 id={id}>{t('card.examples')}</h3>
      <ul>
        {examples.map(({ chinese, english, start }) => (
          <li key={chinese}>
            <span lang="zh-Hans">
              {chinese.slice(0, start)}
              <strong>{headword}</strong>
              {chinese.slice(start + headword.length)}
            </span>
            <span class="says" lang="en">
              {english}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
