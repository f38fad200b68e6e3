import { useCallback, useRef, useState } from 'preact/hooks';
import {
  type DictionaryList,
  dictionaryOrder,
  errorMessage,
  type ListedDictionary,
  listedDictionaries,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { useKeptFocus } from '../kept-focus/index.ts';
import { UndoBar } from '../vocabulary/index.ts';
import { AddDictionary } from './AddDictionary.tsx';
import { DictionaryRow } from './DictionaryRow.tsx';
import type { DictionaryPorts } from './ports.ts';

interface UserDictionariesProps {
  /** Absent until it is read. */
  readonly list: DictionaryList | undefined;
  /** Why the list can't be read. */
  readonly problem: string | undefined;
  readonly ports: DictionaryPorts;
}

/** The reader's dictionaries: added from files, turned on and off, ordered, renamed, removed. */
export function UserDictionaries({ list, problem, ports }: UserDictionariesProps) {
  const [removed, setRemoved] = useState<ListedDictionary>();
  const [restored, setRestored] = useState('');
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState('');
  const part = useRef<HTMLDivElement>(null);
  useKeptFocus(part, `[data-dictionary="${restored}"] .dictionary-rename`);
  const order = list ? dictionaryOrder(list) : [];
  const byId = new Map(list?.dictionaries.map((one) => [one.id, one]));
  const nameOf = (id: string): string => byId.get(id)?.name ?? t('dictionaries.ours');

  const attempt = (work: Promise<unknown>, done: () => void): void => {
    setFailed('');
    work.then(done, (error: unknown) => setFailed(errorMessage(error)));
  };
  const move = (id: string, by: -1 | 1): void => {
    const to = order.indexOf(id) + by;
    attempt(ports.move(id, by), () =>
      setSaid(t('dictionaries.place', { name: nameOf(id), place: to + 1, total: order.length })),
    );
  };
  const remove = (dictionary: ListedDictionary): void =>
    attempt(ports.remove(dictionary.id), () => {
      setRemoved(dictionary);
      setSaid('');
    });
  const restore = (): void => {
    if (!removed) return;
    attempt(ports.restore(removed.id), () => {
      setRemoved(undefined);
      setRestored(removed.id);
      setSaid(t('dictionaries.restored', { name: removed.name }));
    });
  };

  return (
    <section class="user-dictionaries" id="dictionaries" aria-labelledby="dictionaries-title">
      <h2 id="dictionaries-title">{t('dictionaries.title')}</h2>
      <div class="dictionaries-part" ref={part}>
        <p class="hint">{t('dictionaries.hint')}</p>
        <AddDictionary ports={ports} listed={list ? listedDictionaries(list) : []} />
        {order.length > 1 && (
          <>
            <p class="hint">{t('dictionaries.order')}</p>
            <ol class="dictionary-list">
              {order.map((id, at) => (
                <DictionaryRow
                  key={id}
                  id={id}
                  name={nameOf(id)}
                  dictionary={byId.get(id)}
                  place={{ at, of: order.length }}
                  ports={ports}
                  onMove={(by) => move(id, by)}
                  onRemove={remove}
                  onProblem={setFailed}
                />
              ))}
            </ol>
          </>
        )}
        <p role="status" class="dictionary-said">
          {said}
        </p>
        <UndoBar
          text={removed ? t('dictionaries.removed', { name: removed.name }) : ''}
          takesFocus={true}
          onUndo={restore}
          onExpire={useCallback(() => setRemoved(undefined), [])}
        />
        {(problem || failed || (list && list.unreadable.length > 0)) && (
          <p class="problem" role="alert">
            {problem ?? (failed || t('dictionaries.unreadable', { count: list?.unreadable.length ?? 0 }))}
          </p>
        )}
      </div>
    </section>
  );
}
