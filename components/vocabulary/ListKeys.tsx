import { t } from '../../vocabulary/language/index.ts';

const KEYS = [
  ['↓ ↑', 'move'],
  ['Enter', 'open'],
  ['x', 'select'],
  ['Ctrl A', 'selectAll'],
  ['Delete', 'remove'],
] as const;

/** The keys of the list, for readers with many words. */
export function ListKeys() {
  return (
    <section class="list-keys" aria-label={t('words.keys.region')}>
      <dl>
        {KEYS.map(([key, does]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`words.keys.${does}`)}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
