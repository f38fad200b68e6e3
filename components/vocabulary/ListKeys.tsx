import { Fragment } from 'preact';
import { t } from '../../vocabulary/language/index.ts';

const KEYS = [
  ['↓ ↑', 'move'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['Ctrl A', 'selectAll'],
  ['Delete', 'remove'],
] as const;

/** The keys of the list behind a question mark, for readers with many words. */
export function ListKeys() {
  return (
    <details class="list-keys">
      <summary aria-label={t('words.keys.region')} title={t('words.keys.region')}>
        ?
      </summary>
      <dl>
        {KEYS.map(([key, does]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`words.keys.${does}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
