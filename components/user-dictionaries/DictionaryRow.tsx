import { useEffect, useRef, useState } from 'preact/hooks';
import type { DictionaryCoverage } from '../../dictionary/index.ts';
import { errorMessage, type ListedDictionary, MAX_DICTIONARY_NAME } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { useKeptFocus } from '../kept-focus/index.ts';
import { size } from '../word-files/index.ts';
import { languageName } from './language-name.ts';
import type { DictionaryPorts } from './ports.ts';

interface DictionaryRowProps {
  readonly id: string;
  readonly name: string;
  /** Absent for ours. */
  readonly dictionary: ListedDictionary | undefined;
  readonly place: { readonly at: number; readonly of: number };
  readonly ports: Pick<DictionaryPorts, 'change' | 'coverage'>;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: (dictionary: ListedDictionary) => void;
  readonly onProblem: (problem: string) => void;
}

/** One dictionary of the order: its facts, and the actions on it. */
export function DictionaryRow({
  id,
  name,
  dictionary,
  place,
  ports,
  onMove,
  onRemove,
  onProblem,
}: DictionaryRowProps) {
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row, renaming ? 'input' : '.dictionary-rename');
  const change = (what: Parameters<DictionaryPorts['change']>[1]): void => {
    ports.change(id, what).catch((error: unknown) => onProblem(errorMessage(error)));
  };
  return (
    <li class={dictionary?.isOn === false ? 'off' : undefined} data-dictionary={id} ref={row}>
      <div class="dictionary-order">
        <MoveButton name={name} up isEnd={place.at === 0} onMove={() => onMove(-1)} />
        <MoveButton name={name} up={false} isEnd={place.at === place.of - 1} onMove={() => onMove(1)} />
      </div>
      <div class="dictionary-facts">
        {renaming && dictionary ? (
          <RenameForm
            name={name}
            onRename={(to) => {
              setRenaming(false);
              if (to && to !== name) change({ name: to });
            }}
          />
        ) : (
          <b>{name}</b>
        )}
        {dictionary ? (
          <Facts dictionary={dictionary} coverage={ports.coverage} />
        ) : (
          <span class="hint">{t('dictionaries.oursHint')}</span>
        )}
      </div>
      {dictionary && !renaming && (
        <div class="dictionary-buttons">
          <label>
            <input
              type="checkbox"
              checked={dictionary.isOn}
              aria-label={t('dictionaries.use', { name })}
              onChange={({ currentTarget }) => change({ isOn: currentTarget.checked })}
            />{' '}
            {t('dictionaries.on')}
          </label>
          <button
            type="button"
            class="button dictionary-rename"
            aria-label={t('dictionaries.renameNamed', { name })}
            onClick={() => setRenaming(true)}
          >
            {t('dictionaries.rename')}
          </button>
          <button
            type="button"
            class="button"
            aria-label={t('dictionaries.removeNamed', { name })}
            onClick={() => onRemove(dictionary)}
          >
            {t('dictionaries.remove')}
          </button>
        </div>
      )}
    </li>
  );
}

interface MoveButtonProps {
  readonly name: string;
  readonly up: boolean;
  readonly isEnd: boolean;
  readonly onMove: () => void;
}

/** At the end of the list the button keeps the focus, but does nothing. */
function MoveButton({ name, up, isEnd, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      class="dictionary-move"
      aria-label={up ? t('dictionaries.upNamed', { name }) : t('dictionaries.downNamed', { name })}
      title={up ? t('dictionaries.up') : t('dictionaries.down')}
      aria-disabled={isEnd}
      onClick={() => !isEnd && onMove()}
    >
      {up ? '↑' : '↓'}
    </button>
  );
}

/** What a dictionary holds and covers. */
function Facts({
  dictionary,
  coverage,
}: {
  readonly dictionary: ListedDictionary;
  readonly coverage: DictionaryPorts['coverage'];
}) {
  const { id, entries, language, version, licence, bytes } = dictionary;
  const [covers, setCovers] = useState<DictionaryCoverage>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    coverage(id).then(setCovers, (error: unknown) => setProblem(errorMessage(error)));
  }, [id, coverage]);
  const facts = [t('dictionaries.entries', { count: entries }), languageName(language), version, size(bytes)];
  return (
    <>
      <span class="hint">{facts.filter(Boolean).join(' · ')}</span>
      {covers && (
        <span class="hint">
          {t('dictionaries.coverage', { count: covers.fresh, shared: covers.shared, ours: covers.ours })}
        </span>
      )}
      {licence && <span class="hint dictionary-licence">{licence}</span>}
      {problem && <span class="problem">{problem}</span>}
    </>
  );
}

/** Called with the new name, or `undefined` to cancel. */
function RenameForm({
  name,
  onRename,
}: {
  readonly name: string;
  readonly onRename: (to: string | undefined) => void;
}) {
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="dictionary-buttons"
      onSubmit={(event) => {
        event.preventDefault();
        onRename(text.trim());
      }}
      onKeyDown={({ key }) => key === 'Escape' && onRename(undefined)}
    >
      <input
        aria-label={t('dictionaries.newName', { name })}
        value={text}
        maxLength={MAX_DICTIONARY_NAME}
        ref={field}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('dictionaries.rename')}
      </button>
      <button type="button" class="button" onClick={() => onRename(undefined)}>
        {t('files.cancel')}
      </button>
    </form>
  );
}
