import { useEffect, useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import { KEY_PLACES, KEY_TABLES } from './keys.ts';

/** The shortcuts that the browser gives to Hangjian; empty where the reader has taken them away. */
export interface Shortcuts {
  readonly togglePage: string;
  readonly readByKeys: string;
}

/** All keys, by where they work. */
export function KeyTables({ shortcuts }: { readonly shortcuts: Shortcuts | undefined }) {
  return (
    <>
      <div class="guide-keys">
        <KeyTable
          title={t('guide.keys.page')}
          rows={[
            [shortcuts?.togglePage ?? '', t('guide.key.togglePage')],
            [shortcuts?.readByKeys ?? '', t('guide.key.readByKeys')],
          ]}
        />
        {KEY_PLACES.map((place) => (
          <KeyTable
            key={place}
            title={t(`guide.keys.${place}`)}
            rows={KEY_TABLES[place].map(([keys, does]) => [keys, t(`guide.key.${does}`)])}
          />
        ))}
      </div>
      <p class="hint">{t('guide.keys.hint')}</p>
    </>
  );
}

interface KeyTableProps {
  readonly title: string;
  /** No keys: the browser gives none. */
  readonly rows: readonly (readonly [keys: string, does: string])[];
}

function KeyTable({ title, rows }: KeyTableProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>{keys ? <kbd>{keys}</kbd> : <span class="hint">{t('guide.keys.unset')}</span>}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The shortcuts, once the browser has told them. */
export function useShortcuts(read: () => Promise<Shortcuts>): Shortcuts | undefined {
  const [shortcuts, setShortcuts] = useState<Shortcuts>();
  useEffect(() => void read().then(setShortcuts, () => undefined), [read]);
  return shortcuts;
}
