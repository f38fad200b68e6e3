import { useCallback, useRef, useState } from 'preact/hooks';
import {
  type DictionaryList,
  dictionaryOrder,
  errorMessage,
  type ListedDictionary,
  listedDictionaries,
} from '../../vocabulary/index.ts';
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

const OUR_NAME = 'Hangjian and CC-CEDICT';

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
  const nameOf = (id: string): string => byId.get(id)?.name ?? OUR_NAME;

  const attempt = (work: Promise<unknown>, done: () => void): void => {
    setFailed('');
    work.then(done, (error: unknown) => setFailed(errorMessage(error)));
  };
  const move = (id: string, by: -1 | 1): void => {
    const to = order.indexOf(id) + by;
    attempt(ports.move(id, by), () => setSaid(`${nameOf(id)}: ${to + 1} of ${order.length}`));
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
      setSaid(`${removed.name} is back`);
    });
  };

  return (
    <section class="user-dictionaries" id="dictionaries" aria-labelledby="dictionaries-title">
      <h2 id="dictionaries-title">Your dictionaries</h2>
      <div class="dictionaries-part" ref={part}>
        <p class="hint">
          Files in the CEDICT format: a newer CC-CEDICT, CFDICT, HanDeDict, CVDICT, CedPane, or a glossary of
          your own. They stay in this browser, and are in no backup, export or exchange between devices: keep
          the files.
        </p>
        <AddDictionary ports={ports} listed={list ? listedDictionaries(list) : []} />
        {order.length > 1 && (
          <>
            <p class="hint">
              The first that has a word says what stands under it; cards show all of them in this order. Words
              that only yours have become words of the text.
            </p>
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
          text={removed ? `Removed “${removed.name}”` : ''}
          takesFocus={true}
          onUndo={restore}
          onExpire={useCallback(() => setRemoved(undefined), [])}
        />
        {(problem || failed || (list && list.unreadable.length > 0)) && (
          <p class="problem" role="alert">
            {problem ??
              (failed ||
                `${list?.unreadable.length} can't be read by this version of Hangjian. Nothing was deleted.`)}
          </p>
        )}
      </div>
    </section>
  );
}
